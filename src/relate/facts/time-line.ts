import type { Report } from '../../report';

/** A date of the article with what is stated of it. */
export interface TimeLineEntry {
  /** ISO 8601 day, month or year. */
  readonly iso: string;
  readonly isoEnd: string | null;
  /** Indices into `dates`, in reading order; never empty. */
  readonly dates: readonly number[];
  /** Ids of the facts in which they stand, by descending weight. */
  readonly facts: readonly number[];
}

/**
 * The dates of `report` that are known and have a statement, earliest first; a year stands before its months, a month
 * before its days. Each date once, however often it is named.
 */
export function toTimeLine({ dates, facts }: Pick<Report, 'dates' | 'facts'>): TimeLineEntry[] {
  const entries = new Map<
    string,
    { iso: string; isoEnd: string | null; dates: Set<number>; facts: Set<number> }
  >();
  for (const fact of facts) {
    for (const at of fact.dates) {
      const date = dates[at];
      if (!date || date.iso === null) continue;
      const { iso, isoEnd } = date;
      const key = `${iso}/${isoEnd ?? ''}`;
      const entry = entries.get(key) ?? { iso, isoEnd, dates: new Set(), facts: new Set() };
      entry.dates.add(at);
      entry.facts.add(fact.id);
      entries.set(key, entry);
    }
  }
  return [...entries.values()]
    .map((entry) => ({
      ...entry,
      dates: [...entry.dates].sort((a, b) => a - b),
      facts: [...entry.facts].sort((a, b) => a - b),
    }))
    .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));
}
