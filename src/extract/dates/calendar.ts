/** A day of the proleptic Gregorian calendar; months 1..12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
const toNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / MS_A_DAY;

const fromNumber = (days: number): Day => {
  const date = new Date(days * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

export const addDays = (day: Day, count: number): Day => fromNumber(toNumber(day) + count);
/** Sunday is 0. */
export const weekdayOf = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7;
export const distance = (a: Day, b: Day): number => Math.abs(toNumber(a) - toNumber(b));
export const isBefore = (a: Day, b: Day): boolean => toNumber(a) < toNumber(b);

/** First day of the month `count` months from the one of the day. */
export const addMonths = ({ year, month }: Day, count: number): Day =>
  fromNumber(toNumber({ year, month: month + count, day: 1 }));

const LEAP_YEAR = 2000;

/** Whether the month has the day; an unknown year may be a leap year. */
export function isDay(year: number | null, month: number, day: number): boolean {
  const last = addDays({ year: year ?? LEAP_YEAR, month: month + 1, day: 1 }, -1);
  return month >= 1 && month <= 12 && day >= 1 && day <= last.day;
}

/** As precise as what is given; a day only with its month. */
export const toIso = (year: number, month?: number | null, day?: number | null): string =>
  [year, month, day]
    .filter((part) => part != null)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

/** The day that an ISO 8601 date or date-time names, or null. */
export function fromIso(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? { year, month, day } : null;
}

/** The year that puts a day or month without one nearest to `reference`; the past one of two that are as near. */
export function nearestYear(month: number, day: number | null, reference: Day): number {
  const years = [reference.year, reference.year - 1, reference.year + 1].filter(
    (year) => day === null || isDay(year, month, day),
  );
  const at = (year: number): Day => ({ year, month, day: day ?? 15 });
  return years.reduce(
    (best, year) => (distance(at(year), reference) < distance(at(best), reference) ? year : best),
    years[0] ?? reference.year,
  );
}
