import { isBlank, isInvisible, Letter, letterOf } from '../text/letters';
import type { Span } from '../text/span';

/** Pieces that follow a hyphen without belonging to the word before it: inverted pronouns, "-based" and its like. */
const LOOSE_TAILS =
  't-il|t-elle|t-on|t-ils|t-elles|il|elle|on|ils|elles|je|tu|nous|vous|ce|ci|là|based|backed|led|owned|born|run|area|style|bound|wide|made|listed|controlled|held|trained|funded|era|linked'.split(
    '|',
  );

/** Pieces that stand before a hyphen without belonging to the name behind it: "ex-Twitter". */
const LOOSE_HEADS = new Set('ex|pro|anti|non|post|pré|pre|mid'.split('|'));

/** What stands before an apostrophe as a token of its own. */
const ELIDED = new Set(
  'c|d|j|l|m|n|s|t|C|D|J|L|M|N|S|T|qu|Qu|qU|QU|jusqu|Jusqu|lorsqu|Lorsqu|puisqu|Puisqu|quoiqu|Quoiqu'.split(
    '|',
  ),
);

/** Ends of names of sites. */
const DOMAINS = 'com|fr|org|net|io|ai|uk|eu|ca|be|ch|tv'.split('|');

/**
 * The tokens of names in `text` inside `span`, in order; blanks belong to none; a blank span has none. They are finer
 * than `wordsIn`: elided articles stand apart ("l'", "d'"), the English possessive too, hyphens and initials stay with
 * their name ("Jean-Luc", "J.", "U.S."), and so do the marks of brands ("AT&T", "Booking.com", "Canal+"); addresses
 * are whole; every other mark is a token of its own. Linear in the span.
 *
 * Written out, because as a regex of ten alternatives of `\p{…}` it took 20 ms to compile on the first page, and three
 * times as long on every page.
 */
export function tokensIn(text: string, span: Span): Span[] {
  const source = text.slice(span.start, span.end);
  const lastAt = source.lastIndexOf('@');
  const tokens: Span[] = [];
  let at = 0;
  while (at < source.length) {
    if (isBlank(source.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = tokenEnd(source, at, lastAt);
    tokens.push({ start: span.start + at, end: span.start + end });
    at = end;
  }
  return tokens;
}

/** Where the token ends that begins at `at`, which is no blank. An address needs the sign at `lastAt` or before. */
function tokenEnd(source: string, at: number, lastAt: number): number {
  const first = source.charCodeAt(at);
  if (first === Char.h || first === Char.w) {
    const site = siteEnd(source, at);
    if (site > 0) return site;
  }
  if (at < lastAt) {
    const mail = mailEnd(source, at);
    if (mail > 0) return mail;
  }
  const code = codeAt(source, at);
  switch (letterOf(code)) {
    case Letter.Digit:
      return figureEnd(source, at);
    case Letter.Capital:
      return initialsEnd(source, at) || wordEnd(source, at);
    case Letter.Small:
    case Letter.Title:
      return wordEnd(source, at);
    case Letter.Mark:
    case Letter.Other:
      return markEnd(source, at, code);
  }
}

const enum Char {
  Quote = 0x22,
  Ampersand = 0x26,
  Plus = 0x2b,
  Comma = 0x2c,
  Hyphen = 0x2d,
  Stop = 0x2e,
  Colon = 0x3a,
  At = 0x40,
  Underscore = 0x5f,
  h = 0x68,
  s = 0x73,
  w = 0x77,
  NoBreakBlank = 0xa0,
  OpenGuillemet = 0xab,
  OpenCurly = 0x201c,
  NarrowBlank = 0x202f,
}

/** The code point at `at`, NaN behind the end. */
function codeAt(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return (code & 0xfc00) === 0xd800 ? (source.codePointAt(at) ?? NaN) : code;
}

const sizeOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Code units of the letter, digit or mark at `at`; 0 for anything else. */
function sizeAt(source: string, at: number): number {
  if (at >= source.length) return 0;
  const code = codeAt(source, at);
  return letterOf(code) === Letter.Other ? 0 : sizeOf(code);
}

/** The same for letters and digits. */
function solidSizeAt(source: string, at: number): number {
  if (at >= source.length) return 0;
  const code = codeAt(source, at);
  const letter = letterOf(code);
  return letter === Letter.Other || letter === Letter.Mark ? 0 : sizeOf(code);
}

/** Is `word` there, and no letter, digit or mark behind it? */
const endsWith = (source: string, at: number, word: string): boolean =>
  source.startsWith(word, at) && sizeAt(source, at + word.length) === 0;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isHyphen = (code: number): boolean => code === Char.Hyphen || code === 0x2010 || code === 0x2011;
const isDash = (code: number): boolean => code === Char.Hyphen || code === 0x2013 || code === 0x2014;

/** "https://…", "www.…", as far as no blank, angle bracket or quotation mark; 0 when there is none. */
function siteEnd(source: string, at: number): number {
  const head = ['https://', 'http://', 'www.'].find((known) => source.startsWith(known, at));
  if (head === undefined) return 0;
  let end = at + head.length;
  while (end < source.length && !isBlank(source.charCodeAt(end)) && !'<>"«»'.includes(source.charAt(end)))
    end++;
  return end > at + head.length ? end : 0;
}

/** "name@house.org"; 0 when there is none. */
function mailEnd(source: string, at: number): number {
  const runEnd = (from: number, others: string): number => {
    let end = from;
    for (;;) {
      const size =
        solidSizeAt(source, end) || Number(end < source.length && others.includes(source.charAt(end)));
      if (size === 0) return end;
      end += size;
    }
  };
  const sign = runEnd(at, '._-');
  if (sign === at || source.charCodeAt(sign) !== Char.At) return 0;
  let end = runEnd(sign + 1, '-');
  if (end === sign + 1) return 0;
  let dots = 0;
  while (source.charCodeAt(end) === Char.Stop) {
    const next = runEnd(end + 1, '-');
    if (next === end + 1) break;
    end = next;
    dots++;
  }
  return dots > 0 ? end : 0;
}

const isFigureMark = (code: number): boolean =>
  code === Char.Stop ||
  code === Char.Comma ||
  code === Char.Colon ||
  code === Char.NarrowBlank ||
  code === Char.NoBreakBlank;

/** "12,5", "14:30", "1 500" with blanks that do not break, and the letters that touch it: "14h30", "3e". */
function figureEnd(source: string, at: number): number {
  const digitSize = (from: number): number => {
    const code = codeAt(source, from);
    return letterOf(code) === Letter.Digit ? sizeOf(code) : 0;
  };
  let end = at;
  for (;;) {
    for (let size = digitSize(end); size > 0; size = digitSize(end)) end += size;
    if (!isFigureMark(source.charCodeAt(end)) || digitSize(end + 1) === 0) break;
    end++;
  }
  for (let size = sizeAt(source, end); size > 0; size = sizeAt(source, end)) end += size;
  return end;
}

/** "U.S.", "J.-P."; "J." before another word, not at the end of a sentence; 0 when there is none. */
function initialsEnd(source: string, at: number): number {
  const first = initialEnd(source, at);
  if (first === 0) return 0;
  let end = first;
  for (;;) {
    const next = initialEnd(source, source.charCodeAt(end) === Char.Hyphen ? end + 1 : end);
    if (next === 0) break;
    end = next;
  }
  if (end > first) return end;
  let behind = first;
  while (behind < source.length && isBlank(source.charCodeAt(behind))) behind++;
  const letter = letterOf(codeAt(source, behind));
  return letter === Letter.Small || letter === Letter.Capital || letter === Letter.Title ? first : 0;
}

/** Behind the capital and the stop at `at`; 0 when they do not stand there. */
function initialEnd(source: string, at: number): number {
  const code = codeAt(source, at);
  const stop = at + sizeOf(code);
  return letterOf(code) === Letter.Capital && source.charCodeAt(stop) === Char.Stop ? stop + 1 : 0;
}

/** Behind the letters, digits and marks from `at` on, with the invisible characters between them. */
function pieceEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length) {
    const size = sizeAt(source, end);
    if (size > 0) end += size;
    else if (isInvisible(source.charCodeAt(end)) && sizeAt(source, end + 1) > 0) end++;
    else break;
  }
  return end;
}

/** The word whose first letter is at `at`: its pieces, and what joins and ends them. */
function wordEnd(source: string, at: number): number {
  let end = pieceEnd(source, at);
  if (isCutOff(source, at, end)) return end + 1;
  while (end < source.length && isJoint(source, end)) end = pieceEnd(source, end + 1);
  const mark = source.charCodeAt(end);
  if (mark === Char.Plus && sizeAt(source, end + 1) === 0) return end + 1;
  if (mark !== Char.Stop) return end;
  const domain = DOMAINS.find((known) => endsWith(source, end + 1, known));
  return domain === undefined ? end : end + 1 + domain.length;
}

/** Is the piece [at, end) an elided word before its apostrophe, or "ex-" and its like before a capital? */
function isCutOff(source: string, at: number, end: number): boolean {
  const mark = source.charCodeAt(end);
  if (mark === Char.Hyphen)
    return LOOSE_HEADS.has(source.slice(at, end)) && letterOf(codeAt(source, end + 1)) === Letter.Capital;
  if (!isApostrophe(mark) || !ELIDED.has(source.slice(at, end))) return false;
  const next = source.charCodeAt(end + 1);
  const isQuote = next === Char.OpenGuillemet || next === Char.Quote || next === Char.OpenCurly;
  return isQuote || solidSizeAt(source, end + 1) > 0;
}

/** Does the mark at `at` join a further piece to the word? */
function isJoint(source: string, at: number): boolean {
  const mark = source.charCodeAt(at);
  const mayJoin = isApostrophe(mark) || isHyphen(mark) || mark === Char.Ampersand;
  if (!mayJoin || sizeAt(source, at + 1) === 0) return false;
  if (isApostrophe(mark)) return !endsWith(source, at + 1, 's');
  return mark === Char.Ampersand || !LOOSE_TAILS.some((tail) => endsWith(source, at + 1, tail));
}

/** "'s", a run of stops or of dashes, else the one character. */
function markEnd(source: string, at: number, code: number): number {
  if (isApostrophe(code) && endsWith(source, at + 1, 's')) return at + 2;
  let end = at + sizeOf(code);
  if (code === Char.Stop) while (source.charCodeAt(end) === Char.Stop) end++;
  else if (isDash(code)) while (isDash(source.charCodeAt(end))) end++;
  return end;
}
