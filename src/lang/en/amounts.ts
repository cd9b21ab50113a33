import type { AmountLexicon, BoundRow } from '../../extract/amounts/lexicon';
import { compoundRows, ownNames, toMap, toPhrases, toPhrasesBackward, words } from '../../text/phrases';
import { dates } from './dates';
import { money } from './money';
import { numbers } from './numbers';

const PREFIXES = {
  kilo: 'k',
  hecto: 'h',
  deci: 'd',
  centi: 'c',
  milli: 'm',
  micro: 'µ',
  nano: 'n',
  pico: 'p',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
};
const BASES = {
  'meter+|metre+': 'm',
  'gram+|gramme+': 'g',
  'liter+|litre+': 'l',
  'watt+': 'W',
  'watt hour+|watthour+': 'Wh',
  hertz: 'Hz',
  'volt+': 'V',
  'byte+': 'B',
  'bit+': 'bit',
  'pascal+': 'Pa',
  'joule+': 'J',
  'calorie+': 'cal',
  'ton+': 't',
};

const units: AmountLexicon['units'] = {
  percent: toPhrases([
    ['per cent|percent+|percentage|pct|pc', '%'],
    ['per mille', '‰'],
    ['percentage point+|percent point+|per cent points|pps|ppt', 'points'],
    ['basis point+|bp+', 'bp'],
    ['point+|pt+', 'point'],
  ]),
  percentBefore: toPhrases([['percent of|percents of|per cent of|percentage of', true]]),
  measures: toPhrases([
    ...compoundRows(PREFIXES, BASES),
    ['kilo+', 'kg'],
    ['tonne+|metric ton+|metric tonne+', 't'],
    ['short ton+|long ton+', 'ton'],
    ['ounce+', 'oz'],
    ['stone', 'st'],
    ['inch|inches', 'inch'],
    ['foot|feet', 'ft'],
    ['yard+', 'yd'],
    ['mile+', 'mi'],
    ['nautical mile+', 'nmi'],
    ['knot+', 'kn'],
    ['acre+', 'acre'],
    ['hectare+', 'ha'],
    ['gallon+', 'gal'],
    ['pint+', 'pt'],
    ['quart+', 'qt'],
    ['cup+', 'cup'],
    ['tablespoon+|tbsp', 'tbsp'],
    ['teaspoon+|tsp', 'tsp'],
    ['barrel+', 'bbl'],
    ['bushel+', 'bushel'],
    ['carat+', 'ct'],
    ['sq mi', 'mi²'],
    ['sq ft', 'ft²'],
    ['sq km', 'km²'],
    ['sq m', 'm²'],
    ['kilometer+ per hour|kilometre+ per hour|kilometer+ an hour|kilometre+ an hour|km h|km hr', 'km/h'],
    ['mile+ per hour|mile+ an hour', 'mph'],
    [
      'degree+ celsius|degree+ celcius|degree+ c|deg celsius|deg c|degree+ centigrade|celsius|celcius|centigrade',
      '°C',
    ],
    ['degree+ fahrenheit|degree+ farenheit|degree+ f|deg fahrenheit|deg f|fahrenheit', '°F'],
    ['kelvin+', 'K'],
    ['degree+|deg', '°'],
    ['horsepower|hp', 'hp'],
    ['second+', 's'],
    ['minute+', 'min'],
    ['hour+', 'h'],
    ['day+', 'days'],
    ['week+', 'weeks'],
    ['fortnight+', 'fortnights'],
    ['month+', 'months'],
    ['year+|yr+', 'years'],
    ['decade+', 'decades'],
    ['century|centuries', 'centuries'],
    ['light year+', 'light-years'],
    ['times|fold', 'times'],
    ['turn+', 'turns'],
  ]),
  powersAfter: toMap([
    ['squared', '²'],
    ['cubed', '³'],
  ]),
  powersBefore: toMap([
    ['square|sq', '²'],
    ['cubic|cu', '³'],
  ]),
  multiples: words('times'),
  ageUnits: words('years months weeks days'),
  casualUnits: words('s min h days weeks fortnights months years decades centuries times turns'),
};

/** Function words by what they do in a noun phrase or between clauses. */
const DETERMINERS = 'the a an its his her their our your my each every no';
const OF = 'of';
const LINKS = 'in for at on from and';
const CLAUSES =
  'that which who whom and but as while when where if because since although though than whether';

const counts: AmountLexicon['counts'] = {
  nouns: words(
    'people persons dead wounded injured missing jobs workers employees staff men women children police troops migrants passengers customers homes households vehicles cars aircraft users members votes seats cattle sheep fish',
  ),
  plural: /^\p{L}{2,}(?:[^sui\P{L}]s|[^\P{L}]ies)$/u,
  moneys: words(''),
  others: words(
    'thanks hurdles waves points goals sets games wins runs wickets times years months weeks days hours minutes seconds others yards percent places ranks hers yes thus plus minus towards perhaps always sometimes besides across news says means makes takes gives goes comes gets seems looks shows stands remains needs wants includes starts begins ends adds',
  ),
  maxModifiers: 3,
  peoples: /(?:ans|ians|ese|ish|ench|utch|ilis|stanis|eeks|urks|oles|edes|anes|ots)$/u,
  shareWords: words('in out of'),
  linkedFrom: Infinity,
  stops: new Set([
    ...dates.weekdays.keys(),
    ...dates.months.keys(),
    ...words(
      `${DETERMINERS} ${OF} ${LINKS} ${CLAUSES} to by with without or nor so yet then this these those whose what why how is are was were be been being am do does did has have had having will would can could may might shall should must not it he she they them we you i me us him per about around over under above below between among after before during until up down out off into onto upon against through more most less least very too also just only even still again ever never now here there today yesterday tomorrow last next first second third other another such same all any some both either neither compared versus said saying told made making took taking using including according ago later earlier old annually yearly total`,
    ),
  ]),
  labels: new Set([
    ...dates.labels,
    ...words(
      'chapter+ section+ title volume nos act rule platform road street suite season episode version type category class level phase stage step group formula covid question amendment resolution proposition unit bus line windows iphone ios top week day grade',
    ),
  ]),
};

const BOUNDS: readonly BoundRow[] = [
  [
    'about|around|roughly|nearly|almost|approximately|some|close to|near|an estimated|estimated|or so|~|≈|just about|a reported',
    'about',
  ],
  [
    'more than|over|above|upwards of|in excess of|greater than|exceeding|exceeds|exceeded|exceed|beyond|>',
    'over',
  ],
  ['less than|under|below|fewer than|short of|just under|<', 'under'],
  ['at least|a minimum of|no less than|no fewer than|not less than|minimum of|starting at', 'at-least'],
  [
    'up to|at most|as much as|as many as|no more than|not more than|a maximum of|maximum of|within',
    'at-most',
  ],
];

const context: AmountLexicon['context'] = {
  boundsBefore: toPhrasesBackward(BOUNDS),
  targets: words('up'),
  boundsBetween: toPhrases(BOUNDS),
  boundsAfter: toPhrases([
    ['or so|or thereabouts|more or less|approximately', 'about'],
    ['or more|and above|or higher|at least|or over|and over|and up', 'at-least'],
    ['or less|or fewer|at most|or under|or lower', 'at-most'],
  ]),
  to: words('to'),
  or: words('or'),
  between: words('between'),
  and: words('and'),
  from: words('from'),
  changeCues: words(
    'rose rise rising risen climb jump grow grew grown increas went gone going moved mov expand widen surg soar hik rais lift tripl doubl up',
  ),
  rangeCues: words('rang vary vari anywher'),
  perMarkers: words('per a an each every'),
  perNouns: toPhrases(
    ownNames(
      'month, week, day, night, quarter, share, barrel, gallon, bushel, dozen, acre, mile, ticket, game, meal, plate, security, year|annum|yr, hour|hr|h, minute|min, second|s, household|family|home, unit|piece|copy|pop, person|head, student|pupil, litre|liter|l, kilo|kilogram|kg, pound|lb, tonne|ton|metric ton|t, ounce|oz, square metre|square meter|m², square foot, hectare|ha, kilometre|kilometer|km, MWh|megawatt hour, kWh|kilowatt hour, vehicle|car',
    ),
  ),
  perArticles: words('the'),
  perArticleNouns: words('barrel tonne ton ounce'),
  minus: new Map([['minus', true]]),
  countedBehind: words('of the have had'),
  clockBefore: words('at until til till'),
  clockNouns: words(''),
  clockAfter: words('gmt utc sharp'),
  agesBefore: toPhrasesBackward([
    ['age|aged|ages|aged between|aged over|aged under|age of|the age of', true],
  ]),
  agesAfter: toPhrases([['old+|of age|old woman|young', true]]),
  persons: words(''),
  personShape: null,
  terms: words(''),
  indexCues: words('dow nasdaq ftse nikkei dax index indexes composite s&p stocks'),
  notPerBehind: words('earlier ago later before after old'),
  pointCues: words('% percent cent rate growth unemployment poll+ inflation'),
};

/** Function words that stand inside noun phrases and end none. */
const WITHIN_PHRASE = words(`${DETERMINERS} ${OF} total other first`);
const PRONOUNS = words('little lot bit much many few one');

const about: AmountLexicon['about'] = {
  isAttributive: true,
  contents: words('in of'),
  notContents: words('cash stock exchange addition response part early late trading line return people'),
  priced: words('at for to by from'),
  setters: words('rais lift cut cutting brought boost slash trim lower reduc increas'),
  empty: words('total sum amount value rate average number range'),
  determiners: words(DETERMINERS),
  melted: words(''),
  of: words(OF),
  links: words(LINKS),
  early: words(''),
  later: null,
  ends: new Set([...counts.stops, ...PRONOUNS].filter((word) => !WITHIN_PHRASE.has(word))),
  trailing: words('now currently already'),
  clauses: words(CLAUSES),
  finite: words(
    'said say+ show+ expects live+ use+ own+ make want saw paid pay sold bought got won gave give take think support back left worth',
  ),
  finiteShape: /.(?:ed|ly)$/u,
  changes: words(
    'widen narrow shrunk eased slowed cooled rose rise risen rising climb jump grow grew grown increas fell fall fallen drop dropped slip slid slipped declin decreas soar surg tumbl plung edg dipped doubl tripl shrank slumped sank gain inch',
  ),
  levels: words(
    'reach hit total totalled amount stood stand cost valued worth estimated was were is are came come exceed topp averag remain',
  ),
  endings: /^(?:s|e|es|d|ed|ing)$/u,
  bridges: words('expected forecast projected set likely nearly almost roughly much high low'),
};

export const amounts: AmountLexicon = {
  numbers,
  magnitudes: toMap([
    ['k', 1e3],
    ['mn|mln', 1e6],
    ['bn|bln', 1e9],
    ['tn|trn', 1e12],
  ]),
  moneyMagnitudes: toMap([
    ['m|mm|mil', 1e6],
    ['cr', 1e7],
    ['b', 1e9],
    ['t', 1e12],
  ]),
  money,
  units,
  counts,
  context,
  about,
};
