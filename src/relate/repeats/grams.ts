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
const GRAM_WORDS = 4;
/** Blocks remembered for one gram, the first ones: a template's grams stand in all of its sentences. */
const MAX_POSTINGS = 2;
const MAX_RUNS = 64;
/** At most two thirds full; a smaller table misses the processor's cache less often. */
const MIN_SLOTS_PER_WORD = 0.75;
/** Every second gram of a block is known to later ones, which look all of theirs up: five equal words suffice. */
const STEP = 2;
const END = -1;

/**
 * An index of the four-word grams of the blocks added so far: open addressing in typed arrays, so that 10,000 blocks
 * cost neither strings nor objects. Adding and asking are linear in the block's words. Where a gram's list is full, a
 * body paragraph (`isBody`) takes the place of a heading or caption at its end.
 */
export function createGramIndex(tokens: Tokens, isBody: (block: number) => boolean): GramIndex {
  const { id, first, block: blockOf } = tokens;
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, id.length * MIN_SLOTS_PER_WORD)));
  // One byte of each slot's hash, 0 when it is empty, tells nearly all grams apart without a look at the words, which
  // no processor cache holds. `next` holds token indices plus one, so that 0 is the end of a list.
  const tags = new Uint8Array(size);
  const slots = new Int32Array(size);
  const next = new Int32Array(id.length);

  /** The slot of the gram at token `at`, or the empty one where it belongs. */
  const slotOf = (at: number, hash: number): number => {
    const own = tagOf(hash);
    let slot = hash & (size - 1);
    for (let tag = tags[slot]; tag !== 0; tag = tags[slot]) {
      if (tag === own && isSameGram(id, slots[slot] ?? 0, at)) break;
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };

  const add = (block: number): void => {
    const last = (first[block + 1] ?? 0) - GRAM_WORDS;
    for (let at = first[block] ?? 0; at <= last; at += STEP) {
      const hash = gramHash(id, at);
      const slot = slotOf(at, hash);
      if (tags[slot] === 0) {
        tags[slot] = tagOf(hash);
        slots[slot] = at;
      } else {
        append(slots[slot] ?? 0, at, block);
      }
    }
  };

  /** Adds a posting to the list that begins with `head`, unless it is full or ends in the same block. */
  const append = (head: number, at: number, block: number): void => {
    let count = 1;
    let before = head;
    let tail = head;
    for (let of = (next[head] ?? 0) - 1; of !== END; of = (next[of] ?? 0) - 1) {
      count += 1;
      before = tail;
      tail = of;
    }
    const owner = blockOf[tail] ?? 0;
    if (owner === block) return;
    if (count < MAX_POSTINGS) next[tail] = at + 1;
    else if (!isBody(owner) && isBody(block)) next[before] = at + 1;
  };

  /** What is shared with each earlier block, when `askedFor` says that it is of this question. */
  const shared: { block: number; runs: Run[]; words: number }[] = [];
  const askedFor = new Int32Array(first.length).fill(END);

  const candidates = (block: number): Candidate[] => {
    const found: Candidate[] = [];
    const last = (first[block + 1] ?? 0) - GRAM_WORDS;
    for (let at = first[block] ?? 0; at <= last; at++) {
      const slot = slotOf(at, gramHash(id, at));
      if (tags[slot] === 0) continue;
      for (let of = slots[slot] ?? 0; of !== END; of = (next[of] ?? 0) - 1) {
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

/** Odd, so never 0; of bits that do not choose the slot. */
function tagOf(hash: number): number {
  return (hash >>> 24) | 1;
}

function gramHash(id: Int32Array, at: number): number {
  let hash = id[at] ?? 0;
  for (let step = 1; step < GRAM_WORDS; step++) hash = Math.imul(hash, 0x9e3779b1 | 0) ^ (id[at + step] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0);
  return hash ^ (hash >>> 15);
}

function isSameGram(id: Int32Array, one: number, other: number): boolean {
  for (let step = 0; step < GRAM_WORDS; step++) if (id[one + step] !== id[other + step]) return false;
  return true;
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
