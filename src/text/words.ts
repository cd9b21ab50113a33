import type { Span } from './span';

/**
 * A run of letters, marks and digits; a figure keeps its inner separators ("97,4", "1.234,56", "14:30"), and so does
 * one that blanks group in threes ("1 500 000", whichever blank is used). Apostrophes and hyphens separate, so that
 * "l'État" and "l’État" both end in the word "État". Soft hyphens and zero-width characters belong to the word that
 * they stand in. The alternative for letters comes first because it is the one that almost every word takes.
 */
const WORD =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*|(?:\p{N}{1,3}(?:[ \u00a0\u2009\u202f]\p{N}{3}(?!\p{N}))+|\p{N}+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+\p{N}+)*)(?:[.,:'’]\p{N}+)*[\p{L}\p{M}]*/gu;

/** Words of `text` inside `span`, in order; empty when there is none. */
export function wordsIn(text: string, span: Span): Span[] {
  const words: Span[] = [];
  WORD.lastIndex = span.start;
  for (let match = WORD.exec(text); match && match.index < span.end; match = WORD.exec(text)) {
    words.push({ start: match.index, end: Math.min(WORD.lastIndex, span.end) });
  }
  WORD.lastIndex = 0;
  return words;
}
