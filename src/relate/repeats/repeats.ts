import type { Repeat, RepeatKind } from '../../report';
import type { Document } from '../../text/document';
import { finish, type Steps } from '../../text/steps';
import {
  align,
  completed,
  withEdges,
  type Alignment,
  type Chain,
  type Ground,
  type Piece,
} from './alignment';
import { toChanges } from './changes';
import { expectedBecause, isQuoteEcho, type Pair } from './expected';
import { createGramIndex, type Candidate } from './grams';
import type { RepeatLexicon } from './lexicon';
import { blockHash, createWholeIndex } from './whole';
import { blockTokens, toReading, type Reading } from './reading';
import { toSpans } from './spans';

/** Of both blocks, for a near-copy. */
const MIN_NEAR_SHARE = 0.72;
/** Shared before the small gaps are looked at: below it they cannot make a near-copy. */
const MIN_NEAR_HOPE = 0.5;
/** Of the smaller block, for a part. */
const MIN_HELD_SHARE = 0.8;
/** A whole sentence of so many words is a repeat by itself; an edited one must be longer, to be no turn of phrase. */
const MIN_SENTENCE_WORDS = 9;
const MIN_EDITED_SENTENCE_WORDS = 12;
const MIN_SENTENCE_SHARE = 0.85;
/** Shared words that no earlier block has explained yet. */
const MIN_FRESH_WORDS = 6;
/** Somewhere in a shared sentence or a part so many words stand unchanged in a row. */
const MIN_STRETCH_WORDS = 5;
/** Earlier blocks looked at for one block, those that share the most words. */
const MAX_CANDIDATES = 12;
/** After so many of them that turn out to share only turns of phrase, the rest do too. */
const MAX_REFUSALS = 4;
/** An earlier block is taken for the first occurrence when it explains so much of what the best one does. */
const FIRST_OCCURRENCE_SHARE = 0.9;

/**
 * Blocks of `document` that repeat earlier ones, by block and then by the one repeated. Each is linked to the first
 * occurrence of what it repeats, so to several blocks only when each explains words that the others do not. Only body
 * paragraphs are flagged; what a reader expects to return is named in `because`. Linear in the text: whole copies by
 * hash, the others by an index of four-word grams whose hits are extended, chained and aligned.
 */
export function findRepeats(document: Document, lexicon: RepeatLexicon): Repeat[] {
  return finish(repeatsInSteps(document, lexicon));
}

/** The same, a block a step. */
export function* repeatsInSteps(document: Document, lexicon: RepeatLexicon): Steps<Repeat[]> {
  const reading = toReading(document, lexicon);
  const { tokens } = reading;
  const body = createWholeIndex(tokens);
  const anything = createWholeIndex(tokens);
  const grams = createGramIndex(tokens, (block) => document.blocks[block]?.role === 'paragraph');
  const repeats: Repeat[] = [];
  for (const [block, span] of document.blocks.entries()) {
    yield block / document.blocks.length;
    const { from, to } = blockTokens(tokens, block);
    if (from === to) continue;
    const hash = blockHash(tokens, block);
    const isBody = span.role === 'paragraph';
    const bodyCopy = isBody ? body.find(block, hash) : null;
    const copy = bodyCopy ?? anything.find(block, hash);
    if (copy !== null) repeats.push(wholeRepeat(reading, block, copy));
    if (isBody ? bodyCopy !== null : copy !== null) continue;
    repeats.push(...partRepeats(reading, block, grams.candidates(block), copy));
    grams.add(block);
    anything.add(block, hash);
    if (isBody) body.add(block, hash);
  }
  return named(repeats).sort((a, b) => a.block - b.block || a.of - b.of);
}

/** A near-copy of a sentence that is known as a form, with nothing but figures, names and dates changed, is one too. */
function named(repeats: readonly Repeat[]): Repeat[] {
  const forms = new Set<number>();
  for (const repeat of repeats) if (repeat.because === 'template') forms.add(repeat.of).add(repeat.block);
  return repeats.map((repeat): Repeat => {
    const isFilled =
      repeat.flagged &&
      repeat.changes.length > 0 &&
      (forms.has(repeat.of) || forms.has(repeat.block)) &&
      repeat.changes.every((change) => change.what !== 'words');
    return isFilled ? { ...repeat, flagged: false, because: 'template' } : repeat;
  });
}

function wholeRepeat(reading: Reading, block: number, of: number): Repeat {
  const tokens = groundOf(reading, block, of);
  const alignment: Alignment = { chains: [[{ equal: true, ...tokens }]], matched: tokens.end - tokens.at };
  return toRepeat(reading, { block, of, kind: 'exact', alignment });
}

/**
 * Repeats of the words of `block`, best explanation first, body paragraphs before other blocks. `copy` is the block
 * that is linked already, or null.
 */
function partRepeats(
  reading: Reading,
  block: number,
  candidates: readonly Candidate[],
  copy: number | null,
): Repeat[] {
  const rest = candidates
    .filter((candidate) => candidate.block !== copy && isWorthIt(reading, block, candidate))
    .sort((a, b) => b.words - a.words)
    .slice(0, MAX_CANDIDATES);
  if (rest.length === 0) return [];
  const { from, to } = blockTokens(reading.tokens, block);
  const covered = new Uint8Array(to - from);
  const repeats: Repeat[] = [];
  for (const apart of [false, true]) {
    const group = rest.filter((candidate) => isApart(reading, block, candidate.block) === apart);
    let refusals = 0;
    while (refusals < MAX_REFUSALS) {
      const next = firstOf(group, covered, from);
      if (!next) break;
      group.splice(group.indexOf(next), 1);
      const found = relate(reading, block, next);
      if (!found) {
        refusals += 1;
        continue;
      }
      const repeat = toRepeat(reading, found);
      repeats.push(repeat);
      if (repeat.because === 'template') return repeats;
      for (const run of next.runs) covered.fill(1, run.at - from, run.at - from + run.length);
    }
  }
  return repeats.sort((a, b) => a.of - b.of);
}

/** Whether two blocks are not both body paragraphs. */
function isApart(reading: Reading, block: number, of: number): boolean {
  const { blocks } = reading.document;
  return blocks[block]?.role !== 'paragraph' || blocks[of]?.role !== 'paragraph';
}

/** A cheap look that spares most blocks the alignment: enough words in all, and one stretch or half of a block. */
function isWorthIt(reading: Reading, block: number, candidate: Candidate): boolean {
  const shared = candidate.words;
  if (shared < MIN_FRESH_WORDS) return false;
  const ground = groundOf(reading, block, candidate.block);
  const fewest = Math.min(ground.end - ground.at, ground.ofEnd - ground.ofAt);
  return shared >= MIN_NEAR_HOPE * fewest || candidate.runs.some((run) => run.length >= MIN_STRETCH_WORDS);
}

/**
 * The first block in the text among those that explain about the most words of the later one that are not yet
 * `covered`; undefined when none explains enough of them. `from` is the later block's first token.
 */
function firstOf(candidates: readonly Candidate[], covered: Uint8Array, from: number): Candidate | undefined {
  let most = MIN_FRESH_WORDS / FIRST_OCCURRENCE_SHARE;
  const fresh = candidates.map((candidate) => {
    const words = freshWords(candidate, covered, from);
    most = Math.max(most, words);
    return words;
  });
  let first: Candidate | undefined;
  candidates.forEach((candidate, index) => {
    const isGood = (fresh[index] ?? 0) >= FIRST_OCCURRENCE_SHARE * most;
    if (isGood && (!first || candidate.block < first.block)) first = candidate;
  });
  return first;
}

/** Where runs overlap, their words count twice: this ranks blocks, it does not judge them. */
function freshWords(candidate: Candidate, covered: Uint8Array, from: number): number {
  let words = 0;
  for (const run of candidate.runs) {
    for (let at = run.at - from; at < run.at - from + run.length; at++) words += 1 - (covered[at] ?? 0);
  }
  return words;
}

interface Found {
  readonly block: number;
  readonly of: number;
  readonly kind: RepeatKind;
  readonly alignment: Alignment;
}

/** What `block` and the earlier block of `candidate` have in common, or null when it is less than a repeat. */
function relate(reading: Reading, block: number, candidate: Candidate): Found | null {
  const of = candidate.block;
  const ground = groundOf(reading, block, of);
  const words = ground.end - ground.at;
  const ofWords = ground.ofEnd - ground.ofAt;
  const alignment = align(reading.tokens, candidate.runs);
  const most = Math.max(words, ofWords);
  if (alignment.matched >= MIN_NEAR_HOPE * most) {
    const whole = completed(reading.tokens, alignment, ground);
    if (whole.matched >= MIN_NEAR_SHARE * most) return { block, of, kind: 'near', alignment: whole };
  }
  const part = withEdges(reading.tokens, alignment, (chain) => sentencesAround(reading, chain));
  const isHeld = part.matched >= MIN_HELD_SHARE * Math.min(words, ofWords);
  const isRepeat = isHeld || sharesSentence(reading, part) || echoesQuote(reading, block, of, part);
  return isRepeat ? { block, of, kind: 'partial', alignment: part } : null;
}

function echoesQuote(reading: Reading, block: number, of: number, alignment: Alignment): boolean {
  return alignment.matched >= MIN_SENTENCE_WORDS && isQuoteEcho(reading, block, of, alignment);
}

function toRepeat(reading: Reading, found: Found): Repeat {
  const { block, of, alignment } = found;
  const changes = alignment.chains.flatMap((chain) => toChanges(reading, chain));
  const isOrdered = alignment.chains.length === 1;
  const kind = found.kind === 'near' && isOrdered && changes.length === 0 ? 'exact' : found.kind;
  const pair: Pair = { block, of, isWhole: kind !== 'partial', isVerbatim: kind === 'exact', alignment };
  const because = expectedBecause(reading, pair, changes);
  const spans = alignment.chains.flatMap((chain) => toSpans(reading, chain));
  return {
    block,
    of,
    kind,
    flagged: because === null,
    because,
    spans,
    changes: kind === 'exact' ? [] : changes,
  };
}

function groundOf(reading: Reading, block: number, of: number): Ground {
  const later = blockTokens(reading.tokens, block);
  const earlier = blockTokens(reading.tokens, of);
  return { at: later.from, end: later.to, ofAt: earlier.from, ofEnd: earlier.to };
}

/** Whether a sentence of some length stands in the other block, on either side. */
function sharesSentence(reading: Reading, alignment: Alignment): boolean {
  const pieces = alignment.chains.flat().filter((piece) => piece.equal);
  return (
    holdsSentence(reading, pieces, (piece) => [piece.at, piece.end]) ||
    holdsSentence(reading, pieces, (piece) => [piece.ofAt, piece.ofEnd])
  );
}

function holdsSentence(
  reading: Reading,
  pieces: readonly Piece[],
  side: (piece: Piece) => readonly [number, number],
): boolean {
  const { sentence, firstOfSentence } = reading;
  const shared = new Map<number, number>();
  for (const piece of pieces) {
    const [from, to] = side(piece);
    for (let at = from; at < to; at++) {
      const index = sentence[at] ?? 0;
      shared.set(index, (shared.get(index) ?? 0) + 1);
    }
  }
  return [...shared].some(([index, words]) => {
    const length = (firstOfSentence[index + 1] ?? 0) - (firstOfSentence[index] ?? 0);
    if (words === length) return length >= MIN_SENTENCE_WORDS;
    return length >= MIN_EDITED_SENTENCE_WORDS && words >= MIN_SENTENCE_SHARE * length;
  });
}

/** The sentences that the ends of a chain stand in, on both sides. */
function sentencesAround(reading: Reading, chain: Chain): Ground {
  const { sentence, firstOfSentence } = reading;
  const opening = chain[0];
  const closing = chain.at(-1);
  if (!opening || !closing) return { at: 0, end: 0, ofAt: 0, ofEnd: 0 };
  return {
    at: firstOfSentence[sentence[opening.at] ?? 0] ?? opening.at,
    end: firstOfSentence[(sentence[closing.end - 1] ?? 0) + 1] ?? closing.end,
    ofAt: firstOfSentence[sentence[opening.ofAt] ?? 0] ?? opening.ofAt,
    ofEnd: firstOfSentence[(sentence[closing.ofEnd - 1] ?? 0) + 1] ?? closing.ofEnd,
  };
}
