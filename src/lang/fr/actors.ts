import type { ActorLexicon, Determiner, Gender, OrganisationKind } from '../../extract/actors/lexicon';
import { media } from './media';

const words = (list: string): string[] => list.split(' ');
const phrases = (list: string): string[] => list.split('|');

/** "directeur/directrice": the form for a man, then for a woman. */
const pairs = (list: string): [string, Gender][] =>
  words(list).flatMap((pair): [string, Gender][] => {
    const [male = '', female = ''] = pair.split('/');
    return [
      [male, 'm'],
      [female, 'f'],
    ];
  });
const both = (list: string): [string, null][] => words(list).map((word) => [word, null]);

const roles: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...pairs(
    'président/présidente directeur/directrice fondateur/fondatrice cofondateur/cofondatrice patron/patronne dirigeant/dirigeante gérant/gérante administrateur/administratrice actionnaire/actionnaires chef/cheffe entrepreneur/entrepreneuse héritier/héritière propriétaire/propriétaires repreneur/repreneuse investisseur/investisseuse milliardaire/milliardaires conseiller/conseillère',
  ),
  ...pairs(
    'sénateur/sénatrice député/députée élu/élue chancelier/chancelière ambassadeur/ambassadrice gouverneur/gouverneure préfet/préfète adjoint/adjointe délégué/déléguée représentant/représentante envoyé/envoyée candidat/candidate opposant/opposante dissident/dissidente commissaire/commissaires échevin/échevine bourgmestre/bourgmestres roi/reine prince/princesse empereur/impératrice cheffe/cheffes syndic/syndique',
  ),
  ...pairs(
    'procureur/procureure avocat/avocate juge/juges magistrat/magistrate greffier/greffière notaire/notaires policier/policière officier/officière inspecteur/inspectrice brigadier/brigadière enquêteur/enquêtrice accusé/accusée prévenu/prévenue suspect/suspecte victime/victimes témoin/témoins plaignant/plaignante',
  ),
  ...pairs(
    'chercheur/chercheuse professeur/professeure enseignant/enseignante directeur/directrice économiste/économistes historien/historienne politologue/politologues sociologue/sociologues physicien/physicienne biologiste/biologistes climatologue/climatologues épidémiologiste/épidémiologistes infectiologue/infectiologues géologue/géologues ingénieur/ingénieure étudiant/étudiante doctorant/doctorante lycéen/lycéenne instituteur/institutrice recteur/rectrice doyen/doyenne',
  ),
  ...pairs(
    'écrivain/écrivaine auteur/autrice romancier/romancière poète/poétesse philosophe/philosophes éditeur/éditrice rédacteur/rédactrice journaliste/journalistes éditorialiste/éditorialistes chroniqueur/chroniqueuse animateur/animatrice présentateur/présentatrice producteur/productrice réalisateur/réalisatrice cinéaste/cinéastes acteur/actrice comédien/comédienne humoriste/humoristes chanteur/chanteuse musicien/musicienne compositeur/compositrice pianiste/pianistes danseur/danseuse artiste/artistes peintre/peintres photographe/photographes architecte/architectes créateur/créatrice couturier/couturière styliste/stylistes blogueur/blogueuse youtubeur/youtubeuse influenceur/influenceuse',
  ),
  ...pairs(
    'joueur/joueuse attaquant/attaquante défenseur/défenseure gardien/gardienne milieu/milieux entraîneur/entraîneuse sélectionneur/sélectionneuse capitaine/capitaines arbitre/arbitres champion/championne coureur/coureuse cycliste/cyclistes nageur/nageuse skieur/skieuse pilote/pilotes navigateur/navigatrice',
  ),
  ...pairs(
    'agriculteur/agricultrice éleveur/éleveuse viticulteur/viticultrice maraîcher/maraîchère pêcheur/pêcheuse boulanger/boulangère boucher/bouchère restaurateur/restauratrice cuisinier/cuisinière serveur/serveuse commerçant/commerçante coiffeur/coiffeuse artisan/artisane ouvrier/ouvrière menuisier/menuisière conducteur/conductrice chauffeur/chauffeuse livreur/livreuse caissier/caissière employé/employée salarié/salariée technicien/technicienne infirmier/infirmière médecin/médecins chirurgien/chirurgienne pharmacien/pharmacienne aide-soignant/aide-soignante assistant/assistante secrétaire/secrétaires consultant/consultante expert/experte analyste/analystes spécialiste/spécialistes responsable/responsables habitant/habitante riverain/riveraine voisin/voisine retraité/retraitée militant/militante bénévole/bénévoles survivant/survivante rescapé/rescapée participant/participante manifestant/manifestante',
  ),
  ...pairs(
    'coordinateur/coordinatrice coordonnateur/coordonnatrice organisateur/organisatrice initiateur/initiatrice modérateur/modératrice médiateur/médiatrice rapporteur/rapporteure négociateur/négociatrice vérificateur/vérificatrice contrôleur/contrôleuse collaborateur/collaboratrice traducteur/traductrice bibliothécaire/bibliothécaires conservateur/conservatrice commissaire/commissaires astronaute/astronautes spationaute/spationautes vigneron/vigneronne fermier/fermière apiculteur/apicultrice éducateur/éducatrice formateur/formatrice psychologue/psychologues psychiatre/psychiatres pédiatre/pédiatres vétérinaire/vétérinaires urbaniste/urbanistes fonctionnaire/fonctionnaires diplomate/diplomates',
  ),
  ...pairs(
    'père/mère fils/fille frère/sœur mari/épouse compagnon/compagne veuf/veuve oncle/tante cousin/cousine',
  ),
  ...both(
    'ministre maire porte-parole pdg dg numéro prix lauréat lauréate secrétaire vice-président vice-présidente pape évêque archevêque cardinal imam rabbin pasteur prêtre général générale colonel commandant commandante lieutenant amiral maréchal leader président-directeur figure membre avocat chargé chargée maître homme femme adolescent adolescente cadre stratège trader banquier banquière gestionnaire trésorier trésorière syndicaliste agent étoile légende garde bâtonnier eurodéputé eurodéputée parlementaire édile tête maître-nageur chancelière cofondatrice associé associée',
  ),
]);

const organisations: ReadonlyMap<string, OrganisationKind> = new Map<string, OrganisationKind>([
  ...words(
    'entreprise société groupe compagnie firme start-up startup constructeur équipementier géant banque assureur opérateur fabricant éditeur enseigne distributeur filiale cabinet exploitant laboratoire multinationale marque industriel sous-traitant armateur chaîne plateforme réseau maison-mère coopérative brasserie studio avionneur motoriste fournisseur énergéticien câblo-opérateur pme holding promoteur transporteur',
  ).map((word): [string, OrganisationKind] => [word, 'company']),
  ...words(
    'journal quotidien hebdomadaire mensuel magazine revue radio télévision site média newsletter',
  ).map((word): [string, OrganisationKind] => [word, 'media']),
  ...words(
    'ong agence association organisation forum institution fondation fédération confédération syndicat parti mouvement collectif comité commission conseil institut université école lycée collège hôpital clinique centre office autorité ministère préfecture mairie tribunal parquet cour assemblée parlement sénat gouvernement police gendarmerie armée union ligue club équipe musée théâtre festival orchestre caisse chambre direction secrétariat bureau observatoire haut-commissariat régie académie coalition alliance front rassemblement milice organisme intersyndicale région-capitale consortium église ordre banque société think-tank troupe',
  ).map((word): [string, OrganisationKind] => [
    word,
    word === 'banque' || word === 'société' ? 'company' : 'other',
  ]),
]);

const determiner = (definite: boolean, gender: Gender | null, plural = false): Determiner => ({
  definite,
  gender,
  plural,
});

export const actors: ActorLexicon = {
  honorifics: new Map<string, Gender | null>([
    ...words('m monsieur mr sir lord').map((word): [string, Gender] => [word, 'm']),
    ...words('mme mlle madame mademoiselle lady').map((word): [string, Gender] => [word, 'f']),
    ...words('dr docteur me maître pr mgr mm mmes messieurs mesdames').map((word): [string, null] => [
      word,
      null,
    ]),
  ]),
  roles,
  ranks: new Set(),
  verbalRoles: new Set(words('juge garde pilote arbitre')),
  organisations,
  companyNouns: new Set(words('entreprise firme compagnie')),
  callings: new Set(),
  trades: new Set(words('industriel armateur')),
  places: new Set(
    words(
      'ville commune village quartier région département canton province état île archipel rivière fleuve lac mer montagne massif vallée forêt place rue avenue boulevard pont gare aéroport port station pays capitale métropole banlieue faubourg arrondissement comté district plage stade château tour parc prison bourgade cité hameau principauté péninsule golfe détroit col mont désert baie plateau site localité municipalité',
    ),
  ),
  namedPlaces: new Set(
    words(
      'ville commune village quartier département canton province état île archipel hameau municipalité faubourg localité bourgade cité comté district arrondissement',
    ),
  ),
  peoples: new Set(
    words(
      'français allemand américain anglais britannique écossais irlandais italien espagnol portugais belge suisse néerlandais luxembourgeois danois suédois norvégien finlandais islandais autrichien polonais tchèque hongrois roumain bulgare grec turc russe ukrainien chinois japonais coréen sud-coréen taïwanais indien pakistanais vietnamien thaïlandais singapourien indonésien australien néo-zélandais canadien québécois mexicain brésilien argentin chilien colombien marocain algérien tunisien égyptien sénégalais ivoirien camerounais nigérian kényan sud-africain saoudien émirati qatari israélien libanais iranien',
    ),
  ),
  genitives: new Set(words("de du des d'")),
  modifiers: new Set(
    words(
      'ancien ancienne nouveau nouvelle nouvel futur future actuel actuelle premier première ex vice grand grande petit petite jeune vieux vieille célèbre puissant puissante richissime influent influente principal principale seul seule numéro un deux haut haute autre plus très désormais aussi également toujours alors aujourd’hui double triple feu simple charismatique emblématique fameux fameuse très-haut chef secrétaire directeur directrice vice-premier ministre conseiller',
    ),
  ),
  prefixes: new Set(words('ex vice co sous néo')),
  determiners: new Map<string, Determiner>([
    ['le', determiner(true, 'm')],
    ['la', determiner(true, 'f')],
    ["l'", determiner(true, null)],
    ['les', determiner(true, null, true)],
    ['un', determiner(false, 'm')],
    ['une', determiner(false, 'f')],
    ['des', determiner(false, null, true)],
    ['du', determiner(true, 'm')],
    ['au', determiner(true, 'm')],
    ['aux', determiner(true, null, true)],
    ['ce', determiner(true, 'm')],
    ['cet', determiner(true, 'm')],
    ['cette', determiner(true, 'f')],
    ['ces', determiner(true, null, true)],
    ['son', determiner(false, null)],
    ['sa', determiner(false, null)],
    ['leur', determiner(false, null)],
    ['notre', determiner(false, null)],
    ['mon', determiner(false, null)],
    ['ma', determiner(false, null)],
    ['ses', determiner(false, null, true)],
    ['leurs', determiner(false, null, true)],
    ['deux', determiner(false, null, true)],
  ]),
  links: new Set(words("de du des d' à au aux en chez pour chargé chargée sur auprès")),
  breaks: new Set(
    words(
      "dans par lors a ont est sont était étaient fut furent sera seront avait avaient aura aurait serait seraient soit peut peuvent doit doivent va vont veut veulent dit disent affirme affirment explique expliquent déclare annonce annoncent assure estime souligne précise ajoute rappelle indique raconte juge regrette dénonce reconnaît promet prévient insiste résume confie souhaite demande appelle lance répond déplore critique martèle note observe constate s' se ne n' que qu' qui dont où lequel laquelle mais car or donc lorsque quand si selon après avant depuis pendant contre malgré avec sans vers ayant été étant afin il elle ils elles on je j' nous vous tu c' y lors puis ainsi accompagné cité citée interrogé interrogée arrivé arrivée né née condamné condamnée élu-e qu’ contraire",
    ),
  ),
  titlesTouchNames: false,
  conjunctions: new Set(['et']),
  locatives: new Set(words('à en vers')),
  copulas: new Set(words('est était devient devenu devenue reste fut')),
  relatives: new Set(['qui']),
  leads: new Set(
    words(
      'dirige préside gère pilote incarne commande codirige conduit représente défend dirigeait présidait gérait',
    ),
  ),
  ageWords: new Set(words('ans an')),
  particles: new Set(
    words(
      "de du des d' la le von van der den ter di da del della dos das do el al ben bin bint ibn abu mac ould y e zu af ten te",
    ),
  ),
  articles: new Set(words('le la les l un une the')),
  legalForms: new Set(
    words(
      'sa sas sarl sasu se nv spa ag gmbh inc incorporated corp corporation co company ltd limited plc llc lp group groupe holding holdings international industries technologies',
    ),
  ),
  partners: new Set(words('fils fille filles frères soeurs sœurs cie co associés associées')),
  small: new Set(words("de du des d d' la le les l l' et en à au aux pour sur par the of and for")),
  countryMarks: new Set(),
  formerly: new Set(words('ex anciennement autrefois jadis rebaptisé rebaptisée ex-')),
  sameNames: [
    phrases('États-Unis|Etats-Unis|USA|US|États-Unis d’Amérique|Etats-Unis d’Amérique'),
    phrases('Royaume-Uni|RU|UK|Grande-Bretagne'),
    phrases('Union européenne|UE|Union Européenne'),
    phrases('Nations unies|ONU|Organisation des Nations unies'),
    phrases('Organisation mondiale de la santé|OMS'),
    phrases('Fonds monétaire international|FMI'),
    phrases('Banque centrale européenne|BCE'),
    phrases('Fonds des Nations unies pour l’enfance|Unicef'),
    phrases('Organisation du traité de l’Atlantique nord|OTAN|Otan|Alliance atlantique'),
    phrases('Agence France-Presse|AFP'),
    phrases('République démocratique du Congo|RDC'),
    phrases('Émirats arabes unis|Emirats|EAU|Emirats arabes unis'),
    phrases('La République en marche|LREM|LaREM'),
    phrases('La France insoumise|LFI'),
    phrases('Rassemblement national|RN'),
    phrases('Les Républicains|LR'),
    phrases('Parti socialiste|PS'),
    phrases('Forum économique mondial|World Economic Forum|WEF|Forum de Davos'),
    phrases('ministère des Affaires étrangères|Quai d’Orsay'),
    phrases('ministère de l’Intérieur|Beauvau|Place Beauvau'),
    phrases('ministère de l’Économie|Bercy'),
  ],
  partyMarks: new Set(),
  media,
  uncapitalised: [
    ...phrases(
      'gilets jaunes|bonnets rouges|black blocs|nuit debout|frères musulmans|metoo|parti travailliste|parti conservateur|parti socialiste|parti communiste|parti républicain|parti démocrate|parti libéral',
    ).map((phrase) => [phrase, 'ORG'] as const),
    ['zone euro', 'LOC'],
  ],
  pairs: [],
  saints: new Set(),
  ministries: new Set(['ministère']),
  storms: new Set(words('tempête ouragan cyclone typhon')),
  known: new Map([
    ...phrases(
      'twitter|facebook|instagram|tiktok|youtube|linkedin|whatsapp|snapchat|elysee|matignon|bercy|beauvau|kremlin|maison blanche|quai d orsay|downing street|palais bourbon|pentagone|place beauvau|capitole',
    ).map((name): [string, 'ORG'] => [name, 'ORG']),
    ...phrases('albin michel|robert laffont|christian bourgois|philippe rey|philippe picquier').map(
      (name): [string, 'ORG'] => [name, 'ORG'],
    ),
    ...phrases(
      'europe|afrique|asie|amerique|oceanie|maghreb|sahel|proche orient|moyen orient|balkans|caucase|scandinavie|amerique latine|amerique du nord|amerique du sud|occident|emirats|antarctique|arctique|antilles|outre mer|paris|londres|berlin|madrid|rome|bruxelles|berne|moscou|pekin|tokyo|washington|kiev|kyiv|varsovie|athenes|lisbonne|dublin|oslo|stockholm|copenhague|helsinki|budapest|prague|bucarest|sofia|ankara|teheran|bagdad|damas|beyrouth|jerusalem|tel aviv|riyad|doha|le caire|caire|alger|tunis|rabat|tripoli|dakar|bamako|niamey|abidjan|kinshasa|nairobi|pretoria|new delhi|islamabad|kaboul|seoul|pyongyang|hanoi|jakarta|canberra|ottawa|mexico|brasilia|buenos aires|caracas|bogota|quebec|montreal|geneve|lausanne|zurich',
    ).map((name): [string, 'LOC'] => [name, 'LOC']),
  ]),
  placeHeads: new Set(
    words(
      'tour mont lac canton rue avenue boulevard pont col cap golfe détroit mer océan baie vallée rivière fleuve cathédrale église basilique chapelle abbaye palais château quai stade place square parc forêt île péninsule cratère étang glacier massif plateau promenade impasse chemin djebel aiguille',
    ),
  ),
  directions: new Set(words('nord sud est ouest')),
  institutions: new Set(
    words(
      'ministère préfecture mairie université école lycée collège hôpital clinique tribunal cour parquet conseil chambre rectorat institut musée théâtre observatoire caisse direction secrétariat office académie',
    ),
  ),
  organisationEnds: new Set(
    words(
      'airlines energy media motors bank capital partners television industries technologies telecom aviation police habitat assurances logistique immobilier finance finances energie energies transports transport fret banque airways',
    ),
  ),
  mediaHeads: new Set(
    words(
      'courrier gazette journal quotidien depeche tribune echo echos hebdo telegramme messager eclaireur',
    ),
  ),
  mediaEnds: new Set(words('quotidien hebdo gazette post herald times tribune journal matin')),
  mediaNouns: new Set(['agence']),
  citing: new Set(
    words(
      'selon révélé révèle révélait révélée rapporte rapporté rapportait cite citait écrit écrivait dévoilé dévoile interrogé interrogée publié publiée colonnes journal quotidien',
    ),
  ),
  companyCues: {
    linked: [
      ...words(
        'pdg actions action salariés salariées actionnaires actionnaire capital rachat filiale directoire',
      ),
      "conseil d' administration",
      'présidente-directrice générale',
      'président-directeur général',
    ],
    touching: new Set(
      words('racheter rachète rachètent racheté fonder cofonder fondé cofondé action actions fonds'),
    ),
    owned: new Set(),
    elliptic: new Set(),
    compound: new Set(),
  },
  officeHolders: new Set(words('ministre secrétaire ministres')),
  leaders: new Set(
    words(
      'pdg dg patron patronne fondateur fondatrice cofondateur cofondatrice salarié salariée salariés employés actionnaire actionnaires filiale',
    ),
  ),
  employers: new Set(['chez']),
  roleEndings:
    /(?:euse|trice|ienne|icien|iste|logue|nome|esse|tière|chère|gère|[clt]teur|nteur|adeur|ateur|isseur|andier|ancier|icier|agiste|aniste)$/u,
  timeNouns: new Set(words('jour semaine mois année an fois heure minute')),
  vague: new Set(
    words(
      'homme femme membre figure victime témoin habitant habitante voisin voisine père mère fils fille un une autre',
    ),
  ),
  notNames: new Set(
    words(
      'pib tva ia pdg dg smic rsa rtt cdi cdd isf csg ndlr nldr covid sida adn arn usb pme eti tgv ter vtc hlm ehpad gpa pma ivg lgbt dvd cd tv pc sms mms gps ogm co2 bac cap brevet avc irm tnt internet web net dieu noël pâques toussaint ramadan covid-19 brexit lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre monsieur madame mme mlle français francais européens europeens européen britanniques britannique américains americains allemands italiens espagnols chinois russes ukrainiens suisses belges canadiens québécois parisiens parisien japonais turcs polonais grecs portugais africains asiatiques occidentaux arabes juifs musulmans chrétiens catholiques protestants kurdes israéliens palestiniens iraniens irakiens syriens marocains algériens tunisiens',
    ).concat([
      'premier ministre',
      'premiere ministre',
      'chef de l etat',
      'covid 19',
      'president',
      'gouvernement',
      'republique',
      'etat',
      'etats',
      'bourse',
      'histoire',
      'constitution',
    ]),
  ),
  subjects: new Map([
    ['il', { gender: 'm' }],
    ['elle', { gender: 'f' }],
    ['t-il', { gender: 'm' }],
    ['t-elle', { gender: 'f' }],
  ]),
  objects: new Map([['lui', { gender: 'm' }]]),
  emphatics: new Set(words('quant à aussi également non plus')),
  neuters: new Set(),
  kin: new Map([
    ...words('papa papi papy pépé').map((word): [string, Gender] => [word, 'm']),
    ...words('maman mamie mamy mémé').map((word): [string, Gender] => [word, 'f']),
  ]),
  speech: new Set(
    words(
      'dit affirme affirmé explique expliqué déclare déclaré assure assuré estime estimé souligne souligné précise précisé ajoute ajouté rappelle rappelé indique indiqué raconte raconté juge jugé regrette regretté dénonce dénoncé prévient prévenu insiste insisté résume confie confié répond répondu martèle réclame note noté lance lancé glisse glissé conclut conclu poursuit poursuivi commente commenté témoigne témoigné reconnaît reconnu promet promis sourit soupire plaide plaidé tranche tranché détaille détaillé observe observé admet admis ironise ironisé salue salué jure juré proteste protesté renchérit tempère nuance tonne lâche lâché souffle soufflé murmure reprend plaisante plaisanté annonce annoncé souvient souvenait remémore exclame insurge désole réjouit lamente',
    ),
  ),
  lastNamed: [
    ['ce dernier', { gender: 'm' }],
    ['cette dernière', { gender: 'f' }],
    ['celui-ci', { gender: 'm' }],
    ['celle-ci', { gender: 'f' }],
    ["l' intéressé", { gender: 'm' }],
    ["l' intéressée", { gender: 'f' }],
  ],
  impersonal: new Set(
    words(
      "faut faudra faudrait fallait y s'agit agit agissait agira suffit suffirait convient importe semble semblerait paraît apparaît reste existe manque s'avère pleut neige vaut vaudrait question possible impossible nécessaire important probable clair évident temps difficile urgent vrai",
    ),
  ),
  sameRoles: [
    words('pdg président-directeur patron patronne dg dirigeant dirigeante'),
    words('maire édile'),
    words('député députée élu élue parlementaire'),
    words('président présidente'),
    words('directeur directrice'),
    words('fondateur fondatrice cofondateur cofondatrice'),
    words('avocat avocate'),
    words('entraîneur entraîneuse technicien'),
    words('chercheur chercheuse scientifique'),
    words('auteur autrice écrivain écrivaine romancier romancière'),
  ],
  credits: {
    bylines: new Set(['par']),
    photos: new Set(
      words('photo photos crédit crédits photographie image images illustration dessin vidéo infographie'),
    ),
    photographs: new Set(words('photo photos photographie')),
    crewLeads: phrases('reportage|propos recueillis par|édité par|rédigé par|version française'),
    crewWords: new Set(
      words(
        'reportage propos recueillis édité rédigé version française par et avec à en au pour de du la le',
      ),
    ),
    bylineRoles: new Set(words('envoyé envoyée correspondant correspondante journaliste reporter')),
    bylineLinks: new Set(words('à en au spécial spéciale permanent permanente')),
    bylineDesks: new Set(words('notre de grand grande')),
    stampWords: new Set(words('avec et avec agences agence les photo source')),
    agencies: new Set(
      words(
        'afp reuters ats belga ap efe dpa ansa xinhua tass bloomberg apa pa nxp keystone tap map aps kna',
      ),
    ),
  },
};
