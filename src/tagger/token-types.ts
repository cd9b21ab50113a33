import { extendKey, foldName, MAX_PHRASE_TOKENS, type Gazetteer } from './gazetteer';
import { extendText, FNV_OFFSET, hashText } from './hashing';
import type { Document } from '../text/document';
import { Letter, letterOf } from '../text/letters';
import { tokensIn } from './tokens';

/** How a token is written. `mixed`: a capital behind the first letter, beside small ones ("eBay", "McDonald"). */
export const enum Case {
  Mark,
  Digit,
  Lower,
  Capital,
  Upper,
  Mixed,
}

const MAX_AFFIX = 4;

/** All that is known of a token by its characters alone; one object for all equal tokens of a document. */
export interface TokenType {
  /** Hashes of the token, of its lower case, and of its shape with runs cut to three and to one. */
  readonly word: number;
  readonly lower: number;
  readonly shape: number;
  readonly brief: number;
  /** Hashes of the first and last 1 to `MAX_AFFIX` characters of the lower case; fewer when the token is shorter. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Hash of the folded token, for the gazetteer. */
  readonly key: number;
  readonly written: Case;
  /** Equal for tokens that differ in case only; dense from 0. */
  readonly lowerId: number;
}

/** Stands for what is before the first and behind the last token of a sentence. */
export const EDGE: TokenType = {
  word: 1,
  lower: 1,
  shape: 1,
  brief: 1,
  prefixes: [],
  suffixes: [],
  key: 1,
  written: Case.Mark,
  lowerId: -1,
};

/** A document as the tagger sees it. Tokens `sentenceStart[s]` to `sentenceStart[s + 1]` make up sentence s. */
export interface TokenTable {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly types: readonly TokenType[];
  readonly sentenceStart: readonly number[];
  /** Number of different `lowerId`. */
  readonly lowerCount: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Tokens of all sentences of `document`. */
export function toTokenTable(document: Document): TokenTable {
  const start: number[] = [];
  const end: number[] = [];
  const types: TokenType[] = [];
  const sentenceStart = [0];
  const known = new Map<string, TokenType>();
  const lowerIds = new Map<string, number>();
  for (const sentence of document.sentences) {
    for (const span of tokensIn(document.text, sentence)) {
      const raw = document.text.slice(span.start, span.end);
      let type = known.get(raw);
      if (!type) {
        type = toTokenType(raw, lowerIds);
        known.set(raw, type);
      }
      start.push(span.start);
      end.push(span.end);
      types.push(type);
    }
    sentenceStart.push(types.length);
  }
  return { start, end, types, sentenceStart, lowerCount: lowerIds.size };
}

/** Invisible characters, curly apostrophes, and all that composing or folding may change. */
const UNUSUAL = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f]/u;
const MAX_RUN = 3;

function toTokenType(raw: string, lowerIds: Map<string, number>): TokenType {
  const word = UNUSUAL.test(raw) ? raw.replace(INVISIBLE, '').replace(/’/gu, "'").normalize('NFC') : raw;
  const form = formOf(word);
  const plain = word.toLowerCase();
  const lower = form.digits ? withoutDigits(plain) : plain;
  const lowerHash = hashText(lower);
  const prefixes: number[] = [];
  const suffixes: number[] = [];
  let prefix = FNV_OFFSET | 0;
  for (let n = 1; n <= MAX_AFFIX && n < lower.length; n++) {
    prefix = extendText(prefix, lower.charCodeAt(n - 1));
    prefixes.push(prefix);
    suffixes.push(hashText(lower, lower.length - n));
  }
  let lowerId = lowerIds.get(lower);
  if (lowerId === undefined) {
    lowerId = lowerIds.size;
    lowerIds.set(lower, lowerId);
  }
  return {
    word: word === lower ? lowerHash : hashText(word),
    lower: lowerHash,
    shape: form.shape,
    brief: form.brief,
    prefixes,
    suffixes,
    key: keyOf(word, plain, form, lowerHash),
    written: form.written,
    lowerId,
  };
}

/** All digits and other numbers made zeros. */
function withoutDigits(word: string): string {
  let out = '';
  for (const character of word)
    out += letterOf(character.codePointAt(0) ?? NaN) === Letter.Digit ? '0' : character;
  return out;
}

/** Hash of the folded word; most words are folded by their small letters alone, and without digits hashed already. */
function keyOf(word: string, plain: string, form: Form, lowerHash: number): number {
  if (!form.ascii) return hashText(foldName(word));
  return form.digits ? hashText(plain) : lowerHash;
}

interface Form {
  readonly shape: number;
  readonly brief: number;
  readonly written: Case;
  readonly digits: boolean;
  readonly ascii: boolean;
}

/** The shape: X for capitals, x for small letters, d for digits, other characters as they are; and what it tells. */
function formOf(word: string): Form {
  const counts = [0, 0, 0, 0, 0];
  let shape = FNV_OFFSET | 0;
  let brief = FNV_OFFSET | 0;
  let ascii = true;
  let inner = 0;
  let last = -1;
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    ascii &&= code < 0x80;
    const exact = letterOf(code);
    const letter = exact === Letter.Title ? Letter.Capital : exact;
    if (letter === Letter.Mark) continue;
    if (letter === Letter.Capital && (counts[Letter.Small] ?? 0) + (counts[Letter.Capital] ?? 0) > 0) inner++;
    counts[letter] = (counts[letter] ?? 0) + 1;
    const symbol = letter === Letter.Other ? code : letter;
    run = symbol === last ? run + 1 : 1;
    last = symbol;
    if (run === 1) brief = extendText(brief, symbol);
    if (run <= MAX_RUN) shape = extendText(shape, symbol);
  }
  const [, small = 0, capital = 0, digit = 0] = counts;
  let written = Case.Capital;
  if (small + capital === 0) written = digit > 0 ? Case.Digit : Case.Mark;
  else if (capital === 0) written = Case.Lower;
  else if (small === 0 && capital > 1) written = Case.Upper;
  else if (inner > 0) written = Case.Mixed;
  return { shape, brief, written, digits: digit > 0, ascii };
}

/** Where a token stands in the listed names that cover it: one byte of class bits for each place. */
export interface NameHits {
  /** The token alone, or together with its neighbours, is a listed name: begins it, or goes on with it. */
  readonly whole: Uint8Array;
  readonly first: Uint8Array;
  readonly later: Uint8Array;
}

/** Listed names in the document; they may overlap, and none crosses a sentence. Names begin with no small letter. */
export function findListedNames(table: TokenTable, gazetteer: Gazetteer): NameHits {
  const size = table.types.length;
  const hits = { whole: new Uint8Array(size), first: new Uint8Array(size), later: new Uint8Array(size) };
  for (let s = 0; s + 1 < table.sentenceStart.length; s++) {
    const to = table.sentenceStart[s + 1] ?? 0;
    for (let i = table.sentenceStart[s] ?? 0; i < to; i++) markNamesFrom(i, to, table.types, gazetteer, hits);
  }
  return hits;
}

function markNamesFrom(
  from: number,
  to: number,
  types: readonly TokenType[],
  gazetteer: Gazetteer,
  hits: NameHits,
): void {
  if ((types[from]?.written ?? Case.Mark) <= Case.Digit) return;
  let key = 0;
  for (let i = from; i < to && i < from + MAX_PHRASE_TOKENS; i++) {
    key = extendKey(key, types[i]?.key ?? 0);
    const mask = gazetteer.maskOf(key);
    if (mask === 0) continue;
    if (i === from) hits.whole[from] = mask;
    else {
      hits.first[from] = (hits.first[from] ?? 0) | mask;
      for (let j = from + 1; j <= i; j++) hits.later[j] = (hits.later[j] ?? 0) | mask;
    }
  }
}
