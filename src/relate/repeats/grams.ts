import type { Tokens } from './tokens';

/** Equal words: tokens [at, at + length) of the later block and [ofAt, ofAt + length) of the earlier one. */
export interface Run {
  readonly at: number;
  readonly ofAt: number;
  readonly length: number;
}

/** An earlier block that shares words with the one asked about. */
export interface Candidate {
  readonly block: number;
  /** Maximal, of `GRAM_WORDS` words and more, at most `MAX_RUNS`; they may overlap. */
  readonly runs: readonly Run[];
  /** Words of all runs; where they overlap, twice. */
  readonly words: number;
}

export interface GramIndex {
  /** Makes the block at this index known to later ones; called in reading order. */
  readonly add: (block: number) => void;
  /** The known blocks that share a gram with `block`, unsorted. */
  readonly candidates: (block: number) => Candidate[];
}

/** Words in a seed. In news four words in a row seldom return by chance, and an edited sentence still keeps some. */
export const GRAM_WORDS = 4;
/** Blocks remembered for one gram, the first ones: a template's grams stand in all of its sentences. */
const MAX_POSTINGS = 3;
const MAX_RUNS = 64;
/** At most two thirds full; a smaller table misses the processor's cache less often. */
const MIN_SLOTS_PER_WORD = 0.75;
/** Every second gram of a block is known to later ones, which look all of theirs up: five equal words suffice. */
const STEP = 2;
const EMPTY = -1;

/**
 * An index of the four-word grams of the blocks added so far: open addressing in typed arrays, so that 10,000 blocks
 * cost neither strings nor objects. Adding and asking are linear in the block's words.
 */
export function createGramIndex(tokens: Tokens): GramIndex {
  const { id, first, block: blockOf } = tokens;
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, id.length * MIN_SLOTS_PER_WORD)));
  const slots = new Int32Array(size).fill(EMPTY);
  const next = new Int32Array(id.length).fill(EMPTY);
  const hashes = new Int32Array(id.length);

  const slotOf = (at: number): number => {
    const hash = gramHash(id, at);
    hashes[at] = hash;
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    for (let head = slots[slot]; head !== undefined && head !== EMPTY; head = slots[slot]) {
      if (hashes[head] === hash) break;
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };

  const add = (block: number): void => {
    const last = (first[block + 1] ?? 0) - GRAM_WORDS;
    for (let at = first[block] ?? 0; at <= last; at += STEP) {
      const slot = slotOf(at);
      const head = slots[slot] ?? EMPTY;
      if (head === EMPTY) slots[slot] = at;
      else append(head, at, block);
    }
  };

  /** Adds a posting to the list that begins with `head`, unless it is full or ends in the same block. */
  const append = (head: number, at: number, block: number): void => {
    let count = 1;
    let tail = head;
    for (let of = next[head] ?? EMPTY; of !== EMPTY; of = next[of] ?? EMPTY) {
      count += 1;
      tail = of;
    }
    if (count < MAX_POSTINGS && blockOf[tail] !== block) next[tail] = at;
  };

  /** What is shared with each earlier block, when `askedFor` says that it is of this question. */
  const shared: { block: number; runs: Run[]; words: number }[] = [];
  const askedFor = new Int32Array(first.length).fill(EMPTY);

  const candidates = (block: number): Candidate[] => {
    const found: Candidate[] = [];
    const last = (first[block + 1] ?? 0) - GRAM_WORDS;
    for (let at = first[block] ?? 0; at <= last; at++) {
      for (let of = slots[slotOf(at)] ?? EMPTY; of !== EMPTY; of = next[of] ?? EMPTY) {
        const owner = blockOf[of] ?? 0;
        const known = askedFor[owner] === block ? shared[owner] : undefined;
        if (known && (known.runs.length >= MAX_RUNS || isInside(known.runs, at, of))) continue;
        const run = extend(tokens, at, of);
        if (run.length < GRAM_WORDS) continue;
        if (known) {
          known.runs.push(run);
          known.words += run.length;
        } else {
          const started = { block: owner, runs: [run], words: run.length };
          askedFor[owner] = block;
          shared[owner] = started;
          found.push(started);
        }
      }
    }
    return found;
  };

  return { add, candidates };
}

function gramHash(id: Int32Array, at: number): number {
  let hash = id[at] ?? 0;
  for (let step = 1; step < GRAM_WORDS; step++) hash = Math.imul(hash, 0x9e3779b1 | 0) ^ (id[at + step] ?? 0);
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0);
}

function isInside(runs: readonly Run[], at: number, ofAt: number): boolean {
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (run && run.at - run.ofAt === at - ofAt && at >= run.at && at < run.at + run.length) return true;
  }
  return false;
}

/** The longest stretch of equal words around token `at` and the earlier `ofAt`, inside their blocks. */
function extend(tokens: Tokens, at: number, ofAt: number): Run {
  const { id, first, block } = tokens;
  const from = first[block[at] ?? 0] ?? 0;
  const ofFrom = first[block[ofAt] ?? 0] ?? 0;
  const to = first[(block[at] ?? 0) + 1] ?? 0;
  const ofTo = first[(block[ofAt] ?? 0) + 1] ?? 0;
  let back = 0;
  while (at - back > from && ofAt - back > ofFrom && id[at - back - 1] === id[ofAt - back - 1]) back += 1;
  let ahead = 0;
  while (at + ahead < to && ofAt + ahead < ofTo && id[at + ahead] === id[ofAt + ahead]) ahead += 1;
  return { at: at - back, ofAt: ofAt - back, length: back + ahead };
}
