import type { Report, Span } from '../../../src/index';
import { firstEndingAfter } from '../spans';
import { foldText, type FoldedText } from './fold-text';

/** Gives the text directive of a range, without the "#" (":~:text=…"); null for a range without a letter or digit. */
export type TextFragments = (span: Span) => string | null;

/** Terms longer than this are given by their first and last words. */
const MAX_EXACT_CHARACTERS = 120;
/** A shorter term stands in too many places of a page that the report does not know: menus, teasers, comments. */
const MIN_BARE_CHARACTERS = 24;
/** How many words of a long range name its start and its end. */
const RANGE_WORDS = [5, 10, 20, 40];
/** Words before and after that tell a place from others like it; the last takes what the block has. */
const CONTEXTS = [
  [0, 0],
  [3, 0],
  [0, 3],
  [3, 3],
  [6, 6],
  [12, 12],
  [Infinity, Infinity],
] as const;
/** Words of a neighbouring block, where two blocks are the same. */
const NEIGHBOUR_WORDS = 6;

/** A run of the text without a blank that may break, or a word of a script that writes none. */
interface Piece extends Span {
  readonly block: number;
}

/** The pieces `first`..`last` that a directive is to find, and the range that they make without outer punctuation. */
interface Target extends Span {
  readonly first: number;
  readonly last: number;
}

/** Borders of the terms: `[from, start)` before, `[start, startEnd)`, `[endStart, end)`, `[end, to)` after. */
interface Terms {
  readonly from: number;
  readonly start: number;
  /** Equal to `end` when the whole range is one term; `endStart` then is `start`. */
  readonly startEnd: number;
  readonly endStart: number;
  readonly end: number;
  readonly to: number;
}

/**
 * Text directives for ranges of `report.text` by the URL Fragment Text Directives draft of the WICG
 * (https://wicg.github.io/scroll-to-text-fragment/). Each is as long as it takes to be the first place that a browser
 * finds, in the title and the text as the report knows them, however leniently it compares; words of the same block
 * tell near-copies apart. A block that stands there twice, word for word, is told by its neighbour's words, from its
 * border on; where the neighbours are the same too, the directive finds the first of the places that say the same.
 */
export function textFragments(report: Report): TextFragments {
  const { text, article } = report;
  const folded = foldText(text, article.title ?? '');
  const pieces = piecesOf(report);
  return (span) => {
    const target = targetOf(text, pieces, span);
    if (!target || folded.at(target.start) === folded.at(target.end)) return null;
    const terms =
      inBlock(pieces, folded, target) ??
      besideNeighbour(pieces, folded, target) ??
      termsOf(pieces, target, [0, 0], null);
    return terms && toDirective(text, terms);
  };
}

/** What the directive of `span` finds: `span` widened to whole words; null without a letter or digit. */
export function fragmentRange(report: Report, span: Span): Span | null {
  const target = targetOf(report.text, piecesOf(report), span);
  return target && { start: target.start, end: target.end };
}

function inBlock(pieces: readonly Piece[], folded: FoldedText, target: Target): Terms | null {
  const contexts = target.end - target.start < MIN_BARE_CHARACTERS ? CONTEXTS.slice(3) : CONTEXTS;
  const sizes = rangeSizes(pieces, target);
  // A long term is the last resort: a link is to be short.
  for (const words of sizes.length > 1 ? [sizes.slice(0, -1), sizes.slice(-1)] : [sizes])
    for (const context of contexts)
      for (const size of words) {
        const terms = termsOf(pieces, target, context, size);
        if (terms && isFirst(folded, terms)) return terms;
      }
  return null;
}

/** How many words may name start and end, shortest form first; null is the whole range as one term. */
function rangeSizes(pieces: readonly Piece[], target: Target): (number | null)[] {
  const isOneBlock = pieces[target.first]?.block === pieces[target.last]?.block;
  if (isOneBlock && target.end - target.start <= MAX_EXACT_CHARACTERS) return [null];
  const count = target.last - target.first + 1;
  const sizes = RANGE_WORDS.filter((size) => !isOneBlock || 2 * size <= count);
  return isOneBlock ? [...sizes, null] : sizes;
}

/**
 * The terms with up to `context` words of the same block on either side; `size` words name start and end.
 * @returns null when a range over several blocks has no such terms.
 */
function termsOf(
  pieces: readonly Piece[],
  target: Target,
  [before, after]: readonly [number, number],
  size: number | null,
): Terms | null {
  const { first, last, start, end } = target;
  const head = pieces[first];
  const tail = pieces[last];
  if (!head || !tail) return null;
  const reach = size ?? (head.block === tail.block ? null : (RANGE_WORDS[0] ?? null));
  let [startEnd, endStart] = [end, start];
  if (reach !== null) {
    const lastOfStart = withinBlock(pieces, first, Math.min(first + reach - 1, last));
    const firstOfEnd = withinBlock(pieces, last, Math.max(last - reach + 1, first));
    startEnd = Math.min(pieces[lastOfStart]?.end ?? end, end);
    endStart = Math.max(pieces[firstOfEnd]?.start ?? start, start);
    if (endStart < startEnd) return null;
  }
  const from = pieces[withinBlock(pieces, first, Math.max(0, first - before))]?.start ?? start;
  const to = pieces[withinBlock(pieces, last, Math.min(pieces.length - 1, last + after))]?.end ?? end;
  return { from: before === 0 ? start : from, start, startEnd, endStart, end, to: after === 0 ? end : to };
}

/** `wanted`, or the piece nearest to it that stands in the block of `at`. */
function withinBlock(pieces: readonly Piece[], at: number, wanted: number): number {
  const step = wanted < at ? 1 : -1;
  const block = pieces[at]?.block;
  let index = wanted;
  while (index !== at && pieces[index]?.block !== block) index += step;
  return index;
}

/** The target, widened to a border of its block where it reaches none, told by words beyond that border. */
function besideNeighbour(pieces: readonly Piece[], folded: FoldedText, target: Target): Terms | null {
  const begin = withinBlock(pieces, target.first, 0);
  const finish = withinBlock(pieces, target.last, pieces.length - 1);
  const before = pieces[withinBlock(pieces, begin - 1, Math.max(0, begin - NEIGHBOUR_WORDS))];
  const after =
    pieces[withinBlock(pieces, finish + 1, Math.min(pieces.length - 1, finish + NEIGHBOUR_WORDS))];
  const toBegin = { ...target, first: begin, start: pieces[begin]?.start ?? target.start };
  const toFinish = { ...target, last: finish, end: pieces[finish]?.end ?? target.end };
  const tries: readonly (readonly [Target, Partial<Terms>])[] = [
    ...(before && begin > 0 ? [[toBegin, { from: before.start }] as const] : []),
    ...(after && finish < pieces.length - 1 ? [[toFinish, { to: after.end }] as const] : []),
  ];
  for (const [widened, context] of tries)
    for (const size of rangeSizes(pieces, widened)) {
      const terms = termsOf(pieces, widened, [0, 0], size);
      if (terms && isFirst(folded, { ...terms, ...context })) return { ...terms, ...context };
    }
  return null;
}

/** Whether the first place that `terms` fit is where they were taken from. */
function isFirst(folded: FoldedText, { from, start, startEnd, endStart, end, to }: Terms): boolean {
  const isRange = startEnd < end;
  const opening = folded.slice(from, isRange ? startEnd : to);
  if (folded.text.indexOf(opening) !== folded.at(from)) return false;
  if (!isRange) return folded.at(start) < folded.at(end);
  const closing = folded.slice(endStart, to);
  return closing !== '' && folded.text.indexOf(closing, folded.at(startEnd)) === folded.at(endStart);
}

function toDirective(text: string, { from, start, startEnd, endStart, end, to }: Terms): string {
  const before = encode(text.slice(from, start));
  const after = encode(text.slice(end, to));
  const terms =
    startEnd < end ? [text.slice(start, startEnd), text.slice(endStart, end)] : [text.slice(start, end)];
  return `:~:text=${[
    ...(before ? [`${before}-`] : []),
    ...terms.map(encode),
    ...(after ? [`-${after}`] : []),
  ].join(',')}`;
}

/** Beyond what the draft asks for (comma, hyphen, ampersand), what a text that holds the link could take for its own. */
function encode(term: string): string {
  return encodeURIComponent(term.trim().replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-!'()*~_]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** U+00A0, U+202F and U+2007 hold what they stand between together: browsers differ in where they look past them. */
const RUN = /[^\s]+(?:[\u00a0\u202f\u2007]+[^\s]+)*/gu;
/** Longer runs are of a script that writes no blanks. */
const MAX_RUN_CHARACTERS = 40;

function piecesOf({ text, blocks }: Report): Piece[] {
  return blocks.flatMap((block, index) =>
    Array.from(text.slice(block.start, block.end).matchAll(RUN), (run) => ({
      start: block.start + run.index,
      end: block.start + run.index + run[0].length,
      block: index,
    })).flatMap((piece) => (piece.end - piece.start > MAX_RUN_CHARACTERS ? wordsOf(text, piece) : [piece])),
  );
}

function wordsOf(text: string, { start, end, block }: Piece): Piece[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(start, end));
  return Array.from(segments, ({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
    block,
  }));
}

const OPENING = /^[(["“„]+/u;
const CLOSING = /[)\]"”,;.:!?…]+$/u;

/** `span` widened to whole pieces, less the punctuation that it did not hold itself; null when no piece is there. */
function targetOf(text: string, pieces: readonly Piece[], span: Span): Target | null {
  const first = firstEndingAfter(pieces, span.start);
  const last = firstEndingAfter(pieces, span.end - 1);
  const head = pieces[first];
  const tail = pieces[pieces[last] && pieces[last].start < span.end ? last : last - 1];
  if (!head || !tail || head.start >= span.end) return null;
  const opening = OPENING.exec(text.slice(head.start, Math.max(head.start, span.start)))?.[0].length ?? 0;
  const closing = CLOSING.exec(text.slice(Math.min(tail.end, span.end), tail.end))?.[0].length ?? 0;
  const isAfterBlank = /\s/u.test(text.charAt(tail.end - closing - 1));
  return {
    first,
    last: pieces.indexOf(tail, first),
    start: head.start + opening,
    end: tail.end - (isAfterBlank ? 0 : closing),
  };
}
