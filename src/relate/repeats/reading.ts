import type { Document } from '../../text/document';
import type { RepeatLexicon } from './lexicon';
import { toTokens, wordId, type Tokens } from './tokens';

/** A document as the search for repeats reads it. */
export interface Reading {
  readonly document: Document;
  readonly lexicon: RepeatLexicon;
  readonly tokens: Tokens;
  /** Token ids of `lexicon.dateWords`. */
  readonly dateIds: ReadonlySet<number>;
  /** Index into `Document.sentences` of each token. */
  readonly sentence: Int32Array;
  /** Sentence `s` owns the tokens [firstOfSentence[s], firstOfSentence[s + 1]). */
  readonly firstOfSentence: Int32Array;
}

export function toReading(document: Document, lexicon: RepeatLexicon): Reading {
  const tokens = toTokens(document);
  const count = tokens.id.length;
  const { sentences } = document;
  const sentence = new Int32Array(count);
  const firstOfSentence = new Int32Array(sentences.length + 1);
  let current = 0;
  for (let at = 0; at < count; at++) {
    const start = tokens.start[at] ?? 0;
    for (let next = sentences[current + 1]; next && next.start <= start; next = sentences[current + 1]) {
      firstOfSentence[++current] = at;
    }
    sentence[at] = current;
  }
  firstOfSentence.fill(count, current + 1);
  const dateIds = new Set([...lexicon.dateWords].map(wordId));
  return { document, lexicon, tokens, dateIds, sentence, firstOfSentence };
}

/** Tokens of one block: [from, to). */
export function blockTokens(tokens: Tokens, block: number): { readonly from: number; readonly to: number } {
  return { from: tokens.first[block] ?? 0, to: tokens.first[block + 1] ?? 0 };
}

export function blockText(document: Document, block: number): string {
  const span = document.blocks[block];
  return span ? document.text.slice(span.start, span.end) : '';
}
