import { isDay, toIso } from './calendar';
import type { DateRead, DateReading } from './dates';

const PATTERNS: readonly RegExp[] = [
  /(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d-])/uy,
  /(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d-]|[.,]\d)/uy,
  /(?<month>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/-])/uy,
];
const MAX_LENGTH = 10;

/** "2025-03-04", "4/3/2025", "04.03.2025", "03/2025" at token `at`; null when it is no date, as 31/02/2025. */
export function numericDate({ source, tokens, lexicon }: DateReading, at: number): DateRead | null {
  const token = tokens[at];
  if (token?.kind !== 'figure' || token.end - token.start > MAX_LENGTH) return null;
  const before = tokens[at - 1];
  if (!token.gap && before && (before.kind !== 'sign' || /^[-/.=&#]$/u.test(before.text))) return null;
  for (const pattern of PATTERNS) {
    pattern.lastIndex = token.start;
    const groups = pattern.exec(source)?.groups;
    if (!groups) continue;
    const iso = isoOf(groups, lexicon.order);
    let next = at + 1;
    while ((tokens[next]?.start ?? Infinity) < pattern.lastIndex) next++;
    return iso === null ? null : { next, iso, isoEnd: null, relative: false };
  }
  return null;
}

function isoOf(groups: Record<string, string | undefined>, order: 'dmy' | 'mdy'): string | null {
  const { mark, day, month, year = '' } = groups;
  if (month !== undefined) return dated(Number(year), Number(month), day === undefined ? null : Number(day));
  // "1-2-30", "4.5.16": too short to be told from versions and scores, unless with slashes.
  if (year.length === 2 && mark !== '/') return null;
  const full = Number(year) + (year.length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);
  const [first, second] = [Number(groups['first']), Number(groups['second'])];
  const [dayFirst, monthFirst] = [dated(full, second, first), dated(full, first, second)];
  return order === 'dmy' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

const dated = (year: number, month: number, day: number | null): string | null =>
  year >= 1000 && year <= 2999 && isDay(year, month, day ?? 1) ? toIso(year, month, day) : null;
