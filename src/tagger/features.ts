import { combine } from './hashing';
import type { Gazetteer } from './gazetteer';
import { toSurroundings, type Surroundings } from './surroundings';
import { Case, EDGE, findListedNames, type NameHits, type TokenTable } from './token-types';

/**
 * The features of all tokens, as unsigned 32-bit hashes: those of token i stand at `offsets[i]` to `offsets[i + 1]`
 * in `hashes`, without any order, seldom one twice.
 */
export interface Features {
  readonly hashes: Uint32Array;
  readonly offsets: Int32Array;
}

/** The features of one token: the first `length` of `hashes`. */
class FeatureList {
  hashes = new Uint32Array(512);
  length = 0;
  add(template: number, a: number, b = 0): void {
    if (this.length === this.hashes.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.hashes);
      this.hashes = longer;
    }
    this.hashes[this.length++] = combine(template, a, b);
  }
}

/** Is given token `i` with its features: the first `count` of `hashes`, which then serves for the next token. */
export type TakeFeatures = (i: number, hashes: Uint32Array, count: number) => void;

/** One for all texts: a text of thirty words spent 3 % of its time on making its own. */
const out = new FeatureList();

/** What all templates read: the document and the place in it. */
interface View {
  readonly table: TokenTable;
  readonly hits: NameHits;
  readonly around: Surroundings;
}

/**
 * Features of every token: the word and its form, its neighbours, listed names, and what the rest of the document
 * tells of the same word (after Ratinov & Roth 2009, "Design challenges and misconceptions in named entity
 * recognition", and Chieu & Ng 2003 for the features of the whole document). What is returned goes through the tokens
 * of one sentence, one at a time: the features of an article fill 300 kB, those of a token stay in the processor's cache
 * until their weights are summed.
 */
export function featuresBySentence(
  table: TokenTable,
  gazetteer: Gazetteer,
): (sentence: number, take: TakeFeatures) => void {
  const view: View = { table, hits: findListedNames(table, gazetteer), around: toSurroundings(table) };
  return (sentence, take) => {
    const from = table.sentenceStart[sentence] ?? 0;
    const to = table.sentenceStart[sentence + 1] ?? 0;
    for (let i = from; i < to; i++) {
      out.length = 0;
      addWindow(view, i, from, to);
      addForm(view, i);
      addListed(view, i, from, to);
      addRun(view, i);
      addDocument(view, i);
      take(i, out.hashes, out.length);
    }
  };
}

const USUAL_FEATURES_PER_TOKEN = 96;

/** The same of all tokens at once, kept for training. */
export function toFeatures(table: TokenTable, gazetteer: Gazetteer): Features {
  const each = featuresBySentence(table, gazetteer);
  const offsets = new Int32Array(table.types.length + 1);
  let hashes = new Uint32Array(table.types.length * USUAL_FEATURES_PER_TOKEN);
  let length = 0;
  const keep: TakeFeatures = (i, own, count) => {
    if (length + count > hashes.length) {
      const longer = new Uint32Array((length + count) * 2);
      longer.set(hashes);
      hashes = longer;
    }
    hashes.set(own.subarray(0, count), length);
    length += count;
    offsets[i + 1] = length;
  };
  for (let s = 0; s + 1 < table.sentenceStart.length; s++) each(s, keep);
  return { hashes: hashes.subarray(0, length), offsets };
}

/** Words and shapes to two places left and right, alone and in pairs. */
function addWindow({ table }: View, i: number, from: number, to: number): void {
  const { types } = table;
  const b2 = (i - 2 < from ? EDGE : types[i - 2]) ?? EDGE;
  const b1 = (i - 1 < from ? EDGE : types[i - 1]) ?? EDGE;
  const w = types[i] ?? EDGE;
  const a1 = (i + 1 < to ? types[i + 1] : EDGE) ?? EDGE;
  const a2 = (i + 2 < to ? types[i + 2] : EDGE) ?? EDGE;
  out.add(1, 0);
  out.add(2, w.word);
  out.add(3, w.lower);
  out.add(4, b1.lower);
  out.add(5, a1.lower);
  out.add(6, b2.lower);
  out.add(7, a2.lower);
  out.add(8, b1.lower, w.lower);
  out.add(9, w.lower, a1.lower);
  out.add(10, b1.lower, a1.lower);
  out.add(11, b2.lower, b1.lower);
  out.add(12, a1.lower, a2.lower);
  out.add(13, w.shape);
  out.add(14, b1.brief);
  out.add(15, a1.brief);
  out.add(16, b1.brief, w.brief);
  out.add(17, w.brief, a1.brief);
  out.add(18, combine(b1.brief, w.brief, a1.brief));
  out.add(19, combine(b2.brief, b1.brief, w.brief));
  out.add(20, b1.lower, w.brief);
  out.add(21, w.brief, a1.lower);
  out.add(22, combine(b2.lower, b1.lower, w.brief));
  out.add(23, combine(w.brief, a1.lower, a2.lower));
  out.add(24, b1.suffixes[2] ?? b1.lower);
  out.add(25, a1.suffixes[2] ?? a1.lower);
}

/** Beginnings and ends of the word, and its case against that of the sentence. */
function addForm({ table, around }: View, i: number): void {
  const w = table.types[i] ?? EDGE;
  const capital = Number(w.written >= Case.Capital);
  for (let n = 0; n < w.prefixes.length; n++) {
    out.add(30 + n, w.prefixes[n] ?? 0, capital);
    out.add(35 + n, w.suffixes[n] ?? 0, capital);
  }
  const place = around.place[i] ?? 0;
  out.add(40, w.shape, place);
  out.add(41, w.lower, place);
}

/** Listed names that cover the token or its neighbours. */
function addListed({ table, hits }: View, i: number, from: number, to: number): void {
  const w = table.types[i] ?? EDGE;
  const capital = Number(w.written >= Case.Capital);
  const whole = hits.whole[i] ?? 0;
  const first = hits.first[i] ?? 0;
  const later = hits.later[i] ?? 0;
  for (let bit = 0; bit < 8; bit++) {
    if (whole & (1 << bit)) out.add(50, bit, capital);
    if (first & (1 << bit)) out.add(51, bit, capital);
    if (later & (1 << bit)) out.add(52, bit, capital);
  }
  const before = i > from ? (hits.whole[i - 1] ?? 0) | (hits.later[i - 1] ?? 0) : 0;
  const behind = i + 1 < to ? (hits.whole[i + 1] ?? 0) | (hits.first[i + 1] ?? 0) : 0;
  const here = whole | first | later;
  if (here) out.add(53, here, w.brief);
  if (before) {
    out.add(54, before, w.brief);
    out.add(55, before, here + 1);
  }
  if (behind) {
    out.add(56, behind, w.brief);
    out.add(57, behind, here + 1);
  }
}

/** The run of capitalised tokens that the token stands in: what is before it, behind it, at its ends. */
function addRun({ table, hits, around }: View, i: number): void {
  const from = around.runStart[i] ?? i;
  const to = around.runEnd[i] ?? i;
  if (to <= from) return;
  const w = table.types[i] ?? EDGE;
  const left = around.left(from);
  const right = around.right(to);
  const first = table.types[from] ?? EDGE;
  const last = table.types[to - 1] ?? EDGE;
  const place = Math.min(3, i - from) * 4 + Math.min(3, to - 1 - i);
  out.add(60, left.lower, place);
  out.add(61, right.lower, place);
  out.add(62, place, w.brief);
  out.add(63, first.lower, place);
  out.add(64, last.lower, place);
  out.add(65, left.lower, right.lower);
  out.add(66, left.suffixes[2] ?? left.lower, place);
  out.add(67, hits.whole[from] ?? 0, place);
}

/** What the document tells of the word elsewhere: how often and how it is written, and between which words. */
function addDocument({ table, around, hits }: View, i: number): void {
  const w = table.types[i] ?? EDGE;
  if (w.written <= Case.Digit) return;
  const seen = around.seenAs(i);
  out.add(70, seen, w.written * 8 + (around.place[i] ?? 0));
  if (w.written < Case.Capital) return;
  out.add(71, around.frequency(i), w.written);
  for (const j of around.others(i)) {
    const before = around.left(j);
    const behind = around.right(j + 1);
    out.add(72, before.lower);
    out.add(73, behind.lower);
    if (before.written >= Case.Capital) out.add(74, hits.whole[j - 1] ?? 0, 1);
    if (behind.written >= Case.Capital) out.add(75, hits.whole[j + 1] ?? 0, 1);
    const from = around.runStart[j] ?? j;
    const to = around.runEnd[j] ?? j;
    if (from < j) out.add(76, around.left(from).lower);
    if (from < j) out.add(77, table.types[from]?.lower ?? 0);
    if (to > j + 1) out.add(78, table.types[to - 1]?.lower ?? 0);
  }
}
