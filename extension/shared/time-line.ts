import type { DateMention, Fact, Report } from '../../src/index';

/** A date of the article with a statement that stands at it. */
export interface TimeLineEntry {
  readonly date: DateMention;
  readonly fact: Fact;
}

/** The dates that can be told, with their statements, earliest first; each statement once, at its first date. */
export function toTimeLine(report: Report): TimeLineEntry[] {
  return report.facts
    .flatMap((fact): TimeLineEntry[] => {
      const date = fact.dates.map((index) => report.dates[index]).find((each) => each?.iso != null);
      return date ? [{ date, fact }] : [];
    })
    .sort((a, b) => compare(a.date.iso ?? '', b.date.iso ?? '') || a.fact.start - b.fact.start);
}

/** ISO dates of any precision sort as text: "2015" before "2015-03" before "2015-03-01". */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
