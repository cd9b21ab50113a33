import { mayFollow } from '../../src/tagger/viterbi';
import { shuffle, toRandom } from './random';
import { LABELS, type LabelledDocument } from './sequences';

const SIZE = LABELS.length;
/** A token whose labels are all this sure moves no weight: its gradient is lost in rounding to 8 bits. */
const SURE = 0.001;

export interface TrainingOptions {
  readonly seed: number;
  readonly featureBits: number;
  readonly epochs: number;
  /** Price of a unit of weight, against the log-loss summed over all sentences. */
  readonly l1: number;
  /** First step of a weight. */
  readonly rate: number;
  /** A bucket hit by fewer tokens than this gets no weights. */
  readonly minCount: number;
  /** This share of the features is left out at random, other ones each time a sentence is learnt. */
  readonly dropout: number;
  /** So much is added to the potential of each wrong label while learning, so that the right one wins by a margin. */
  readonly margin: number;
  /** How much a sentence of a source counts; 1 when absent. */
  readonly sourceWeights: Readonly<Record<string, number>>;
}

/** Weights by bucket; buckets without one are absent. */
export interface Trained {
  readonly featureBits: number;
  /** Ascending buckets, and `LABELS.length` weights for each. */
  readonly buckets: Uint32Array;
  readonly weights: Float32Array;
  /** [previous or start][label]. */
  readonly transitions: Float64Array;
}

/** All sentences in flat arrays: sentence -> tokens -> rows of weights. */
interface Sentences {
  readonly start: Int32Array;
  readonly weight: Float32Array;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
}

/**
 * A conditional random field fitted with L1 regularisation by stochastic gradient steps, one sentence at a time, each
 * row of weights with its own rate (AdaGrad: Duchi, Hazan & Singer 2011, composite mirror descent), the penalty paid
 * when a row is next touched (the lazy form of Tsuruoka, Tsujii & Ananiadou 2009). Wrong labels are given a start
 * (softmax-margin: Gimpel & Smith 2010). Deterministic from `seed`.
 */
export class CrfTrainer {
  private readonly buckets: Uint32Array;
  private readonly sentences: Sentences;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly paid: Int32Array;
  private readonly transitions = new Float64Array((SIZE + 1) * SIZE);
  private readonly transitionSquares = new Float64Array((SIZE + 1) * SIZE).fill(1);
  private readonly allowed = new Float64Array((SIZE + 1) * SIZE);
  private readonly random: () => number;
  private readonly penalty: number;
  private dropped = new Uint8Array(0);
  private step = 0;

  constructor(
    documents: readonly LabelledDocument[],
    private readonly options: TrainingOptions,
  ) {
    const { buckets, rowOf } = countBuckets(documents, options);
    this.buckets = buckets;
    this.sentences = toSentences(documents, rowOf, options);
    this.weights = new Float32Array(buckets.length * SIZE);
    this.squares = new Float32Array(buckets.length).fill(1e-2);
    this.paid = new Int32Array(buckets.length);
    for (let i = 0; i < this.allowed.length; i++) {
      const previous = LABELS[Math.floor(i / SIZE)] ?? null;
      this.allowed[i] = mayFollow(previous, LABELS[i % SIZE]!) ? 1 : 0;
    }
    this.random = toRandom(options.seed);
    this.penalty = options.l1 / this.sentences.weight.length;
  }

  /** One pass over all sentences; returns the mean loss of a sentence, in nats. */
  runEpoch(): number {
    const count = this.sentences.weight.length;
    const order = Int32Array.from({ length: count }, (_, i) => i);
    shuffle(order, this.random);
    let loss = 0;
    for (const s of order) loss += this.learn(s);
    return loss / count;
  }

  /** The weights as they are now, all penalties paid. */
  result(): Trained {
    for (let row = 0; row < this.paid.length; row++) this.pay(row);
    let kept = 0;
    const keep = this.buckets.map((_, row) => {
      for (let y = 0; y < SIZE; y++) if (this.weights[row * SIZE + y] !== 0) return ++kept;
      return 0;
    });
    const buckets = new Uint32Array(kept);
    const weights = new Float32Array(kept * SIZE);
    keep.forEach((index, row) => {
      if (index === 0) return;
      buckets[index - 1] = this.buckets[row]!;
      for (let y = 0; y < SIZE; y++)
        weights[(index - 1) * SIZE + y] = this.weights[row * SIZE + y]! * (1 - this.options.dropout);
    });
    return { featureBits: this.options.featureBits, buckets, weights, transitions: this.transitions.slice() };
  }

  private pay(row: number): void {
    const due = this.step - this.paid[row]!;
    if (due === 0) return;
    this.paid[row] = this.step;
    const amount = (due * this.penalty * this.options.rate) / Math.sqrt(this.squares[row]!);
    const end = (row + 1) * SIZE;
    for (let k = row * SIZE; k < end; k++) {
      const w = this.weights[k]!;
      if (w > 0) this.weights[k] = w > amount ? w - amount : 0;
      else if (w < 0) this.weights[k] = w < -amount ? w + amount : 0;
    }
  }

  /** Forward and backward sums of one sentence (scaled, Rabiner 1989), then a step against the gradient. */
  private learn(s: number): number {
    const { start, weight, offsets, rows, labels } = this.sentences;
    const { margin } = this.options;
    const from = start[s]!;
    const size = start[s + 1]! - from;
    if (size === 0) return 0;
    this.drop(from, size);
    const potentials = new Float64Array(size * SIZE);
    let gold = 0;
    let shift = 0;
    for (let i = 0; i < size; i++) {
      const base = i * SIZE;
      for (let f = offsets[from + i]!; f < offsets[from + i + 1]!; f++) {
        if (this.dropped[f - offsets[from]!] === 1) continue;
        const row = rows[f]!;
        this.pay(row);
        const k = row * SIZE;
        for (let y = 0; y < SIZE; y++) potentials[base + y]! += this.weights[k + y]!;
      }
      const previous = i === 0 ? SIZE : labels[from + i - 1]!;
      gold += potentials[base + labels[from + i]!]! + this.transitions[previous * SIZE + labels[from + i]!]!;
      if (margin > 0)
        for (let y = 0; y < SIZE; y++) if (y !== labels[from + i]!) potentials[base + y]! += margin;
      let top = -Infinity;
      for (let y = 0; y < SIZE; y++) if (potentials[base + y]! > top) top = potentials[base + y]!;
      for (let y = 0; y < SIZE; y++) potentials[base + y] = Math.exp(potentials[base + y]! - top);
      shift += top;
    }
    const moves = new Float64Array((SIZE + 1) * SIZE);
    for (let k = 0; k < moves.length; k++) moves[k] = this.allowed[k]! * Math.exp(this.transitions[k]!);
    const { forward, backward, logSum } = sumPaths(potentials, moves, size);
    this.step++;
    this.move(from, size, weight[s]!, potentials, moves, forward, backward);
    return shift + logSum - gold;
  }

  private drop(from: number, size: number): void {
    const { offsets } = this.sentences;
    const count = offsets[from + size]! - offsets[from]!;
    if (this.dropped.length < count) this.dropped = new Uint8Array(2 * count);
    if (this.options.dropout > 0)
      for (let f = 0; f < count; f++) this.dropped[f] = this.random() < this.options.dropout ? 1 : 0;
  }

  private move(
    from: number,
    size: number,
    weight: number,
    potentials: Float64Array,
    moves: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
  ): void {
    const { offsets, rows, labels } = this.sentences;
    const expected = new Float64Array(moves.length);
    const gradient = new Float64Array(SIZE);
    for (let i = 0; i < size; i++) {
      const base = i * SIZE;
      let sum = 0;
      for (let y = 0; y < SIZE; y++) {
        gradient[y] = forward[base + y]! * backward[base + y]!;
        sum += gradient[y]!;
      }
      for (let y = 0; y < SIZE; y++) gradient[y]! /= sum;
      if (i === 0) for (let y = 0; y < SIZE; y++) expected[SIZE * SIZE + y]! += gradient[y]!;
      else addPairs(expected, i, potentials, moves, forward, backward);
      const label = labels[from + i]!;
      const previous = i === 0 ? SIZE : labels[from + i - 1]!;
      expected[previous * SIZE + label]! -= 1;
      gradient[label]! -= 1;
      let largest = 0;
      let squares = 0;
      for (let y = 0; y < SIZE; y++) {
        gradient[y]! *= weight;
        squares += gradient[y]! * gradient[y]!;
        largest = Math.max(largest, Math.abs(gradient[y]!));
      }
      if (largest < SURE) continue;
      for (let f = offsets[from + i]!; f < offsets[from + i + 1]!; f++) {
        if (this.dropped[f - offsets[from]!] === 1) continue;
        const row = rows[f]!;
        this.squares[row]! += squares;
        const rate = this.options.rate / Math.sqrt(this.squares[row]!);
        const k = row * SIZE;
        for (let y = 0; y < SIZE; y++) this.weights[k + y]! -= rate * gradient[y]!;
      }
    }
    for (let k = 0; k < expected.length; k++) {
      if (this.allowed[k] === 0) continue;
      const g = expected[k]! * weight;
      this.transitionSquares[k]! += g * g;
      this.transitions[k]! -= (this.options.rate * g) / Math.sqrt(this.transitionSquares[k]!);
    }
  }
}

/** Expected number of each pair of labels at tokens i - 1 and i, added to `expected`. */
function addPairs(
  expected: Float64Array,
  i: number,
  potentials: Float64Array,
  moves: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
): void {
  const pair = new Float64Array(SIZE * SIZE);
  let sum = 0;
  for (let x = 0; x < SIZE; x++) {
    const left = forward[(i - 1) * SIZE + x]!;
    for (let y = 0; y < SIZE; y++) {
      const value = left * moves[x * SIZE + y]! * potentials[i * SIZE + y]! * backward[i * SIZE + y]!;
      pair[x * SIZE + y] = value;
      sum += value;
    }
  }
  for (let k = 0; k < pair.length; k++) expected[k]! += pair[k]! / sum;
}

function sumPaths(
  potentials: Float64Array,
  moves: Float64Array,
  size: number,
): { forward: Float64Array; backward: Float64Array; logSum: number } {
  const forward = new Float64Array(size * SIZE);
  const backward = new Float64Array(size * SIZE).fill(1);
  let logSum = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let y = 0; y < SIZE; y++) {
      let value = 0;
      if (i === 0) value = moves[SIZE * SIZE + y]!;
      else for (let x = 0; x < SIZE; x++) value += forward[(i - 1) * SIZE + x]! * moves[x * SIZE + y]!;
      value *= potentials[i * SIZE + y]!;
      forward[i * SIZE + y] = value;
      sum += value;
    }
    for (let y = 0; y < SIZE; y++) forward[i * SIZE + y]! /= sum;
    logSum += Math.log(sum);
  }
  for (let i = size - 2; i >= 0; i--) {
    let sum = 0;
    for (let x = 0; x < SIZE; x++) {
      let value = 0;
      const next = (i + 1) * SIZE;
      for (let y = 0; y < SIZE; y++)
        value += moves[x * SIZE + y]! * potentials[next + y]! * backward[next + y]!;
      backward[i * SIZE + x] = value;
      sum += value;
    }
    for (let x = 0; x < SIZE; x++) backward[i * SIZE + x]! /= sum;
  }
  return { forward, backward, logSum };
}

/** Buckets that at least `minCount` tokens hit, ascending, and the row of each; -1 for the others. */
function countBuckets(
  documents: readonly LabelledDocument[],
  { featureBits, minCount }: TrainingOptions,
): { buckets: Uint32Array; rowOf: Int32Array } {
  const counts = new Uint8Array(2 ** featureBits);
  for (const { hashes } of documents) {
    for (const hash of hashes) {
      const bucket = hash >>> (32 - featureBits);
      if (counts[bucket]! < 255) counts[bucket]!++;
    }
  }
  const rowOf = new Int32Array(counts.length).fill(-1);
  const buckets: number[] = [];
  counts.forEach((count, bucket) => {
    if (count < minCount) return;
    rowOf[bucket] = buckets.length;
    buckets.push(bucket);
  });
  return { buckets: Uint32Array.from(buckets), rowOf };
}

function toSentences(
  documents: readonly LabelledDocument[],
  rowOf: Int32Array,
  { featureBits, sourceWeights }: TrainingOptions,
): Sentences {
  const tokens = documents.reduce((sum, document) => sum + document.labels.length, 0);
  const features = documents.reduce((sum, document) => sum + document.hashes.length, 0);
  const rows = new Int32Array(features);
  const offsets = new Int32Array(tokens + 1);
  const labels = new Uint8Array(tokens);
  const start: number[] = [0];
  const weight: number[] = [];
  let token = 0;
  let feature = 0;
  for (const document of documents) {
    labels.set(document.labels, token);
    const first = token;
    for (let i = 0; i < document.labels.length; i++) {
      for (let f = document.offsets[i]!; f < document.offsets[i + 1]!; f++) {
        const row = rowOf[document.hashes[f]! >>> (32 - featureBits)]!;
        if (row >= 0) rows[feature++] = row;
      }
      offsets[++token] = feature;
    }
    for (const end of document.sentenceStart.slice(1)) {
      start.push(first + end);
      weight.push(sourceWeights[document.source] ?? 1);
    }
  }
  return {
    start: Int32Array.from(start),
    weight: Float32Array.from(weight),
    offsets,
    rows: rows.slice(0, feature),
    labels,
  };
}
