import type { Block, Document } from '../../text/document';
import type { Span } from '../../text/span';

/** Words between quotation marks that are no part of other marked words. */
export interface Marked extends Span {
  /** With the marks; the end of the block where the closing one is missing. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly block: number;
  readonly closed: boolean;
  /** Its first mark opens again what the block before left open. */
  readonly reopens: boolean;
}

/** Pairs that tell their side. „ closes with “ or ”. */
const PARTNER: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
]);
const MARK = /[«»“”„"]/gu;
const SINGLE = /[‘’']/gu;
const BLANK = /[\s\u00a0\u202f\u2009]/u;
const OPENS_AFTER = /[\s\u00a0\u202f\u2009([{«“„"‘'’—–-]/u;
const CLOSES_BEFORE = /[\s\u00a0\u202f\u2009)\]},.;:!?…»”"’—–-]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Blanks and commas at the ends are no words. */
const LEAD = /^[\s\u00a0\u202f\u2009]*/u;
const TRAIL = /[\s\u00a0\u202f\u2009]*,?[\s\u00a0\u202f\u2009]*$/u;

/**
 * Marked words of `document` outside others, in order; each lies in one block. A mark that is never closed runs to the
 * end of its block when it can be nothing else (« and “, or a straight one at the start); stray marks, apostrophes,
 * feet and inches are passed over. Linear in the text.
 */
export function findMarked(
  document: Document,
  isRead: (block: Block) => boolean,
  singles: boolean,
): Marked[] {
  const found: Marked[] = [];
  let open: string | null = null;
  document.blocks.forEach((block, index) => {
    if (block.end === block.start || !isRead(block)) return;
    const source = document.text.slice(block.start, block.end);
    const before = found.length;
    const pairs = outermost(pairsIn(source, open));
    const all = singles ? withSingles(source, pairs) : pairs;
    for (const pair of all) {
      const inner = trimmed(source, pair.start, pair.end);
      if (inner === null) continue;
      found.push({
        start: block.start + inner.start,
        end: block.start + inner.end,
        outerStart: block.start + pair.outerStart,
        outerEnd: block.start + pair.outerEnd,
        block: index,
        closed: pair.closed,
        reopens: pair.reopens,
      });
    }
    const last = found[found.length - 1];
    open =
      found.length > before && last && !last.closed ? (source[last.outerStart - block.start] ?? null) : null;
  });
  return found;
}

interface Pair extends Span {
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly closed: boolean;
  readonly reopens: boolean;
}

/** All pairs of `source`, sorted by their start; unclosed ones run to its end. `open`: the mark left open before. */
function pairsIn(source: string, open: string | null): Pair[] {
  const pairs: Pair[] = [];
  const stack: { char: string; at: number }[] = [];
  let straight = -1;
  const lead = LEAD.exec(source)?.[0].length ?? 0;
  const push = (from: number, to: number, closed: boolean): void => {
    pairs.push({
      start: from + 1,
      end: to,
      outerStart: from,
      outerEnd: closed ? to + 1 : to,
      closed,
      reopens: open !== null && from === lead,
    });
  };
  for (const { 0: char, index: at } of source.matchAll(MARK)) {
    if (char === '"') {
      if (isInches(source, at)) continue;
      if (straight >= 0 && closesAt(source, at)) {
        push(straight, at, true);
        straight = -1;
      } else if (opensAt(source, at) && (straight < 0 || !closesAt(source, at))) {
        straight = at;
      }
      continue;
    }
    // A closing mark at the start of a block opens again what the block before left open.
    if (char === '»' && at === lead && stack.length === 0) {
      stack.push({ char: '«', at });
      continue;
    }
    const top = stack[stack.length - 1];
    if (top && (PARTNER.get(top.char) === char || (top.char === '„' && char === '”'))) {
      stack.pop();
      push(top.at, at, true);
    } else if (PARTNER.has(char)) {
      stack.push({ char, at });
    } else if (char === '”' && !top && opensAt(source, at) && !closesAt(source, at)) {
      stack.push({ char: '“', at });
    } else {
      while (stack.length > 0 && PARTNER.get(stack[stack.length - 1]?.char ?? '') !== char) stack.pop();
      const opener = stack.pop();
      if (opener) push(opener.at, at, true);
    }
  }
  const first = stack[0];
  if (first) push(first.at, source.length, false);
  else if (
    straight >= 0 &&
    (straight === lead || /:[\s\u00a0]*$/u.test(source.slice(Math.max(0, straight - 3), straight)))
  )
    push(straight, source.length, false);
  return pairs.sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd);
}

/** Straight marks inside others are nested, and so is all that starts before the pair before it has ended. */
function outermost(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  let reached = -1;
  for (const pair of pairs) {
    if (pair.outerStart < reached) continue;
    kept.push(pair);
    reached = pair.outerEnd;
  }
  return kept;
}

const at = (source: string, index: number): string => source[index] ?? ' ';
const opensAt = (source: string, index: number): boolean =>
  (index === 0 || OPENS_AFTER.test(at(source, index - 1))) && index + 1 < source.length;
const closesAt = (source: string, index: number): boolean =>
  index > 0 &&
  (index + 1 >= source.length ||
    CLOSES_BEFORE.test(at(source, index + 1)) ||
    !OPENS_AFTER.test(at(source, index - 1)));
const isInches = (source: string, index: number): boolean =>
  /\d/u.test(at(source, index - 1)) &&
  (/['’]\d{1,2}$/u.test(source.slice(Math.max(0, index - 4), index)) ||
    /^[\s\u00a0]?[x×]/u.test(source.slice(index + 1, index + 3)));

/** Adds what stands between single marks outside `pairs`: from two words on, or one that ends with a stop. */
function withSingles(source: string, pairs: readonly Pair[]): Pair[] {
  const marks = [...source.matchAll(SINGLE)].map((match) => match.index);
  const found: Pair[] = [];
  let from = -1;
  let fallback = -1;
  let pair = 0;
  const close = (end: number): void => {
    const inner = source.slice(from + 1, end);
    if (BLANK.test(inner.trim()) || /[.,!?]$/u.test(inner))
      found.push({ start: from + 1, end, outerStart: from, outerEnd: end + 1, closed: true, reopens: false });
    from = -1;
    fallback = -1;
  };
  for (const index of marks) {
    while ((pairs[pair]?.outerEnd ?? Infinity) <= index) pair++;
    if ((pairs[pair]?.outerStart ?? Infinity) < index) continue;
    const char = at(source, index);
    const previous = at(source, index - 1);
    const next = at(source, index + 1);
    const isOpener =
      char !== '’' &&
      (index === 0 || OPENS_AFTER.test(previous)) &&
      LETTER.test(next) &&
      !/^['‘](?:\d0s|til|tis|twas|em\b)/u.test(source.slice(index, index + 6));
    if (from < 0) {
      if (isOpener) from = index;
      continue;
    }
    if (char === '‘' || LETTER.test(next) || (index + 1 < source.length && !CLOSES_BEFORE.test(next)))
      continue;
    if (
      /[,.!?…]/u.test(previous) ||
      !/^[sxz]$/u.test(previous) ||
      !/^\s[a-z]/u.test(source.slice(index + 1, index + 3))
    ) {
      close(index);
    } else if (fallback < 0) fallback = index;
  }
  if (from >= 0 && fallback >= 0) close(fallback);
  return outermost([...pairs, ...found].sort((a, b) => a.outerStart - b.outerStart));
}

/** The words of [start, end), or null when there are none. */
function trimmed(source: string, start: number, end: number): Span | null {
  const raw = source.slice(start, end);
  const from = start + (LEAD.exec(raw)?.[0].length ?? 0);
  const to = start + raw.length - (TRAIL.exec(raw)?.[0].length ?? 0);
  return to > from && LETTER.test(source.slice(from, to)) ? { start: from, end: to } : null;
}
