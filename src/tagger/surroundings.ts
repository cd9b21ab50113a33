import { Case, EDGE, type TokenTable, type TokenType } from './token-types';

/** Of the other places of a word in the document, so many nearest the beginning are looked at. */
const MAX_OTHERS = 5;
/** From this share of capitalised words on, a sentence is a headline in title case or in capitals. */
const HEADLINE_SHARE = 0.6;
const MIN_HEADLINE_WORDS = 3;

/** Where a token stands in its sentence, as a small number. */
const enum Place {
  Inside,
  First,
  AfterMark,
  TitleCase,
  AllCaps,
}

/** What the document says around each token, computed once, in a time linear in its tokens. */
export interface Surroundings {
  /** `Place` of each token. */
  readonly place: Uint8Array;
  /** The run of capitalised tokens in a sentence that a token is in, [runStart, runEnd); empty for small ones. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** The token before `i`, or the edge of its sentence. */
  left(i: number): TokenType;
  /** The token at `i`, or the edge of the sentence of `i - 1`. */
  right(i: number): TokenType;
  /** Bits: the word of token `i` is elsewhere in small letters (1), capitalised inside a sentence (2), in capitals (4). */
  seenAs(i: number): number;
  /** How often the word comes, in steps 1, 2, 3-4, 5-8, more: 0 to 4. */
  frequency(i: number): number;
  /** Other tokens of the same word that are not in small letters. */
  others(i: number): readonly number[];
}

export function toSurroundings(table: TokenTable): Surroundings {
  const size = table.types.length;
  const place = new Uint8Array(size);
  const runStart = new Int32Array(size);
  const runEnd = new Int32Array(size);
  const edge = new Uint8Array(size + 1);
  const counts = new WordCounts(table.lowerCount);
  for (let s = 0; s + 1 < table.sentenceStart.length; s++) {
    const from = table.sentenceStart[s] ?? 0;
    const to = table.sentenceStart[s + 1] ?? 0;
    edge[from] = 1;
    setPlaces(table, from, to, place);
    setRuns(table, from, to, runStart, runEnd);
    for (let i = from; i < to; i++) counts.add(i, table.types[i] ?? EDGE, place[i] ?? 0);
  }
  edge[size] = 1;
  const type = (i: number): TokenType => table.types[i] ?? EDGE;
  return {
    place,
    runStart,
    runEnd,
    left: (i) => (edge[i] ? EDGE : type(i - 1)),
    right: (i) => (edge[i] ? EDGE : type(i)),
    seenAs: (i) => counts.seenAs(type(i)),
    frequency: (i) => Math.min(4, 32 - Math.clz32(counts.total(type(i)) - 1)),
    others: (i) => counts.others(type(i), i),
  };
}

function setPlaces(table: TokenTable, from: number, to: number, place: Uint8Array): void {
  let words = 0;
  let capitals = 0;
  let upper = 0;
  for (let i = from; i < to; i++) {
    const written = table.types[i]?.written ?? Case.Mark;
    if (written <= Case.Digit) continue;
    words++;
    if (written >= Case.Capital) capitals++;
    if (written === Case.Upper) upper++;
  }
  const titled = words >= MIN_HEADLINE_WORDS && capitals >= HEADLINE_SHARE * words;
  const all = titled && upper >= HEADLINE_SHARE * words;
  const inside = all ? Place.AllCaps : titled ? Place.TitleCase : Place.Inside;
  let next = titled ? inside : Place.First;
  for (let i = from; i < to; i++) {
    place[i] = next;
    const written = table.types[i]?.written ?? Case.Mark;
    if (written > Case.Digit) next = inside;
    else if (!titled && written === Case.Mark && next === Place.Inside) next = Place.AfterMark;
  }
}

function setRuns(
  table: TokenTable,
  from: number,
  to: number,
  runStart: Int32Array,
  runEnd: Int32Array,
): void {
  let start = from;
  for (let i = from; i <= to; i++) {
    const inside = i < to && (table.types[i]?.written ?? Case.Mark) >= Case.Capital;
    if (inside) continue;
    for (let j = start; j < i; j++) {
      runStart[j] = start;
      runEnd[j] = i;
    }
    if (i < to) runStart[i] = runEnd[i] = i;
    start = i + 1;
  }
}

/** What is counted of each word, in one array: making four took as long as filling them in a short text. */
const enum Count {
  All,
  Lower,
  Inside,
  Upper,
}
const COUNTS = 4;

/** How the words of a document are written, by `lowerId`. */
class WordCounts {
  private readonly counts: Int32Array;
  private readonly places: number[][] = [];

  constructor(words: number) {
    this.counts = new Int32Array(words * COUNTS);
  }

  add(i: number, { lowerId, written }: TokenType, place: number): void {
    this.increase(lowerId, Count.All);
    if (written === Case.Lower) this.increase(lowerId, Count.Lower);
    if (written < Case.Capital) return;
    if (written === Case.Upper) this.increase(lowerId, Count.Upper);
    if (place === Place.Inside) this.increase(lowerId, Count.Inside);
    const places = (this.places[lowerId] ??= []);
    if (places.length <= MAX_OTHERS) places.push(i);
  }

  seenAs({ lowerId }: TokenType): number {
    const lower = this.countOf(lowerId, Count.Lower) > 0 ? 1 : 0;
    const inside = this.countOf(lowerId, Count.Inside) > 0 ? 2 : 0;
    const upper = this.countOf(lowerId, Count.Upper) > 0 ? 4 : 0;
    return lower + inside + upper;
  }

  total({ lowerId }: TokenType): number {
    return this.countOf(lowerId, Count.All);
  }

  others({ lowerId }: TokenType, i: number): readonly number[] {
    const places = this.places[lowerId] ?? NONE;
    if (places.length === 1 && places[0] === i) return NONE;
    return places.filter((j) => j !== i).slice(0, MAX_OTHERS);
  }

  private countOf(lowerId: number, what: Count): number {
    return this.counts[lowerId * COUNTS + what] ?? 0;
  }

  private increase(lowerId: number, what: Count): void {
    this.counts[lowerId * COUNTS + what] = this.countOf(lowerId, what) + 1;
  }
}

const NONE: readonly number[] = [];
