import { addDays, addMonths, isBefore, nearestYear, toIso, weekdayOf, type Day } from './calendar';
import type { Period } from './lexicon';

/** -1: the last one, 0: this one, 1: the next one; true: ahead, false: behind, told by the clause; null: not said. */
export type Turn = -1 | 0 | 1 | boolean | null;

/** ISO date of a day or month whose year may be missing; null without year and `reference`. */
export function dayIso(
  month: number,
  day: number | null,
  year: number | null,
  turn: Turn,
  reference: Day | null,
): string | null {
  const known = year ?? (reference ? yearFor(month, day, turn, reference) : null);
  return known === null ? null : toIso(known, month, day);
}

/** Middle of the year in which a verb puts a date: ahead it may have begun a month ago, for a verb may be misread. */
const DAYS_AHEAD = 150;
/** Behind, it ends with the present month, whose middle stands for it. */
const DAYS_BEHIND = 168;

function yearFor(month: number, day: number | null, turn: Turn, reference: Day): number {
  if (typeof turn !== 'number') {
    // A day of the year before would have its year.
    const shift = turn ? DAYS_AHEAD : turn === false && day === null ? -DAYS_BEHIND : 0;
    return nearestYear(month, day, addDays(reference, shift));
  }
  if (turn === 0) return reference.year;
  const isPast =
    day === null ? month < reference.month : isBefore({ year: reference.year, month, day }, reference);
  if (turn < 0) return isPast ? reference.year : reference.year - 1;
  return isPast || (day === null && month === reference.month) ? reference.year + 1 : reference.year;
}

/** The weekday (Sunday 0) nearest to `reference` in the direction of `turn`; without one, the last, today included. */
export function weekdayIso(weekday: number, turn: Turn, reference: Day | null): string | null {
  if (!reference) return null;
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  // "this Thursday": the one of the same week, which begins on Monday.
  const within = ((weekday + 6) % 7) - ((weekdayOf(reference) + 6) % 7);
  const shift =
    turn === 0 ? within : turn === -1 ? -(back || 7) : turn === 1 ? ahead || 7 : turn ? ahead : -back;
  const day = addDays(reference, shift);
  return toIso(day.year, day.month, day.day);
}

/** `count` periods from `reference`, as precise as the period. */
export function shiftedIso(period: Period, count: number, reference: Day | null): string | null {
  if (!reference || !Number.isInteger(count)) return null;
  if (period === 'year') return toIso(reference.year + count);
  if (period === 'month') {
    const { year, month } = addMonths(reference, count);
    return toIso(year, month);
  }
  const days = period === 'week' ? 7 * count : period === 'day' ? count : 0;
  const day = addDays(reference, days);
  return toIso(day.year, day.month, day.day);
}
