import type { ActorMention } from '../../report';
import type { Draft } from './drafts';
import type { Gender, OrganisationKind } from './lexicon';
import { roleNoun, type View } from './names';
import { emphasised, isAhead, isEmphatic, isImpersonal } from './pronouns';
import { plainWord, sentenceAround } from './reading';
import { quotationsIn, type Quotation, type Quotations } from './quotations';
import { isSpeechTag, speakersOf, type Speakers } from './speakers';
import { phraseAt } from './tables';

/** A mention of `draft` that is no name. */
export interface Reference extends ActorMention {
  readonly draft: Draft;
}

/** A pronoun speaks of somebody named in its own sentence or so many sentences before. */
const MAX_SENTENCES_BACK = 1;
/** "l'entreprise" may reach further. */
const MAX_SENTENCES_BACK_FOR_ROLE = 3;

interface Named {
  readonly draft: Draft;
  readonly at: number;
  readonly sentence: number;
}

/** A person whom a pronoun speaks of and the article has not told: he may be meant by the next one as well. */
interface Unknown {
  readonly draft: null;
  readonly gender: Gender | null;
  readonly at: number;
  readonly sentence: number;
}

/** What the walk through the text remembers. */
interface Memory {
  readonly view: View;
  readonly quotations: Quotations;
  /** Who may have said each, once that was asked. */
  readonly speakers: Map<Quotation, Speakers>;
  /** By token, the actor whose name it is of. */
  readonly named: readonly (Draft | undefined)[];
  readonly people: (Named | Unknown)[];
  readonly organisations: Named[];
  /** Nouns of each person's roles, by what they mean (see `ActorLexicon.sameRoles`). */
  readonly bearers: ReadonlyMap<string, readonly Draft[]>;
  readonly kinds: ReadonlyMap<Draft, OrganisationKind>;
  /** The nouns for organisations by which the article calls each. */
  readonly callings: ReadonlyMap<Draft, ReadonlySet<string>>;
}

/**
 * Mentions by pronoun ("elle", "ce dernier") and by role ("la ministre", "the company"), where one actor alone fits
 * in gender and number and was named just before; where two fit there is none. Who speaks is not whom the quotation
 * speaks of.
 */
export function findReferences(
  drafts: readonly Draft[],
  roleNouns: ReadonlyMap<Draft, readonly string[]>,
  kinds: ReadonlyMap<Draft, OrganisationKind>,
  callings: ReadonlyMap<Draft, ReadonlySet<string>>,
  view: View,
): Reference[] {
  const { tokens } = view.reading;
  const starts = new Map<number, Named>();
  const owners = new Array<Draft | undefined>(tokens.length).fill(undefined);
  const occupied = new Uint8Array(tokens.length);
  for (const draft of drafts) {
    for (const run of draft.runs) {
      starts.set(run.from, { draft, at: run.from, sentence: tokens[run.from]?.sentence ?? 0 });
      occupied.fill(1, run.from, run.to);
      owners.fill(draft, run.from, run.to);
    }
  }
  const memory: Memory = {
    view,
    quotations: quotationsIn(view.reading),
    speakers: new Map(),
    named: owners,
    people: [],
    organisations: [],
    bearers: bearersOf(roleNouns, view),
    kinds,
    callings,
  };
  const references: Reference[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const named = starts.get(i);
    if (named) remember(named, memory);
    if (occupied[i]) continue;
    const found = pronounAt(i, memory) ?? roleAt(i, occupied, memory);
    if (!found) {
      const other = unnamedSpeaker(i, memory) ?? unnamedSubject(i, memory);
      if (other) memory.people.push(other);
      continue;
    }
    references.push(found.reference);
    remember({ draft: found.reference.draft, at: i, sentence: tokens[i]?.sentence ?? 0 }, memory);
    i = found.next - 1;
  }
  return references;
}

function remember(named: Named, { people, organisations }: Memory): void {
  if (named.draft.type === 'person') people.push(named);
  else if (named.draft.type === 'organisation') organisations.push(named);
}

interface Found {
  readonly reference: Reference;
  readonly next: number;
}

function toFound(
  draft: Draft,
  from: number,
  next: number,
  form: 'pronoun' | 'role',
  { view }: Memory,
): Found {
  const start = view.reading.tokens[from]?.start ?? 0;
  const end = view.reading.tokens[next - 1]?.end ?? start;
  return { reference: { draft, start, end, form }, next };
}

function pronounAt(i: number, memory: Memory): Found | null {
  const { lexicon, reading } = memory.view;
  const word = reading.tokens[i]?.lower ?? '';
  const phrase = phraseAt(reading.tokens, i, memory.view.lastNamed);
  if (phrase) {
    const named = recent(memory.people, i, MAX_SENTENCES_BACK, memory).filter(({ draft }) => draft !== null);
    const last = named.at(-1)?.draft;
    const fits = last && last.gender === phrase.value.gender;
    return fits ? toFound(last, i, i + phrase.words.length, 'pronoun', memory) : null;
  }
  const subject = lexicon.subjects.get(word);
  const pronoun = subject ?? lexicon.objects.get(word);
  if (!pronoun || (subject && isImpersonal(i, memory.view))) return null;
  if (isEmphatic(i, memory.view)) {
    const said = emphasised(i, memory.named, memory.view);
    return said?.gender === pronoun.gender ? toFound(said, i, i + 1, 'pronoun', memory) : null;
  }
  const named = mayBeMeant(recent(memory.people, i, MAX_SENTENCES_BACK, memory), i, memory);
  const draft = onlyOf(named, pronoun.gender, i, memory);
  if (draft) return toFound(draft, i, i + 1, 'pronoun', memory);
  if (subject && !isAhead(i, memory.named, memory.view)) rememberUnknown(i, subject.gender, memory);
  return null;
}

/** Once in a row: what a second pronoun of the sentence would add, the first has. */
function rememberUnknown(at: number, gender: Gender, { people, quotations, view }: Memory): void {
  const sentence = view.reading.tokens[at]?.sentence ?? 0;
  const last = people.at(-1);
  const isAgain = last?.draft === null && last.gender === gender && last.sentence === sentence;
  if (isAgain && quotations[last.at] === quotations[at]) return;
  people.push({ draft: null, gender, at, sentence });
}

/** Near "a neighbour said" somebody is named within so many tokens: "said the manager, X". */
const MAX_TOKENS_TO_NAME = 8;

/** "A neighbour said", "said the captain": who speaks, and is nobody that the article names. */
function unnamedSpeaker(i: number, { view, quotations, named }: Memory): Unknown | null {
  const { reading, lexicon } = view;
  const { tokens } = reading;
  const noun = roleNoun(plainWord(tokens[i]), lexicon);
  if (noun === null || quotations[i]) return null;
  const speaks = (k: number): boolean => lexicon.speech.has(plainWord(tokens[k]));
  const isDetermined = (k: number): boolean =>
    lexicon.determiners.get(plainWord(tokens[k]))?.plural === false;
  const isBefore = speaks(i + 1);
  const isBehind = (isDetermined(i - 1) && speaks(i - 2)) || (isDetermined(i - 2) && speaks(i - 3));
  if (!isBefore && !isBehind) return null;
  const [start, end] = sentenceAround(reading, i);
  const before = named.slice(Math.max(start, i - MAX_TOKENS_TO_NAME), i);
  const behind = named.slice(i, Math.min(end, i + MAX_TOKENS_TO_NAME));
  if (isBefore ? before.some((draft) => draft?.type === 'person') : behind.some(Boolean)) return null;
  return { draft: null, gender: lexicon.roles.get(noun) ?? null, at: i, sentence: tokens[i]?.sentence ?? 0 };
}

/** "Dad" and "my old boss" at the start of what is said, of whom it says something about somebody else by name. */
function unnamedSubject(i: number, { view, quotations, named }: Memory): Unknown | null {
  const { reading, lexicon } = view;
  const { tokens } = reading;
  const own = quotations[i];
  const [start, end] = sentenceAround(reading, i);
  if (!own || i !== Math.max(start, own.from)) return null;
  let at = i;
  let gender: Gender | null | undefined = lexicon.kin.get(plainWord(tokens[i]));
  if (gender === undefined) {
    if (lexicon.determiners.get(plainWord(tokens[i]))?.plural !== false) return null;
    do at++;
    while (lexicon.modifiers.has(plainWord(tokens[at])));
    const noun = roleNoun(plainWord(tokens[at]), lexicon);
    if (noun === null) return null;
    gender = lexicon.roles.get(noun) ?? null;
  }
  // "My boss, NAME, …", "my boss's NAME": no subject of its own.
  if (!tokens[at + 1]?.word || named[at + 1]) return null;
  const behind = named.slice(at + 1, Math.min(end, own.to));
  if (!behind.some((draft) => draft?.type === 'person')) return null;
  return { draft: null, gender, at: i, sentence: tokens[i]?.sentence ?? 0 };
}

/**
 * Of those `named`, whom the pronoun at `i` may speak of: inside a quotation not its speaker, and behind one, where it
 * tells the speaker, nobody that is named inside. Where nothing tells the speaker, it may be whoever is named outside.
 */
function mayBeMeant(
  named: readonly (Named | Unknown)[],
  i: number,
  { quotations, speakers: known, view, named: names, bearers }: Memory,
): (Named | Unknown)[] {
  const own = quotations[i];
  const isOutside = ({ at }: Named | Unknown): boolean => quotations[at] === undefined;
  if (!own) {
    const isTag = isSpeechTag(i, quotations, view);
    return named.filter((entry) => isOutside(entry) || (entry.draft !== null && !isTag));
  }
  const speakers = known.get(own) ?? speakersOf(own, names, quotations, view);
  known.set(own, speakers);
  const said = new Set([...speakers.nouns].flatMap((noun) => bearers.get(meaningOf(noun, view)) ?? []));
  const maySpeak = (entry: Named | Unknown): boolean => {
    const gender = entry.draft ? entry.draft.gender : entry.gender;
    const isNamed = entry.draft !== null && (speakers.people.has(entry.draft) || said.has(entry.draft));
    const isGender = speakers.genders.size > 0 && (gender === null || speakers.genders.has(gender));
    return !speakers.told || isNamed || isGender;
  };
  return named.filter((entry) => !isOutside(entry) || !maySpeak(entry));
}

/** Those named before token `i`, at most `back` sentences away and in the same block or the one before. */
function recent<T extends Named | Unknown>(
  named: readonly T[],
  i: number,
  back: number,
  { view }: Memory,
): T[] {
  const { tokens, blockOf } = view.reading;
  const sentence = tokens[i]?.sentence ?? 0;
  const block = blockOf[sentence] ?? 0;
  const found: T[] = [];
  for (let k = named.length - 1; k >= 0; k--) {
    const entry = named[k];
    if (!entry || sentence - entry.sentence > back || block - (blockOf[entry.sentence] ?? 0) > 1) break;
    found.push(entry);
  }
  return found.reverse();
}

/**
 * The one person of that gender: in the sentence itself when there is one, else in those before. A person whose
 * gender is unknown may be meant too, so with such a one beside another there is none, and no more is there beside
 * somebody whom an earlier pronoun spoke of and nobody knows.
 */
function onlyOf(
  named: readonly (Named | Unknown)[],
  gender: Gender,
  i: number,
  { view }: Memory,
): Draft | null {
  const sentence = view.reading.tokens[i]?.sentence ?? 0;
  const fits = (entry: Named | Unknown): boolean => {
    const known = entry.draft ? entry.draft.gender : entry.gender;
    return known === gender || known === null;
  };
  const here = new Set(
    named.filter((entry) => entry.sentence === sentence && fits(entry)).map(({ draft }) => draft),
  );
  const all = here.size > 0 ? here : new Set(named.filter(fits).map(({ draft }) => draft));
  const [only] = all;
  return all.size === 1 && only?.gender === gender ? only : null;
}

/** People by the nouns of their roles. */
function bearersOf(roleNouns: ReadonlyMap<Draft, readonly string[]>, view: View): Map<string, Draft[]> {
  const bearers = new Map<string, Draft[]>();
  for (const [draft, nouns] of roleNouns) {
    for (const noun of new Set(nouns.map((word) => meaningOf(word, view)))) {
      bearers.set(noun, [...(bearers.get(noun) ?? []), draft]);
    }
  }
  return bearers;
}

function meaningOf(noun: string, { lexicon }: View): string {
  return lexicon.sameRoles.find((same) => same.includes(noun))?.[0] ?? noun;
}

/** "la ministre", "the company": a definite determiner, a noun, and nothing behind it that makes it another's. */
function roleAt(i: number, occupied: Uint8Array, memory: Memory): Found | null {
  const { lexicon, reading } = memory.view;
  const determiner = lexicon.determiners.get(plainWord(reading.tokens[i]));
  if (!determiner?.definite || determiner.plural) return null;
  let at = i + 1;
  let noun: string | null = null;
  const isModifier = (word: string): boolean =>
    lexicon.modifiers.has(word) && roleNoun(word, lexicon) === null;
  while (at < i + 4 && isModifier(plainWord(reading.tokens[at])) && !occupied[at]) at++;
  const first = at;
  while (!occupied[at] && reading.tokens[at]?.word) {
    const word = roleNoun(plainWord(reading.tokens[at]), lexicon);
    if (word === null) break;
    noun = word;
    at++;
    if (!lexicon.titlesTouchNames) break;
  }
  const isLast = !opensName(at, occupied, memory) && !isComplement(at, memory);
  if (noun !== null) {
    const all = memory.bearers.get(meaningOf(noun, memory.view)) ?? [];
    const bearers = all.filter(({ gender }) => !determiner.gender || !gender || gender === determiner.gender);
    const [only] = bearers;
    const isKnown = only && bearers.length === 1 && memory.people.some(({ draft }) => draft === only);
    return isKnown && isLast ? toFound(only, i, at, 'role', memory) : null;
  }
  const kind = lexicon.organisations.get(plainWord(reading.tokens[first]));
  if (kind === undefined || kind === 'other' || first !== i + 1 || reading.tokens[first]?.capital)
    return null;
  if (opensName(first + 1, occupied, memory) || isComplement(first + 1, memory)) return null;
  const draft = onlyOrganisation(i, plainWord(reading.tokens[first]), memory);
  return draft ? toFound(draft, i, first + 1, 'role', memory) : null;
}

/** "of …", "de …", a possessive, or a further word of the noun phrase, behind a role. */
function isComplement(at: number, { view }: Memory): boolean {
  const { tokens } = view.reading;
  const token = tokens[at];
  if (!token || token.sentence !== tokens[at - 1]?.sentence) return false;
  return view.lexicon.links.has(plainWord(token)) || token.capital;
}

/** "le constructeur chinois NAME": the noun belongs to the name that follows. */
function opensName(at: number, occupied: Uint8Array, { view }: Memory): boolean {
  const { tokens } = view.reading;
  for (let k = at; k < at + 3; k++) {
    if (occupied[k]) return true;
    const token = tokens[k];
    if (!token?.word || view.lexicon.breaks.has(token.lower) || view.lexicon.conjunctions.has(token.lower))
      return false;
  }
  return false;
}

/**
 * The one organisation named in the sentences before that the noun fits: of those that the article calls so; for a noun
 * that any company goes by, of all but the media and what is known to be none.
 */
function onlyOrganisation(i: number, noun: string, memory: Memory): Draft | null {
  const { view, kinds, callings } = memory;
  const near = new Set(
    recent(memory.organisations, i, MAX_SENTENCES_BACK_FOR_ROLE, memory).map(({ draft }) => draft),
  );
  const called = [...callings].filter(([, nouns]) => nouns.has(noun)).map(([draft]) => draft);
  const isCompany = (draft: Draft): boolean => (kinds.get(draft) ?? 'company') === 'company';
  const fitting = view.lexicon.companyNouns.has(noun) ? [...near].filter(isCompany) : called;
  const [only] = fitting;
  return only && fitting.length === 1 && near.has(only) ? only : null;
}
