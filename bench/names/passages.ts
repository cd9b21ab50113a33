import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The types that are scored; works, products, laws and events are not marked and cost whoever takes them for names. */
export const SCORED_TYPES = ['PER', 'ORG', 'LOC'] as const;
export type ScoredType = (typeof SCORED_TYPES)[number];

export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: ScoredType;
  /** The name itself, so that a reader sees what the offsets mean; equal to `text.slice(start, end)`. */
  readonly text: string;
}

export interface Passage {
  readonly lang: string;
  readonly text: string;
  /** In order, none overlapping; titles and honorifics stand outside. */
  readonly entities: readonly MarkedName[];
}

/** The passages of `sentences.jsonl`. Throws on a name that does not stand where its offsets say. */
export function readPassages(): Passage[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'sentences.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => checked(JSON.parse(line) as Passage));
}

function checked(passage: Passage): Passage {
  let last = 0;
  for (const { start, end, text } of passage.entities) {
    if (start < last || passage.text.slice(start, end) !== text)
      throw new RangeError(`"${text}" does not stand at ${start}-${end} of "${passage.text}"`);
    last = end;
  }
  return passage;
}
