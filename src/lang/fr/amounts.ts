import type { AmountLexicon, BoundRow } from '../../extract/amounts/lexicon';
import { compoundRows, ownNames, toMap, toPhrases, toPhrasesBackward, words } from '../../text/phrases';
import { dates } from './dates';
import { money } from './money';
import { numbers } from './numbers';

const PREFIXES = {
  kilo: 'k',
  hecto: 'h',
  déci: 'd',
  centi: 'c',
  milli: 'm',
  micro: 'µ',
  nano: 'n',
  méga: 'M',
  giga: 'G',
  téra: 'T',
  péta: 'P',
};
const BASES = {
  'mètre+|metre+': 'm',
  'gramme+': 'g',
  'litre+': 'l',
  'watt+': 'W',
  'wattheure+|watt-heure+|watts-heure': 'Wh',
  hertz: 'Hz',
  'volt+': 'V',
  'octet+': 'o',
  'bit+': 'bit',
  'pascal+': 'Pa',
  'joule+': 'J',
  'calorie+': 'cal',
  'tonne+': 't',
};

const units: AmountLexicon['units'] = {
  percent: toPhrases([
    ['pour cent|pourcent+|pourcentage+', '%'],
    ['pour mille', '‰'],
    ['point+ de pourcentage|point+ de pib|point+ de croissance', 'points'],
    ['point+ de base|pb|pdb', 'bp'],
    ['point+|pt+', 'point'],
  ]),
  percentBefore: toPhrases([['pourcentage de|pourcent de+|pourcentage des|pour cent de', true]]),
  measures: toPhrases([
    ...compoundRows(PREFIXES, BASES),
    ['kilo+', 'kg'],
    ['tonne+ métrique+', 't'],
    ['quintal|quintaux', 'q'],
    ['livre+', 'lb'],
    ['once+', 'oz'],
    ['pouce+', 'inch'],
    ['pied+', 'ft'],
    ['pied+ cube+', 'ft³'],
    ['mile+|mi', 'mi'],
    ['mille marin|milles marins|mille nautique|milles nautiques', 'nmi'],
    ['nœud+', 'kn'],
    ['acre+', 'acre'],
    ['hectare+', 'ha'],
    ['gallon+', 'gal'],
    ['baril+', 'bbl'],
    ['barils équivalent pétrole', 'boe'],
    ['stère+', 'stère'],
    ["km h|kilomètres heure|kilomètres par heure|kilomètres à l'heure|km à l'heure", 'km/h'],
    ["miles par heure|miles à l'heure", 'mph'],
    ['degré+ celsius|degré+ c|deg celsius|deg c|degré+ centigrade+|deg centigrade|celsius|centigrade', '°C'],
    ['degré+ fahrenheit|degré+ f|deg fahrenheit|deg f|fahrenheit', '°F'],
    ['kelvin+', 'K'],
    ['degré+|deg', '°'],
    ['cheval|chevaux|cheval vapeur|chevaux vapeur|ch|cv', 'ch'],
    ['bar+', 'bar'],
    ['seconde+', 's'],
    ['minute+|mn', 'min'],
    ['heure+', 'h'],
    ['jour+|journée+', 'jours'],
    ['semaine+', 'semaines'],
    ['mois', 'mois'],
    ['trimestre+', 'trimestres'],
    ['an+|année+', 'ans'],
    ['décennie+', 'décennies'],
    ['siècle+', 'siècles'],
    ['année+ lumière', 'années-lumière'],
    ['fois', 'fois'],
    ['tour+', 'tours'],
  ]),
  powersAfter: toMap([
    ['carré+', '²'],
    ['cube+', '³'],
  ]),
  powersBefore: new Map(),
  multiples: words('fois'),
  ageUnits: words('ans mois'),
  casualUnits: words('s min h jours semaines mois trimestres ans décennies siècles fois tours °'),
};

/** Function words by what they do in a noun phrase or between clauses. */
const DETERMINERS =
  'un une le la les l des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque aucun aucune';
const MELTED = 'au aux';
const OF = 'de d du des';
const LINKS = 'dans en pour sur à au aux par entre chez et';
const CLAUSES = 'que qu qui quoi dont où et mais or car si comme quand lorsque alors tandis puisque selon ou';

const counts: AmountLexicon['counts'] = {
  nouns: words(
    'personne+ gens mort+ blessé+ victimes tués décès cas emplois postes salariés employés habitants français états etats pays femmes hommes enfants élèves policiers soldats migrants manifestants passagers visiteurs clients entreprises logements foyers exemplaires abonnés vues membres voix sièges ong kits',
  ),
  moneys: words(
    'économies recettes pertes dettes dividendes dégâts subventions investissements impôts cotisations bénéfices dépenses bonus aides',
  ),
  plural: /^\p{L}{3,}[sx]$/u,
  others: words(
    'graves buts points manches sets essais places position rang premiers premières derniers dernières prochains prochaines suivants suivantes autres mêmes degrés tiers heures ans fois mois jours minutes secondes jamais toujours près hors ailleurs dessous dessus jusqu parmis toutes mes tes nos vos eux quels quelles lesquels mars prévus attendus',
  ),
  maxModifiers: 1,
  peoples:
    /(?:iens?|iennes?|éens?|éennes?|ais|aises?|ains?|aines?|ois|oises?|ands|andes|ards|ardes|ols|oles|aques|ques|istes)$/u,
  shareWords: words('sur /'),
  linkedFrom: 1e6,
  stops: new Set([
    ...dates.weekdays.keys(),
    ...dates.months.keys(),
    ...words(
      `${DETERMINERS} ${MELTED} ${OF} ${LINKS} ${CLAUSES} donc ni sous vers avec sans contre depuis dès lors après avant pendant durant est sont était étaient a ont avait avaient sera seront serait seraient aurait auraient être avoir été plus moins très trop soit ainsi déjà encore aussi bien tout tous il elle ils elles on nous vous je tu y se s n ne pas puis environ hier`,
    ),
  ]),
  labels: new Set([
    ...dates.labels,
    ...words(
      'chapitre section+ titre tome numéros nº loi voie ligne route rue saison épisode version type catégorie classe niveau phase étape groupe formule covid année+ question annexe windows iphone ios',
    ),
  ]),
};

const BOUNDS: readonly BoundRow[] = [
  [
    "près de|près d'|environ|autour de|autour d'|quelque+|aux alentours de|de l'ordre de|presque|à peu près|près des|aux alentours des|~|≈",
    'about',
  ],
  [
    "plus de|plus d'|plus des|supérieur+ à|supérieure+ à|au-delà de|au-dessus de|dépasse|dépasse les|dépassé les|dépasser les|dépassent les|>",
    'over',
  ],
  [
    "moins de|moins d'|inférieur+ à|inférieure+ à|au-dessous de|en dessous de|sous les|sous la barre des|<",
    'under',
  ],
  ['au moins|au minimum|minimum|pas moins de|à partir de|dès', 'at-least'],
  ["jusqu'à|jusqu'aux|jusqu'au|au plus|au maximum|maximum|tout au plus|pas plus de", 'at-most'],
];

const context: AmountLexicon['context'] = {
  boundsBefore: toPhrasesBackward(BOUNDS),
  targets: words('jusqu'),
  boundsBetween: toPhrases(BOUNDS),
  boundsAfter: toPhrases([
    ['environ|à peu près', 'about'],
    ['au moins|minimum|au minimum|ou plus|et plus', 'at-least'],
    ['au plus|maximum|au maximum|tout au plus', 'at-most'],
  ]),
  to: words('à'),
  or: words('ou'),
  between: words('entre'),
  and: words('et'),
  from: words('de d'),
  changeCues: words('pass grimp mont bond port relev hiss gagn perd cèd'),
  rangeCues: words('vari oscill allan fourchett compris échelonn va vont'),
  perMarkers: words('par'),
  perNouns: toPhrases(
    ownNames(
      'mois, semaine, trimestre, action, titre, baril, once, logement, repas, trajet, part, contrat, match, an|année, jour|journée, nuit|nuitée, heure|h, minute|min, seconde|s, foyer|ménage|famille, litre|l, kilo|kilogramme|kg, tonne|t, mètre carré|mètres carrés|m², mètre cube|m³, hectare|ha, kilomètre|km, MWh|mégawattheure|mégawatt-heure, kWh|kilowattheure|kilowatt-heure, unité|pièce|exemplaire, véhicule|voiture, personne|tête, habitant, élève, enfant',
    ),
  ),
  perArticles: words('le la l'),
  perArticleNouns: words(
    'baril tonne litre kilo kg once action nuit nuitée unité pièce mètre m² mégawattheure mwh kilowattheure kwh heure',
  ),
  minus: new Map([['moins', false]]),
  countedBehind: words('le les la de des d sont vivent chaque'),
  clockBefore: words('le du à vers dès avant après depuis entre'),
  clockNouns: words('train vol journal jt bus car messe séance édition flash bateau ferry'),
  clockAfter: words('matin mat soir gmt utc précises pile tapantes après-midi'),
  agesBefore: toPhrasesBackward([
    ["âgé+ de|âgée+ de|âgé d'|âgée d'|l'âge de|les|des|de leurs|ses|avait", true],
    ['à|a|ont|aura|eu', false],
  ]),
  agesAfter: toPhrases([["d'âge|d'existence|révolus", true]]),
  persons: words(
    'homme+ femme+ garçon fille fillette enfant+ adolescent+ adolescente étudiant étudiante habitant habitante attaquant jeune+ élève motard retraité+ retraitée ouvrier mère père fils bébé suspect+ victime individu personne+ policier infirmier pompier mineure prévenu prévenue accusé patron patronne maire nourrisson ado+',
  ),
  personShape: /(?:eur|euse|trice|[^btv]ien(?:ne)?|éen(?:ne)?|iste|génaire|[^ls]ais|[^m]ois)s?$/u,
  terms: words('condamné+ condamnée+ crédit prêt'),
  indexCues: words('cac dow nasdaq ftse nikkei dax indice+ bourse séance clôture s&p'),
  notPerBehind: words(''),
  pointCues: words(
    '% pourcent taux erreur abstention participation popularité suffrages voix croissance chômage pib inflation sondage+ intentions prévision+ prélèvements tva cotisations',
  ),
};

/** Function words that stand inside noun phrases and end none. */
const WITHIN_PHRASE = words(`${DETERMINERS} ${OF}`);
const PRONOUNS = words('j cela ceci celui celle celles ceux peu');

const about: AmountLexicon['about'] = {
  isAttributive: false,
  contents: words('de d'),
  notContents: words('plus mieux moins fait part ici'),
  priced: words('à'),
  setters: words('port ramen relev abaiss fix estim'),
  empty: words('montant somme total barre cap seuil ordre rythme niveau moyenne nombre'),
  determiners: words(DETERMINERS),
  melted: words(MELTED),
  of: words(OF),
  links: words(LINKS),
  early: words('petits petites grand+ grande+ nouveau nouveaux nouvelle+ autres jeunes forte'),
  later:
    /(?:(?:al|ale|ue|ixe|el|elle|if|ive|ien|ienne|ais|aise|ain|aine|able|ible|é|ée|ise|net|nette|brut|brute|ique|aire|euse|public|ourant|i|u|ier|ière)s?|aux|eux)$/u,
  ends: new Set([...counts.stops, ...PRONOUNS].filter((word) => !WITHIN_PHRASE.has(word))),
  trailing: words('désormais environ encore proche supérieur supérieure doté dotée estimé estimée fixé'),
  clauses: words(CLAUSES),
  finite: words(
    'va vont fait font peut peuvent doit doivent veut veulent vient dit disent sait indique explique correspond',
  ),
  finiteShape: /.(?:aient|èrent|ssent|[eiu]r(?:a|ont|ait))$|(?:[^fr]|.pr)ait$/u,
  changes: words(
    'grimp mont bond augment progress baiss recul chut tomb diminu flamb plong pass rebond descend',
  ),
  levels: words(
    'élèv élev attein atteign atteindr estim évalu coût cout vau dépass totalis établi ressor plafonn franchi rapport représent est sont ser était étaient',
  ),
  endings:
    /^(?:e|ent|ait|aient|ant|a|èrent|er|[ei]ront|[ei]ra|[ei]rait|it|t|irent|issai(?:en)?t|issent|ées?|és?|u|i)$/u,
  bridges: words(
    'désormais également seulement jusqu jusque quelque devrait pourrait va peut doit hausse baisse recul en',
  ),
};

export const amounts: AmountLexicon = {
  numbers,
  magnitudes: toMap([
    ['k', 1e3],
    ['mio+', 1e6],
    ['md+|mrd+', 1e9],
  ]),
  moneyMagnitudes: toMap([
    ['m|mm|mln', 1e6],
    ['bn|g', 1e9],
  ]),
  money,
  units,
  counts,
  context,
  about,
};
