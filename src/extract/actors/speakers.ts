import type { Draft } from './drafts';
import type { Gender } from './lexicon';
import { roleNoun, type View } from './names';
import type { Quotation, Quotations } from './quotations';
import { plainWord, sentenceAround } from './reading';

/** A speaker is named at most so many tokens from the verb. */
const MAX_TOKENS_TO_NAME = 12;
const MAX_TOKENS_TO_NOUN = 4;

/** "», a-t-elle" are so many tokens. */
const MAX_TOKENS_TO_MARK = 7;

/** Who may have said a quotation, as far as the words around it tell. */
export interface Speakers {
  readonly people: ReadonlySet<Draft>;
  /** Nouns for people near the verb. */
  readonly nouns: ReadonlySet<string>;
  /** Of pronouns. */
  readonly genders: ReadonlySet<Gender>;
  /** There is a verb of speech. */
  readonly told: boolean;
}

/**
 * The sentences of the quotation tell, else the one behind it in its block, else the one before. `named`: by token,
 * the actor whose name it is of.
 */
export function speakersOf(
  { from, to }: Quotation,
  named: readonly (Draft | undefined)[],
  quotations: Quotations,
  view: View,
): Speakers {
  const { tokens, sentenceStart, blockOf } = view.reading;
  const own = tokens[from]?.sentence ?? 0;
  const last = tokens[to - 1]?.sentence ?? own;
  const clauses: [number, number][] = [[own, last + 1]];
  if (blockOf[last + 1] === blockOf[own]) clauses.push([last + 1, last + 2]);
  if (own > 0) clauses.push([own - 1, own]);
  for (const [first, end] of clauses) {
    const range = [sentenceStart[first] ?? 0, sentenceStart[end] ?? tokens.length] as const;
    const speakers = speakersIn(range, named, quotations, view);
    if (speakers.told) return speakers;
  }
  return { people: new Set(), nouns: new Set(), genders: new Set(), told: false };
}

function speakersIn(
  range: readonly [number, number],
  named: readonly (Draft | undefined)[],
  quotations: Quotations,
  view: View,
): Speakers {
  const { reading, lexicon } = view;
  const speakers = { people: new Set<Draft>(), nouns: new Set<string>(), genders: new Set<Gender>() };
  let told = false;
  for (let i = range[0]; i < range[1]; i++) {
    const token = reading.tokens[i];
    if (!token || quotations[i]) continue;
    const pronoun = lexicon.subjects.get(token.lower);
    if (pronoun && isSpeechTag(i, quotations, view)) {
      speakers.genders.add(pronoun.gender);
      told = true;
    }
    if (!lexicon.speech.has(plainWord(token))) continue;
    told = true;
    const clause = sentenceAround(reading, i);
    const gender = genderBeside(i, view);
    const person = gender ? undefined : nearest(i, clause, named, quotations, view);
    if (gender) speakers.genders.add(gender);
    else if (person) speakers.people.add(person);
    else for (const noun of nounsAround(i, clause, view)) speakers.nouns.add(noun);
  }
  return { ...speakers, told };
}

/** "…," he said; « … », a-t-il dit: the pronoun right behind a quotation tells who said it, whatever the verb. */
export function isSpeechTag(i: number, quotations: Quotations, { reading: { tokens } }: View): boolean {
  const { sentence } = tokens[i] ?? {};
  const isInverted = tokens[i - 1]?.text === '-';
  for (let k = i - 1; k >= Math.max(1, i - MAX_TOKENS_TO_MARK); k--) {
    const token = tokens[k];
    if (!token || token.sentence !== sentence || quotations[k]) return false;
    if (quotations[k - 1]) return true;
    if (token.text !== ',' && !(isInverted && (token.word || token.text === '-'))) return false;
  }
  return false;
}

/** Of the pronoun that is the subject of the verb at `i`: "he said", "said he", "dit-il", "a-t-il dit", "il a dit". */
function genderBeside(i: number, { reading: { tokens }, lexicon }: View): Gender | null {
  const hyphens = [1, 3].filter((k) => tokens[i + k]?.text === '-').length;
  const places = [i - 1, i - 2, i + 1 + (hyphens === 2 ? 3 : hyphens)];
  for (const at of places) {
    const pronoun = lexicon.subjects.get(tokens[at]?.lower ?? '');
    if (pronoun) return pronoun.gender;
  }
  return null;
}

/** The person named nearest to the verb at `i`: behind it where a quotation stands right before, else before it. */
function nearest(
  i: number,
  [start, end]: readonly [number, number],
  named: readonly (Draft | undefined)[],
  quotations: Quotations,
  { reading: { tokens } }: View,
): Draft | undefined {
  const mark = tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
  const before = steps(i - 1, Math.max(start, i - MAX_TOKENS_TO_NAME) - 1, -1);
  const behind = steps(i + 1, Math.min(end, i + MAX_TOKENS_TO_NAME), 1);
  const order = quotations[mark - 1] ? [...behind, ...before] : [...before, ...behind];
  for (const k of order) if (named[k]?.type === 'person' && !quotations[k]) return named[k];
  return undefined;
}

const steps = (from: number, to: number, step: 1 | -1): number[] =>
  Array.from({ length: Math.max(0, (to - from) * step) }, (_, k) => from + k * step);

/** Nouns for people around the verb: "the manager said". */
function nounsAround(
  i: number,
  [start, end]: readonly [number, number],
  { reading: { tokens }, lexicon }: View,
): string[] {
  return tokens
    .slice(Math.max(start, i - MAX_TOKENS_TO_NOUN), Math.min(end, i + MAX_TOKENS_TO_NOUN))
    .flatMap((token) => roleNoun(plainWord(token), lexicon) ?? []);
}
