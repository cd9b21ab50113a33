import { numbered, phraseAt, toMap, type PhraseTable } from './phrases';
import type { DecimalMark, Token } from './tokens';

/** How a language writes numbers in words. All words lower case. */
export interface NumberLexicon {
  readonly decimal: DecimalMark;
  /** Below a hundred: the value, and what may still follow it ("vingt" [20, 10]: less than ten; "neuf" [9, 0]: nothing). */
  readonly atoms: ReadonlyMap<string, Atom>;
  /** Words for twenty that multiply a four before them ("quatre-vingts"). */
  readonly scores: ReadonlySet<string>;
  readonly hundreds: ReadonlySet<string>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Hundreds and multipliers that need no number before them ("cent", "mille"). */
  readonly alone: ReadonlySet<string>;
  /** "un", "a": one, before a hundred, a multiplier or a collective. */
  readonly articles: ReadonlySet<string>;
  /** The word between two parts of a number, and the values that it may introduce; null: any, but only behind a hundred or more. */
  readonly and: { readonly word: string; readonly before: readonly number[] | null };
  /** "dizaine" [10, null], "dizaines" [10, 100]: lowest and highest value that a reader takes it for. */
  readonly collectives: ReadonlyMap<string, readonly [low: number, high: number | null]>;
  /** "plusieurs", "a few": before a hundred, a multiplier or a collective, they leave its number open. */
  readonly vague: PhraseTable<true>;
  /** Words that may stand between a multiplier or collective and what it counts ("de", "d", "of"). */
  readonly linkers: ReadonlySet<string>;
  /** "un demi", "half a", "trois quarts de": before a multiplier, a collective or a unit. */
  readonly fractions: PhraseTable<number>;
  /** "et demi", "and a half": behind a number or a multiplier. */
  readonly tails: PhraseTable<number>;
  /** "virgule", "point" between spelled-out digits. */
  readonly points: ReadonlySet<string>;
}

export interface NumberRead {
  readonly value: number;
  /** Highest value of a vague number ("dizaines de milliers"), else null. */
  readonly high: number | null;
  /** A collective: the value is a round one. */
  readonly round: boolean;
  /** The largest multiplier in it, 1 when there is none. */
  readonly multiplier: number;
  readonly spelled: boolean;
  /** Index of the token behind it. */
  readonly next: number;
}

type Atom = readonly [value: number, room: number];

/** Atoms from the words for zero, one, two … and those for ten, twenty …; `room`: that of a ten that leaves other than ten. */
export const toAtoms = (
  units: string,
  tens: string,
  room: Readonly<Record<string, number>>,
): ReadonlyMap<string, Atom> =>
  toMap<Atom>([
    ...numbered(units, 0).map(([word, value]): [string, Atom] => [word, [value, 0]]),
    ...numbered(tens, 10, 10).map(([word, value]): [string, Atom] => [word, [value, room[word] ?? 10]]),
  ]);

export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
]);
const MAX_DENOMINATOR = 16;
/** "plusieurs millions" are one to ten of them. */
const VAGUE = 10;

/** The number in figures or words that starts with token `at`, or null. Reads each token a bounded number of times. */
export function readNumber(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'figure') return readFigure(tokens, at, lexicon);
  const vulgar = vulgarFractions.get(token.text);
  if (vulgar !== undefined) return scaled(tokens, at + 1, vulgar, lexicon, false);
  if (token.kind !== 'word') return null;
  return (
    readFraction(tokens, at, lexicon) ?? readVague(tokens, at, lexicon) ?? readWords(tokens, at, lexicon)
  );
}

function readFigure(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | null {
  const token = tokens[at];
  if (!token || Number.isNaN(token.value)) return null;
  const own = fractionAt(tokens, at);
  if (own) return scaled(tokens, own.next, own.value, lexicon, false);
  if (tokens[at + 1]?.text === '/' && tokens[at + 2]?.kind === 'figure') return null;
  const vulgar = vulgarFractions.get(tokens[at + 1]?.text ?? '');
  if (vulgar !== undefined) return scaled(tokens, at + 2, token.value + vulgar, lexicon, false);
  const more = Number.isInteger(token.value) ? fractionAt(tokens, at + 1) : null;
  if (more) return scaled(tokens, more.next, token.value + more.value, lexicon, false);
  return scaled(tokens, at + 1, token.value, lexicon, false);
}

/** "1/2", "3 / 4"; not "24/7" or "9/11". */
function fractionAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'figure' || slash?.text !== '/' || bottom?.kind !== 'figure') return null;
  if (tokens[at + 3]?.text === '/' || slash.gap !== bottom.gap) return null;
  const isProper =
    top.value > 0 && top.value < bottom.value && [2, 3, 4, 5, 8, MAX_DENOMINATOR].includes(bottom.value);
  return isProper ? { value: top.value / bottom.value, next: at + 3 } : null;
}

/**
 * `head`, which has a `multiplier` in it already, with the multipliers and tails that follow: "2,5 | mille milliards",
 * "2 | lakh crore", "3 millions | et demi".
 */
function scaled(
  tokens: readonly Token[],
  from: number,
  head: number,
  lexicon: NumberLexicon,
  spelled: boolean,
  multiplier = 1,
): NumberRead {
  // "three and a half million": the tail stands before the multiplier.
  const early = phraseAt(tokens, from, lexicon.tails);
  const isEarly = early !== null && lexicon.multipliers.has(tokens[early.next]?.text ?? '');
  let value = isEarly ? head + early.value : head;
  let at = isEarly ? early.next : from;
  let largest = multiplier;
  let isRound = false;
  for (;;) {
    const token = tokens[at]?.text === '-' && tokens[at + 1]?.gap === false ? tokens[at + 1] : tokens[at];
    const skipped = token === tokens[at] ? 1 : 2;
    const factor = token?.kind === 'word' ? lexicon.multipliers.get(token.text) : undefined;
    const collective =
      token?.kind === 'word' && largest === 1 ? lexicon.collectives.get(token.text) : undefined;
    if (factor !== undefined) {
      if (largest > 1 && factor < largest) break;
      value *= factor;
      largest = Math.max(largest * (largest > 1 ? factor : 1), factor);
    } else if (collective && collective[1] === null) {
      value *= collective[0];
      isRound = true;
    } else break;
    at += skipped;
  }
  if (largest > 1) {
    const rest = remainder(tokens, at, largest, lexicon);
    value += rest.value;
    at = rest.next;
  }
  const tail = phraseAt(tokens, at, lexicon.tails);
  if (tail) {
    value += tail.value * largest;
    at = tail.next;
  }
  return { value: rounded(value), high: null, round: isRound, multiplier: largest, spelled, next: at };
}

/** "(2 millions) 300 000", "(3 million) 500 thousand": what is added behind a multiplier. */
function remainder(
  tokens: readonly Token[],
  at: number,
  below: number,
  lexicon: NumberLexicon,
): { value: number; next: number } {
  const token = tokens[at];
  if (token?.kind !== 'figure' || !(token.value > 0)) return { value: 0, next: at };
  const factor = lexicon.multipliers.get(tokens[at + 1]?.text ?? '') ?? 1;
  const value = token.value * factor;
  const isPart =
    value < below && (factor > 1 || value >= 1000) && token.value < 1e6 && Number.isInteger(value);
  const looksLikeYear = factor === 1 && token.text.length === 4;
  return isPart && !looksLikeYear ? { value, next: at + (factor > 1 ? 2 : 1) } : { value: 0, next: at };
}

/** Undoes what binary fractions add ("4,1 × 10^6"): twelve significant digits are more than any text gives. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(14));

function readFraction(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | null {
  const fraction = phraseAt(tokens, at, lexicon.fractions);
  if (!fraction) return null;
  const hyphen = tokens[fraction.next]?.text === '-' ? 1 : 0;
  return scaled(tokens, fraction.next + hyphen, fraction.value, lexicon, true);
}

function readVague(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | null {
  const vague = phraseAt(tokens, at, lexicon.vague);
  const isArticle = lexicon.articles.has(tokens[at]?.text ?? '');
  const start = vague ? vague.next : isArticle ? at + 1 : at;
  const word = tokens[start]?.kind === 'word' ? (tokens[start]?.text ?? '') : '';
  const collective = lexicon.collectives.get(word);
  const factor = lexicon.hundreds.has(word) ? 100 : lexicon.multipliers.get(word);
  let range: readonly [number, number | null];
  if (collective) range = collective;
  else if (vague && factor !== undefined) range = [factor, VAGUE * factor];
  else return null;
  let next = start + 1;
  let largest = factor ?? (collective && collective[0] >= 1000 ? 1000 : 1);
  const isLinked = lexicon.linkers.has(tokens[next]?.text ?? '');
  const behind = isLinked ? next + (isApostrophe(tokens[next + 1]) ? 2 : 1) : next;
  const more = tokens[behind];
  const times = more?.kind === 'word' ? lexicon.multipliers.get(more.text) : undefined;
  if (times !== undefined) {
    range = [range[0] * times, range[1] === null ? null : range[1] * times];
    largest = times;
    next = behind + 1;
  }
  const high = vague && range[1] === null ? range[0] * VAGUE : range[1];
  return { value: range[0], high, round: true, multiplier: largest, spelled: true, next };
}

const isApostrophe = (token: Token | undefined): boolean => token?.text === "'" || token?.text === '’';

function readWords(tokens: readonly Token[], at: number, lexicon: NumberLexicon): NumberRead | null {
  const sum = new SpelledSum(lexicon);
  let index = at;
  const first = tokens[at]?.text ?? '';
  if (lexicon.articles.has(first)) {
    const second = tokens[at + 1]?.text ?? '';
    if (lexicon.hundreds.has(second) || lexicon.multipliers.has(second)) {
      sum.add('', 1);
      index++;
    }
  }
  for (;;) {
    let word = index;
    if (sum.parts > 0) {
      const hyphen = tokens[word]?.text === '-' && tokens[word]?.gap === false;
      if (hyphen) word++;
      if (tokens[word]?.text === lexicon.and.word) {
        if (!sum.mayJoin(tokens[word + 1]?.text ?? '') && !sum.mayJoin(tokens[word + 2]?.text ?? '')) break;
        word += tokens[word + 1]?.text === '-' ? 2 : 1;
      }
    }
    const token = tokens[word];
    if (token?.kind !== 'word' || !sum.add(token.text)) break;
    index = word + 1;
  }
  if (sum.parts === 0) return null;
  const decimals = sum.largest === 1 ? spelledDecimals(tokens, index, lexicon) : null;
  const value = Number(`${String(sum.value)}.${decimals?.digits ?? ''}`);
  return scaled(tokens, decimals?.next ?? index, value, lexicon, true, sum.largest);
}

/** "(eighteen) point one four", "(deux) virgule vingt-cinq": the digits behind the point. */
function spelledDecimals(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
): { digits: string; next: number } | null {
  if (!lexicon.points.has(tokens[at]?.text ?? '')) return null;
  let digits = '';
  let index = at + 1;
  for (let atom = atomAt(tokens, index, lexicon); atom; atom = atomAt(tokens, index, lexicon)) {
    const unit =
      atom[1] > 1 && tokens[index + 1]?.text === '-' ? atomAt(tokens, index + 2, lexicon) : undefined;
    digits += String(atom[0] + (unit?.[0] ?? 0));
    index += unit ? 3 : 1;
  }
  return digits === '' ? null : { digits, next: index };
}

const atomAt = (
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
): readonly [number, number] | undefined =>
  tokens[at]?.kind === 'word' ? lexicon.atoms.get(tokens[at].text) : undefined;

/** Adds up the words of a number as they come: hundreds within a group, groups within multipliers. */
class SpelledSum {
  parts = 0;
  largest = 1;
  private total = 0;
  private group = 0;
  private room = 100;
  private last = 0;
  private hasHundred = false;

  constructor(private readonly lexicon: NumberLexicon) {}

  get value(): number {
    return this.total + this.group;
  }

  /** Whether `word` may follow the joining word ("vingt et un", "three hundred and five"). */
  mayJoin(word: string): boolean {
    const atom = this.lexicon.atoms.get(word);
    if (!atom || atom[0] >= this.room) return false;
    const before = this.lexicon.and.before;
    return before ? before.includes(atom[0]) : this.hasHundred || this.total > 0;
  }

  /** False, and nothing changed, when `word` cannot continue the number. */
  add(word: string, given?: number): boolean {
    const atom = given === undefined ? this.lexicon.atoms.get(word) : ([given, 0] as const);
    if (this.lexicon.scores.has(word) && this.last === 4) return this.put(this.group + 76, 20, 80);
    if (atom) return atom[0] < this.room && this.put(this.group + atom[0], atom[1], atom[0]);
    const isAlone = this.lexicon.alone.has(word);
    if (this.lexicon.hundreds.has(word)) {
      if (this.hasHundred || this.group >= 100 || (this.group === 0 && !isAlone)) return false;
      this.hasHundred = true;
      return this.put((this.group || 1) * 100, 100, 0);
    }
    const factor = this.lexicon.multipliers.get(word);
    if (factor === undefined || (this.group === 0 && this.total === 0 && !isAlone)) return false;
    if (this.group === 0 && this.total > 0 && factor < this.total && !isAlone) return false;
    this.total = factor > this.total ? (this.value || 1) * factor : this.total + (this.group || 1) * factor;
    this.largest = Math.max(this.largest, factor);
    this.hasHundred = false;
    return this.put(0, 100, 0);
  }

  private put(group: number, room: number, last: number): true {
    this.group = group;
    this.room = room;
    this.last = last;
    this.parts++;
    return true;
  }
}
