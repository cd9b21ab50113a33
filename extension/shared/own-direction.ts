/** Embeddings, overrides and isolates, and their ends (Unicode Standard Annex 9); single letters' marks do no harm. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** `text` of a page without what could turn the words of ours that follow it in the same line. */
export function inOwnDirection(text: string): string {
  return text.replace(TURNS, '');
}
