import type { Amount, Repeat } from '../../report';
import type { Candidate } from './candidates';
import { overlap } from './content';

/** Share of the words of the shorter one, for two statements of the same figure, and for two without. */
const MIN_SAME_FIGURE = 0.5;
const MIN_SAME_WORDS = 0.72;
const MAX_CANDIDATES = 6;
/** Share of a statement that lies in a passage repeated from elsewhere. */
const MIN_REPEATED = 0.7;

/** A candidate with the blocks in which its claim is stated again. */
export interface Claim {
  readonly candidate: Candidate;
  /** Indices into the document's blocks, ascending, without its own. */
  readonly repeatedIn: readonly number[];
}

/**
 * Each claim once: what `repeats` repeat, and the restatements of a figure in much the same words, are folded into the
 * first statement of it. In reading order. Linear in the text for a bounded number of equal figures.
 */
export function toClaims(
  candidates: readonly Candidate[],
  amounts: readonly Amount[],
  repeats: readonly Repeat[],
): Claim[] {
  const homes: number[] = candidates.map((_, index) => index);
  const byFigure = new Map<string, number[]>();
  const copied = copiesOf(candidates, repeats);
  candidates.forEach((candidate, index) => {
    const copy = copied.get(index);
    const home = copy ?? restated(candidates, index, amounts, byFigure);
    if (home !== undefined && home !== index) homes[index] = homes[home] ?? home;
    for (const key of keysOf(candidate, amounts)) {
      const known = byFigure.get(key);
      if (!known) byFigure.set(key, [index]);
      else if (known.length < MAX_CANDIDATES) known.push(index);
    }
  });
  const blocks = new Map<number, Set<number>>();
  homes.forEach((home, index) => {
    const block = candidates[index]?.statement.block;
    if (home === index || block === undefined) return;
    const known = blocks.get(home) ?? new Set();
    blocks.set(home, known.add(block));
  });
  return candidates.flatMap((candidate, index): Claim[] => {
    if (homes[index] !== index) return [];
    const others = [...(blocks.get(index) ?? [])].filter((block) => block !== candidate.statement.block);
    return [{ candidate, repeatedIn: others.sort((a, b) => a - b) }];
  });
}

/** Of each candidate that a repeat covers: the candidate in the earlier block that says the same. */
function copiesOf(candidates: readonly Candidate[], repeats: readonly Repeat[]): Map<number, number> {
  const byBlock = new Map<number, number[]>();
  candidates.forEach(({ statement }, index) => {
    const known = byBlock.get(statement.block);
    if (known) known.push(index);
    else byBlock.set(statement.block, [index]);
  });
  const copies = new Map<number, number>();
  for (const { block, of, spans } of repeats) {
    for (const index of byBlock.get(block) ?? []) {
      const candidate = candidates[index];
      if (!candidate || copies.has(index)) continue;
      const { start, end } = candidate.statement;
      const covered = spans.reduce(
        (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
        0,
      );
      if (covered < MIN_REPEATED * (end - start)) continue;
      let best: number | undefined;
      let most = MIN_SAME_FIGURE;
      for (const other of byBlock.get(of) ?? []) {
        const shared = overlap(candidate.content, candidates[other]?.content ?? new Set());
        if (shared > most) [best, most] = [other, shared];
      }
      if (best !== undefined) copies.set(index, best);
    }
  }
  return copies;
}

function restated(
  candidates: readonly Candidate[],
  index: number,
  amounts: readonly Amount[],
  byFigure: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const candidate = candidates[index];
  if (!candidate) return undefined;
  for (const key of keysOf(candidate, amounts)) {
    for (const other of byFigure.get(key) ?? []) {
      const earlier = candidates[other];
      if (earlier && overlap(earlier.content, candidate.content) >= MIN_SAME_FIGURE) return other;
    }
  }
  return undefined;
}

/** Figures by which a claim is known again: not the small numbers that stand anywhere. */
function keysOf({ amounts: inside }: Candidate, amounts: readonly Amount[]): string[] {
  return inside.flatMap((at) => {
    const amount = amounts[at];
    return amount && (amount.kind !== 'count' || amount.value >= 10)
      ? [`${amount.value} ${amount.unit}`]
      : [];
  });
}

export const isSameClaim = (a: Candidate, b: Candidate): boolean =>
  Math.min(a.content.size, b.content.size) >= 5 && overlap(a.content, b.content) >= MIN_SAME_WORDS;
