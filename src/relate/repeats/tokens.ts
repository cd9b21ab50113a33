import type { Document } from '../../text/document';

/**
 * The words of a document in columns, one entry a word. Two words have the same `id` when a reader takes them for the
 * same: NFKC, case, soft hyphens, zero-width characters, œ and æ do not count. A figure's id knows its minus sign and
 * the currency or per-cent sign next to it ("3 %" is not "3 €"), but neither the kind of blank nor of apostrophe
 * inside it. Ids are 32-bit hashes (FNV-1a): two different words share one with a chance of 2^-32.
 */
export interface Tokens {
  readonly id: Int32Array;
  /** Offsets into `Document.text`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 for a word that begins with a digit. */
  readonly figure: Uint8Array;
  /** Block `b` owns the tokens [first[b], first[b + 1]); one entry more than there are blocks. */
  readonly first: Int32Array;
  /** Block of each token. */
  readonly block: Int32Array;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const LIGATURES: readonly (readonly [string, string])[] = [
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
];
const LATIN_1 = 0x100;
/** Folded code of each Latin-1 character, or 0 where folding is more than one code for another. */
const FOLDED = Uint16Array.from({ length: LATIN_1 }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : 0;
});

/** `word` as it is compared. */
export function fold(word: string): string {
  let folded = word.replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  for (const [ligature, letters] of LIGATURES) folded = folded.replaceAll(ligature, letters);
  return folded;
}

/** The words of `document`, block by block. Linear in the text. */
export function toTokens(document: Document): Tokens {
  const { text, blocks, words } = document;
  const id = new Int32Array(words.length);
  const start = new Int32Array(words.length);
  const end = new Int32Array(words.length);
  const figure = new Uint8Array(words.length);
  const block = new Int32Array(words.length);
  const first = new Int32Array(blocks.length + 1);
  const unusual = new Map<string, number>();
  let at = 0;
  let owner = 0;
  for (const word of words) {
    for (let next = blocks[owner + 1]; next && next.start <= word.start; next = blocks[owner + 1])
      first[++owner] = at;
    start[at] = word.start;
    end[at] = word.end;
    block[at] = owner;
    const code = text.charCodeAt(word.start);
    if (code >= 0x30 && code <= 0x39) {
      figure[at] = 1;
      id[at] = figureHash(text, word.start, word.end);
    } else {
      id[at] = wordHash(text, word.start, word.end, unusual);
    }
    at += 1;
  }
  first.fill(at, owner + 1);
  return { id, start, end, figure, first, block };
}

function wordHash(text: string, start: number, end: number, unusual: Map<string, number>): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const folded = code < LATIN_1 ? (FOLDED[code] ?? 0) : 0;
    if (folded === 0) return unusualHash(text.slice(start, end), unusual);
    hash = Math.imul(hash ^ folded, FNV_PRIME);
  }
  return hash;
}

function unusualHash(word: string, known: Map<string, number>): number {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const hash = wordId(word);
  known.set(word, hash);
  return hash;
}

/** The id of a word that is no figure, as `toTokens` gives it. */
export function wordId(word: string): number {
  return stringHash(fold(word), FNV_OFFSET);
}

function stringHash(word: string, from: number): number {
  let hash = from;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}

function figureHash(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isInvisible(code)) continue;
    if (code === TYPOGRAPHIC_APOSTROPHE) hash = Math.imul(hash ^ APOSTROPHE, FNV_PRIME);
    else if (code < LATIN_1) hash = Math.imul(hash ^ (FOLDED[code] ?? 0), FNV_PRIME);
    else hash = stringHash(fold(String.fromCharCode(code)), hash);
  }
  const { sign, symbol } = figureSigns(text, start, end);
  if (sign !== start) hash = Math.imul(hash ^ MINUS, FNV_PRIME);
  const unit = symbol === null ? 0 : text.charCodeAt(symbol);
  return unit === 0 ? hash : Math.imul(hash ^ unit, FNV_PRIME);
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
const MINUS = 0x2212;

/** What stands next to a figure and belongs to it, as offsets. */
export interface FigureSigns {
  /** Of its minus sign, or where the figure starts when it has none. */
  readonly sign: number;
  /** Of its currency or per-cent sign. */
  readonly symbol: number | null;
}

/** The signs of the figure [start, end). */
export function figureSigns(text: string, start: number, end: number): FigureSigns {
  const before = text.charCodeAt(start - 1);
  const isSigned =
    (before === 0x2d || before === 0x2013 || before === MINUS) && opens(text.charCodeAt(start - 2));
  let symbol: number | null = null;
  if (isSymbol(text.charCodeAt(end))) symbol = end;
  else if (isBlank(text.charCodeAt(end)) && isSymbol(text.charCodeAt(end + 1))) symbol = end + 1;
  else if (isSymbol(before) && before !== PERCENT) symbol = start - 1;
  return { sign: isSigned ? start - 1 : start, symbol };
}

const PERCENT = 0x25;

/** NaN is what precedes the text. */
function opens(code: number): boolean {
  return Number.isNaN(code) || isBlank(code) || code === 0x0a || code === 0x28;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** %, ‰ and the currency signs of news: $ £ ¥ and the block U+20A0 to U+20CF, where € stands. */
function isSymbol(code: number): boolean {
  return (
    code === PERCENT ||
    code === 0x2030 ||
    code === 0x24 ||
    code === 0xa3 ||
    code === 0xa5 ||
    (code >= 0x20a0 && code <= 0x20cf)
  );
}
