import { extendKey, foldName, MAX_PHRASE_TOKENS, type Gazetteer } from './gazetteer';
import { hashText } from './hashing';
import type { Document } from '../text/document';
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

export const MAX_AFFIX = 4;

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

function toTokenType(raw: string, lowerIds: Map<string, number>): TokenType {
  const word = raw.replace(INVISIBLE, '').replace(/’/gu, "'").normalize('NFC');
  const lower = word.toLowerCase().replace(/\p{N}/gu, '0');
  const shape = word
    .replace(/\p{Lu}|\p{Lt}/gu, 'X')
    .replace(/(?!X)\p{L}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/\p{M}/gu, '');
  const prefixes: number[] = [];
  const suffixes: number[] = [];
  for (let n = 1; n <= MAX_AFFIX && n < lower.length; n++) {
    prefixes.push(hashText(lower, 0, n));
    suffixes.push(hashText(lower, lower.length - n));
  }
  let lowerId = lowerIds.get(lower);
  if (lowerId === undefined) {
    lowerId = lowerIds.size;
    lowerIds.set(lower, lowerId);
  }
  return {
    word: hashText(word),
    lower: hashText(lower),
    shape: hashText(shape.replace(/(.)\1{3,}/gu, '$1$1$1')),
    brief: hashText(shape.replace(/(.)\1+/gu, '$1')),
    prefixes,
    suffixes,
    key: hashText(foldName(word)),
    written: caseOf(shape),
    lowerId,
  };
}

function caseOf(shape: string): Case {
  if (!/[Xxd]/u.test(shape)) return Case.Mark;
  if (!/[Xx]/u.test(shape)) return Case.Digit;
  if (!shape.includes('X')) return Case.Lower;
  const letters = shape.replace(/[^Xx]/gu, '');
  if (letters.length > 1 && !letters.includes('x')) return Case.Upper;
  return letters.lastIndexOf('X') === 0 ? Case.Capital : Case.Mixed;
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
