import { phraseAt } from '../../text/phrases';
import type { Token } from '../../text/tokens';
import { isDay, toIso } from './calendar';
import type { DateRead, DateReading } from './dates';
import { dayIso, type Turn } from './resolve';
import { isAhead } from './tense';
import { isDash, yearFigure } from './year';

/** A day and month, either of which the text may leave out, before the year is settled. */
interface Piece {
  readonly day: number | null;
  /** Last day of "3 au 5 mars". */
  readonly lastDay: number | null;
  readonly month: number;
  readonly year: number | null;
  readonly next: number;
}

/** "3 mars 2025", "1er mai", "du 3 au 5 mars", "March 3, 2025", "10 August - 12 September 2013"; null for anything else. */
export function calendarDate(reading: DateReading, at: number): DateRead | null {
  const piece = pieceAt(reading, at);
  if (!piece) return null;
  return (
    ranged(reading, at, piece) ??
    settled(reading, at, { ...piece, year: piece.year ?? yearBehind(reading, piece.next) })
  );
}

const isJoint = ({ tokens, lexicon }: DateReading, at: number): boolean =>
  lexicon.to.has(tokens[at]?.text ?? '') || lexicon.and.has(tokens[at]?.text ?? '');

/** The year of the date that follows a joining word, which the first shares: "10 août et le 12 septembre 2024". */
function yearBehind(reading: DateReading, at: number): number | null {
  const { tokens, lexicon } = reading;
  if (!isJoint(reading, at)) return null;
  const start = lexicon.articles.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return pieceAt(reading, start)?.year ?? null;
}

function settled(reading: DateReading, first: number, piece: Piece): DateRead | null {
  const turn = turnAt(reading, piece.next);
  const next = turn === null || piece.year !== null ? piece.next : piece.next + 1;
  const iso = dayIso(
    piece.month,
    piece.day,
    piece.year,
    turn ?? isAhead(reading, first, next),
    reading.reference,
  );
  const year = iso === null ? null : Number(iso.slice(0, 4));
  const isoEnd = piece.lastDay === null || year === null ? null : toIso(year, piece.month, piece.lastDay);
  return { next, iso, isoEnd, relative: false };
}

/** Two dates with a word for "to" between them; the year stands once, with either. */
function ranged(reading: DateReading, first: number, from: Piece): DateRead | null {
  const { tokens, lexicon, reference } = reading;
  const connector = tokens[from.next];
  if (from.lastDay !== null || !(isDash(connector) || lexicon.to.has(connector?.text ?? ''))) return null;
  const to = pieceAt(reading, from.next + 1);
  if (!to || to.lastDay !== null || (to.day === null) !== (from.day === null)) return null;
  const year = to.year ?? from.year;
  const isoEnd = dayIso(to.month, to.day, year, isAhead(reading, first, to.next), reference);
  const endYear = isoEnd === null ? null : Number(isoEnd.slice(0, 4));
  const isOverNewYear = from.year === null && endYear !== null && from.month > to.month;
  const iso = dayIso(
    from.month,
    from.day,
    from.year ?? (isOverNewYear ? endYear - 1 : endYear),
    null,
    reference,
  );
  return { next: to.next, iso, isoEnd, relative: false };
}

function pieceAt(reading: DateReading, at: number): Piece | null {
  return dayFirst(reading, at) ?? monthFirst(reading, at);
}

interface DayRead {
  readonly day: number;
  readonly lastDay: number | null;
  readonly next: number;
}

function dayAt(reading: DateReading, at: number): DayRead | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token?.kind !== 'figure') {
    const word = phraseAt(tokens, at, lexicon.days);
    return word && { day: word.value, lastDay: null, next: word.next };
  }
  if (token.text.length > 2 || !(token.value >= 1 && token.value <= 31)) return null;
  const suffix = tokens[at + 1];
  const isOrdinal = suffix?.kind === 'word' && !suffix.gap && lexicon.ordinals.has(suffix.text);
  return { day: token.value, lastDay: null, next: isOrdinal ? at + 2 : at + 1 };
}

/** `first` with the later day that a dash or a word for "to" or "and" joins to it: "3 | au 5", "10 | - 22". */
function daysFrom(reading: DateReading, first: DayRead): DayRead {
  const last =
    isDash(reading.tokens[first.next]) || isJoint(reading, first.next)
      ? dayAt(reading, first.next + 1)
      : null;
  return last && last.day > first.day ? { ...last, day: first.day, lastDay: last.day } : first;
}

/** "3 mars", "3 au 5 mars", "10 - 22 August 2012", "Twenty-fourth of May". */
function dayFirst(reading: DateReading, at: number): Piece | null {
  const { tokens, lexicon } = reading;
  const before = tokens[at - 1];
  if (before && tokens[at]?.gap === false && before.kind !== 'sign') return null;
  const day = dayAt(reading, at);
  if (!day) return null;
  const days = daysFrom(reading, day);
  let index = days.next;
  if (lexicon.ofWords.has(tokens[index]?.text ?? '') || isTight(tokens, index)) index++;
  const month = monthAt(reading, index);
  if (month === null) return null;
  return checked(reading, { ...days, month, year: null, next: behindDot(reading, index) });
}

/** "March 3", "March 3-5, 2025", "May eighth", "mars 2025", "August, 2012"; a month alone is left to `monthAlone`. */
function monthFirst(reading: DateReading, at: number): Piece | null {
  const { tokens, lexicon } = reading;
  const month = monthAt(reading, at);
  const lead = tokens[at - 1];
  if (month === null || (tokens[at]?.gap === false && lead?.kind === 'word')) return null;
  // "32 août 2014": an impossible day leaves no date.
  if (lead?.kind === 'figure' && lead.text.length <= 2 && lexicon.order === 'dmy') return null;
  const index = behindDot(reading, at);
  const start = tokens[index]?.text === ',' ? index + 1 : index;
  const behind = lexicon.ofWords.has(tokens[index]?.text ?? '') ? index + 1 : start;
  const year = yearFigure(tokens, behind);
  if (year !== null) return { day: null, lastDay: null, month, year, next: behind + 1 };
  if (lexicon.order === 'dmy') return null;
  const day = dayAt(reading, start);
  if (!day || tokens[day.next]?.text === '%' || tokens[day.next]?.text === ':') return null;
  const days = daysFrom(reading, day);
  return checked(reading, { ...(monthAt(reading, days.next) === null ? days : day), month, year: null });
}

/** A hyphen inside "8-Mai-1945". */
const isTight = (tokens: readonly Token[], at: number): boolean =>
  isDash(tokens[at]) && tokens[at]?.gap === false && tokens[at + 1]?.gap === false;

/** With the year behind it; null when the month has no such day. */
function checked(reading: DateReading, piece: Piece): Piece | null {
  const { tokens } = reading;
  const start = tokens[piece.next]?.text === ',' || isTight(tokens, piece.next) ? piece.next + 1 : piece.next;
  const year = yearFigure(tokens, start);
  const last = piece.lastDay ?? piece.day;
  if (last === null || !isDay(year, piece.month, last)) return null;
  return year === null ? piece : { ...piece, year, next: start + 1 };
}

const monthAt = ({ tokens, lexicon }: DateReading, at: number): number | null =>
  lexicon.months.get(tokens[at]?.text ?? '') ?? null;

/** An abbreviated month may carry a stop: "Sept. 30". */
function behindDot({ tokens, lexicon }: DateReading, at: number): number {
  const month = tokens[at]?.text ?? '';
  return month.length <= 5 &&
    lexicon.shyMonths.has(month) &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.gap === false &&
    tokens[at + 2]?.kind === 'figure'
    ? at + 2
    : at + 1;
}

const turnAt = ({ tokens, lexicon }: DateReading, at: number): Turn =>
  lexicon.turnsBehind.get(tokens[at]?.text ?? '') ?? null;

/** "octobre", "juin dernier", "last October", "fin août", "mi-2025", "early March"; null when the word may be another. */
export function monthAlone(reading: DateReading, at: number): DateRead | null {
  const { tokens, lexicon, reference } = reading;
  const stage = phraseAt(tokens, at, lexicon.stages);
  const led = lexicon.turnsBefore.get(tokens[at]?.text ?? '');
  let index = stage?.next ?? (led === undefined ? at : at + 1);
  if (isDash(tokens[index])) index++;
  // "fin | mars 2025", but not "fin | 3 mars".
  const whole = stage && monthAt(reading, index) !== null ? calendarDate(reading, index) : null;
  if (whole) return whole;
  const figure = stage ? yearFigure(tokens, index) : null;
  if (figure !== null) return { next: index + 1, iso: toIso(figure), isoEnd: null, relative: false };
  const month = monthAt(reading, index);
  const token = tokens[index];
  if (month === null || !token) return null;
  const day = tokens[index - 1];
  if (lexicon.order === 'dmy' && day?.kind === 'figure' && day.text.length <= 2) return null;
  const behind = turnAt(reading, index + 1);
  const turn = led ?? behind;
  const isBacked = turn !== null || stage !== null || lexicon.monthLeads.has(before(tokens, index));
  // "en sept ans": the abbreviation is a number too.
  if (lexicon.numbers.atoms.has(token.text)) return null;
  if (lexicon.areMonthsCapital !== token.capital || (lexicon.shyMonths.has(token.text) && !isBacked))
    return null;
  const next = behind !== null && led === undefined ? index + 2 : index + 1;
  const year = turn === null ? yearBehind(reading, next) : null;
  return {
    next,
    iso: dayIso(month, null, year, turn ?? isAhead(reading, at, next), reference),
    isoEnd: null,
    relative: turn !== null,
  };
}

const before = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at - 1];
  return token?.text === "'" || token?.text === '’' ? (tokens[at - 2]?.text ?? '') : (token?.text ?? '');
};
