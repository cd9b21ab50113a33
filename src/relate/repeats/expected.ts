import type { Change, ExpectedRepeat } from '../../report';
import type { BlockRole, Document } from '../../text/document';
import type { Alignment } from './alignment';
import { blockText, blockTokens, type Reading } from './reading';
import { fold } from './tokens';

/** Two blocks of which the later repeats the earlier, wholly or in part. */
export interface Pair {
  readonly block: number;
  readonly of: number;
  /** Nearly all words of both blocks, not a part of one. */
  readonly isWhole: boolean;
  /** All words, none changed. */
  readonly isVerbatim: boolean;
  readonly alignment: Alignment;
}

/** What each role says of a repetition; null where the role does not decide. */
const ROLE: Record<BlockRole, ExpectedRepeat | null> = {
  paragraph: null,
  heading: 'crosshead',
  standfirst: 'standfirst',
  'pull-quote': 'pull-quote',
  caption: 'caption',
  'list-item': 'list',
  table: 'table',
  teaser: 'teaser',
  embed: 'embed',
  other: 'embed',
};

/** A paragraph below this is a label, a line of dialogue, a "read more". */
const MIN_BODY_WORDS = 9;
const MAX_LINE_WORDS = 14;
const MIN_LIST_LINES = 3;
const MAX_CROSSHEAD_WORDS = 11;
const MAX_HEAD_WORDS = 20;
const MAX_LEAD_WORDS = 2;
const MAX_STANDFIRST_WORDS = 40;
const MAX_PROMPT_WORDS = 40;
const MAX_INDEX_WORDS = 30;
const MAX_TEASER_WORDS = 60;
const MAX_PULL_QUOTE_WORDS = 40;
const MIN_QUOTED_SHARE = 0.95;
const MIN_HELD_SHARE = 0.8;

const TIME =
  /^[\s\p{P}]*(?:[01]?\p{N}|2[0-3])(?:\s?[hH:.]\s?[0-5]\p{N}|\s?h)(?:\s?[ap]\.?m\.?)?(?![\p{L}\p{N}])/u;
const BULLET = /^\s*(?:[•·▪◦‣►*➤→]|\p{N}{1,2}[.)](?!\p{N}))/u;
const STOP = /[.!?…][\p{Pe}\p{Pf}"'’”»\s]*$/u;
const CUT_OFF = /(?:…|\.{3})[\])\s]*$/u;
const ALL_QUOTED = /^\s*(?:«[^«»]+»|“[^“”]+”|"[^"]+"|‘‘[^‘’]+’’)[\s.,]*$/u;
const ANY_QUOTE = /[«“„"‘]/u;
/** A quotation may go on to the end of its paragraph, and be taken up in the next. */
const QUOTED = /«[^»]*(?:»|$)|“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|"[^"]*(?:"|$)|‘‘.*?(?:’’|$)/gu;
const CLOSED_QUOTE = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|‘‘.*?’’/gu;

/** Why a reader expects this repetition, or null when nothing tells. `changes` is empty for the same words. */
export function expectedBecause(
  reading: Reading,
  pair: Pair,
  changes: readonly Change[],
): ExpectedRepeat | null {
  const { document } = reading;
  const role = document.blocks[pair.block]?.role ?? 'other';
  const ofRole = document.blocks[pair.of]?.role ?? 'other';
  if (isTwin(document, pair, role, ofRole)) return 'twin';
  if (isLiveIndex(reading, pair)) return 'live-index';
  const told = ROLE[role] ?? ROLE[ofRole];
  if (told !== null) return told;
  if (!pair.isVerbatim && isTemplate(pair.alignment, changes)) return 'template';
  return byContent(reading, pair);
}

/** Two body paragraphs: what their words, marks and neighbours tell. */
function byContent(reading: Reading, pair: Pair): ExpectedRepeat | null {
  const words = wordCount(reading, pair.block);
  const ofWords = wordCount(reading, pair.of);
  const shorter = words <= ofWords ? pair.block : pair.of;
  const fewest = Math.min(words, ofWords);
  if (isListLine(reading, pair.block) || isListLine(reading, pair.of)) return 'list';
  if (fewest < MIN_BODY_WORDS) return pair.isWhole ? 'short' : 'crosshead';
  if (isCrosshead(reading, pair, shorter)) return 'crosshead';
  if (isStandfirst(reading, pair)) return 'standfirst';
  if (pair.isWhole && isPrompt(reading, shorter)) return 'embed';
  if (isTeaser(reading, pair)) return 'teaser';
  if (isPullQuote(reading, pair, shorter)) return 'pull-quote';
  return isQuoteEcho(reading, pair.block, pair.of, pair.alignment) ? 'quote-echo' : null;
}

/** A line without a full stop whose words stand in a paragraph, most of all in the one that it heads. */
function isCrosshead(reading: Reading, pair: Pair, shorter: number): boolean {
  if (STOP.test(blockText(reading.document, shorter))) return false;
  const words = wordCount(reading, shorter);
  const opening = pair.alignment.chains[0]?.find((piece) => piece.equal);
  const isLead = (opening?.at ?? Infinity) - blockTokens(reading.tokens, pair.block).from <= MAX_LEAD_WORDS;
  const isHead = isLead && shorter === pair.of && pair.block === pair.of + 1 && !pair.isVerbatim;
  return (words <= MAX_CROSSHEAD_WORDS && !pair.isWhole) || (isHead && words <= MAX_HEAD_WORDS);
}

/** The very first paragraph, said again by the second: an introduction that the page does not mark as one. */
function isStandfirst(reading: Reading, pair: Pair): boolean {
  const { blocks } = reading.document;
  const isFirst =
    blocks.findIndex((block) => block.role === 'paragraph' && block.end > block.start) === pair.of;
  return (
    isFirst &&
    pair.isWhole &&
    pair.block === pair.of + 1 &&
    wordCount(reading, pair.of) <= MAX_STANDFIRST_WORDS
  );
}

/** The same block twice in a row, made for two widths of screen; body text that stands there twice is a mistake. */
function isTwin(document: Document, pair: Pair, role: BlockRole, ofRole: BlockRole): boolean {
  if (!pair.isWhole || role !== ofRole || role === 'paragraph') return false;
  for (let between = pair.of + 1; between < pair.block; between++) {
    const span = document.blocks[between];
    if (span && span.end > span.start) return false;
  }
  return true;
}

/** A short line that begins with a time of day and returns as the head of an entry, or the other way round. */
function isLiveIndex(reading: Reading, pair: Pair): boolean {
  return [pair.block, pair.of].some(
    (block) => wordCount(reading, block) <= MAX_INDEX_WORDS && TIME.test(blockText(reading.document, block)),
  );
}

/** A line among at least three in a row that are all bulleted, or all short and without a full stop. */
function isListLine(reading: Reading, block: number): boolean {
  return isInRow(block, (at) => isBulleted(reading, at)) || isInRow(block, (at) => isBareLine(reading, at));
}

function isInRow(block: number, isLine: (at: number) => boolean): boolean {
  let lines = 0;
  for (let at = block; lines < MIN_LIST_LINES && isLine(at); at--) lines += 1;
  for (let at = block + 1; lines > 0 && lines < MIN_LIST_LINES && isLine(at); at++) lines += 1;
  return lines >= MIN_LIST_LINES;
}

function isBulleted(reading: Reading, block: number): boolean {
  return (
    reading.document.blocks[block]?.role === 'paragraph' && BULLET.test(blockText(reading.document, block))
  );
}

function isBareLine(reading: Reading, block: number): boolean {
  const { document } = reading;
  if (document.blocks[block]?.role !== 'paragraph') return false;
  const words = wordCount(reading, block);
  return words > 0 && words <= MAX_LINE_WORDS && !STOP.test(blockText(document, block));
}

function isPrompt(reading: Reading, block: number): boolean {
  if (wordCount(reading, block) > MAX_PROMPT_WORDS) return false;
  const text = fold(blockText(reading.document, block)).replaceAll("'", '’');
  return reading.lexicon.prompts.some((prompt) => text.includes(prompt));
}

/** The beginning of a paragraph, cut off with an ellipsis in the middle of a sentence. */
function isTeaser(reading: Reading, pair: Pair): boolean {
  const { document, tokens, sentence, firstOfSentence } = reading;
  const pieces = pair.alignment.chains[0]?.filter((piece) => piece.equal);
  const opening = pieces?.[0];
  const closing = pieces?.at(-1);
  if (pair.isWhole || !opening || !closing) return false;
  const isCut = (block: number, other: number, from: number, to: number): boolean =>
    wordCount(reading, block) <= MAX_TEASER_WORDS &&
    wordCount(reading, block) < wordCount(reading, other) &&
    CUT_OFF.test(blockText(document, block)) &&
    from === blockTokens(tokens, other).from &&
    firstOfSentence[(sentence[to - 1] ?? 0) + 1] !== to &&
    pair.alignment.matched >= MIN_HELD_SHARE * wordCount(reading, block);
  return (
    isCut(pair.block, pair.of, opening.ofAt, closing.ofEnd) ||
    isCut(pair.of, pair.block, opening.at, closing.end)
  );
}

/**
 * A short paragraph that is one quotation from end to end, with or without its marks, and stands inside a longer one, while its neighbours do
 * not go on with that one's words (as the halves of a divided paragraph would).
 */
function isPullQuote(reading: Reading, pair: Pair, shorter: number): boolean {
  const { document, tokens } = reading;
  if (pair.isWhole || wordCount(reading, shorter) > MAX_PULL_QUOTE_WORDS) return false;
  if (!ALL_QUOTED.test(blockText(document, shorter)) && !isUnmarkedQuote(reading, pair, shorter))
    return false;
  if (pair.alignment.matched < MIN_HELD_SHARE * wordCount(reading, shorter)) return false;
  const opening = pair.alignment.chains[0]?.[0];
  const closing = pair.alignment.chains.at(-1)?.at(-1);
  if (!opening || !closing) return false;
  const isLater = shorter === pair.block;
  const before = (isLater ? opening.ofAt : opening.at) - 1;
  const after = isLater ? closing.ofEnd : closing.end;
  const longer = blockTokens(tokens, isLater ? pair.of : pair.block);
  const own = blockTokens(tokens, shorter);
  const follows = after < longer.to && tokens.id[after] === tokens.id[own.to];
  const precedes = before >= longer.from && own.from > 0 && tokens.id[before] === tokens.id[own.from - 1];
  return !follows && !precedes;
}

/** Words without a mark that stand in marks in the other block: set large, a quotation often loses them. */
function isUnmarkedQuote(reading: Reading, pair: Pair, shorter: number): boolean {
  if (ANY_QUOTE.test(blockText(reading.document, shorter))) return false;
  const { alignment } = pair;
  const quoted =
    shorter === pair.block
      ? quotedWords(reading, pair.of, alignment, CLOSED_QUOTE, EARLIER)
      : quotedWords(reading, pair.block, alignment, CLOSED_QUOTE, LATER);
  return quoted >= MIN_QUOTED_SHARE * alignment.matched;
}

/** Nearly all of the shared words are quoted in both blocks, and at least one block quotes them inside its own words. */
export function isQuoteEcho(reading: Reading, block: number, of: number, alignment: Alignment): boolean {
  const quoted = quotedWords(reading, block, alignment, QUOTED, LATER);
  const ofQuoted = quotedWords(reading, of, alignment, QUOTED, EARLIER);
  if (quoted === 0 || Math.min(quoted, ofQuoted) < MIN_QUOTED_SHARE * alignment.matched) return false;
  const { sentence, firstOfSentence } = reading;
  const isFramed = (from: number, to: number): boolean => {
    const first = sentence[from] ?? 0;
    const last = sentence[to - 1] ?? 0;
    return firstOfSentence[first] !== from || firstOfSentence[last + 1] !== to;
  };
  return alignment.chains.every((chain) => {
    const opening = chain[0];
    const closing = chain.at(-1);
    if (!opening || !closing) return false;
    return isFramed(opening.at, closing.end) || isFramed(opening.ofAt, closing.ofEnd);
  });
}

type SideOfPiece = readonly ['at', 'end'] | readonly ['ofAt', 'ofEnd'];
const LATER: SideOfPiece = ['at', 'end'];
const EARLIER: SideOfPiece = ['ofAt', 'ofEnd'];

/** How many of the shared words stand in what `pattern` matches, in `block` as one side of the alignment. */
function quotedWords(
  reading: Reading,
  block: number,
  alignment: Alignment,
  pattern: RegExp,
  [from, to]: SideOfPiece,
): number {
  const { document, tokens } = reading;
  const base = document.blocks[block]?.start ?? 0;
  const text = blockText(document, block);
  if (!ANY_QUOTE.test(text)) return 0;
  const quotes = [...text.matchAll(pattern)].map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
  }));
  let words = 0;
  for (const piece of alignment.chains.flat()) {
    if (!piece.equal) continue;
    for (let at = piece[from]; at < piece[to]; at++) {
      const start = tokens.start[at] ?? 0;
      if (quotes.some((quote) => start >= quote.start && start < quote.end)) words += 1;
    }
  }
  return words;
}

function wordCount(reading: Reading, block: number): number {
  const { from, to } = blockTokens(reading.tokens, block);
  return to - from;
}

/** Shorter stretches than this on average are turns of phrase. */
const MIN_MEAN_RUN_WORDS = 4;
/** The fixed words of a form stand in stretches shorter than this between what is filled in. */
const MAX_FORM_RUN_WORDS = 8;
const MIN_FORM_CHANGES = 3;
const MIN_FORM_SLOTS = 2;

/**
 * A form filled in anew (a weather line, a stock price, a result): fixed words in short stretches, between at least
 * three changes of which two and more are figures, names or dates. A copy with a figure or two corrected is none.
 */
function isTemplate(alignment: Alignment, changes: readonly Change[]): boolean {
  const runs = alignment.chains.flat().filter((piece) => piece.equal).length;
  const mean = alignment.matched / Math.max(1, runs);
  if (mean < MIN_MEAN_RUN_WORDS) return true;
  const slots = changes.filter((change) => change.what !== 'words').length;
  return mean < MAX_FORM_RUN_WORDS && changes.length >= MIN_FORM_CHANGES && slots >= MIN_FORM_SLOTS;
}
