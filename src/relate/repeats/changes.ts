import type { Change, ChangeKind } from '../../report';
import type { Chain, Piece } from './alignment';
import type { Reading } from './reading';
import { figureSigns, fold, type FigureSigns } from './tokens';

/** A day, month and year in figures, or an ISO date. */
const FULL_DATE =
  /(?<![\p{N}/.-])(?:\p{N}{1,2}(?<mark>[/.-])\p{N}{1,2}\k<mark>\p{N}{2,4}|\p{N}{4}-\p{N}{2}-\p{N}{2})(?![\p{N}/-])/gu;
const DATE_REACH = 10;
const CAPITAL = /^\p{Lu}/u;
/** A figure among so many words at most is a change of figure ("trois" to "3"). */
const MAX_FIGURE_WORDS = 2;

interface Side {
  readonly start: number;
  readonly end: number;
}

interface PlacedPiece extends Piece {
  readonly block: number;
  readonly ofBlock: number;
}

/** The changes of one chain, in order; what differs only in hyphens or blanks inside a word is none. */
export function toChanges(reading: Reading, chain: Chain): Change[] {
  const changes: Change[] = [];
  const block = reading.tokens.block[chain[0]?.at ?? 0] ?? 0;
  const ofBlock = reading.tokens.block[chain[0]?.ofAt ?? 0] ?? 0;
  for (const piece of chain) {
    if (piece.equal || isFormatting(reading, piece)) continue;
    for (const part of atFigures(reading, piece)) {
      const change = toChange(reading, { block, ofBlock, ...part });
      const last = changes.at(-1);
      if (last?.what === 'date' && last.start === change.start && last.ofStart === change.ofStart) continue;
      changes.push(change);
    }
  }
  return changes;
}

/** "week-end" and "weekend": the same letters, otherwise divided. Figures are never joined ("3-2" is not "32"). */
function isFormatting(reading: Reading, piece: Piece): boolean {
  const words = piece.end - piece.at;
  const ofWords = piece.ofEnd - piece.ofAt;
  if (Math.min(words, ofWords) === 0 || words === ofWords) return false;
  const letters = lettersIn(reading, piece.at, piece.end);
  return letters !== null && letters === lettersIn(reading, piece.ofAt, piece.ofEnd);
}

/** Tokens [from, to) folded and without anything between; null when one is a figure. */
function lettersIn(reading: Reading, from: number, to: number): string | null {
  let letters = '';
  for (let at = from; at < to; at++) {
    if (reading.tokens.figure[at] === 1) return null;
    letters += fold(word(reading, at));
  }
  return letters;
}

function word(reading: Reading, at: number): string {
  const { tokens, document } = reading;
  return document.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
}

/** Cuts a piece with as many figures on both sides around them, so that each figure is a change of its own. */
function atFigures(reading: Reading, piece: Piece): Piece[] {
  const figures = figuresIn(reading, piece.at, piece.end);
  const ofFigures = figuresIn(reading, piece.ofAt, piece.ofEnd);
  if (figures.length === 0 || figures.length !== ofFigures.length || hasDateWord(reading, piece))
    return [piece];
  const parts: Piece[] = [];
  let { at, ofAt } = piece;
  figures.forEach((figure, index) => {
    const ofFigure = ofFigures[index] ?? ofAt;
    parts.push({ equal: false, at, end: figure, ofAt, ofEnd: ofFigure });
    at = figure + 1;
    ofAt = ofFigure + 1;
    parts.push({ equal: false, at: figure, end: at, ofAt: ofFigure, ofEnd: ofAt });
  });
  parts.push({ equal: false, at, end: piece.end, ofAt, ofEnd: piece.ofEnd });
  return parts.filter((part) => part.end + part.ofEnd > part.at + part.ofAt && !isSameFigure(reading, part));
}

function isSameFigure(reading: Reading, piece: Piece): boolean {
  const { id } = reading.tokens;
  return piece.end - piece.at === 1 && piece.ofEnd - piece.ofAt === 1 && id[piece.at] === id[piece.ofAt];
}

function figuresIn(reading: Reading, from: number, to: number): number[] {
  const figures: number[] = [];
  for (let at = from; at < to; at++) if (reading.tokens.figure[at] === 1) figures.push(at);
  return figures;
}

function hasDateWord(reading: Reading, piece: Piece): boolean {
  const { id } = reading.tokens;
  for (let at = piece.at; at < piece.end; at++) if (reading.dateIds.has(id[at] ?? 0)) return true;
  for (let at = piece.ofAt; at < piece.ofEnd; at++) if (reading.dateIds.has(id[at] ?? 0)) return true;
  return false;
}

function toChange(reading: Reading, piece: PlacedPiece): Change {
  const { text } = reading.document;
  let later = sideOf(reading, piece.block, piece.at, piece.end);
  let earlier = sideOf(reading, piece.ofBlock, piece.ofAt, piece.ofEnd);
  let what = kindOf(reading, piece);
  if (what === 'figure') {
    const date = fullDateAround(text, later);
    const ofDate = fullDateAround(text, earlier);
    if (date && ofDate) {
      [later, earlier, what] = [date, ofDate, 'date'];
    } else if (piece.end - piece.at === 1 && piece.ofEnd - piece.ofAt === 1) {
      [later, earlier] = withSigns(text, later, earlier);
    }
  }
  return {
    from: text.slice(earlier.start, earlier.end),
    to: text.slice(later.start, later.end),
    start: later.start,
    end: later.end,
    ofStart: earlier.start,
    ofEnd: earlier.end,
    what,
  };
}

/** Offsets of tokens [from, to) of `block`; of nothing, the place behind the word before, or the start of the block. */
function sideOf(reading: Reading, block: number, from: number, to: number): Side {
  const { tokens, document } = reading;
  if (to > from) return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
  const isFirst = from === (tokens.first[block] ?? 0);
  const place = isFirst ? (document.blocks[block]?.start ?? 0) : (tokens.end[from - 1] ?? 0);
  return { start: place, end: place };
}

function kindOf(reading: Reading, piece: Piece): ChangeKind {
  if (hasDateWord(reading, piece)) return 'date';
  const isShort = piece.end - piece.at <= MAX_FIGURE_WORDS && piece.ofEnd - piece.ofAt <= MAX_FIGURE_WORDS;
  const hasFigure =
    figuresIn(reading, piece.at, piece.end).length + figuresIn(reading, piece.ofAt, piece.ofEnd).length > 0;
  if (isShort && hasFigure) return 'figure';
  const isSwap = piece.end > piece.at && piece.ofEnd > piece.ofAt;
  const names =
    isName(reading, piece.at, piece.end, isSwap) && isName(reading, piece.ofAt, piece.ofEnd, isSwap);
  return names ? 'name' : 'words';
}

/**
 * Whether tokens [from, to) are all capitalised in the middle of a sentence; nothing is a name of no words. A word
 * that opens its sentence counts only in a swap, and when the next one is capitalised too ("Anne Morel a dit").
 */
function isName(reading: Reading, from: number, to: number, isSwap: boolean): boolean {
  const { sentence } = reading;
  for (let at = from; at < to; at++) {
    if (!CAPITAL.test(word(reading, at))) return false;
    const isFirst = at === 0 || sentence[at - 1] !== sentence[at];
    const isFollowed = sentence[at + 1] === sentence[at] && CAPITAL.test(word(reading, at + 1));
    if (isFirst && !(isSwap && isFollowed)) return false;
  }
  return true;
}

/** Quick look before the pattern: a slash, hyphen or stop in the figure or at one of its ends. */
function hasDateMark(text: string, side: Side): boolean {
  for (let at = side.start - 1; at <= side.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d || code === 0x2e || code === 0x2f) return true;
  }
  return false;
}

function fullDateAround(text: string, side: Side): Side | null {
  if (side.end === side.start || !hasDateMark(text, side)) return null;
  const from = Math.max(0, side.start - DATE_REACH);
  for (const match of text.slice(from, side.end + DATE_REACH).matchAll(FULL_DATE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= side.start && end >= side.end) return { start, end };
  }
  return null;
}

/** Takes the minus and the currency or per-cent sign in where it differs between the two figures. */
function withSigns(text: string, later: Side, earlier: Side): [Side, Side] {
  const signs = figureSigns(text, later.start, later.end);
  const ofSigns = figureSigns(text, earlier.start, earlier.end);
  const isNegative = signs.sign < later.start;
  const wasNegative = ofSigns.sign < earlier.start;
  const isUnitKept = text[signs.symbol ?? -1] === text[ofSigns.symbol ?? -1];
  const isSignKept = isNegative === wasNegative;
  return [widened(later, signs, isSignKept, isUnitKept), widened(earlier, ofSigns, isSignKept, isUnitKept)];
}

function widened(side: Side, signs: FigureSigns, isSignKept: boolean, isUnitKept: boolean): Side {
  const start = isSignKept ? side.start : signs.sign;
  if (isUnitKept || signs.symbol === null) return { start, end: side.end };
  return { start: Math.min(start, signs.symbol), end: Math.max(side.end, signs.symbol + 1) };
}
