import type { Token } from '../../text/tokens';
import { isDay, toIso } from './calendar';
import type { DateLexicon } from './lexicon';

export interface NumericDate {
  readonly iso: string;
  /** Index of the token behind it. */
  readonly next: number;
}

const YEAR_FIRST = /(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d-])/uy;
const YEAR_LAST =
  /(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d-]|[.,]\d)/uy;
const MONTH_YEAR = /(?<month>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/-])/uy;
const MAX_LENGTH = 10;

/** "2025-03-04", "4/3/2025", "04.03.2025", "03/2025" at token `at`; null when it is no date, as 31/02/2025. */
export function numericDate(
  source: string,
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
): NumericDate | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token || token.end - token.start > MAX_LENGTH) return null;
  const isSplit = after !== undefined && !after.gap && (after.text === '-' || after.text === '/');
  if (!isSplit && !/^\d{1,4}\.\d/u.test(token.text)) return null;
  const before = tokens[at - 1];
  if (!token.gap && before && (before.kind !== 'sign' || /^[-/.=&#]$/u.test(before.text))) return null;
  const read = (pattern: RegExp): Record<string, string> | undefined => {
    pattern.lastIndex = token.start;
    return pattern.exec(source)?.groups;
  };
  const iso =
    yearFirst(read(YEAR_FIRST)) ?? yearLast(read(YEAR_LAST), lexicon.order) ?? monthYear(read(MONTH_YEAR));
  if (iso === null) return null;
  const length =
    [YEAR_FIRST, YEAR_LAST, MONTH_YEAR]
      .map((pattern) => (read(pattern) ? pattern.lastIndex : 0))
      .find((end) => end > 0) ?? token.end;
  let next = at + 1;
  while (next < tokens.length && (tokens[next]?.start ?? Infinity) < length) next++;
  return { iso, next };
}

function yearFirst(groups: Record<string, string> | undefined): string | null {
  if (!groups) return null;
  return dated(Number(groups['year']), Number(groups['month']), Number(groups['day']));
}

function yearLast(groups: Record<string, string> | undefined, order: 'dmy' | 'mdy'): string | null {
  if (!groups) return null;
  const digits = groups['year'] ?? '';
  // "1-2-30", "4.5.16": too short to be told from versions and scores, unless with slashes.
  if (digits.length === 2 && groups['mark'] !== '/') return null;
  const year = Number(digits) + (digits.length === 2 ? (Number(digits) < 50 ? 2000 : 1900) : 0);
  const [first, second] = [Number(groups['first']), Number(groups['second'])];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return dated(year, month, day) ?? dated(year, day, month);
}

const monthYear = (groups: Record<string, string> | undefined): string | null => {
  const month = Number(groups?.['month'] ?? 0);
  return groups && month >= 1 && month <= 12 ? toIso(Number(groups['year']), month) : null;
};

const dated = (year: number, month: number, day: number): string | null =>
  year >= 1000 && year <= 2999 && isDay(year, month, day) ? toIso(year, month, day) : null;
