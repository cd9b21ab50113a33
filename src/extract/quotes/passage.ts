import type { Block, Document } from '../../text/document';
import type { Span } from '../../text/span';
import { tokensIn } from '../../text/tokens';
import type { QuoteLexicon } from './lexicon';
import { findMarked, type Marked } from './marks';

/** A word, figure or sign outside quotation marks, or marked words as one. */
export interface Unit extends Span {
  readonly kind: 'word' | 'figure' | 'sign' | 'quote';
  /** Lower case for a word, "«" for marked words, "'" for either apostrophe. */
  readonly text: string;
  readonly capital: boolean;
  readonly gap: boolean;
  /** Index into `marked`; -1 unless `kind` is "quote". */
  readonly marked: number;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** Units [from, to). */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/** The text as the search for speakers reads it: what others said is closed, what the article says is open. */
export interface Passage {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly units: readonly Unit[];
  readonly sentences: readonly Sentence[];
  readonly marked: readonly Marked[];
  /** Unit of each of `marked`. */
  readonly unitOf: readonly number[];
  readonly lexicon: QuoteLexicon;
}

/** Roles of blocks whose words are the article's own. */
const READ = new Set(['paragraph', 'heading', 'standfirst', 'list-item', 'caption', 'embed', 'pull-quote']);
export const isRead = (block: Block): boolean => READ.has(block.role);

/** What goes on for longer without a stop is a list; whoever searched it whole from each of its cues would not be linear. */
const MAX_SENTENCE_UNITS = 300;

/** Linear in the text. */
export function toPassage(document: Document, lexicon: QuoteLexicon): Passage {
  const marked = findMarked(document, isRead, lexicon.singleMarks);
  const units: Unit[] = [];
  const sentences: Sentence[] = [];
  const unitOf: number[] = [];
  let block = 0;
  let bound = 0;
  let quote = 0;
  let from = 0;
  let lastBlock = 0;
  const endSentence = (): void => {
    if (units.length > from) sentences.push({ from, to: units.length, block: lastBlock });
    from = units.length;
  };
  for (const token of tokensIn(document.text, lexicon.decimal)) {
    while ((marked[quote]?.outerEnd ?? Infinity) <= token.start) quote++;
    const inside = marked[quote];
    const isInside = inside !== undefined && token.start >= inside.outerStart;
    if (isInside && token.start > inside.outerStart && unitOf[quote] !== undefined) continue;
    if (token.kind === 'break') continue;
    while ((document.blocks[block]?.end ?? Infinity) <= token.start) block++;
    const home = document.blocks[block];
    if (!home || !isRead(home)) continue;
    let isNew = block !== lastBlock || units.length - from >= MAX_SENTENCE_UNITS;
    while ((document.sentences[bound]?.end ?? Infinity) <= token.start) {
      // A sentence that ends within marked words ends none of the article's.
      isNew ||=
        !isWithin(marked[quote - 1], document.sentences[bound]?.end) &&
        !isWithin(inside, document.sentences[bound]?.end);
      bound++;
    }
    if (isNew) endSentence();
    lastBlock = block;
    if (isInside) unitOf[quote] = units.length;
    units.push({
      start: isInside ? inside.outerStart : token.start,
      end: isInside ? inside.outerEnd : token.end,
      kind: isInside ? 'quote' : token.kind,
      text: isInside ? '«' : token.text === '’' ? "'" : token.text,
      capital: !isInside && token.capital,
      gap: token.gap,
      marked: isInside ? quote : -1,
      sentence: sentences.length,
    });
  }
  endSentence();
  return { source: document.text, blocks: document.blocks, units, sentences, marked, unitOf, lexicon };
}

const isWithin = (marked: Marked | undefined, end: number | undefined): boolean =>
  marked !== undefined && end !== undefined && end > marked.outerStart && end < marked.outerEnd;

export const sentenceOf = (passage: Passage, unit: number): Sentence =>
  passage.sentences[passage.units[unit]?.sentence ?? -1] ?? { from: unit, to: unit, block: -1 };
export const isSign = (unit: Unit | undefined, signs: string): boolean =>
  unit?.kind === 'sign' && signs.includes(unit.text);
export const textOf = (passage: Passage, from: number, to: number): string =>
  passage.source.slice(passage.units[from]?.start ?? 0, passage.units[to - 1]?.end ?? 0);

/** The words inside one pair of marks as a passage of their own, where marks and blocks play no part. */
export function toInnerPassage(passage: Passage, document: Document, marked: Marked): Passage {
  const units: Unit[] = [];
  const sentences: Sentence[] = [];
  const inner = passage.source.slice(marked.start, marked.end);
  for (const token of tokensIn(inner, passage.lexicon.decimal)) {
    if (token.kind === 'break') continue;
    units.push({
      start: marked.start + token.start,
      end: marked.start + token.end,
      kind: token.kind,
      text: token.text === '’' ? "'" : token.text,
      capital: token.capital,
      gap: token.gap,
      marked: -1,
      sentence: 0,
    });
  }
  sentences.push({ from: 0, to: units.length, block: marked.block });
  return {
    source: document.text,
    blocks: document.blocks,
    units,
    sentences,
    marked: [],
    unitOf: [],
    lexicon: passage.lexicon,
  };
}
