import type { Span } from './span';

/**
 * `word`: a run of letters and marks ("d", "euros", "m²"); `figure`: digits with the separators that belong to them
 * ("97,4", "1 500", "1.234,56"); `sign`: any other single character; `break`: one or more line breaks.
 */
export type TokenKind = 'word' | 'figure' | 'sign' | 'break';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case for a word; as written for the others. */
  readonly text: string;
  /** A blank or line break, or the start of the text, stands right before it. */
  readonly gap: boolean;
  /** A word that begins with a capital. */
  readonly capital: boolean;
  /** Of a figure; NaN when its separators make no number ("1.10.3", "12.03.2024"). */
  readonly value: number;
}

/** Which mark separates decimals where the shape alone ("1,234") does not tell. */
export type DecimalMark = ',' | '.';

const enum Char {
  Other,
  Blank,
  Break,
  Digit,
  Letter,
}

const LETTER = /[\p{L}\p{M}]/u;

/** U+00AD, U+200B..U+200D, U+2060 and U+FEFF stand inside words without being seen. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

function classOf(code: number): Char {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return Char.Letter;
    if (code >= 48 && code <= 57) return Char.Digit;
    if (code === 32 || code === 9) return Char.Blank;
    return code === 10 || code === 13 ? Char.Break : Char.Other;
  }
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000)
    return Char.Blank;
  if (code === 0x2028 || code === 0x2029) return Char.Break;
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? Char.Other : Char.Letter;
  if (code === 0xb2 || code === 0xb3) return Char.Letter;
  if (code >= 0xd800 && code < 0xe000) return Char.Other;
  return LETTER.test(String.fromCharCode(code)) ? Char.Letter : Char.Other;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Tokens of `text`, in order; blanks are none. Linear in the text. */
export function tokensIn(text: string, decimal: DecimalMark): Token[] {
  const tokens: Token[] = [];
  const size = text.length;
  let gap = true;
  let at = 0;
  while (at < size) {
    const start = at;
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === Char.Blank || isInvisible(code)) {
      gap ||= kind === Char.Blank;
      at++;
      continue;
    }
    if (kind === Char.Letter) {
      for (at++; at < size; at++) {
        const next = text.charCodeAt(at);
        if (classOf(next) !== Char.Letter && !isInvisible(next)) break;
      }
      const raw = text.slice(start, at);
      const lower = raw.toLowerCase();
      const capital = lower.charCodeAt(0) !== raw.charCodeAt(0);
      tokens.push({
        kind: 'word',
        start,
        end: at,
        text: lower.replace(INVISIBLE, ''),
        gap,
        capital,
        value: NaN,
      });
    } else if (kind === Char.Digit) {
      at = endOfFigure(text, at, decimal);
      const raw = text.slice(start, at);
      tokens.push({
        kind: 'figure',
        start,
        end: at,
        text: raw,
        gap,
        capital: false,
        value: toNumber(raw, decimal),
      });
    } else {
      at += kind === Char.Other && code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      if (kind === Char.Break)
        while (
          at < size &&
          classOf(text.charCodeAt(at)) >= Char.Blank &&
          classOf(text.charCodeAt(at)) <= Char.Break
        )
          at++;
      at = Math.min(at, size);
      const name = kind === Char.Break ? 'break' : 'sign';
      tokens.push({
        kind: name,
        start,
        end: at,
        text: text.slice(start, at),
        gap,
        capital: false,
        value: NaN,
      });
    }
    gap = kind === Char.Break;
  }
  return tokens;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** A blank joins only groups of three, a comma or point any digits (see `toNumber`), an apostrophe groups of three. */
function endOfFigure(text: string, start: number, decimal: DecimalMark): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  const first = at - start;
  let marked = false;
  for (;;) {
    const mark = text.charCodeAt(at);
    const digits = digitsAt(text, at + 1);
    if (digits === 0) return at;
    const isGroup = digits === 3 && first <= 3 && !marked;
    if (mark === 0x2c || mark === 0x2e) {
      // An English comma without a group of three behind it separates the members of a list.
      if (mark === 0x2c && decimal === '.' && digits !== 3 && digits !== 2) return at;
      marked ||= (mark === 0x2c) === (decimal === ',');
    } else if (
      !(isGroup && (isApostrophe(mark) || classOf(mark) === Char.Blank)) ||
      text.charCodeAt(start) === 48
    ) {
      return at;
    }
    at += 1 + digits;
  }
}

function digitsAt(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

const GROUP_MARKS = /[\s\u00a0\u202f'’]/gu;
/** 12,34,567 in the Indian manner, 1,234,567 elsewhere. */
const COMMAS = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u;
const POINTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const ONE_MARK = /^\d+(?:[.,]\d+)?$/u;

/** The number that the digits and marks of `raw` write, or NaN. "1,234" is read by `decimal`, all else by its shape. */
export function toNumber(raw: string, decimal: DecimalMark): number {
  const plain = raw.replace(GROUP_MARKS, '');
  const commas = COMMAS.test(plain);
  const points = POINTS.test(plain);
  const single = ONE_MARK.test(plain);
  const isZeroLed = /^0[.,]/u.test(plain);
  if (commas && (!single || decimal === '.') && !isZeroLed) return Number(plain.replaceAll(',', ''));
  if (points && (!single || decimal === ',') && !isZeroLed)
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (!single) return NaN;
  return Number(plain.replace(',', '.'));
}
