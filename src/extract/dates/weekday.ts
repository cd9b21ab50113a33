import { calendarDate } from './calendar-date';
import type { DateRead, DateReading } from './dates';
import { numericDate } from './numeric';
import { weekdayIso } from './resolve';
import { isAhead } from './tense';

/** "lundi", "last Tuesday", "vendredi prochain", "mardi 3 mars", "Tuesday, May 3"; null for habits ("chaque lundi"). */
export function weekdayDate(reading: DateReading, at: number): DateRead | null {
  const { tokens, lexicon, reference } = reading;
  const led = lexicon.turnsBefore.get(tokens[at]?.text ?? '');
  const index = led === undefined ? at : at + 1;
  const token = tokens[index];
  const weekday = lexicon.weekdays.get(token?.text ?? '');
  if (token === undefined || weekday === undefined) return null;
  const whole = dateBehind(reading, index + 1);
  if (whole) return whole;
  if (lexicon.shortWeekdays.has(token.text) || lexicon.habits.has(tokens[at - 1]?.text ?? '')) return null;
  if (lexicon.areMonthsCapital && !token.capital) return null;
  const isHabit = [1, -1].some(
    (step) =>
      lexicon.habitTo.has(tokens[index + step]?.text ?? '') &&
      lexicon.weekdays.has(tokens[index + 2 * step]?.text ?? ''),
  );
  const behind = lexicon.turnsBehind.get(tokens[index + 1]?.text ?? '');
  const next = led === undefined && behind !== undefined ? index + 2 : index + 1;
  const turn = led ?? behind ?? isAhead(reading, at, next);
  // "open Monday to Friday", but "will strike from Monday to Friday".
  if (isHabit && turn !== true) return null;
  const iso = weekdayIso(weekday, turn, reference);
  return { next, iso, isoEnd: null, relative: true };
}

/** The date that a weekday introduces: "mardi | le 3 mars", "Tuesday, | 3/4/2025". */
function dateBehind(reading: DateReading, at: number): DateRead | null {
  const { tokens, lexicon } = reading;
  let index = tokens[at]?.text === ',' || tokens[at]?.text === '.' ? at + 1 : at;
  if (lexicon.articles.has(tokens[index]?.text ?? '')) index++;
  return numericDate(reading, index) ?? calendarDate(reading, index);
}
