import type { Auxiliary, Gender, Pronoun, QuoteLexicon } from '../../extract/quotes/lexicon';
import { conjugate } from './conjugation';
import { toCarriers, toCueForms } from './quote-cues';
import { roles } from './quote-roles';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const auxiliaries = new Map<string, Auxiliary>();
const addAuxiliaries = (
  forms: string,
  kind: Auxiliary['kind'],
  plural: boolean | null,
  mood: Auxiliary['mood'] = 'finite',
): void => {
  for (const form of forms.split(' ')) auxiliaries.set(form, { kind, plural, mood });
};
addAuxiliaries('has had', 'have', null);
addAuxiliaries('have', 'have', true);
addAuxiliaries('having', 'have', null, 'gerund');
addAuxiliaries('is was', 'be', false);
addAuxiliaries('are were', 'be', true);
addAuxiliaries('be', 'be', null, 'infinitive');
addAuxiliaries('being', 'be', null, 'gerund');
addAuxiliaries('will', 'future', null);
addAuxiliaries('would could should might may can must does did do cannot', 'modal', null);

const person = (gender: Gender | null, plural: boolean | null, vague = false): Pronoun => ({
  gender,
  plural,
  vague,
});

/** Verbs of news that are no cues; at their forms a noun phrase read backwards or forwards ends. */
const PLAIN_VERBS =
  'go come take give get make want need seem become remain stay leave keep run turn win lose spend pay buy sell build move meet happen follow begin bring hold receive face join live lead play attend receive visit lie fall rise grow drop see cut hit climb slip open close';

export const quotes: QuoteLexicon = {
  decimal: '.',
  singleMarks: true,
  cues: toCueForms(),
  carriers: toCarriers(),
  auxiliaries,
  passiveMarks: words('been being'),
  agents: words('by'),
  infinitiveLinks: words('to'),
  nounForms: words(
    'claim claims report reports comment comments note notes state states demand demands answer answers reply replies call calls promise promises hope hopes fear fears warning estimate estimates remark remarks joke jokes post posts cry cries shout shouts text texts email emails blog blogs offer offers laugh laughs sigh echo label labels brand brands term terms signal signals fire use uses praise caution pledge pledges vow vows suggestion guess reason reasons stress quote quotes blast tease reading voice express repeat document hint hints counter question counters read open opening start starts talk talks cite hail blame welcome added reported estimated alleged announced promised proposed confirmed writing saying accused speaking',
  ),
  clitics: words('also now on'),
  reflexives: words('-'),
  negations: words('not never t nor'),
  hypotheses: words('if without cannot declined refused refuse declines let'),
  openVerb: null,
  openParticiple: null,
  hyphenInversion: false,
  subjectFirst: true,
  sources: [
    ...['according to', 'in the words of', 'in the view of', 'in the opinion of'].map((phrase) => ({
      words: phrase.split(' '),
      strict: false,
    })),
    { words: ['for'], strict: true },
  ],
  noSources: words(
    'plan plans schedule tradition custom need size age rank time law type rules instructions season taste whether',
  ),
  that: words('that'),
  questions: words('if whether why how what when where'),
  whether: words('if whether'),
  relatives: words('who which whose whom that'),
  clauseStarts: words(
    'that which who whose whom when while because as but if where although though since until so whether before after than',
  ),
  coordinators: words('and or but then'),
  clauseEnds: words('while although though whereas but before after as'),
  pronouns: new Map<string, Pronoun>([
    ['he', person('m', false)],
    ['she', person('f', false)],
    ['they', person(null, null)],
    ['him', person('m', false)],
    ['her', person('f', false)],
    ['them', person(null, null)],
    ['it', person(null, false, true)],
    ['i', person(null, false, true)],
    ['we', person(null, true, true)],
    ['you', person(null, null, true)],
    ['there', person(null, null, true)],
    ['this', person(null, false, true)],
    ['that', person(null, false, true)],
    ['others', person(null, true)],
    ['another', person(null, false)],
    ['many', person(null, true)],
    ['some', person(null, true)],
    ['one', person(null, false)],
    ['someone', person(null, false)],
  ]),
  subjectPronouns: words('he she they it i we you others'),
  firstPerson: words('i me my mine we us our'),
  secondPerson: words('you your'),
  impersonalVerbs: words(''),
  determiners: new Map([
    ...'the his her its their my our your another each every no any'
      .split(' ')
      .map((word): [string, { gender: null; plural: boolean | null }] => [
        word,
        { gender: null, plural: null },
      ]),
    ...'a an this that one'
      .split(' ')
      .map((word): [string, { gender: null; plural: boolean }] => [word, { gender: null, plural: false }]),
    ...'these those some many several few most all both two three four five six seven eight nine ten other'
      .split(' ')
      .map((word): [string, { gender: null; plural: boolean }] => [word, { gender: null, plural: true }]),
  ]),
  definite: words('the'),
  demonstrative: words('this that these those'),
  binders: words('of'),
  prepositions: words(
    'in on at to from by with for about after before during over under against between among through since until into onto near outside inside within without despite alongside across behind below above along around as upon via per amid',
  ),
  adverbs: words(
    'also then now later earlier again still just even already once only often always never ever soon today yesterday tomorrow here there too instead however meanwhile afterwards recently previously further thus therefore simply more most much very quite rather almost not',
  ),
  adverb: /[a-z]{3}ly$/u,
  timeWords: words(
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning afternoon evening night week month year today yesterday tonight',
  ),
  infinitive: /^[a-z]+$/u,
  finiteEnding: /(?:^(?:is|are|was|were|'s|'re)$|[a-z]{3}ed$)/u,
  futures: /^(?:didn|doesn|won|wouldn|isn|wasn)$/u,
  verbs: new Set(
    PLAIN_VERBS.split(' ').flatMap((verb) =>
      conjugate(verb).flatMap(([form, { mood }]) => (mood === 'finite' && form !== verb ? [form] : [])),
    ),
  ),
  titles: new Map<string, Gender | null>([
    ['mr', 'm'],
    ['mrs', 'f'],
    ['ms', 'f'],
    ['miss', 'f'],
    ['dr', null],
    ['prof', null],
    ['professor', null],
    ['sir', 'm'],
    ['dame', 'f'],
    ['lord', 'm'],
    ['lady', 'f'],
    ['rev', null],
    ['sen', null],
    ['rep', null],
    ['gov', null],
    ['sgt', null],
    ['det', null],
    ['supt', null],
    ['insp', null],
    ['col', null],
    ['gen', null],
    ['capt', null],
    ['lt', null],
  ]),
  nameParticles: words('of de la van von der den el al bin ibn da di du'),
  roles,
  anaphoricBodies: words(
    'company firm group corporation maker manufacturer retailer airline bank insurer operator carrier startup agency charity foundation association federation union campaign club institution institute organisation organization newspaper paper magazine network broadcaster outlet watchdog regulator brewery',
  ),
  epithets: words('former veteran man woman teenager mother father year-old pensioner'),
  feminineGiven:
    /(?:a|ie|ine|elle|ette|anne|een|lyn|lynn|ey|y|ah|ice|ose|ane|ate|ace|udy|ry|eth|ara|isha|een)$/u,
  givenExceptions: new Map<string, Gender>([
    ...'gary barry harry larry terry jerry henry anthony timothy gregory jeremy geoffrey jeffrey sidney stanley bradley wesley dudley bailey corey joey tony andy randy danny kenny benny jimmy bobby billy tommy johnny freddy teddy eddie charlie archie alfie freddie ollie ronnie donnie louie robbie ray jay roy troy guy rory toby percy murray mickey ricky wally sammy joshua ezra noah elijah isaiah jonah luca nikita micah dane shane wayne zane duane jermaine antoine eugene gene luke blake mike steve dave joe pete george bruce lance maurice horace wallace ambrose felix ellis garrett jude wade chase cole dale kyle lyle hugo theo leo otto milo mateo finley harvey jesse lee bruno kofi ali jose rene andre'
      .split(' ')
      .map((name): [string, Gender] => [name, 'm']),
    ...'alison susan karen helen ellen carmen megan lauren kathleen maureen doreen eileen carol rachel muriel mabel hazel jill janet margaret harriet violet scarlett charlotte juliet bridget ingrid astrid sharon marion allison madison jennifer heather amber esther ruth judith edith gladys doris iris phyllis lois frances agnes mercedes dolores jean joan june jane anne ann marilyn jocelyn brook brooke joyce beatrice florence clarice denise louise therese elise claire clare marie sophie natalie rosalie nicole michelle annabel isabel maud gwen siobhan niamh sinead aoife caitlin erin yasmin meghan kristin kim dawn april heidi naomi toni lori tori mimi gail pearl opal sarah hannah leah deborah catherine katherine diane simone irene kate fae kristi christy judy penny'
      .split(' ')
      .map((name): [string, Gender] => [name, 'f']),
  ]),
  ageWords: words('aged'),
  namers: words(
    'slogan motto hashtag tagline film novel book song single album called dubbed named titled entitled so-called called nicknamed show campaign play movie series band term word phrase programme program operation project plan scheme law act magazine newspaper podcast game exhibition track labelled labeled',
  ),
  soCalled: words('called so'),
};
