import type { Token } from '../../text/tokens';
import { toIso } from './calendar';
import type { DateRead, DateReading } from './dates';

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
export const isDash = (token: Token | undefined): boolean =>
  token?.text === '-' || token?.text === '–' || token?.text === '‑';

/** The year that token `at` writes in four digits, or null. */
export function yearFigure(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'figure' || !/^[12]\d{3}$/u.test(token.text)) return null;
  const after = tokens[at + 1];
  return after !== undefined &&
    !after.gap &&
    (after.kind === 'word' || after.text === '%' || after.text === '°')
    ? null
    : token.value;
}

/** "2019", "2019-2020", "2013-14", with nothing around that makes it another number. */
export function yearDate(reading: DateReading, at: number): DateRead | null {
  const { tokens } = reading;
  const year = yearFigure(tokens, at);
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR || !isFree(tokens, at)) return null;
  if (reading.lexicon.labels.has(tokens[at - 1]?.text ?? '')) return null;
  if (isDash(tokens[at + 1]) || (tokens[at + 1]?.text === '/' && !tokens[at + 1]?.gap)) {
    const end = lastYear(tokens[at + 2], year);
    if (end !== null && tokens[at + 2]?.gap === tokens[at + 1]?.gap) {
      return { next: at + 3, iso: toIso(year), isoEnd: toIso(end), relative: false };
    }
    // "2018-1317": the number of a law.
    if (tokens[at + 2]?.kind === 'figure' && tokens[at + 2]?.gap === false) return null;
  }
  return { next: at + 1, iso: toIso(year), isoEnd: null, relative: false };
}

/** The later year of a range, in full or by its last two digits. */
function lastYear(token: Token | undefined, first: number): number | null {
  if (token?.kind !== 'figure' || (token.text.length !== 4 && token.text.length !== 2)) return null;
  const year = token.text.length === 4 ? token.value : Math.floor(first / 100) * 100 + token.value;
  return year > first && year <= LAST_YEAR && year - first < 500 ? year : null;
}

/** Not glued to what makes it a part of something else: "A2000", "#2019", "12/2000", "$2019", "3,2019". */
function isFree(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isGluedBehind =
    after !== undefined &&
    !after.gap &&
    /^[/_@#^=&+]$/u.test(after.text) &&
    tokens[at + 2]?.gap === false &&
    lastYear(tokens[at + 2], token?.value ?? 0) === null;
  if (isGluedBehind || /^[€$£¥%°]$/u.test(after?.text ?? '')) return false;
  if (!token || token.gap || !before) return before === undefined || !/^[€$£¥#]$/u.test(before.text);
  if (before.kind === 'word' || before.kind === 'figure') return false;
  if (isDash(before)) return tokens[at - 2]?.kind !== 'figure' || before.gap;
  return !/^[€$£¥#_@^=&/:.,+~*]$/u.test(before.text);
}
