import type { BlockRole, Document } from '../../text/document';
import { isCapital, isWordLetter, letterOf, letterRuns } from '../../text/letters';
import type { Span } from '../../text/span';
import type { CreditLexicon } from './lexicon';

const MAX_BYLINE_CHARACTERS = 120;
const MAX_CREW_CHARACTERS = 300;
/** A line of a name and what its bearer is signs the article only so near to its start. */
const MAX_SIGNING_BLOCKS = 5;
const MAX_SIGNING_CHARACTERS = 80;
const MAX_SIGNING_WORDS = 10;
/** An agency's stamp stands this near to the start of a block ("PARIS, 3 mars (AFP) –"). */
const MAX_DATELINE_CHARACTERS = 60;
const PARENTHESIS = /[([](?<inside>[^()[\]]{2,40})[)\]]/gu;
const CREW = /[([](?<inside>[^()[\]]{2,300})[)\]]\.?\s*$/u;
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
  return blocks.flatMap((block, index): Span[] => {
    const source = text.slice(block.start, block.end);
    const lower = source.toLowerCase();
    const [first = ''] = letterRuns(lower, isWordLetter, '', 1);
    const isSigned = author !== '' && lower.includes(author);
    if ((lexicon.bylines.has(first) || isSigned) && isByline(source)) return [block];
    if (isCrew(source, lexicon)) return [block];
    if (index < MAX_SIGNING_BLOCKS && isProse(block.role) && signs(source, lexicon)) return [block];
    const credits: Span[] = [];
    const crew = CREW.exec(source);
    if (crew && isCrew(crew.groups?.['inside'] ?? '', lexicon))
      credits.push({ start: block.start + crew.index, end: block.end });
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

const isProse = (role: BlockRole): boolean =>
  role === 'paragraph' || role === 'standfirst' || role === 'other';

/** "Reporting by A in X and B; Editing by C": names and the small words of such a line, nothing else. */
function isCrew(source: string, { crewLeads, crewWords }: CreditLexicon): boolean {
  const lower = source.trim().toLowerCase();
  if (lower.length > MAX_CREW_CHARACTERS || !crewLeads.some((lead) => lower.startsWith(`${lead} `)))
    return false;
  const small = letterRuns(source, isWordLetter).slice(1);
  return small.every((word) => isCapitalised(word) || crewWords.has(word.toLowerCase()));
}

/** "Anne Roux, envoyée spéciale à X", "Jane Holt Science correspondent": a name and what its bearer is, no verb between. */
function signs(source: string, { bylines, bylineRoles, bylineLinks, bylineDesks }: CreditLexicon): boolean {
  if (source.length > MAX_SIGNING_CHARACTERS || !isByline(source)) return false;
  const parts = letterRuns(source, isWordLetter, '-‐‑', MAX_SIGNING_WORDS);
  const at = parts.findIndex((word) => bylineRoles.has(word.toLowerCase()));
  if (at < 2 || !parts.slice(0, 2).every(isCapitalised)) return false;
  const behind = parts[at + 1];
  if (source.slice(source.indexOf(parts[at] ?? '')).includes(',')) return false;
  if (behind !== undefined && !bylineLinks.has(behind.toLowerCase())) return false;
  const small = parts.slice(2, at).filter((word) => !isCapitalised(word));
  if (small.some((word) => bylines.has(word))) return false;
  const [name = '', ...rest] = source.split(',');
  const isApart = rest.length === 1 && letterRuns(name, isWordLetter).every(isCapitalised);
  return isApart || small.every((word) => bylineDesks.has(word));
}

const isCapitalised = (word: string): boolean => isCapital(letterOf(word.codePointAt(0) ?? NaN));

/** Nothing but agencies, "with" and initials: "ats/nxp", "avec AFP", "Reuters". */
function isStamp(inside: string, { agencies, stampWords }: CreditLexicon): boolean {
  const words = letterRuns(inside.toLowerCase(), isWordLetter);
  if (!words.some((word) => agencies.has(word))) return false;
  return words.every((word) => agencies.has(word) || stampWords.has(word) || word.length <= 3);
}

/** Where a photo credit begins in a block, or -1: at its start with a colon or stroke, or behind a bracket; a name may follow without. */
function photoCredit(source: string, lower: string, { photos, photographs }: CreditLexicon): number {
  const sign = source.indexOf('©');
  if (sign >= 0 && source.length - sign <= MAX_BYLINE_CHARACTERS) return sign;
  // Most blocks have no such word, and the regex takes 4 ms to compile.
  if (![...photos].some((word) => lower.includes(word))) return -1;
  for (const match of source.matchAll(
    /(?:^|[.(|]\s*)(?<word>\p{L}+)(?:\s+\p{L}+){0,2}\s*[:/|]\s*(?=\p{Lu})/gu,
  )) {
    if (photos.has((match.groups?.['word'] ?? '').toLowerCase())) return match.index;
  }
  const bare =
    /(?:^|[.!?(|]\s*)(?<word>\p{Lu}\p{L}+)(?:\s+\p{Lu}[\p{L}'’.-]*){2,4}(?:\s*\/[^/.!?]{2,40})?[).]?\s*$/u.exec(
      source,
    );
  return bare && photographs.has((bare.groups?.['word'] ?? '').toLowerCase()) ? bare.index : -1;
}
