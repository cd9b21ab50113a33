import type { Statement } from '../../text/statements';
import type { Token } from '../../text/tokens';

const STEM = 6;
const MIN_WORD = 3;

/**
 * A word as statements are compared by it: its first letters, so that most inflections fall together; a figure as it is.
 * Null for a word too frequent or too short to tell a subject.
 */
function stemOf(token: Token, stopWords: ReadonlySet<string>): string | null {
  if (token.kind === 'figure') return token.text.replace(/[\s\u00a0\u202f\u2009'’]/gu, '');
  if (token.kind !== 'word' || token.text.length < MIN_WORD || stopWords.has(token.text)) return null;
  return token.text.slice(0, STEM);
}

/** The different content words of `tokens`. */
export function contentOf(tokens: readonly Token[], stopWords: ReadonlySet<string>): Set<string> {
  const stems = new Set<string>();
  for (const token of tokens) {
    const stem = stemOf(token, stopWords);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

/** How often each content word occurs in `statements`, as a share of the most frequent one. */
export function topicOf(
  statements: readonly Statement[],
  stopWords: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of statements) {
    for (const token of tokens) {
      const stem = token.kind === 'word' ? stemOf(token, stopWords) : null;
      if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  return new Map([...counts].map(([stem, count]) => [stem, count / most]));
}

/** Share of the smaller set that stands in the other; 0 when one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared / small.size;
}
