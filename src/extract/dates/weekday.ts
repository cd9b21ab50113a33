import { calendarDate } from './calendar-date';
import type { DateRead, DateReading } from './dates';
import { numericDate } from './numeric';
import { weekdayIso, type Turn } from './resolve';

const FUTURE_WINDOW = 5;
const CLAUSE_END = /^[.!?;:]$/u;

/** "lundi", "last Tuesday", "vendredi prochain", "mardi 3 mars", "Tuesday, May 3"; null for habits ("chaque lundi"). */
export function weekdayDate(reading: DateReading, at: number): DateRead | null {
  const { tokens, lexicon, reference } = reading;
  const led = tokens[at]?.kind === 'word' ? lexicon.turnsBefore.get(tokens[at].text) : undefined;
  const index = led === undefined ? at : at + 1;
  const token = tokens[index];
  const weekday = token?.kind === 'word' ? lexicon.weekdays.get(token.text) : undefined;
  if (token === undefined || weekday === undefined) return null;
  const whole = dateBehind(reading, index + 1);
  if (whole) return { ...whole, first: at };
  if (lexicon.shortWeekdays.has(token.text) || lexicon.habits.has(tokens[at - 1]?.text ?? '')) return null;
  if (lexicon.areMonthsCapital && !token.capital) return null;
  const behind =
    tokens[index + 1]?.kind === 'word' ? lexicon.turnsBehind.get(tokens[index + 1]?.text ?? '') : undefined;
  const turn: Turn = led ?? behind ?? null;
  const next = led === undefined && behind !== undefined ? index + 2 : index + 1;
  const iso = weekdayIso(weekday, turn, isAhead(reading, at, next), reference);
  return { first: at, next, iso, isoEnd: null, relative: true };
}

/** The date that a weekday introduces: "mardi | le 3 mars", "Tuesday, | 3/4/2025". */
function dateBehind(reading: DateReading, at: number): DateRead | null {
  const { source, tokens, lexicon } = reading;
  let index = tokens[at]?.text === ',' || tokens[at]?.text === '.' ? at + 1 : at;
  if (lexicon.articles.has(tokens[index]?.text ?? '')) index++;
  const numeric = tokens[index]?.kind === 'figure' ? numericDate(source, tokens, index, lexicon) : null;
  if (numeric) return { first: index, next: numeric.next, iso: numeric.iso, isoEnd: null, relative: false };
  const date = calendarDate(reading, index);
  return date && tokens[index]?.kind !== 'break' ? date : null;
}

/** Whether a verb of the same sentence puts the day ahead. */
function isAhead({ tokens, lexicon }: DateReading, from: number, to: number): boolean {
  for (let at = from - 1; at >= from - FUTURE_WINDOW; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || CLAUSE_END.test(token.text)) break;
    if (token.kind === 'word' && lexicon.future.test(token.text)) return true;
  }
  for (let at = to; at < to + FUTURE_WINDOW; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || CLAUSE_END.test(token.text)) break;
    if (token.kind === 'word' && lexicon.future.test(token.text)) return true;
  }
  return false;
}
