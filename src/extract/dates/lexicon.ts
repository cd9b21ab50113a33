import type { NumberLexicon } from '../../text/numbers';
import type { PhraseTable } from '../../text/phrases';

export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** The words in which a language writes dates, lower case. */
export interface DateLexicon {
  readonly numbers: NumberLexicon;
  /** Full names and abbreviations, 1..12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names that mean something else too ("mars", "may") and abbreviations: only beside a day, a year or a word of `monthLeads`. */
  readonly shyMonths: ReadonlySet<string>;
  /** A month's name is written with a capital. */
  readonly areMonthsCapital: boolean;
  /** Words before a month that make a shy name one ("en", "since"). */
  readonly monthLeads: ReadonlySet<string>;
  /** Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Abbreviations of weekdays, which stand only before a date. */
  readonly shortWeekdays: ReadonlySet<string>;
  /** Before a weekday, they make it a habit ("chaque lundi"). */
  readonly habits: ReadonlySet<string>;
  /** Between two weekdays they make them one ("au", "through"). */
  readonly habitTo: ReadonlySet<string>;
  /** Behind a day's figure ("er", "th"), between it and the month ("of"), between the month and its year. */
  readonly ordinals: ReadonlySet<string>;
  readonly ofWords: ReadonlySet<string>;
  /** Days in words: "premier", "twenty-fourth". */
  readonly days: PhraseTable<number>;
  /** Between a weekday and its date ("le", "the"). */
  readonly articles: ReadonlySet<string>;
  /** Between the two ends of a range ("au", "to"). */
  readonly to: ReadonlySet<string>;
  /** Between two dates that no range joins ("et", "and"). */
  readonly and: ReadonlySet<string>;
  /** Before a figure of four digits, they make it no year ("page", "room"). */
  readonly labels: ReadonlySet<string>;
  /** "last", "dernier": -1, "next": 1, "this": 0; before and behind a weekday or month. */
  readonly turnsBefore: ReadonlyMap<string, -1 | 0 | 1>;
  readonly turnsBehind: ReadonlyMap<string, -1 | 0 | 1>;
  /** "début", "mid", "end of": before a month or year. */
  readonly stages: PhraseTable<true>;
  /**
   * "hier" ['day', -1], "l'an dernier" ['year', -1]; null: told from another day ("la veille"). Weeks stand in no table:
   * their days cannot be written as one date.
   */
  readonly relativePeriods: PhraseTable<readonly [period: Period, offset: number] | null>;
  /** "the previous year": told from the last year that the text names. */
  readonly yearsFromText: PhraseTable<number>;
  readonly periods: ReadonlyMap<string, Period>;
  /** Before or behind a number of periods: "il y a", "ago" -1, "dans" 1. */
  readonly spansBefore: PhraseTable<-1 | 1>;
  readonly spansBehind: PhraseTable<-1 | 1>;
  /** "quelques", "a few": an open number of periods. */
  readonly vague: PhraseTable<true>;
  /** "premier trimestre", "Q1": first and last month. */
  readonly quarters: PhraseTable<readonly [first: number, last: number]>;
  readonly seasons: ReadonlySet<string>;
  /** Before the figure of a decade ("années"), behind it ("s"). */
  readonly decadesBefore: ReadonlySet<string>;
  readonly decadesBehind: ReadonlySet<string>;
  /** Which of two small numbers is the day in 3/4/2025. */
  readonly order: 'dmy' | 'mdy';
  /**
   * Words near a date, by the group that they are found as: `ahead` ("will open", "votera"), `likely` ahead ("by",
   * "prévu"), `since` or `past` ("a voté", "was"). Global.
   */
  readonly tenses: RegExp;
  /** What stands between a past verb and the date on which that was done: " fermé en ". */
  readonly pastLead: RegExp;
}
