import type { Report } from '../../src/index';

/** Index of the block of `blocks` in which the offset `at` stands, or of the last one that begins before it; -1 before the first. */
export function blockAt(blocks: Report['blocks'], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** For each block: which body paragraph it is, counted from 1 as a reader would; null for other roles. */
export function paragraphNumbers(blocks: Report['blocks']): (number | null)[] {
  let number = 0;
  return blocks.map(({ role }) => (role === 'paragraph' ? ++number : null));
}
