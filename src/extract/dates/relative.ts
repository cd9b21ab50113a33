import { readNumber } from '../../text/numbers';
import { phraseAt } from '../../text/phrases';
import { toIso } from './calendar';
import type { DateRead, DateReading } from './dates';
import type { Period } from './lexicon';
import { shiftedIso } from './resolve';
import { yearFigure } from './year';

/** "hier", "l'an dernier", "next month", "la veille" (no iso). */
export function relativePeriod({ tokens, lexicon, reference }: DateReading, at: number): DateRead | null {
  const phrase = phraseAt(tokens, at, lexicon.relativePeriods);
  if (!phrase) return null;
  const iso = phrase.value && shiftedIso(...phrase.value, reference);
  return { next: phrase.next, iso, isoEnd: null, relative: true };
}

/** "il y a deux ans", "12 months ago", "dans trois jours", "a few days ago" (no iso). */
export function spanFromNow({ tokens, lexicon, reference }: DateReading, at: number): DateRead | null {
  const lead = phraseAt(tokens, at, lexicon.spansBefore);
  const start = lead?.next ?? at;
  const vague = phraseAt(tokens, start, lexicon.vague);
  const isOne = lexicon.numbers.articles.has(tokens[start]?.text ?? '');
  const number = vague ? null : readNumber(tokens, start, lexicon.numbers);
  const behind = vague?.next ?? number?.next ?? (isOne ? start + 1 : null);
  if (behind === null) return null;
  const period: Period | undefined = lexicon.periods.get(tokens[behind]?.text ?? '');
  if (period === undefined) return null;
  const tail = lead ? null : phraseAt(tokens, behind + 1, lexicon.spansBehind);
  const direction = lead?.value ?? tail?.value;
  if (direction === undefined) return null;
  const count = number?.value ?? 1;
  const isOpen = vague !== null || (number !== null && number.high !== null) || !Number.isInteger(count);
  const iso = isOpen ? null : shiftedIso(period, direction * count, reference);
  return { next: tail?.next ?? behind + 1, iso, isoEnd: null, relative: true };
}

/** "premier trimestre 2024", "Q1", "second half of 2025"; without a year, the latest that has begun. */
export function quarter({ tokens, lexicon, reference }: DateReading, at: number): DateRead | null {
  const phrase = phraseAt(tokens, at, lexicon.quarters);
  if (!phrase) return null;
  const [from, to] = phrase.value;
  const start = behindOf(tokens[phrase.next]?.text, phrase.next, lexicon.ofWords);
  const year = yearFigure(tokens, start);
  if (year !== null)
    return { next: start + 1, iso: toIso(year, from), isoEnd: toIso(year, to), relative: false };
  const begun = reference && (reference.month >= from ? reference.year : reference.year - 1);
  const iso = (month: number): string | null => (begun === null ? null : toIso(begun, month));
  return { next: phrase.next, iso: iso(from), isoEnd: iso(to), relative: true };
}

const behindOf = (word: string | undefined, at: number, of: ReadonlySet<string>): number =>
  of.has(word ?? '') || word === ',' ? at + 1 : at;

/** "été 2024", "summer of 2024": its year is all that can be said. */
export function season({ tokens, lexicon }: DateReading, at: number): DateRead | null {
  if (!lexicon.seasons.has(tokens[at]?.text ?? '')) return null;
  const start = behindOf(tokens[at + 1]?.text, at + 1, lexicon.ofWords);
  const year = yearFigure(tokens, start);
  return year === null ? null : { next: start + 1, iso: toIso(year), isoEnd: null, relative: false };
}

const YEARS_A_DECADE = 10;

/** "années 1970", "années 80", "the 1990s". */
export function decade({ tokens, lexicon }: DateReading, at: number): DateRead | null {
  const isLed = lexicon.decadesBefore.has(tokens[at]?.text ?? '');
  const figure = tokens[isLed ? at + 1 : at];
  const behind = isLed ? at + 2 : at + 1;
  if (figure?.kind !== 'figure' || !/^(?:1[5-9]|20)?\d0$/u.test(figure.text)) return null;
  const mark = tokens[behind];
  const isMarked = mark?.gap === false && lexicon.decadesBehind.has(mark.text);
  // "the '80s" has its apostrophe; without it "80s" may be seconds.
  const isShort = figure.text.length === 2 && /^['’‘]$/u.test(tokens[at - 1]?.text ?? '');
  if (!isLed && (!isMarked || (figure.text.length < 4 && !isShort))) return null;
  const first = figure.text.length === 2 ? 1900 + figure.value : figure.value;
  const next = isMarked ? behind + 1 : behind;
  return { next, iso: toIso(first), isoEnd: toIso(first + YEARS_A_DECADE - 1), relative: false };
}
