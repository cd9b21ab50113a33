/** A text as the most lenient reader compares it, and where each of its places went. */
export interface FoldedText {
  /** Letters and digits alone, in lower case, without accents. */
  readonly text: string;
  /** Where the place `index` of the source stands in `text`. */
  at(index: number): number;
  /** What `[start, end)` of the source became. */
  slice(start: number, end: number): string;
}

/** Letters that a browser's search takes for others and that Unicode does not take apart. */
const SAME = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/**
 * Folds `source`, with `before` in front of it in `text`. What two browsers may tell apart or not (case, accents, the
 * shape of quotation marks and blanks) is gone, so whoever finds a string in the source finds it in `text` too.
 */
export function foldText(source: string, before: string): FoldedText {
  const places = new Uint32Array(source.length + 1);
  const parts = [...before].map(foldSign);
  let length = parts.join('').length;
  let index = 0;
  for (const sign of source) {
    const part = foldSign(sign);
    places.fill(length, index, index + sign.length);
    parts.push(part);
    length += part.length;
    index += sign.length;
  }
  places[index] = length;
  const text = parts.join('');
  const at = (place: number): number => places[place] ?? length;
  return { text, at, slice: (start, end) => text.slice(at(start), at(end)) };
}

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x80) return /[\dA-Za-z]/u.test(sign) ? sign.toLowerCase() : '';
  const lower = sign.normalize('NFKD').toLowerCase();
  return (SAME.get(lower) ?? lower).replace(/[^\p{L}\p{N}]/gu, '');
}
