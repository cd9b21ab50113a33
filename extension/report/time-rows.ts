import { toTimeLine, type Report, type Span } from '../../src/index';

/** One date of the article on a time axis. */
export interface TimeRow {
  readonly iso: string;
  readonly isoEnd: string | null;
  /** First moment, and first moment after it: a year is as long as it is. Milliseconds since 1970, UTC. */
  readonly from: number;
  readonly to: number;
  /** The statement that it belongs to, and where the date itself stands. */
  readonly statement: Span;
  readonly place: Span;
}

export interface TimeRows {
  /** Earliest first, at most `MAX_ROWS`; those with the weightiest statements where there are more. */
  readonly rows: readonly TimeRow[];
  readonly more: number;
  /** First and last of all dates, whether they found room or not; null when there is none. */
  readonly range: readonly [TimeRow, TimeRow] | null;
  /** The year in which most of all dates begin, and how many do; null when there is none. */
  readonly busiest: { readonly year: string; readonly dates: number } | null;
  /** Day of publication, as `from`; null when it is not known. */
  readonly published: number | null;
}

const MAX_ROWS = 24;

/** The dates of `report` that are known and have a statement. */
export function toTimeRows(report: Report): TimeRows {
  const all = toTimeLine(report).flatMap(({ iso, isoEnd, dates, facts }) => {
    const place = report.dates[dates[0] ?? -1];
    const statement = report.facts[facts[0] ?? -1];
    const span = toMoments(iso, isoEnd);
    return place && statement && span
      ? [{ iso, isoEnd, ...span, statement, place, weight: statement.weight }]
      : [];
  });
  const kept = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, MAX_ROWS));
  const rows = all.filter((row) => kept.has(row));
  return {
    rows,
    more: all.length - rows.length,
    range: rangeOf(all),
    busiest: busiestYear(all),
    published: toMoments(report.article.published?.slice(0, 10) ?? '', null)?.from ?? null,
  };
}

/** Null for what is no ISO day, month or year. */
function toMoments(iso: string, isoEnd: string | null): { from: number; to: number } | null {
  const first = toPeriod(iso);
  const last = isoEnd === null ? first : toPeriod(isoEnd);
  return first && last ? { from: first.from, to: last.to } : null;
}

function toPeriod(iso: string): { from: number; to: number } | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(iso)) return null;
  const [year = 0, month, day] = iso.split('-').map(Number);
  // Two digits would count from 1900.
  const at = (y: number, m: number, d: number): number => new Date(0).setUTCFullYear(y, m, d);
  const from = at(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return { from, to: at(year + 1, 0, 1) };
  return { from, to: day === undefined ? at(year, month, 1) : at(year, month - 1, day + 1) };
}

/** `rows` are in order of their beginnings. */
function rangeOf(rows: readonly TimeRow[]): TimeRows['range'] {
  const [first] = rows;
  return first ? [first, rows.reduce((last, row) => (row.to > last.to ? row : last))] : null;
}

function busiestYear(rows: readonly TimeRow[]): TimeRows['busiest'] {
  const years = new Map<string, number>();
  for (const { iso } of rows) years.set(iso.slice(0, 4), (years.get(iso.slice(0, 4)) ?? 0) + 1);
  const [top] = [...years].sort((a, b) => b[1] - a[1]);
  return top ? { year: top[0], dates: top[1] } : null;
}
