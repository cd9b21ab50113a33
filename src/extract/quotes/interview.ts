import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
import type { Actor } from '../../report';
import { phraseIn, wordCount } from './reading';
import { nameMentions } from './entities';
import type { QuoteLexicon } from './lexicon';
import { isRead, sentenceOf, type Passage } from './passage';
import { nounPhrase, type Phrase } from './phrases';

/** What somebody says in a block without marks. */
export interface Turn extends Span {
  readonly block: number;
  readonly phrase: Phrase | null;
}

/** "Mathieu Garnier : Non." at the start of a block; initials may stand for the name later on. */
const LABEL = /^(?<label>\p{Lu}[\p{L}.'’ -]{0,40}?)[\s\u00a0\u202f]*:[\s\u00a0\u202f]+(?=\S)/u;
const QUESTION = /\?[\s\u00a0\u202f»”"]*$/u;
const MAX_QUESTION_WORDS = 60;
const MIN_LABELS = 2;
const MIN_QUESTIONS = 2;
const MAX_REMARK_WORDS = 40;
const WORD = /[\p{L}]+/gu;
const MARKED = /«[^»]*»?|“[^”]*”?/gu;
const DASH = /^[—–-][\s\u00a0\u202f]*/u;
const PULLED = /^[«“"][\s\u00a0\u202f]*(?<words>[^«»“”"]+?)[\s\u00a0\u202f]*[»”"]$/u;
const TRAILING = /(?:…|\.\.\.)[\s\u00a0\u202f»”"]*$/u;

/**
 * Answers of an interview: blocks labelled with who speaks, or blocks between questions that are put to somebody.
 * Empty when the text is no interview. Linear in the text.
 */
export function findTurns(document: Document, passage: Passage, actors: readonly Actor[]): Turn[] {
  return labelledTurns(document, passage) ?? answeredTurns(document, passage, actors) ?? [];
}

interface Labelled extends Span {
  readonly block: number;
  readonly label: string;
  readonly labelStart: number;
}

/** The speech of a block by a label that other blocks share; null when labels do not alternate. */
function labelledTurns(document: Document, passage: Passage): Turn[] | null {
  const labelled: Labelled[] = [];
  document.blocks.forEach((block, index) => {
    if (!isRead(block)) return;
    const text = document.text.slice(block.start, block.end);
    const label = LABEL.exec(text);
    if (!label?.groups) return;
    labelled.push({
      block: index,
      label: label.groups['label'] ?? '',
      labelStart: block.start,
      start: block.start + label[0].length,
      end: block.end,
    });
  });
  const asks = new Map<string, boolean>();
  const full = fullLabels(labelled.map(({ label }) => label));
  for (const { label, start, end } of labelled) {
    const key = full.get(label) ?? label;
    asks.set(key, (asks.get(key) ?? true) && QUESTION.test(document.text.slice(start, end)));
  }
  const answers = labelled.filter(({ label }) => asks.get(full.get(label) ?? label) === false);
  const hasQuestions = [...asks.values()].some((isAsking) => isAsking);
  if (labelled.length < 2 * MIN_LABELS || !hasQuestions || answers.length < MIN_LABELS) return null;
  const phrases = new Map<string, Phrase | null>();
  return answers.map(({ block, label, labelStart, start, end }) => {
    const key = full.get(label) ?? label;
    const own = phraseIn(passage, labelStart, labelStart + label.length);
    if (key === label || !phrases.has(key)) phrases.set(key, phrases.get(key) ?? own);
    return { start, end, block, phrase: phrases.get(key) ?? own };
  });
}

/** Each label of initials to the full label before it that has them: "M. G." to "Mathieu Garnier". */
function fullLabels(labels: readonly string[]): Map<string, string> {
  const byInitials = new Map<string, string>();
  const full = new Map<string, string>();
  for (const label of labels) {
    const letters = label.match(/\p{Lu}/gu)?.join('') ?? '';
    if (/^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(label)) full.set(label, byInitials.get(letters) ?? label);
    else byInitials.set(letters, label);
  }
  return full;
}

/** Blocks behind questions that say "you", when enough of them say "I" or "we" and none is reported speech. */
function answeredTurns(document: Document, passage: Passage, actors: readonly Actor[]): Turn[] | null {
  const { lexicon } = passage;
  const texts = document.blocks.map((block) =>
    isRead(block) ? document.text.slice(block.start, block.end) : '',
  );
  const unmarked = texts.map((text) => text.replace(MARKED, ' '));
  const isQuestion = texts.map(
    (text) => QUESTION.test(text) && wordCount(text) <= MAX_QUESTION_WORDS && !/^[«“"]/u.test(text),
  );
  /** What is put to the guest without a question mark: it says "you" and not "I", or trails off. */
  const isRemark = (index: number): boolean => {
    const text = unmarked[index] ?? '';
    if (wordCount(text) > MAX_REMARK_WORDS || has(text, lexicon.firstPerson)) return false;
    return has(text, lexicon.secondPerson) || text.includes('?') || TRAILING.test(text);
  };
  const questions = isQuestion.filter(Boolean).length;
  if (questions < MIN_QUESTIONS) return null;
  const answers: number[] = [];
  let asked = -1;
  let addressed = 0;
  texts.forEach((text, index) => {
    const role = document.blocks[index]?.role;
    if (isQuestion[index] === true) {
      asked = index;
      if (has(text, lexicon.secondPerson)) addressed++;
    } else if (asked >= 0 && text !== '' && (role === 'paragraph' || role === 'other') && !isRemark(index))
      answers.push(index);
  });
  // Who answers says "I" outside of marks; in a report the marks hold every "I".
  const personal = answers.filter((index) => has(unmarked[index] ?? '', lexicon.firstPerson)).length;
  const marked = answers.filter((index) => isMostlyMarked(texts[index] ?? '', unmarked[index] ?? '')).length;
  const isInterview =
    addressed >= 1 &&
    answers.length >= questions - 1 &&
    personal * 2 >= answers.length &&
    marked * 3 <= answers.length;
  if (!isInterview || answers.length > 4 * questions) return null;
  const phrase = guest(passage, isQuestion.indexOf(true), actors);
  return [...answers.map((index) => turnOf(document, index)), ...pulledTurns(document)]
    .map((turn) => ({ ...turn, phrase }))
    .sort((a, b) => a.start - b.start);
}

/** What stands in `block`, the dash of its turn aside. */
function turnOf({ blocks, text }: Document, index: number): Omit<Turn, 'phrase'> {
  const { start, end } = blocks[index] ?? { start: 0, end: 0 };
  const dash = DASH.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + dash, end, block: index };
}

/** Pull quotes of an interview are the guest's words, without their marks. */
function pulledTurns({ blocks, text }: Document): Omit<Turn, 'phrase'>[] {
  return blocks.flatMap(({ role, start, end }, block) => {
    const inner = role === 'pull-quote' ? PULLED.exec(text.slice(start, end)) : null;
    const words = inner?.groups?.['words'];
    if (inner === null || words === undefined) return [];
    const from = start + inner[0].indexOf(words);
    return [{ start: from, end: from + words.length, block }];
  });
}

function isMostlyMarked(text: string, unmarked: string): boolean {
  return 2 * wordCount(unmarked) < wordCount(text);
}

/** Who is interviewed: the first person that the words before the questions name in full, else none. */
function guest(passage: Passage, firstQuestion: number, actors: readonly Actor[]): Phrase | null {
  const intro = nameMentions(passage, actors).filter(
    ({ from }) => sentenceOf(passage, from).block < firstQuestion,
  );
  const person = intro.find(
    ({ entity, from, to }) =>
      to - from >= 2 && (entity.kind === 'person' || (entity.kind === null && entity.gender !== null)),
  );
  return person ? nounPhrase(passage, person.from, person.to) : null;
}

function has(text: string, words: QuoteLexicon['firstPerson']): boolean {
  for (const [word] of text.matchAll(WORD)) if (words.has(word.toLowerCase())) return true;
  return false;
}
