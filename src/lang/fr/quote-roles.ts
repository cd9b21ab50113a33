import type { Gender, NounKind, RoleNoun } from '../../extract/quotes/lexicon';

/** Nouns of people; both genders where they share the form, the feminine one behind a slash. */
const PERSONS =
  'président/présidente vice-président/vice-présidente maire ministre premier secrétaire député/députée sénateur/sénatrice élu/élue conseiller/conseillère adjoint/adjointe préfet/préfète procureur/procureure juge magistrat/magistrate avocat/avocate bâtonnier/bâtonnière directeur/directrice dirigeant/dirigeante patron/patronne chef/cheffe responsable gérant/gérante fondateur/fondatrice cofondateur/cofondatrice entrepreneur/entrepreneuse commerçant/commerçante boulanger/boulangère restaurateur/restauratrice agriculteur/agricultrice éleveur/éleveuse vigneron/vigneronne exploitant/exploitante ouvrier/ouvrière employé/employée salarié/salariée cadre infirmier/infirmière médecin docteur/docteure chirurgien/chirurgienne psychologue psychiatre pharmacien/pharmacienne chercheur/chercheuse scientifique historien/historienne sociologue économiste politologue géographe biologiste climatologue hydrologue géologue astronome agronome ingénieur/ingénieure architecte urbaniste professeur/professeure enseignant/enseignante instituteur/institutrice étudiant/étudiante élève lycéen/lycéenne écrivain/écrivaine auteur/autrice romancier/romancière poète cinéaste réalisateur/réalisatrice acteur/actrice comédien/comédienne chanteur/chanteuse musicien/musicienne artiste peintre photographe journaliste rédacteur/rédactrice éditorialiste animateur/animatrice porte-parole porte délégué/déléguée syndicaliste militant/militante bénévole manifestant/manifestante gréviste retraité/retraitée habitant/habitante riverain/riveraine voisin/voisine résident/résidente témoin victime suspect/suspecte accusé/accusée prévenu/prévenue détenu/détenue policier/policière gendarme pompier/pompière militaire soldat/soldate général/générale colonel/colonelle capitaine commandant/commandante commissaire lieutenant/lieutenante entraîneur/entraîneuse sélectionneur/sélectionneuse joueur/joueuse footballeur/footballeuse coureur/coureuse navigateur/navigatrice athlète champion/championne arbitre candidat/candidate adversaire opposant/opposante rival/rivale client/cliente usager/usagère passager/passagère automobiliste conducteur/conductrice chauffeur/chauffeuse skipper/skippeuse spécialiste expert/experte consultant/consultante analyste coordinateur/coordinatrice coordonnateur/coordonnatrice organisateur/organisatrice représentant/représentante ambassadeur/ambassadrice diplomate pape évêque curé imam roi/reine prince/princesse chancelier/chancelière gouverneur/gouverneure trésorier/trésorière notaire homme/femme mère père frère/sœur fils/fille cousin/cousine ami/amie mari/épouse enfant parent jeune garçon adolescent/adolescente maman papa trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire édile intéressé/intéressée inspecteur/inspectrice ripeur/ripeuse serveur/serveuse couturier/couturière apiculteur/apicultrice pêcheur/pêcheuse marin vétérinaire garagiste libraire bibliothécaire conservateur/conservatrice guide moniteur/monitrice interlocuteur/interlocutrice participant/participante collègue associé/associée actionnaire propriétaire locataire fonctionnaire numéro collectionneur/collectionneuse ministre-présidente quelqu';
/** Groups of people and bodies that speak as one. */
const BODIES =
  'gouvernement opposition majorité parti mairie municipalité ville commune métropole agglomération région département préfecture état ministère parlement assemblée sénat commission comité conseil cour tribunal parquet justice police gendarmerie armée défense accusation entreprise société groupe compagnie firme constructeur fabricant distributeur enseigne banque assureur opérateur exploitant agence association ong fondation fédération syndicat syndicats intersyndicale collectif mouvement club direction rédaction équipe université école hôpital institut observatoire laboratoire centre office organisme organisation institution instance autorité autorités élysée matignon famille riverains habitants parents salariés commerçants sources source entourage cabinet presse média quotidien hebdomadaire magazine journal chaîne radio site plateforme start-up chercheurs scientifiques experts médecins pompiers secours enquêteurs policiers agriculteurs manifestants organisateurs élus députés témoins avocats bureau services service union confédération régulateur diocèse église ambassade onu communauté patronat actionnaires';
const DOCUMENTS =
  'relevé rapport étude enquête sondage communiqué texte document lettre loi message note article baromètre bilan recensement statistiques chiffres données classement projet accord décret arrêté jugement documents rapports témoignages études estimations prévisions informations témoignage panneau pancarte banderole affiche inscription publication site';

const FEMININE_BODIES =
  /(?:tion|sion|té|ture|ie|ure|elle|ance|ence|ine|lice|mée|fense|prise|gnie|irme|nque|eigne|gence|ole|ille|cour|région|ong|ise|ade|rité|presse|radio|chaîne|ville|mune|source|équipe|étude|enquête|lettre|loi|note|majorité|opposition|justice|onu)$/u;

/** Nouns that can say something, with what they are and their gender. */
export const roles: ReadonlyMap<string, RoleNoun> = new Map<string, RoleNoun>([
  ...entries(BODIES, 'body', (noun) => (FEMININE_BODIES.test(noun) ? 'f' : 'm')),
  ...entries(DOCUMENTS, 'document', (noun) => (FEMININE_BODIES.test(noun) ? 'f' : 'm')),
  ...PERSONS.split(' ').flatMap((pair): [string, RoleNoun][] => {
    const [masculine = '', feminine] = pair.split('/');
    const plural = (noun: string): string =>
      /[sxz]$/u.test(noun) ? noun : noun.endsWith('al') ? `${noun.slice(0, -2)}aux` : `${noun}s`;
    const rows: [string, Gender | null][] =
      feminine === undefined
        ? [[masculine, null]]
        : [
            [masculine, 'm'],
            [feminine, 'f'],
          ];
    return rows.flatMap(([noun, gender]): [string, RoleNoun][] => [
      [noun, { kind: 'person', gender }],
      [plural(noun), { kind: 'person', gender }],
    ]);
  }),
  ['mère', { kind: 'person', gender: 'f' }],
  ['père', { kind: 'person', gender: 'm' }],
  ['maman', { kind: 'person', gender: 'f' }],
  ['papa', { kind: 'person', gender: 'm' }],
]);

function entries(nouns: string, kind: NounKind, genderOf: (noun: string) => Gender): [string, RoleNoun][] {
  return nouns.split(' ').map((noun) => [noun, { kind, gender: genderOf(noun) }]);
}
