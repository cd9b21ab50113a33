import type { DateReading } from './dates';

/** Tokens on either side of a date in which a verb may tell its direction. */
const WINDOW = 9;
const CLAUSE_END = /[.!?;:\n]|(?:^| )[-–—] /u;
/** Characters before a date that opens its sentence ("À partir de "). */
const MAX_LEAD = 14;

/**
 * Whether the clause puts the date of tokens `first` to `next` ahead (true) or behind (false): the nearest of
 * `lexicon.tenses` before it, else the first one behind it; null when none tells. What was likely ("prévu", "until")
 * is no more where the clause tells of the past; and much that was done had the date to come for its matter ("called
 * an election for May"), so that only what was done right then ("closed in May", "since May") puts a date behind.
 */
export function isAhead(
  { source, tokens, lexicon }: DateReading,
  first: number,
  next: number,
): boolean | null {
  const clauses = (from: number, to: number): string[] =>
    source.slice(tokens[from]?.start ?? Infinity, tokens[to]?.start).split(CLAUSE_END);
  const cuesIn = (text: string): RegExpExecArray[] => [...text.matchAll(lexicon.tenses)];
  const before = clauses(Math.max(0, first - WINDOW), first).at(-1) ?? '';
  const clause = clauses(next, next + WINDOW)[0] ?? '';
  // "named on Monday, will": the verb behind the comma is not the date's.
  const behind = clause.split(before.length > MAX_LEAD ? ',' : '\n')[0];
  const led = cuesIn(before).at(-1);
  // The line's end keeps the words that must stand right before a date from matching here.
  const cue = led ?? cuesIn(`${behind}\n`)[0];
  if (!cue) return null;
  const { ahead, likely, since } = cue.groups ?? {};
  if (ahead !== undefined) return true;
  if (likely !== undefined)
    return cuesIn(`${before} ${clause}\n`).some(({ groups }) => groups?.['past'] !== undefined) ? null : true;
  const lead = led ? before.slice(led.index + led[0].length) : before;
  return since !== undefined || lexicon.pastLead.test(lead) ? false : null;
}
