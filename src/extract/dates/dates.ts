import type { DateMention } from '../../report';
import type { Document } from '../../text/document';
import { finish, type Steps } from '../../text/steps';
import { tokensIn, type Token } from '../../text/tokens';
import { phraseAt } from '../../text/phrases';
import { fromIso, toIso, type Day } from './calendar';
import { calendarDate, monthAlone } from './calendar-date';
import type { DateLexicon } from './lexicon';
import { numericDate } from './numeric';
import { decade, quarter, relativePeriod, season, spanFromNow } from './relative';
import { weekdayDate } from './weekday';
import { yearDate } from './year';

/** What the readers of dates are given. */
export interface DateReading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly lexicon: DateLexicon;
  /** The day of publication, or null. */
  readonly reference: Day | null;
}

export interface DateRead {
  /** Index of the token behind it. */
  readonly next: number;
  readonly iso: string | null;
  readonly isoEnd: string | null;
  readonly relative: boolean;
}

type Reader = (reading: DateReading, at: number) => DateRead | null;

/** In the order in which they are tried at a token. */
const readers: readonly Reader[] = [
  numericDate,
  weekdayDate,
  calendarDate,
  quarter,
  season,
  decade,
  spanFromNow,
  relativePeriod,
  monthAlone,
  yearDate,
];

/**
 * Dates in `document`, in reading order, without overlaps: days, months, years, quarters, decades and their ranges,
 * and days and periods told from `published` (ISO 8601 date or date-time, or null). `iso` is null where the year or
 * day would have to be guessed. Linear in the text.
 */
export function findDates(document: Document, lexicon: DateLexicon, published: string | null): DateMention[] {
  return finish(datesInSteps(document, lexicon, published));
}

/** The same; rests wherever a date may begin. */
export function* datesInSteps(
  document: Document,
  lexicon: DateLexicon,
  published: string | null,
): Steps<DateMention[]> {
  const source = document.text;
  const tokens = tokensIn(source, lexicon.numbers.decimal);
  const reading: DateReading = { source, tokens, lexicon, reference: fromIso(published) };
  const starters = startersOf(lexicon);
  const dates: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const mayStart =
      token && (token.kind === 'figure' || (token.kind === 'word' && starters.has(token.text)));
    if (mayStart) yield at / tokens.length;
    const date = mayStart ? (readAt(reading, at) ?? yearFromText(reading, at, dates.at(-1))) : null;
    if (!date) {
      at++;
      continue;
    }
    const { next, ...told } = date;
    const [start, end] = [token?.start ?? 0, tokens[next - 1]?.end ?? 0];
    dates.push({ start, end, text: source.slice(start, end), ...told });
    at = next;
  }
  return dates;
}

function readAt(reading: DateReading, at: number): DateRead | null {
  for (const read of readers) {
    const date = read(reading, at);
    if (date) return date;
  }
  return null;
}

const MAX_YEAR_DISTANCE = 200;

/** "the previous year", told from the year named shortly before. */
function yearFromText(
  { tokens, lexicon }: DateReading,
  at: number,
  last: DateMention | undefined,
): DateRead | null {
  const phrase = phraseAt(tokens, at, lexicon.yearsFromText);
  if (!phrase) return null;
  const isNear =
    last?.iso != null && !last.relative && (tokens[at]?.start ?? 0) - last.end < MAX_YEAR_DISTANCE;
  const iso = isNear && last.iso !== null ? toIso(Number(last.iso.slice(0, 4)) + phrase.value) : null;
  return { next: phrase.next, iso, isoEnd: null, relative: true };
}

const known = new WeakMap<DateLexicon, ReadonlySet<string>>();

/** The words with which a date can begin; made once for each lexicon. */
function startersOf(lexicon: DateLexicon): ReadonlySet<string> {
  const made = known.get(lexicon);
  if (made) return made;
  const { numbers } = lexicon;
  const starters = new Set(
    [
      lexicon.months,
      lexicon.weekdays,
      lexicon.days,
      lexicon.turnsBefore,
      lexicon.stages,
      lexicon.relativePeriods,
      lexicon.yearsFromText,
      lexicon.spansBefore,
      lexicon.vague,
      lexicon.quarters,
      lexicon.seasons,
      lexicon.decadesBefore,
      numbers.atoms,
      numbers.articles,
    ].flatMap((table) => [...table.keys()]),
  );
  known.set(lexicon, starters);
  return starters;
}
