/**
 * Verbs of speech by what may stand with them (see `Frame`). "se …" is reflexive; of several words ("faire_savoir") the
 * first is inflected.
 */
export const CUE_ROWS: readonly (readonly [frames: string, verbs: string])[] = [
  [
    'incise colon that question infinitive words',
    'dire déclarer affirmer assurer confier expliquer indiquer préciser reconnaître admettre avouer confirmer raconter soutenir prétendre jurer certifier garantir estimer juger penser répéter faire_savoir',
  ],
  [
    'incise colon that words',
    'croire ajouter répondre répliquer rétorquer rappeler souligner insister noter observer relever remarquer constater conclure avertir prévenir alerter marteler glisser plaider arguer argumenter objecter nuancer détailler renchérir concéder signaler rapporter témoigner écrire tweeter faire_valoir faire_remarquer faire_observer faire_comprendre laisser_entendre arguer spécifier stipuler mentionner poursuivre redire réaffirmer maintenir convenir marteler déduire indiquer révéler subodorer pronostiquer prédire prophétiser présager considérer pointer déplorer supposer présumer suggérer imaginer craindre espérer regretter se_féliciter se_réjouir se_plaindre s’indigner s’étonner s’inquiéter s’alarmer se_désoler se_vanter se_souvenir se_rappeler se_persuader alléguer rassurer théoriser confesser démontrer',
  ],
  [
    'incise colon words',
    'souffler lâcher commenter réagir abonder acquiescer résumer décrypter analyser philosopher ironiser plaisanter railler soupirer murmurer chuchoter crier hurler scander clamer proclamer tonner pester râler grogner gronder fulminer tempérer relativiser asséner tacler tancer cingler interroger questionner titrer remercier encourager accuser fustiger dénoncer saluer critiquer condamner défendre vanter contester réfuter louer admirer résumer bougonner maugréer s’exclamer s’insurger s’interroger se_lamenter s’agacer s’emporter s’émouvoir se_défendre se_justifier s’enthousiasmer s’amuser se_moquer s’offusquer s’impatienter s’écrier s’énerver s’enflammer se_questionner s’extasier s’époumoner se_demander se_rassurer se_projeter s’attrister',
  ],
  [
    'incise colon',
    'lancer développer publier poster enchaîner reprendre compléter continuer terminer débuter commencer appuyer balayer trancher couper savourer positiver sourire rire rigoler parler s’expliquer s’excuser se_confier lire',
  ],
  ['incise', 'apprendre'],
  ['incise colon question words', 'demander se_demander s’interroger'],
  ['incise colon that linked object words', 'annoncer promettre proposer'],
  ['infinitive', 'annoncer souligner rappeler préciser'],
  ['incise that object words', 'réclamer exiger revendiquer'],
  ['incise that linked words', 'menacer souhaiter recommander conseiller préconiser ordonner assurer jurer'],
  ['that infinitive incise words', 'nier démentir'],
  ['object words', 'exclure'],
  [
    'words',
    'évoquer qualifier décrire traiter taxer présenter appeler citer exhorter inviter rejeter réitérer dénigrer vilipender brocarder étriller épingler réfuter attaquer souhaiter exprimer afficher formuler employer utiliser se_contenter se_dire se_déclarer se_montrer rendre_hommage mettre_en_garde mettre_en_avant faire_part faire_état faire_référence faire_allusion accueillir promettre défendre assumer déclamer invoquer parler reprendre prôner invectiver insulter comparer résumer',
  ],
  [
    'that incise words',
    'être_convaincu être_persuadé être_certain être_formel être_catégorique être_d’avis se_dire_convaincu se_dire_persuadé mettre_en_garde faire_part prendre_acte se_dire',
  ],
];

/** Verbs before a cue in the infinitive: "tient à rappeler", "a voulu rassurer". */
export const CARRIERS =
  'tenir vouloir souhaiter aller venir finir continuer préférer achever commencer contenter empresser hâter autoriser permettre plaire aimer croire choisir décider';
