import type { NameType } from '../../tagger/tag';
import { isBesideCompanyWords } from './company-cues';
import type { ActorLexicon } from './lexicon';
import { isListed, isRole, type NameRun, type View } from './names';
import { mayBeAge, plainWord, type Reading } from './reading';
import { phraseAfter } from './role-after';
import { withNames, type RoleView } from './role-phrase';
import { speaks } from './short-names';

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
/** A name that is both, each so often, is two actors: a town, and the company called after it. */
const MIN_OF_EACH = 2;

/** One vote for each time that a name was tagged as a type, more for words that tell it. */
type Votes = Record<NameType, number>;

/**
 * Names written alike get the type that most of them have; words around them that tell a type weigh more than the
 * tagger. A name that is clearly both a place and an organisation keeps both.
 */
export function settleTypes(runs: readonly NameRun[], view: View): NameRun[] {
  const groups = new Map<string, NameRun[]>();
  for (const run of runs) {
    const group = groups.get(run.form.key);
    if (group) group.push(run);
    else groups.set(run.form.key, [run]);
  }
  const typeOf = new Map<NameRun, NameType>();
  const named = withNames(runs, view);
  const hints: Hints = {
    surnames: surnamesIn(runs),
    givenNames: givenNamesIn(runs),
    alone: namedAlone(runs),
    placeHeads: placeHeadsIn(runs, view),
    small: smallWords(view),
  };
  for (const group of groups.values()) {
    const told = group.map((run) => toldType(run, view));
    const votes = countVotes(group, told, named, hints);
    const best = TYPES.reduce((a, b) => (votes[b] > votes[a] ? b : a));
    const two = isTwofold(group, told);
    group.forEach((run, i) => typeOf.set(run, two && told[i] ? told[i] : two ? run.type : best));
  }
  return runs.map((run) => ({ ...run, type: typeOf.get(run) ?? run.type }));
}

/** What the document tells of single words. */
interface Hints {
  /** With where each is first named in full. */
  readonly surnames: ReadonlyMap<string, number>;
  readonly givenNames: ReadonlySet<string>;
  /** Single words that are people's names. */
  readonly alone: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** How often a word stands in small letters. */
  readonly small: ReadonlyMap<string, number>;
}

function smallWords({ reading }: View): Map<string, number> {
  const small = new Map<string, number>();
  for (const { lower, capital } of reading.tokens)
    if (!capital) small.set(lower, (small.get(lower) ?? 0) + 1);
  return small;
}

/** The first words of places that say what they are: "Harlow" of "Harlow National Park". */
function placeHeadsIn(runs: readonly NameRun[], { lexicon, places }: View): ReadonlySet<string> {
  return new Set(
    runs.flatMap(({ form: { words } }) =>
      lexicon.titlesTouchNames && words.length > 1 && places.has(words.at(-1) ?? '') ? [words[0] ?? ''] : [],
    ),
  );
}

/** The last words of people's full names. */
function surnamesIn(runs: readonly NameRun[]): ReadonlyMap<string, number> {
  const surnames = new Map<string, number>();
  for (const run of runs) {
    const last = run.form.words.at(-1) ?? '';
    if (run.form.words.length < 2 || surnames.has(last)) continue;
    if (run.type === 'PER') surnames.set(last, run.from);
  }
  return surnames;
}

/** The first words of people's full names. */
function givenNamesIn(runs: readonly NameRun[]): ReadonlySet<string> {
  return new Set(
    runs.flatMap(({ type, form }) => (type === 'PER' && form.words.length > 1 ? [form.words[0] ?? ''] : [])),
  );
}

const namedAlone = (runs: readonly NameRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap(({ type, form }) => (type === 'PER' && form.words.length === 1 ? [form.key] : [])));

function countVotes(
  group: readonly NameRun[],
  told: readonly (NameType | null)[],
  view: RoleView,
  { surnames, givenNames, alone, placeHeads, small }: Hints,
): Votes {
  const votes: Votes = { PER: 0, ORG: 0, LOC: 0, MISC: 0 };
  group.forEach((run, i) => {
    votes[run.type] += 1;
    const type = told[i];
    if (type) votes[type] += type === 'LOC' && run.form.words.length > 1 ? 1 : 2;
    addIntroduction(votes, run, view);
  });
  const [run] = group;
  if (!run) return votes;
  const { reading, lexicon, gazetteer, organisations, places } = view;
  const { words, key, acronym } = run.form;
  const last = words.at(-1) ?? '';
  const size = group.length;
  // Somebody of the article may bear the name of a medium: "Hill", "Marianne".
  const isBorne = surnames.has(key) || givenNames.has(key);
  if (lexicon.media.has(key))
    votes.ORG += 3 * (isBorne ? group.filter(({ type }) => type === 'ORG').length : size);
  const known = lexicon.known.get(key);
  // A publisher may be called like somebody whom the article introduces, or names by his surname.
  const people = group.filter(({ type }) => type === 'PER').length;
  const isNamesake = words.length > 1 && people > 0 && (alone.has(last) || votes.PER > people);
  if (known && !surnames.has(key) && !isNamesake) votes[known] += 4 * size;
  if (words.length > 1 && organisations.has(words[0] ?? '')) votes.ORG += size;
  const isCapital = reading.tokens[run.from]?.capital === true;
  if (words.length > 1 && isCapital && lexicon.mediaHeads.has(words[0] ?? '')) votes.ORG += size;
  const isEnd =
    (lexicon.organisationEnds.has(last) && !isPersonOfMediaName(group, view)) || lexicon.legalForms.has(last);
  if (words.length > 1 && (isEnd || (lexicon.titlesTouchNames && organisations.has(last))))
    votes.ORG += 2 * size;
  const isPlace = places.has(words[0] ?? '') || (lexicon.titlesTouchNames && places.has(last));
  if (words.length > 1 && isPlace) votes.LOC += 2 * size;
  const written = reading.tokens.slice(run.from, run.to).map(({ text }) => text);
  const place =
    isListed(written, surnames.has(key) ? ['country'] : ['country', 'region'], gazetteer) &&
    !isListed(written, ['surname', 'male', 'female'], gazetteer);
  if (place) votes.LOC += 1.5 * size;
  if (acronym && votes.PER > 0) votes.ORG += 0.5;
  if (!place && !surnames.has(key)) votes.ORG += companyVotes(group, written, view);
  const isCity = told.includes('LOC') || isListed(written, ['city', 'region'], gazetteer);
  if (words.length === 1 && surnames.has(key) && !place) votes.PER += isCity ? 0.5 : 1.5 * size;
  // "said Houston", once Mark Houston was named.
  const named = words.length === 1 && isCity && !place ? surnames.get(key) : undefined;
  if (named !== undefined)
    votes.PER += 2 * group.filter((run) => run.from > named && speaks(run, view)).length;
  if (run.to - run.from > 1 || place) return votes;
  if (placeHeads.has(key) && !surnames.has(key)) votes.LOC += 1.5 * size;
  const lower = reading.tokens[run.from]?.lower ?? '';
  const isNoun = (small.get(lower) ?? 0) >= Math.max(2, size) && !organisations.has(key) && !places.has(key);
  if (isNoun && !lexicon.media.has(key) && !known && !told.some(Boolean)) votes.MISC += 2 * size;
  return votes;
}

/** What words for companies beside the name add; nothing for a listed place, a given name, or behind an honorific. */
function companyVotes(group: readonly NameRun[], written: readonly string[], view: View): number {
  const isPerson = group.some(({ told }) => told === 'PER');
  if (isPerson || isListed(written, ['city'], view.gazetteer)) return 0;
  if (isListed(written.slice(0, 1), ['male', 'female'], view.gazetteer)) return 0;
  const cues = group.filter((run) => isBesideCompanyWords(run, view)).length;
  return cues > 0 ? 2 * cues + 1.5 * group.filter(({ type }) => type !== 'PER').length : 0;
}

/** "NAME, 54 ans", "NAME, who …", "NAME, maire de …": what only a person, or an organisation, is introduced by. */
function addIntroduction(votes: Votes, run: NameRun, view: RoleView): void {
  const { tokens } = view.reading;
  const comma = tokens[run.to]?.text === ',';
  const behind = tokens[run.to + (comma ? 1 : 0)];
  if (comma && mayBeAge(behind) && /^[1-9].$/u.test(behind?.text ?? '') && run.type !== 'LOC')
    votes.PER += 1.5;
  if (isNamedPlace(run, view)) votes.LOC += 2;
  if (behind?.lower === 'who') votes.PER += 2;
  const role = phraseAfter(run, 'person', view);
  if (role && isRole(plainWord(tokens[role.noun]), view.lexicon)) votes.PER += 1.5;
  if (run.type !== 'LOC' && phraseAfter(run, 'organisation', view)) votes.ORG += 1;
}

/** "Anna Post" and not "Denver Post": a given name that is no place before the last word of many a medium. */
function isPersonOfMediaName(group: readonly NameRun[], { lexicon, gazetteer }: View): boolean {
  const [run] = group;
  if (run?.form.words.length !== 2 || !lexicon.mediaEnds.has(run.form.words[1] ?? '')) return false;
  return group.every(({ type }) => type === 'PER') && isGivenName(run.written.split(' ')[0] ?? '', gazetteer);
}

const isGivenName = (word: string, gazetteer: View['gazetteer']): boolean =>
  isListed([word], ['male', 'female'], gazetteer) &&
  !isListed([word], ['city', 'country', 'region'], gazetteer);

/** What the words right before or in the name tell, or null. */
function toldType(run: NameRun, view: View): NameType | null {
  if (run.told) return run.told;
  const { reading, lexicon } = view;
  const token = reading.tokens[run.from - 1];
  if (!token || token.sentence !== reading.tokens[run.from]?.sentence) return null;
  const before = plainWord(token);
  if (lexicon.locatives.has(before) || isNamedPlace(run, view)) return 'LOC';
  if (lexicon.employers.has(before)) return 'ORG';
  if (
    lexicon.links.has(before) &&
    run.type !== 'PER' &&
    lexicon.leaders.has(plainWord(reading.tokens[run.from - 2]))
  ) {
    return 'ORG';
  }
  if (token.capital) {
    return lexicon.titlesTouchNames && isRole(before, lexicon) && run.type !== 'LOC' ? 'PER' : null;
  }
  if (run.type === 'PER' && isCompanyOfPeople(run, view)) return 'ORG';
  if (isPersonOfTrade(run, before, lexicon)) return 'PER';
  if (lexicon.organisations.has(before)) return 'ORG';
  if (lexicon.places.has(before)) return 'LOC';
  return isRole(before, lexicon) && run.type !== 'LOC' && !isHolding(run, reading, lexicon) ? 'PER' : null;
}

/** "NAME, déléguée ABC", "NAME, élue Place commune": where a role is held stands behind it without a link. */
function isHolding({ type, form, from }: NameRun, { tokens }: Reading, lexicon: ActorLexicon): boolean {
  if (type !== 'ORG' || lexicon.titlesTouchNames) return false;
  return form.acronym || tokens[from - 2]?.text === ',';
}

/** "le danois Kerlann", "le géant danois Kerlann", in small letters; "le danois Hugo Lorec" is a person. */
function isCompanyOfPeople(
  { from, written, form }: NameRun,
  { reading: { tokens }, lexicon, gazetteer }: View,
): boolean {
  if (!lexicon.peoples.has(tokens[from - 1]?.text ?? '')) return false;
  if (isListed([written.split(' ')[0] ?? ''], ['male', 'female'], gazetteer)) return false;
  const before = plainWord(tokens[from - 2]);
  if (lexicon.organisations.has(before)) return !lexicon.trades.has(before) && !isRole(before, lexicon);
  // Two words may be a person's that the text writes like that.
  return form.words.length !== 2 && lexicon.determiners.get(before)?.plural === false;
}

/** "le village de NAME": the very name of a place, whatever it looks like. */
function isNamedPlace(
  { from, written }: NameRun,
  { reading: { tokens }, lexicon, gazetteer }: View,
): boolean {
  const [noun, link] = [plainWord(tokens[from - 2]), plainWord(tokens[from - 1])];
  if (!lexicon.namedPlaces.has(noun) || !lexicon.genitives.has(link)) return false;
  return !isListed([written.split(' ')[0] ?? ''], ['male', 'female'], gazetteer);
}

/** "developer Tom Vale", "l'armateur Paul Blin": a full name that the tagger took for a person's. */
const isPersonOfTrade = ({ type, form }: NameRun, before: string, { trades }: ActorLexicon): boolean =>
  type === 'PER' && form.words.length > 1 && trades.has(before);

function isTwofold(group: readonly NameRun[], told: readonly (NameType | null)[]): boolean {
  const shows = (type: NameType): boolean =>
    told.includes(type) && group.filter((run, i) => (told[i] ?? run.type) === type).length >= MIN_OF_EACH;
  return shows('LOC') && shows('ORG');
}
