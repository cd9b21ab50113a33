import type { Document } from '../../text/document';
import { isWordLetter, letterRuns } from '../../text/letters';
import type { Span } from '../../text/span';
import type { CreditLexicon } from './lexicon';

const MAX_BYLINE_CHARACTERS = 120;
/** An agency's stamp stands this near to the start of a block ("PARIS, 3 mars (AFP) –"). */
const MAX_DATELINE_CHARACTERS = 60;
const PARENTHESIS = /[([](?<inside>[^()[\]]{2,40})[)\]]/gu;
const DATELINE = /^(?:[^.!?]{0,60}?)[([](?<inside>[^()[\]]{2,40})[)\]]\s*[-–—:]+/u;
const SIGNED = /(?:^|[.!?»”"…]\s+)(?<inside>[^.!?…]{2,40})\.?\s*$/u;

/**
 * By-lines, photo credits and agency stamps: names in them made the article and take no part in it. In order.
 * `byline` is what the page itself calls its author, or null.
 */
export function findCredits(
  { text, blocks }: Document,
  byline: string | null,
  lexicon: CreditLexicon,
): Span[] {
  const author = byline?.trim().toLowerCase() ?? '';
  return blocks.flatMap((block): Span[] => {
    const source = text.slice(block.start, block.end);
    const lower = source.toLowerCase();
    const [first = ''] = letterRuns(lower, isWordLetter, '', 1);
    const isSigned = author !== '' && lower.includes(author);
    if ((lexicon.bylines.has(first) || isSigned) && isByline(source)) return [block];
    const credits: Span[] = [];
    const photo = photoCredit(source, lower, lexicon);
    if (photo >= 0) credits.push({ start: block.start + photo, end: block.end });
    for (const match of source.matchAll(PARENTHESIS)) {
      const inside = match.groups?.['inside'] ?? '';
      const atEdge =
        match.index <= MAX_DATELINE_CHARACTERS
          ? DATELINE.test(source)
          : source.slice(match.index + match[0].length).trim().length <= 1;
      if (atEdge && isStamp(inside, lexicon))
        credits.push(shifted(match.index, match[0].length, block.start));
    }
    const signed = SIGNED.exec(source);
    const inside = signed?.groups?.['inside'] ?? '';
    if (signed && isStamp(inside, lexicon))
      credits.push(shifted(signed.index, signed[0].length, block.start));
    return credits;
  });
}

const shifted = (index: number, length: number, by: number): Span => ({
  start: by + index,
  end: by + index + length,
});

/** Short, without the marks of a sentence. */
function isByline(source: string): boolean {
  return source.length <= MAX_BYLINE_CHARACTERS && !/[.!?…»”]\s*$/u.test(source) && !/[:;?!]/u.test(source);
}

/** Nothing but agencies, "with" and initials: "ats/nxp", "avec AFP", "Reuters". */
function isStamp(inside: string, { agencies, stampWords }: CreditLexicon): boolean {
  const words = letterRuns(inside.toLowerCase(), isWordLetter);
  if (!words.some((word) => agencies.has(word))) return false;
  return words.every((word) => agencies.has(word) || stampWords.has(word) || word.length <= 3);
}

/** Where a photo credit begins in a block, or -1: at its start with a colon or stroke, or behind a bracket. */
function photoCredit(source: string, lower: string, { photos }: CreditLexicon): number {
  const sign = source.indexOf('©');
  if (sign >= 0 && source.length - sign <= MAX_BYLINE_CHARACTERS) return sign;
  // Most blocks have no such word, and the regex takes 4 ms to compile.
  if (![...photos].some((word) => lower.includes(word))) return -1;
  for (const match of source.matchAll(
    /(?:^|[.(|]\s*)(?<word>\p{L}+)(?:\s+\p{L}+){0,2}\s*[:/|]\s*(?=\p{Lu})/gu,
  )) {
    if (photos.has((match.groups?.['word'] ?? '').toLowerCase())) return match.index;
  }
  return -1;
}
