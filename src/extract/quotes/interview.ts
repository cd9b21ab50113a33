import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
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
const WORD = /[\p{L}]+/gu;

/**
 * Answers of an interview: blocks labelled with who speaks, or blocks between questions that are put to somebody.
 * Empty when the text is no interview. Linear in the text.
 */
export function findTurns(document: Document, passage: Passage): Turn[] {
  return labelledTurns(document, passage) ?? answeredTurns(document, passage) ?? [];
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
function answeredTurns(document: Document, passage: Passage): Turn[] | null {
  const { lexicon } = passage;
  const texts = document.blocks.map((block) =>
    isRead(block) ? document.text.slice(block.start, block.end) : '',
  );
  const isQuestion = texts.map(
    (text) => QUESTION.test(text) && wordCount(text) <= MAX_QUESTION_WORDS && !/^[«“"]/u.test(text),
  );
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
    } else if (asked >= 0 && text !== '' && (role === 'paragraph' || role === 'other')) answers.push(index);
  });
  const personal = answers.filter((index) => has(texts[index] ?? '', lexicon.firstPerson)).length;
  const marked = answers.filter((index) => /[«“]/u.test(texts[index] ?? '')).length;
  const isInterview =
    addressed >= 1 &&
    answers.length >= questions - 1 &&
    personal * 2 >= answers.length &&
    marked * 3 <= answers.length;
  if (!isInterview || answers.length > 4 * questions) return null;
  const phrase = guest(passage, isQuestion.indexOf(true));
  return answers.map((index) => {
    const block = document.blocks[index];
    return { start: block?.start ?? 0, end: block?.end ?? 0, block: index, phrase };
  });
}

/** Who is interviewed: the first person that the words before the questions name in full, else none. */
function guest(passage: Passage, firstQuestion: number): Phrase | null {
  const intro = nameMentions(passage, []).filter(
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
