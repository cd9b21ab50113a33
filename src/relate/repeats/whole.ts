import { blockTokens } from './reading';
import type { Tokens } from './tokens';

export interface WholeIndex {
  /** `hash` is the block's `blockHash`. */
  readonly add: (block: number, hash: number) => void;
  /** The first block added that has the same words as `block` in the same order, or null. */
  readonly find: (block: number, hash: number) => number | null;
}

/** Blocks by all of their words. Linear in the words, also when all blocks are the same. */
export function createWholeIndex(tokens: Tokens): WholeIndex {
  const blocks = new Map<number, number>();
  return {
    add: (block, hash) => {
      if (!blocks.has(hash)) blocks.set(hash, block);
    },
    find: (block, hash) => {
      const known = blocks.get(hash);
      return known !== undefined && isSame(tokens, known, block) ? known : null;
    },
  };
}

/** Hash of the words of `block` in their order. */
export function blockHash(tokens: Tokens, block: number): number {
  const { from, to } = blockTokens(tokens, block);
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 0x9e3779b1 | 0) ^ (tokens.id[at] ?? 0);
  return hash;
}

function isSame(tokens: Tokens, a: number, b: number): boolean {
  const one = blockTokens(tokens, a);
  const other = blockTokens(tokens, b);
  if (one.to - one.from !== other.to - other.from) return false;
  for (let step = 0; step < one.to - one.from; step++) {
    if (tokens.id[one.from + step] !== tokens.id[other.from + step]) return false;
  }
  return true;
}
