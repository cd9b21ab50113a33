import type { Span } from '../text/span';

/** Pieces that follow a hyphen without belonging to the word before it: inverted pronouns, "-based" and its like. */
const LOOSE_TAILS =
  't-il|t-elle|t-on|t-ils|t-elles|il|elle|on|ils|elles|je|tu|nous|vous|ce|ci|là|based|backed|led|owned|born|run|area|style|bound|wide|made|listed|controlled|held|trained|funded|era|linked';

/** Pieces that stand before a hyphen without belonging to the name behind it: "ex-Twitter". */
const LOOSE_HEADS = 'ex|pro|anti|non|post|pré|pre|mid';

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const INSIDE = `(?:${LETTER}|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff](?=${LETTER}))`;

/**
 * The tokens of names, finer than `wordsIn`: elided articles stand apart ("l'", "d'"), the English possessive too,
 * hyphens and initials stay with their name ("Jean-Luc", "J.", "U.S."), and so do the marks of brands ("AT&T",
 * "Booking.com", "Canal+"); every other mark is a token of its own.
 */
const TOKEN = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"«»]+',
    '[\\p{L}\\p{N}._-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+',
    `\\p{N}+(?:[.,:\\u202f\\u00a0](?=\\p{N})\\p{N}+)*${LETTER}*`,
    '\\p{Lu}\\.(?:-?\\p{Lu}\\.)+',
    '\\p{Lu}\\.(?=[\\s\\u00a0]*\\p{L})',
    '(?:[cdjlmnstCDJLMNST]|[Qq][Uu]|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)[\'’](?=[\\p{L}\\p{N}«"“])',
    `(?:${LOOSE_HEADS})-(?=\\p{Lu})`,
    `\\p{L}${INSIDE}*(?:(?:['’](?!s(?!${LETTER}))|[-‐‑](?!(?:${LOOSE_TAILS})(?!${LETTER}))|&)(?=${LETTER})${INSIDE}+)*(?:\\.(?:com|fr|org|net|io|ai|uk|eu|ca|be|ch|tv)(?!${LETTER})|\\+(?!${LETTER}))?`,
    `['’]s(?!${LETTER})`,
    '\\.{2,}|[-–—]+|\\S',
  ].join('|'),
  'gu',
);

/** Tokens of `text` inside `span`, in order; blanks belong to none; a blank span has none. */
export function tokensIn(text: string, span: Span): Span[] {
  const source = text.slice(span.start, span.end);
  const tokens: Span[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length });
  }
  return tokens;
}
