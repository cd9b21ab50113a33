import type { Language } from './language';

const SAMPLE_CHARACTERS = 20_000;
/** In running text more than a quarter of all words are function words of its own language. */
const MIN_SHARE = 0.12;
/** Between the best language and the next: below it the text speaks for neither. */
const MIN_LEAD = 1.5;

/**
 * The language of `text` by its share of function words (after Grefenstette 1995, "Comparing two language
 * identification schemes"), or null when no language of `known` leads clearly.
 */
export function detectLanguage(text: string, known: Iterable<Language>): Language | null {
  const words =
    text
      .slice(0, SAMPLE_CHARACTERS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const ranked = [...known]
    .map((language) => ({
      language,
      share: words.reduce((sum, word) => sum + Number(language.functionWords.has(word)), 0) / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = ranked;
  if (!best || best.share < MIN_SHARE) return null;
  return next && best.share < MIN_LEAD * next.share ? null : best.language;
}
