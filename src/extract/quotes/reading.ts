import type { Span } from '../../text/span';
import type { Cue } from './cues';
import type { Passage } from './passage';
import { nounPhrase, type Phrase } from './phrases';
import { sourceFrames, type SourceFrame } from './sources';

/** What has been read of the passage, by unit. */
export interface Reading {
  readonly passage: Passage;
  readonly cues: readonly Cue[];
  readonly cueStarting: ReadonlyMap<number, Cue>;
  /** For each unit, how many cues end at or before it. */
  readonly cuesUpTo: readonly number[];
  readonly sources: readonly SourceFrame[];
  readonly sourcesUpTo: readonly number[];
}

export function toReading(passage: Passage, cues: readonly Cue[]): Reading {
  const sources = sourceFrames(passage);
  return {
    passage,
    cues,
    cueStarting: new Map(cues.map((cue) => [cue.from, cue])),
    cuesUpTo: countUpTo(
      passage.units.length,
      cues.map((cue) => cue.to),
    ),
    sources,
    sourcesUpTo: countUpTo(
      passage.units.length,
      sources.map((source) => source.from + 1),
    ),
  };
}

/** How many of the sorted `ends` are at most i, for each i from 0 to `size`. */
function countUpTo(size: number, ends: readonly number[]): number[] {
  const counts: number[] = [];
  let count = 0;
  for (let at = 0; at <= size; at++) {
    while ((ends[count] ?? Infinity) <= at) count++;
    counts.push(count);
  }
  return counts;
}

export const spanOf = (passage: Passage, from: number, to: number): Span => ({
  start: passage.units[from]?.start ?? 0,
  end: passage.units[to - 1]?.end ?? 0,
});

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The phrase of the units in [start, end) of the text; null when there is none. */
export const phraseIn = (passage: Passage, start: number, end: number): Phrase | null => {
  const from = firstUnit(passage, start);
  let to = from;
  while (to < passage.units.length && (passage.units[to]?.end ?? Infinity) <= end) to++;
  return to > from ? nounPhrase(passage, from, to) : null;
};

function firstUnit(passage: Passage, start: number): number {
  let low = 0;
  let high = passage.units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.units[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
