import type { Auxiliary, Gender, Pronoun, QuoteLexicon } from '../../extract/quotes/lexicon';
import { conjugate } from './conjugation';
import { toCarriers, toCueForms } from './quote-cue-table';
import { roles } from './quote-roles';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Third-person forms of "avoir" and "être", and of "aller" before an infinitive. */
const auxiliaries = new Map<string, Auxiliary>();
const addAuxiliaries = (
  forms: string,
  kind: Auxiliary['kind'],
  plural: boolean | null,
  mood: Auxiliary['mood'] = 'finite',
): void => {
  for (const form of forms.split(' ')) auxiliaries.set(form, { kind, plural, mood });
};
addAuxiliaries('a avait eut aura aurait', 'have', false);
addAuxiliaries('ont avaient eurent auront auraient', 'have', true);
addAuxiliaries('ayant', 'have', null, 'gerund');
addAuxiliaries('avoir', 'have', null, 'infinitive');
addAuxiliaries('est était fut sera serait', 'be', false);
addAuxiliaries('sont étaient furent seront seraient', 'be', true);
addAuxiliaries('étant', 'be', null, 'gerund');
addAuxiliaries('être', 'be', null, 'infinitive');
addAuxiliaries('devrait pourrait devraient pourraient', 'modal', null);

const person = (gender: Gender | null, plural: boolean | null, vague = false): Pronoun => ({
  gender,
  plural,
  vague,
});

/** Verbs of news that are no cues; at their forms a noun phrase read backwards or forwards ends. */
const PLAIN_VERBS =
  'faire pouvoir devoir vouloir savoir voir venir tenir prendre mettre aller devenir rester sembler passer donner trouver porter montrer permettre mener diriger gérer représenter accueillir recevoir concerner atteindre perdre gagner quitter rejoindre partir sortir arriver entrer monter tomber ouvrir fermer attendre compter viser toucher mobiliser manifester voter élire nommer juger tuer blesser arrêter interpeller travailler vivre habiter préparer organiser participer multiplier augmenter baisser réduire créer détruire construire vendre acheter payer coûter jouer marquer remporter';

export const quotes: QuoteLexicon = {
  decimal: ',',
  singleMarks: true,
  cues: toCueForms(),
  carriers: toCarriers(),
  auxiliaries,
  passiveMarks: words('été'),
  agents: words('par'),
  infinitiveLinks: words('à de d par'),
  nounForms: words(
    'annonce annonces demande demandes note notes juge juges critique critiques réclame signale souffle lance tranche pointe peste alerte alertes avance réplique répliques réponse défense plainte crainte craintes résume excuse excuses conteste appel appelle conseille conseil promesse commente cite constat regret regrets accuse attaque attaques compare dit dite dits dites écrit écrits fait vu su cri crie murmure soupir rapporte interrogé relève marque plaide tonne ris lit tient projette propose présente traite traites taxe taxes emploie recommande insulte insultes contente montre montres déclaré entendu promis promise rire apprend coupe coupes poste postes termine commence débute continue explique raille affiche affiches',
  ),
  clitics: words('ne n se s me m te lui leur l le la les y en nous vous'),
  reflexives: words('se s'),
  negations: words('ne n ni jamais sans'),
  hypotheses: words('si veut veulent voulait sans peut pourrait faut rien'),
  openVerb: /(?:[^aeiouéè]e|ie|ue|[ae]it|ait|nd|ut|[^l]a|ent)$/u,
  openParticiple: /(?:é|i|u|is|it|ert)$/u,
  hyphenInversion: true,
  subjectFirst: false,
  sources: [
    ...[
      'selon',
      'd après',
      'à en croire',
      'de l avis de',
      'du point de vue de',
      'aux dires de',
      'de l aveu de',
      'à entendre',
      'de source',
      'de sources',
      'suivant',
    ].map((phrase) => ({ words: phrase.split(' '), strict: false })),
    ...['aux yeux de', 'aux yeux du', 'aux yeux des', 'pour', 'à ses yeux', 'dans l esprit de'].map(
      (phrase) => ({ words: phrase.split(' '), strict: true }),
    ),
  ],
  noSources: words(
    'saison saisons cas besoin besoins toute vraisemblance modalités règles critères lignes moi nous méthode modèle âge taille foi principe formule usage usages circonstances conditions moyens situation heure jour jours jours goût goûts humeur logique hypothèse scénario axe calendrier procédure programme pays régions secteurs périodes niveau type',
  ),
  that: words('que qu'),
  questions: words('si pourquoi comment quand combien où'),
  whether: words('si s'),
  relatives: words('qui dont lequel laquelle lesquels lesquelles'),
  clauseStarts: words(
    'que qu qui dont où quand lorsque lorsqu si comme car parce puisque puisqu tandis alors quoique mais donc or pendant ni',
  ),
  coordinators: words('et ou mais puis ni'),
  clauseEnds: words('sans tandis alors mais avant quand lorsque lorsqu'),
  pronouns: new Map<string, Pronoun>([
    ['il', person('m', false)],
    ['elle', person('f', false)],
    ['ils', person('m', true)],
    ['elles', person('f', true)],
    ['lui', person('m', false)],
    ['eux', person('m', true)],
    ['celui-ci', person('m', false)],
    ['on', person(null, null, true)],
    ['ce', person(null, null, true)],
    ['c', person(null, null, true)],
    ['cela', person(null, null, true)],
    ['ça', person(null, null, true)],
    ['ceci', person(null, null, true)],
    ['je', person(null, false, true)],
    ['j', person(null, false, true)],
    ['nous', person(null, true, true)],
    ['vous', person(null, true, true)],
    ['tu', person(null, false, true)],
  ]),
  subjectPronouns: words('il elle ils elles on je j nous vous tu ce'),
  firstPerson: words('je j me m moi mon ma mes nous notre nos on'),
  secondPerson: words('vous votre vos tu te toi ton'),
  impersonalVerbs: words(
    'faut fallait faudra faudrait agit agissait reste restait restera semble semblait existe suffit suffirait convient convenait vaut vaudrait pleut paraît',
  ),
  determiners: new Map<string, { gender: Gender | null; plural: boolean | null }>([
    ['le', { gender: 'm', plural: false }],
    ['la', { gender: 'f', plural: false }],
    ['l', { gender: null, plural: false }],
    ['un', { gender: 'm', plural: false }],
    ['une', { gender: 'f', plural: false }],
    ['ce', { gender: 'm', plural: false }],
    ['cet', { gender: 'm', plural: false }],
    ['cette', { gender: 'f', plural: false }],
    ['du', { gender: 'm', plural: false }],
    ['au', { gender: 'm', plural: false }],
    ...'les des ces plusieurs certains certaines quelques tous toutes deux trois quatre cinq six sept huit dix ses leurs nos vos mes aux divers différents nombreux quelque'
      .split(' ')
      .map((word): [string, { gender: null; plural: boolean }] => [word, { gender: null, plural: true }]),
    ...'son sa leur notre votre mon ma chaque quelqu tout toute'
      .split(' ')
      .map((word): [string, { gender: null; plural: boolean }] => [word, { gender: null, plural: false }]),
  ]),
  definite: words('le la l les'),
  demonstrative: words('ce cet cette ces'),
  binders: words('de du des d'),
  prepositions: words(
    'à au aux dans en sur sous par pour avec sans chez vers contre entre après avant depuis pendant durant lors dès jusqu devant derrière selon malgré parmi auprès côté face suite via concernant hors outre afin envers quant',
  ),
  adverbs: words(
    'aussi également ainsi encore déjà toujours pas plus bien alors ensuite enfin puis hier aujourd hui demain souvent parfois là ici même ailleurs pourtant cependant toutefois néanmoins notamment surtout jamais presque quasi plutôt très trop peu beaucoup assez tout autant tant mieux maintenant désormais volontiers aussitôt bientôt tôt tard auparavant plus point guère certes donc par contre dedans dehors partout',
  ),
  adverb:
    /(?:(?:[ae]mm|ém|[iu]m|(?:[ae]l|ell|iv|èv|iqu|abl|ibl|air|ièr|eus|id|il|ill|pl|ul|gu|ein|rm|ch|ect|act|ust|ert|aut|êt|èt|ôt|ûr)em)ent)$/u,
  timeWords: words(
    'lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi après-midi nuit janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier semaine mois année weekend jour jours heure heures',
  ),
  infinitive: /(?:er|ir|re|oir)$/u,
  finiteEnding:
    /(?:aient|(?:[ei]|[nu]d|v|ourr?|tt|ît)r(?:a|ont|ait)|èrent|issent|[sv]ait|[dtç]ait|[gq]u?eait|quait)$/u,
  futures: /(?:aient|eront|era|erait|èrent)$/u,
  verbs: new Set(
    PLAIN_VERBS.split(' ').flatMap((verb) =>
      conjugate(verb).flatMap(([form, { mood }]) =>
        mood === 'finite' &&
        !/^(?:porte|montre|marque|mène|passe|vend|compte|attente|juge|voit|vint|entre|donne|monte|gagne)$/u.test(
          form,
        )
          ? [form]
          : [],
      ),
    ),
  ),
  titles: new Map<string, Gender | null>([
    ['m', 'm'],
    ['mm', 'm'],
    ['mme', 'f'],
    ['mmes', 'f'],
    ['mlle', 'f'],
    ['me', null],
    ['dr', null],
    ['pr', null],
    ['mgr', 'm'],
    ['monsieur', 'm'],
    ['madame', 'f'],
    ['maître', null],
    ['sœur', 'f'],
  ]),
  nameParticles: words('de du des d la le les van von der den el al ben bin ibn da di dos'),
  roles,
  anaphoricBodies: words(
    'entreprise société groupe compagnie firme constructeur fabricant distributeur enseigne banque assureur opérateur agence association ong fondation fédération syndicat collectif parti institution institut organisme organisation club quotidien journal magazine média cabinet start-up marque',
  ),
  epithets: words(
    'ancien ancienne élu élue édile intéressé intéressée jeune trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire champion championne athlète homme femme mère père',
  ),
  feminineGiven: /(?:a|e|ée|ah|ène|elle|lys|ïs|ouk|ys)$/u,
  givenExceptions: new Map<string, Gender>([
    ...'pierre jean-pierre philippe jean-philippe antoine baptiste jean-baptiste alexandre christophe jean-christophe guillaume jérôme stéphane georges maxime étienne émile serge hervé côme gilles jacques jean-jacques charles yves luca nicolas lucas thomas andré rené josé barthélemy mathieu dominique claude camille éric jean-claude jean-yves pascal noé théophile théodore eugène gustave auguste rodolphe timothée patrice fabrice maurice brice aristide léonce rémy félix ange alphonse achille aimé honoré désiré ambroise hippolyte hyppolite édgar édouard mike george mustapha moussa issa abdoulaye nikita joshua elie élie isaïe jérémie zacharie tancrède basile blaise luke jake pete joe steve dave mike kyle bruce wayne elia attila ezra noah elijah jonah micah isaiah krishna dalibor kobe zinédine amine yacine ismaël tanguy'
      .split(' ')
      .map((name): [string, Gender] => [name, 'm']),
    ...'agnès inès marion manon alison elisabeth élisabeth judith ruth édith edith gladys fleur solen maud carol doris iris myriam miriam fanny betty nancy sandy cindy emily kelly lucy mary marilyn suzon lison louison aurore charlotte margot margaux anaïs rachel muriel raphaëlle isabel mabel sybil avril karin karen ingrid astrid sigrid lou maryam meryem hind assia chantal cristal elisabet elsy florence winnie mercedes dolores soizic annick maïwenn nolwenn gwen rozenn marie-jo kim yael jennifer esther heather amber carmen flor pilar beatriz luz'
      .split(' ')
      .map((name): [string, Gender] => [name, 'f']),
  ]),
  ageWords: words('ans an'),
  namers: words(
    'slogan hashtag devise dit dite dits dites surnommé surnommée surnommés baptisé baptisée baptisés intitulé intitulée intitulés appelé appelée appelés nommé nommée prénommé titre titré film roman livre ouvrage album chanson opération plan projet programme mouvement collectif association émission série magazine journal site application concept label prix effet syndrome terme mot expression surnom étude exposition spectacle pièce tableau navire bateau voilier boulangerie restaurant café bar hôtel boutique concours festival campagne génération loi lois dispositif option article compte compilation single jeu documentaire reportage podcast show tournée recueil essai bd revue rapport zone zones mention statut mode version formation parcours offre société groupe marque enseigne appelait appelle baptise surnomme dénommé dénommée gilets',
  ),
  soCalled: words('fameux fameuse fameuses soi-disant prétendu prétendue prétendus prétendues disant'),
};
