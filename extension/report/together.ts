import type { Actor, Report, Span } from '../../src/index';
import { insideRepeats } from '../shared/page-marks';
import { paragraphNumbers } from '../shared/paragraphs';
import { firstEndingAfter } from '../shared/spans';

/** Two actors who are mentioned in the same paragraph. */
export interface Pair {
  /** Indices into `actors` of the matrix, `a < b`. */
  readonly a: number;
  readonly b: number;
  /** In how many paragraphs; at least 1. */
  readonly paragraphs: number;
  /** The first of them. */
  readonly place: Span;
  /** Its number as a reader counts, from 1; null when it is no body paragraph. */
  readonly at: number | null;
}

export interface Together {
  /** The weightiest first, at most `MAX_ACTORS`, each in at least one pair; empty when nobody meets. */
  readonly actors: readonly Actor[];
  /** Most paragraphs first. */
  readonly pairs: readonly Pair[];
  /** Actors that were not looked at because they found no room. */
  readonly more: number;
}

const MAX_ACTORS = 10;

/** Who appears with whom, by paragraph; a paragraph that repeats does not count again, and media stay out. */
export function toTogether(report: Report): Together {
  const candidates = report.actors.filter((actor) => !actor.media);
  const chosen = candidates.slice(0, MAX_ACTORS);
  const counted = countPairs(report, chosen);
  const met = chosen.filter((_, index) => counted.some(({ a, b }) => a === index || b === index));
  const at = new Map(met.map((actor, index) => [actor, index]));
  const indexOf = (index: number): number => at.get(chosen[index] as Actor) ?? -1;
  return {
    actors: met,
    pairs: counted
      .map((pair) => ({ ...pair, a: indexOf(pair.a), b: indexOf(pair.b) }))
      .sort((x, y) => y.paragraphs - x.paragraphs || x.a - y.a || x.b - y.b),
    more: candidates.length - chosen.length,
  };
}

function countPairs(report: Report, chosen: readonly Actor[]): Pair[] {
  const isRepeated = insideRepeats(report);
  const present = new Map<number, Set<number>>();
  chosen.forEach(({ mentions }, index) => {
    for (const mention of mentions) {
      if (isRepeated(mention)) continue;
      const block = firstEndingAfter(report.blocks, mention.start);
      present.set(block, (present.get(block) ?? new Set()).add(index));
    }
  });
  const numbers = paragraphNumbers(report.blocks);
  const pairs = new Map<string, Pair>();
  for (const [block, actors] of [...present].sort((x, y) => x[0] - y[0])) {
    const place = report.blocks[block];
    if (!place) continue;
    const sorted = [...actors].sort((x, y) => x - y);
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1)) {
        const known = pairs.get(`${a} ${b}`);
        pairs.set(
          `${a} ${b}`,
          known
            ? { ...known, paragraphs: known.paragraphs + 1 }
            : {
                a,
                b,
                paragraphs: 1,
                place: { start: place.start, end: place.end },
                at: numbers[block] ?? null,
              },
        );
      }
  }
  return [...pairs.values()];
}
