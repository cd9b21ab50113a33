import type { Gazetteer, NameClass } from '../../tagger/gazetteer';
import { extendKey, foldName, NAME_CLASSES } from '../../tagger/gazetteer';
import { hashText } from '../../tagger/hashing';
import type { NameMention, NameType } from '../../tagger/tag';
import type { Document } from '../../text/document';
import { isCapital, someLetter } from '../../text/letters';
import type { Span } from '../../text/span';
import { toForm, type Form } from './forms';
import type { ActorLexicon, Gender } from './lexicon';
import { plainWord, textOf, toReading, type Reading, type Token } from './reading';
import { toTables, type ActorTables } from './tables';

/** A name in the text, by its tokens [from, to). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
  readonly form: Form;
  /** As written, blanks folded. */
  readonly written: string;
  /** Told by an honorific before it, else null. */
  readonly gender: Gender | null;
  /** The type that the name or an honorific before it tells by itself, else null. */
  readonly told: NameType | null;
  /** Key of the organisation that the article names in full and this in short, once that is settled. */
  readonly shortOf?: string;
}

/** What every step from names to actors is given. */
export interface View extends ActorTables {
  readonly reading: Reading;
  readonly lexicon: ActorLexicon;
  /** Null without a model. */
  readonly gazetteer: Gazetteer | null;
}

export function toView(document: Document, lexicon: ActorLexicon, gazetteer: Gazetteer | null): View {
  return { ...toTables(lexicon), reading: toReading(document), lexicon, gazetteer };
}

const OPENERS = /^[("«“„[]$/u;
const CLOSERS = /^[)"»”\]]$/u;

/** The tagged names as runs of tokens, trimmed to what is the name itself; those in `ignored` are left out. */
export function toRuns(names: readonly NameMention[], ignored: readonly Span[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const runs: NameRun[] = [];
  let at = 0;
  for (const { start, end, type } of names) {
    if (ignored.some((span) => span.start <= start && end <= span.end)) continue;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    let to = at;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    for (const [first, last, own] of split(at, to, type, view)) {
      const run = toRun(first, last, own, view);
      if (run) runs.push(run);
    }
  }
  return runs;
}

type Part = readonly [from: number, to: number, type: NameType];

/** Names that were taken for one: joined by "and", by a possessive, or a place or an office before a person. */
function split(from: number, to: number, type: NameType, view: View): Part[] {
  const person = type === 'PER' ? -1 : personIn(from, to, type, view);
  if (type === 'LOC' && isAddressed(from, to, view)) return [[from, to, 'PER']];
  if (person === from) return [[from, to, 'PER']];
  if (person > from) {
    const rest: Part = [from, person, 'LOC'];
    return isPlace(from, person, view) ? [rest, [person, to, 'PER']] : [[person, to, 'PER']];
  }
  const parts: Part[] = [];
  let start = from;
  let own = type;
  for (let i = from + 1; i < to - 1; i++) {
    const isOwner = isOwnerAt(i, start, to, own, view);
    if (!isOwner && !isJoint(i, from, to, own, view)) continue;
    parts.push([start, i, isOwner && isPlace(start, i, view) ? 'LOC' : own]);
    start = i + 1;
    if (isOwner) own = ownedType(start, to, own, view);
  }
  parts.push([start, to, own]);
  return parts;
}

/**
 * "Big Media's New Thing" is two names; "Lake Women's Centre", which ends in what it is, is one. An owner of one word is
 * a country, or has a person behind it: "Farmer's Choice" is one name as well.
 */
function isOwnerAt(i: number, from: number, to: number, type: NameType, view: View): boolean {
  const { tokens } = view.reading;
  if (!/^['’]s$/u.test(tokens[i]?.text ?? '')) return false;
  const isPerson = type !== 'MISC' && isPersonAt(i + 1, to, view);
  if (type === 'PER') return isPerson && isOneOf(['country'], from, i, view) && !isGiven(from, view);
  if (i - from < 2 || to - i <= 2)
    return isPerson || (type !== 'MISC' && isOneOf(['country'], from, i, view));
  return isPerson || isPlace(from, i, view) || !view.lexicon.organisations.has(plainWord(tokens[to - 1]));
}

/** What is behind the possessive in a name of `type`; one word behind a country may be anybody. */
function ownedType(from: number, to: number, type: NameType, view: View): NameType {
  if (type !== 'MISC' && isPersonAt(from, to, view)) return 'PER';
  return type === 'LOC' && to - from === 1 && !isPlace(from, to, view) ? 'MISC' : type;
}

/** Two or three words that begin as a person's name, and do not end as that of something else. */
function isPersonAt(from: number, to: number, view: View): boolean {
  const last = foldName(plainWord(view.reading.tokens[to - 1]));
  const isOther =
    view.organisations.has(last) || view.places.has(last) || view.lexicon.organisationEnds.has(last);
  return to - from >= 2 && to - from <= 3 && !isOther && beginsPerson(from, view);
}

/** Does the conjunction at `i` join two names? Inside a country's or an organisation's it does not. */
function isJoint(i: number, from: number, to: number, type: NameType, view: View): boolean {
  const { reading, lexicon } = view;
  if (!lexicon.conjunctions.has(reading.tokens[i]?.lower ?? '')) return false;
  const endsInPlace = (k: number): boolean => lexicon.places.has(plainWord(reading.tokens[k]));
  if (type === 'LOC') return !isPlace(from, to, view);
  if (endsInPlace(i - 1) && endsInPlace(to - 1)) return true;
  return type === 'PER' || (to - from === 4 && lexicon.determiners.has(reading.tokens[i + 1]?.lower ?? ''));
}

const isOneOf = (classes: readonly NameClass[], from: number, to: number, view: View): boolean =>
  isListed(
    view.reading.tokens.slice(from, to).map(({ text }) => text),
    classes,
    view.gazetteer,
  );

const isPlace = (from: number, to: number, view: View): boolean =>
  isOneOf(['city', 'country', 'region'], from, to, view);

const isGiven = (i: number, view: View): boolean => isOneOf(['male', 'female'], i, i + 1, view);

/** "Ms Hill": two words, the first of them an honorific; lords and ladies have islands called after them. */
function isAddressed(from: number, to: number, { reading, lexicon }: View): boolean {
  const word = plainWord(reading.tokens[from]);
  return to - from === 2 && lexicon.honorifics.has(word) && !lexicon.roles.has(word);
}

/** Where a person's name begins inside a run of another type, or -1: "Londres Anne Roux", "Queen Anne". */
function personIn(from: number, to: number, type: NameType, view: View): number {
  const { reading, lexicon } = view;
  const { tokens } = reading;
  if (to - from < 2) return -1;
  const first = plainWord(tokens[from]);
  const isTitle = isRole(first, lexicon) && to - from <= 3 && isGiven(from + 1, view);
  if (isTitle && !isPlace(from + 1, to, view) && !lexicon.places.has(plainWord(tokens[to - 1]))) return from;
  if (type === 'LOC') return beginsPerson(from + 1, view) && isPlace(from, from + 1, view) ? from + 1 : -1;
  let head = from - 1;
  while (lexicon.links.has(plainWord(tokens[head])) || lexicon.determiners.has(plainWord(tokens[head])))
    head--;
  if (!lexicon.officeHolders.has(plainWord(tokens[head]))) return -1;
  for (let i = from + 1; i < to - 1; i++) if (beginsPerson(i, view)) return i;
  return -1;
}

/** A given name that is no place, and a capitalised word behind it. */
function beginsPerson(i: number, view: View): boolean {
  const { reading, lexicon } = view;
  if (!isGiven(i, view) || isPlace(i, i + 1, view)) return false;
  const next = reading.tokens[i + 1];
  return next?.capital === true || lexicon.particles.has(next?.lower ?? '');
}

/** The name in [from, to) without honorific, title, quotation marks; null when nothing of a name is left. */
export function toRun(from: number, to: number, type: NameType, view: View): NameRun | null {
  const { reading, lexicon } = view;
  const token = (i: number): Token | undefined => reading.tokens[i];
  let first = from;
  let last = to;
  while (last > first && isEdge(token(last - 1), type)) last--;
  first = behindNoun(first, last, type, view);
  while (first < last && isLead(first, last, type, view)) first++;
  last = closedEnd(reading, first, last);
  while (last > first + 1 && isTrail(last - 1, type, view)) last--;
  while (last > first && isEdge(token(last - 1), type)) last--;
  if (last <= first) return null;
  const written = textOf(reading, first, last);
  const form = toForm(written, lexicon);
  if (form.words.length === 0 || !someLetter(written, isCapital) || token(first - 1)?.text === '@')
    return null;
  if (view.notNames.has(form.key) || isPeople(form, view) || isRoleAlone(form, type, view)) return null;
  if (isSeat(first, view)) return null;
  const gender = honorificBefore(first, view);
  return {
    from: first,
    to: last,
    type,
    form,
    written,
    gender: gender ?? null,
    told: gender === undefined ? null : 'PER',
  };
}

/** A mark, or a possessive. The tagger takes one for a part of a brand or a town only where it is: "Lowe's". */
function isEdge(token: Token | undefined, type: NameType): boolean {
  if (token === undefined) return false;
  if (/^['’]s$/u.test(token.lower)) return type === 'PER' || type === 'MISC';
  return !token.word && token.lower !== '+';
}

/** Behind the last noun in small letters that says what the company is: "Energy provider Tarnwick". */
function behindNoun(first: number, last: number, type: NameType, { reading, lexicon }: View): number {
  if (type !== 'ORG' || !lexicon.titlesTouchNames) return first;
  for (let i = last - 2; i > first; i--) {
    const token = reading.tokens[i];
    const isNoun = token?.capital === false && lexicon.organisations.has(plainWord(token));
    if (isNoun && reading.tokens[i + 1]?.capital) return i + 1;
  }
  return first;
}

/** What opens a tagged name without being of it: marks, small determiners, "M.", the title of a person. */
function isLead(i: number, last: number, type: NameType, view: View): boolean {
  const { reading, lexicon } = view;
  const token = reading.tokens[i];
  if (!token || !token.word) return true;
  if (i + 1 >= last) return false;
  const word = plainWord(token);
  if (!token.capital && (lexicon.determiners.has(word) || lexicon.links.has(word))) return true;
  const next = reading.tokens[i + 1];
  const isNounOnly = !token.capital || token.text === token.text.toUpperCase();
  const isNoun = lexicon.organisations.has(word) && !lexicon.institutions.has(word);
  if (isNounOnly && next?.capital && (isNoun || isRole(word, lexicon))) return true;
  const opensSentence = i === reading.sentenceStart[token.sentence];
  if (type === 'ORG' && opensSentence && next?.capital && lexicon.callings.has(word)) return true;
  if (type !== 'PER' || isGivenRole(i, last, view)) return false;
  if (lexicon.honorifics.has(word) || isRole(word, lexicon)) return true;
  return !token.capital && !lexicon.particles.has(word);
}

/** "Dean Ferris": a role that is a given name as well, before what is none; those of one gender are titles of nobles. */
function isGivenRole(i: number, last: number, view: View): boolean {
  const { reading, lexicon } = view;
  const isBoth = lexicon.roles.get(plainWord(reading.tokens[i])) === null && isGiven(i, view);
  if (!isBoth || last - i !== 2) return false;
  const before = reading.tokens[i - 1];
  const isTitled = before?.capital === true && isRole(plainWord(before), lexicon);
  return isTitled || !isGiven(i + 1, view);
}

/** What ends a tagged name without being of it, where titles touch names: "South Dakota Gov.", "U.S. population". */
function isTrail(i: number, type: NameType, { reading, lexicon }: View): boolean {
  const token = reading.tokens[i];
  if (!token || !lexicon.titlesTouchNames) return false;
  if (type === 'LOC' && !token.capital && token.word) return true;
  const behind = reading.tokens[i + 1]?.text === '.' ? reading.tokens[i + 2] : reading.tokens[i + 1];
  const opensName = behind?.capital === true && behind.sentence === token.sentence;
  return type !== 'PER' && opensName && isRole(plainWord(token), lexicon);
}

/** "D-Ohio", "R-Calif": a party and where it was elected, in one token. */
function isSeat(first: number, { reading, lexicon, gazetteer, sameNames }: View): boolean {
  const { text = '' } = reading.tokens[first] ?? {};
  const hyphen = text.indexOf('-');
  if (hyphen < 0 || !lexicon.partyMarks.has(text.slice(0, hyphen).toLowerCase())) return false;
  const seat = text.slice(hyphen + 1);
  return sameNames.has(toForm(seat, lexicon).key) || isListed([seat], ['region', 'city'], gazetteer);
}

function isRoleAlone(form: Form, type: NameType, { lexicon, roles }: View): boolean {
  const [word = ''] = form.words;
  // Without accents for people alone: squares are called "Étoile".
  const known = type === 'PER' ? roles : lexicon.roles;
  return form.words.length === 1 && !form.acronym && type !== 'ORG' && known.has(word);
}

/** "Dakotans", "North Koreans": the listed place with an ending of peoples. */
function isPeople({ words }: Form, { gazetteer }: View): boolean {
  const last = words.at(-1) ?? '';
  if (!/ns?$/u.test(last)) return false;
  const place = [...words.slice(0, -1), last.replace(/ns?$/u, '')];
  return place.join('').length > 4 && isListed(place, ['country', 'region'], gazetteer);
}

/** Where a name ends that opens a bracket without closing it: "Fonds monétaire international (FMI". */
function closedEnd({ tokens }: Reading, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const mark = tokens[i]?.text ?? '';
    if (CLOSERS.test(mark)) return i;
    if (!OPENERS.test(mark)) continue;
    const closes = tokens.slice(i + 1, last).some(({ text }) => CLOSERS.test(text));
    if (!closes || mark === '(') return i;
  }
  return last;
}

/** Undefined without an honorific; null for one that tells no gender. */
function honorificBefore(first: number, { reading, lexicon }: View): Gender | null | undefined {
  const before = reading.tokens[first - 1];
  if (!before || before.sentence !== reading.tokens[first]?.sentence) {
    // "M." before a name may have ended the sentence for a lexicon that lacks it.
    return undefined;
  }
  if (before.lower === '.') return lexicon.honorifics.get(plainWord(reading.tokens[first - 2]));
  return lexicon.honorifics.get(plainWord(before));
}

/** "ministre", "ex-ministre", "vice-présidente": the noun behind heads that change nothing. */
export function roleNoun(word: string, lexicon: ActorLexicon): string | null {
  if (lexicon.roles.has(word)) return word;
  const hyphen = word.search(/[-‐‑]/u);
  if (hyphen < 0 || !lexicon.prefixes.has(word.slice(0, hyphen))) return null;
  return roleNoun(word.slice(hyphen + 1), lexicon);
}

export function isRole(word: string, lexicon: ActorLexicon): boolean {
  return roleNoun(word, lexicon) !== null;
}

/** Is the phrase listed as one of `classes`? False without a list. */
export function isListed(
  written: readonly string[],
  classes: readonly NameClass[],
  gazetteer: Gazetteer | null,
): boolean {
  if (!gazetteer || written.length === 0) return false;
  const key = written.reduce((sum, token) => extendKey(sum, hashText(foldName(token))), 0);
  const mask = gazetteer.maskOf(key);
  return classes.some((name) => (mask & (1 << NAME_CLASSES.indexOf(name))) !== 0);
}

/** Listed for one gender alone, else null. */
export function genderOfGivenName(given: string, gazetteer: Gazetteer | null): Gender | null {
  const male = isListed([given], ['male'], gazetteer);
  const female = isListed([given], ['female'], gazetteer);
  if (male === female) return null;
  return male ? 'm' : 'f';
}
