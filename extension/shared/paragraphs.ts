import type { Report } from '../../src/index';
import { firstEndingAfter } from './spans';

const numbersOf = new WeakMap<Report['blocks'], readonly (number | null)[]>();

/** For each block: which body paragraph it is, counted from 1 as a reader would; null for other roles. */
export function paragraphNumbers(blocks: Report['blocks']): readonly (number | null)[] {
  const known = numbersOf.get(blocks);
  if (known) return known;
  let number = 0;
  const numbers = blocks.map(({ role }) => (role === 'paragraph' ? ++number : null));
  numbersOf.set(blocks, numbers);
  return numbers;
}

/** Number of the body paragraph that `block` is, see `paragraphNumbers`. */
export function paragraphNumber({ blocks }: Pick<Report, 'blocks'>, block: number): number | null {
  return paragraphNumbers(blocks)[block] ?? null;
}

/** Number of the body paragraph in which the offset `at` of the text stands. */
export function paragraphAt({ blocks }: Pick<Report, 'blocks'>, at: number): number | null {
  return paragraphNumbers(blocks)[firstEndingAfter(blocks, at)] ?? null;
}
