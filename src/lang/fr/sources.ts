import type { SourceLexicon, SourceNoun } from '../../relate/sources/lexicon';
import { toPhrases, words } from '../../text/phrases';

const NOUNS: Readonly<Record<SourceNoun, string>> = {
  informant:
    'source sources informateur informateurs informatrice rumeur rumeurs bruit bruits indiscrétion indiscrétions',
  witness: 'témoin témoins témoignage témoignages proche proches',
  people:
    'analyste analystes expert experte experts expertes économiste économistes observateur observateurs spécialiste spécialistes participant participants participante participantes riverain riveraine riverains riveraines habitant habitante habitants habitantes voisin voisine voisins voisines élu élus élue élues salarié salariés militant militants militantes opposants critiques partisans détracteurs internautes utilisateurs scientifiques chercheurs médecins enquêteurs responsables diplomates investisseurs syndicalistes manifestants avocats historiens politologues certains beaucoup plusieurs personnes gens gérants',
  person:
    'ministre président présidente directeur directrice maire préfet préfète procureur procureure député députée sénateur sénatrice avocat avocate patron patronne pdg chef cheffe secrétaire premier première responsable fondateur fondatrice professeur professeure chercheur chercheuse juge gouverneur commissaire médecin élu élue édile candidat candidate auteur autrice entraîneur trésorier trésorière dirigeant dirigeante milliardaire intéressé intéressée',
  voice: 'porte-parole parole porte communicant',
  body: 'police gendarmerie gouvernement ministère parquet ong association associations syndicat syndicats entreprise société groupe compagnie mairie préfecture autorités autorité tribunal cour justice défense commission conseil institut office agence banque fédération confédération union organisation direction parti opposition exécutif élysée matignon pompiers secours observatoire cabinet université laboratoire fonds institution administration diplomatie armée organisateurs hôpital comité collectif',
  media:
    'journal quotidien hebdomadaire magazine presse média médias radio chaîne site mensuel revue télévision lettre',
  document:
    'rapport rapports étude études enquête enquêtes sondage sondages baromètre communiqué document documents chiffres données statistiques bilan décompte estimation estimations courrier lettre mail courriel note modélisation prévisions calculs analyse projections arrêt jugement texte loi décret contrat rapport images vidéos vidéo annuaire recensement compte plainte acte présentation classement programme livre article audit',
};

export const sources: SourceLexicon = {
  cues: toPhrases([
    [
      "selon|d'après|à en croire|aux dires de|aux dires du|de l'aveu de|de l'aveu du|au dire de|si l'on en croit|si l'on se réfère à|si l'on se réfère au|si l'on se fie à|si l'on se fie au",
      true,
    ],
  ]),
  citing: toPhrases([
    [
      "qui cite|qui citent|citant|qui s'appuie sur|qui s'appuient sur|s'appuyant sur|se fondant sur|qui dit tenir|sur la foi de|sur la foi d'",
      true,
    ],
  ]),
  through: toPhrases([
    [
      "cité par|citée par|cités par|citées par|interrogé par|interrogée par|interrogés par|interrogées par|rapporté par|rapportée par|rapportés par|rapportées par|relayé par|relayée par|relayés par|contacté par|contactée par|dans les colonnes de|dans les colonnes du|au micro de|à l'antenne de|à l'agence|a dit à|ont dit à|a indiqué à|ont indiqué à|a confié à|ont confié à|a déclaré à|a affirmé à|ont affirmé à|a raconté à|a expliqué à|a assuré à",
      true,
    ],
  ]),
  unnamed: toPhrases([
    [
      "de source|de sources|cette source|cette même source|ces sources|ces mêmes sources|la même source|les mêmes sources|de bonne source|source proche|sources proches|source policière|sources policières|source judiciaire|sources judiciaires|source diplomatique|sources diplomatiques|source gouvernementale|sources gouvernementales|source ministérielle|source syndicale|sources syndicales|source interne|sources internes|source anonyme|sources anonymes|source militaire|sources militaires|source hospitalière|sources hospitalières|source sécuritaire|sources sécuritaires|sources concordantes|source bien informée|sources bien informées|source parlementaire|sources parlementaires|source du|source au sein|sources au sein|sources du|source à la|source à l'|source de la police|source de l'exécutif|sources industrielles|source industrielle|proche du dossier|proches du dossier|au fait du dossier|au courant du dossier",
      true,
    ],
    [
      "sous couvert d'anonymat|sous couvert de l'anonymat|sous le couvert de l'anonymat|sous condition d'anonymat|sous le sceau de l'anonymat|a requis l'anonymat|ont requis l'anonymat|souhaitant rester anonyme|souhaite rester anonyme|souhaitant garder l'anonymat",
      false,
    ],
  ]),
  nouns: new Map(
    (Object.entries(NOUNS) as [SourceNoun, string][]).flatMap(([kind, list]) =>
      [...words(list)].map((word): [string, SourceNoun] => [word, kind]),
    ),
  ),
  noSources: words(
    'que qu saison saisons cas circonstances besoin besoins goûts âge taille lieu lieux moment mesure humeur nombre type niveau pays régions région usage formule règles règle modalités méthode critères critère principe ordre calendrier procédure poids année années jour jours dates date heure heures secteurs profil profils conditions expression toute toutes tout leur leurs ce modèle disponibilités ancienneté revenus revenu',
  ),
  articles: words(
    'le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs certains certaines plusieurs quelques deux trois quatre cinq toujours même dernier dernière derniers dernières premiers premières nouveau nouvelle nombreux autres autre',
  ),
  pronouns: words('lui elle eux elles celui celle ceux'),
  ends: words(
    'est sont était étaient a ont avait avaient sera seront serait seraient aurait auraient fait font va vont peut peuvent doit doivent qui que qu dont où et mais ou tandis alors pour ne n se s il ils elle elles on cité citée cités citées',
  ),
  definite: words('le la l les ce cet cette ces même'),
  links: words('de du d des chez'),
};
