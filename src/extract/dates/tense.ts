import type { DateReading } from './dates';

/** Tokens on either side of a date in which a verb may tell its direction. */
const WINDOW = 9;
const CLAUSE_END = /[.!?;:\n]/u;
/** Characters before a date that opens its sentence ("À partir de "). */
const MAX_LEAD = 14;

/**
 * Whether the clause puts the date of tokens `first` to `next` ahead (true) or behind (false): the nearest of
 * `lexicon.tenses` before it, else the first one behind it; null when none is near.
 */
export function isAhead(
  { source, tokens, lexicon }: DateReading,
  first: number,
  next: number,
): boolean | null {
  const clauses = (from: number, to: number): string[] =>
    source.slice(tokens[from]?.start ?? Infinity, tokens[to]?.start).split(CLAUSE_END);
  const before = clauses(Math.max(0, first - WINDOW), first).at(-1) ?? '';
  // "named on Monday, will": the verb behind the comma is not the date's.
  const behind = clauses(next, next + WINDOW)[0]?.split(before.length > MAX_LEAD ? ',' : '\n')[0];
  // The line's end keeps the words that must stand right before a date from matching here.
  const cue = [...before.matchAll(lexicon.tenses)].at(-1) ?? [...`${behind}\n`.matchAll(lexicon.tenses)][0];
  return cue ? cue.groups?.['ahead'] !== undefined : null;
}
