/**
 * What a character is to a word, by its general category in Unicode: a letter that is no capital, a capital, a digit or
 * other number, a mark (an accent that stands by itself), a capital that begins two letters in one ("ǅ").
 */
export const enum Letter {
  Other,
  Small,
  Capital,
  Digit,
  Mark,
  Title,
}

/** Below this code all characters are looked up; it covers the letters of European languages. */
const TABLE_SIZE = 0x250;
/** Filled by rule: four regexes of `\p{…}` took 8 ms to compile before the first word was read. */
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => latinLetter(code));

/** All from U+00C0 on are letters but for two signs; before it stand the ASCII ones, "ª", "µ" and "º". */
function latinLetter(code: number): Letter {
  const character = String.fromCharCode(code);
  if (/[0-9²³¹¼½¾]/u.test(character)) return Letter.Digit;
  if (code < 0xc0 ? !/[A-Za-zªµº]/u.test(character) : code === 0xd7 || code === 0xf7) return Letter.Other;
  if (character === character.toLowerCase()) return Letter.Small;
  return character === character.toUpperCase() ? Letter.Capital : Letter.Title;
}

/** `code` is a code point; a lone surrogate and NaN, which stands behind the end of a text, are `Other`. */
export function letterOf(code: number): Letter {
  if (code < TABLE_SIZE) return TABLE[code] ?? Letter.Other;
  if (code >= 0x300 && code < 0x370) return Letter.Mark;
  // Punctuation, signs of currencies, surrogates: what news writes beside Latin letters.
  if ((code >= 0x2000 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0)) return Letter.Other;
  if ((code >= 0xd800 && code < 0xe000) || Number.isNaN(code)) return Letter.Other;
  return classify(String.fromCodePoint(code));
}

function classify(character: string): Letter {
  if (/\p{Lu}/u.test(character)) return Letter.Capital;
  if (/\p{Lt}/u.test(character)) return Letter.Title;
  if (/\p{L}/u.test(character)) return Letter.Small;
  if (/\p{N}/u.test(character)) return Letter.Digit;
  return /\p{M}/u.test(character) ? Letter.Mark : Letter.Other;
}

export const isCapital = (letter: Letter): boolean => letter === Letter.Capital || letter === Letter.Title;
export const isDigit = (letter: Letter): boolean => letter === Letter.Digit;
/** Of what words are made; a mark alone makes none. */
export const isSolid = (letter: Letter): boolean => letter !== Letter.Other && letter !== Letter.Mark;

/** Of what words without digits are made. */
export const isWordLetter = (letter: Letter): boolean => letter !== Letter.Other && letter !== Letter.Digit;

/** Is there a character of that kind in `text`? */
export function someLetter(text: string, isSuch: (letter: Letter) => boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? NaN;
    if (isSuch(letterOf(code))) return true;
    if (code > 0xffff) i++;
  }
  return false;
}

/** Runs of characters of such kinds, or of those in `more`, in order; at most `limit`. */
export function letterRuns(
  text: string,
  isSuch: (letter: Letter) => boolean,
  more = '',
  limit = Infinity,
): string[] {
  const runs: string[] = [];
  let from = -1;
  for (let i = 0; i < text.length && runs.length < limit;) {
    const code = text.codePointAt(i) ?? NaN;
    const isInside = isSuch(letterOf(code)) || more.includes(String.fromCodePoint(code));
    if (isInside && from < 0) from = i;
    if (!isInside && from >= 0) {
      runs.push(text.slice(from, i));
      from = -1;
    }
    i += code > 0xffff ? 2 : 1;
  }
  if (from >= 0 && runs.length < limit) runs.push(text.slice(from));
  return runs;
}

/** U+00AD, U+200B to U+200D, U+2060 and U+FEFF stand inside words without being seen. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** The blanks and line breaks of `\s`. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0xfeff
  );
}
