import type { Attribution } from './attribution';
import { wordCount } from './reading';
import { isSign, sentenceOf, textOf, type Passage } from './passage';

/** What is known of the last quotation when the next marked words are judged. */
export interface Before {
  readonly block: number;
  readonly sentence: number;
}

/** Marked words from this many on are no term or title unless they look like one. */
const MIN_UTTERANCE_WORDS = 5;
const MIN_SENTENCE_WORDS = 3;
/** Marked words of no more than these may be a term or a name. */
const MAX_FRAGMENT_WORDS = 4;
/** So few words are no utterance of their own, only part of the article's sentence. */
const MAX_WOVEN_WORDS = 4;
const MAX_TITLE_WORDS = 9;
/** So few words behind "des" or "of" name a group or a thing: "la crise des « gilets jaunes »". */
const MAX_TERM_WORDS = 3;
const MAX_TERM_LENGTH = 40;
const ENDS = /[.!?…]$/u;
const ENDS_BEFORE_COMMA = /[.!?…,]$/u;

/**
 * Whether the marked words at unit `at` are somebody's: `direct` for what was said word by word, `mixed` for a few
 * words within a sentence of the article's own, null for titles, names, terms and irony.
 */
export function speechType(
  passage: Passage,
  at: number,
  tie: Attribution | null,
  before: Before | null,
  repeated: ReadonlySet<string>,
): 'direct' | 'mixed' | null {
  const { units } = passage;
  const marked = passage.marked[units[at]?.marked ?? -1];
  if (!marked) return null;
  const text = passage.source.slice(marked.start, marked.end);
  const words = wordCount(text);
  const isCapital = /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);
  const isStopped = ENDS.test(text);
  const isAlone = standsAlone(passage, at);
  const fragment = words <= MAX_WOVEN_WORDS && !isCapital && !isStopped ? 'mixed' : 'direct';
  if (words === 0) return null;
  if (tie?.link === 'incise' && tie.adjacent) return 'direct';
  if (tie?.link === 'colon') return isAfterColon(passage, at, tie, words, isStopped) ? 'direct' : null;
  if (isAlone)
    return words >= MIN_SENTENCE_WORDS || (isStopped && before?.block === sentenceOf(passage, at).block)
      ? 'direct'
      : null;
  if (
    (tie?.adjacent !== true || tie.phrase === null) &&
    (isCapital || words <= MAX_FRAGMENT_WORDS) &&
    isNamed(passage, at, tie?.inClause === false && !isCapital)
  )
    return null;
  // "Josip, dit « Zozo »": a name that people go by.
  const isByname = tie?.link === 'lead' && tie.adjacent && isCapital && !isStopped && words <= MAX_TERM_WORDS;
  if (isByname && passage.lexicon.namers.has(units[at - 1]?.text ?? '')) return null;
  if (words <= MAX_TERM_WORDS && !isCapital && isComplement(passage, at) && tie?.adjacent !== true)
    return null;
  if (repeated.has(text.toLowerCase()) && words <= MAX_FRAGMENT_WORDS) return null;
  const isSentenceLike =
    (isStopped && (words >= MIN_SENTENCE_WORDS || /[?!]$/u.test(text))) ||
    (tie !== null && tie.adjacent && !tie.onlyWords);
  if (isCapital && !isSentenceLike && words <= MAX_TITLE_WORDS && !startsSentence(passage, at)) return null;
  if (tie) return isCapital && words <= MAX_TITLE_WORDS && !tie.adjacent && !isStopped ? null : fragment;
  if (isCapital && startsSentence(passage, at) && !isStopped && words < MIN_UTTERANCE_WORDS) return null;
  const sentence = sentenceOf(passage, at);
  const isNear =
    before !== null && before.block === sentence.block && (units[at]?.sentence ?? 0) - before.sentence <= 1;
  if (words >= MIN_UTTERANCE_WORDS) return 'direct';
  return isNear && words >= MIN_SENTENCE_WORDS && !isCapital ? fragment : null;
}

/** With a cue nearly anything behind a colon is speech; without, only what ends the sentence, and no list of titles. */
function isAfterColon(
  passage: Passage,
  at: number,
  tie: Attribution,
  words: number,
  isStopped: boolean,
): boolean {
  const { units } = passage;
  if (isListed(passage, at) && words < MIN_SENTENCE_WORDS) return false;
  if (tie.cue !== null || isStopped) return true;
  const next = units[at + 1];
  return words >= MIN_SENTENCE_WORDS && (next?.sentence !== units[at]?.sentence || isSign(next, '.!?'));
}

/** The marks complete a noun: "la crise des « … »", "the use of “…”". */
function isComplement(passage: Passage, at: number): boolean {
  const { units, lexicon } = passage;
  return lexicon.binders.has(units[isSign(units[at - 1], "'") ? at - 2 : at - 1]?.text ?? '');
}

/** Short marked words that the text has several times, in lower case: a term, not an utterance. */
export function repeatedTerms(passage: Passage): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { start, end } of passage.marked) {
    const text = passage.source.slice(start, end).toLowerCase();
    if (text.length > MAX_TERM_LENGTH) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** Nothing of the sentence is outside the marks. */
export function standsAlone(passage: Passage, at: number): boolean {
  const { units } = passage;
  const { from, to } = sentenceOf(passage, at);
  for (let index = from; index < to; index++) {
    const unit = units[index];
    if (index !== at && unit && unit.kind !== 'sign' && unit.kind !== 'quote') return false;
    if (
      index !== at &&
      unit?.kind === 'quote' &&
      !ENDS_BEFORE_COMMA.test(
        textOf(passage, at, at + 1)
          .slice(0, -1)
          .trim(),
      )
    )
      return false;
  }
  return true;
}

const startsSentence = (passage: Passage, at: number): boolean => sentenceOf(passage, at).from === at;

/** "« A », « B » et « C »": names in a row behind a colon. */
const isListed = (passage: Passage, at: number): boolean =>
  passage.units[at + 2]?.kind === 'quote' && !isSign(passage.units[at + 1], '.');

/** A word right before the marks says that they hold a name: "le film", "dite", "so-called". */
function isNamed(passage: Passage, at: number, isJudged: boolean): boolean {
  const { units, lexicon } = passage;
  let index = at - 1;
  if (isSign(units[index], "'")) index--;
  // "la loi dite", "l'opération baptisée": also over one article or preposition ("qu'on appelle la").
  for (let back = 0; back < 2; back++, index--) {
    const unit = units[index];
    if (unit?.sentence !== units[at]?.sentence || unit === undefined) return false;
    if (lexicon.namers.has(unit.text) || lexicon.soCalled.has(unit.text)) {
      // "dénonce un projet « bâclé »" judges it; "le projet « bâclé »" would name it.
      const article = units[index - 1]?.text ?? '';
      return !(isJudged && lexicon.determiners.has(article) && !lexicon.definite.has(article));
    }
    if (!lexicon.determiners.has(unit.text) && !lexicon.binders.has(unit.text)) return false;
  }
  return false;
}
