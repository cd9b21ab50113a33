import type { Report } from '../../../src/index';

const MAX_CHARACTERS = 60;

/**
 * A name that every system takes: day of publication, else `today` (ISO), then the title in lower case, letters and
 * digits alone, cut between words: "2026-03-03-le-canal-rouvre.md".
 */
export function toFileName({ article }: Report, ending: string, today: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(article.published ?? '')?.[0] ?? today;
  const words = (article.title ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer =
      slug === '' ? word.slice(0, MAX_CHARACTERS).replace(/\p{Surrogate}$/u, '') : `${slug}-${word}`;
    if (longer.length > MAX_CHARACTERS) break;
    slug = longer;
  }
  return `${day}-${slug === '' ? 'article' : slug}.${ending}`;
}
