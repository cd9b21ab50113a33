import { repeats as lexicon } from '../src/lang/fr/repeats';
import { sentences } from '../src/lang/fr/sentences';
import { findRepeats } from '../src/relate/repeats/repeats';
import { toDocument, type Document } from '../src/text/document';
import { wordsIn } from '../src/text/words';

type Text = 'ordinary' | 'template' | 'identical';

export interface RepeatSpeedRow {
  readonly text: Text;
  readonly blocks: number;
  /** Median milliseconds of processor time of one pass of `wordsIn` over the text. */
  readonly tokenise: number;
  /** Median milliseconds of processor time of `findRepeats` on the document. */
  readonly detect: number;
  /** Median over the turns of detection by tokenising. */
  readonly ratio: number;
}

export interface RepeatSpeed {
  readonly rows: readonly RepeatSpeedRow[];
  /** Time of detection at 10,000 ordinary blocks, in times of that at 1,000. */
  readonly growth: number;
}

const SIZES = [100, 1_000, 10_000];
const SEED = 20_250_214;
const MIN_TURNS = 5;
/** Runs at 1,000 blocks that make up one turn against 10,000. */
const SMALL_RUNS = 10;
/** Milliseconds of work that a median rests on, so that short ones are repeated often. */
const MIN_SAMPLE = 250;

/** Share of ordinary blocks that copy an earlier one with a word changed. */
const COPIES = 0.02;
const VOCABULARY = 6_000;
const FUNCTION_WORDS =
  'de la le et les des à en un du une que est pour dans il qui par a sur pas plus au ne ce avec se sont son ont aux été cette mais ses leur on elle ou deux comme depuis sous entre sans après'.split(
    ' ',
  );
const TOWNS = [
  'Valmorin',
  'Saint-Orle',
  'Brévigny',
  'Cassoue',
  'Lormont-le-Vieux',
  'Tressac',
  'Aubenoy',
  'Port-Hélier',
];

/**
 * Times detection against one tokenising pass over the same text, both in this process and turn by turn, on text
 * from a seeded generator: ordinary sentences, one sentence filled in anew in each block, one block many times.
 */
export function repeatSpeed(): RepeatSpeed {
  const texts: readonly Text[] = ['ordinary', 'template', 'identical'];
  const cases = texts.flatMap((text) =>
    SIZES.map((blocks) => ({ text, blocks, document: toSample(text, blocks) })),
  );
  for (const { document } of cases) findRepeats(document, lexicon);
  const rows = cases.map(({ text, blocks, document }): RepeatSpeedRow => {
    const everything = { start: 0, end: document.text.length };
    const { one, other, ratio } = compare(
      () => wordsIn(document.text, everything),
      () => findRepeats(document, lexicon),
    );
    return { text, blocks, tokenise: one, detect: other, ratio };
  });
  const small = toSample('ordinary', 1_000);
  const large = toSample('ordinary', 10_000);
  const { ratio } = compare(
    () => {
      for (let run = 0; run < SMALL_RUNS; run++) findRepeats(small, lexicon);
    },
    () => findRepeats(large, lexicon),
  );
  return { rows, growth: ratio * SMALL_RUNS };
}

/** Turn by turn, so that what else the machine does weighs on both; the ratio is the median over the turns. */
function compare(one: () => unknown, other: () => unknown): { one: number; other: number; ratio: number } {
  const turns: { one: number; other: number }[] = [];
  let spent = 0;
  while (turns.length < MIN_TURNS || spent < MIN_SAMPLE) {
    const turn = { one: timed(one), other: timed(other) };
    turns.push(turn);
    spent += turn.one + turn.other;
  }
  return {
    one: median(turns.map((turn) => turn.one)),
    other: median(turns.map((turn) => turn.other)),
    ratio: median(turns.map((turn) => turn.other / turn.one)),
  };
}

/** Milliseconds of processor time, which other programs on the machine do not lengthen as they do the clock's. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function toSample(text: Text, blocks: number): Document {
  const next = dice(SEED);
  const vocabulary = [...FUNCTION_WORDS, ...Array.from({ length: VOCABULARY }, () => word(next))];
  const same = ordinary(next, vocabulary);
  const texts: string[] = [];
  const write: Record<Text, () => string> = {
    ordinary: () => (next() < COPIES && texts.length > 0 ? edited(next, texts) : ordinary(next, vocabulary)),
    template: () => template(next),
    identical: () => same,
  };
  while (texts.length < blocks) texts.push(write[text]());
  return toDocument(
    texts.map((one) => ({ text: one, role: 'paragraph' as const })),
    sentences,
  );
}

/** An earlier text with one word replaced. */
function edited(next: () => number, texts: readonly string[]): string {
  const words = from(next, texts).split(' ');
  words[pick(next, words.length)] = word(next);
  return words.join(' ');
}

function ordinary(next: () => number, vocabulary: readonly string[]): string {
  return Array.from({ length: 2 + pick(next, 3) }, () => {
    const words = Array.from({ length: 14 + pick(next, 14) }, () => frequent(next, vocabulary));
    return `${words.join(' ')}, ${pick(next, 900)} ${frequent(next, vocabulary)}.`;
  }).join(' ');
}

/** A word by the law of Zipf: the word of rank r comes up about 1/r as often as the first. */
function frequent(next: () => number, vocabulary: readonly string[]): string {
  return vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? '';
}

function template(next: () => number): string {
  return `À ${from(next, TOWNS)}, le dépouillement s’est achevé à ${pick(next, 24)}h${10 + pick(next, 50)} : la liste menée par ${word(next)} obtient ${pick(next, 99)},${pick(next, 9)} % des suffrages exprimés, soit ${100 + pick(next, 900)} voix de plus qu’au tour précédent.`;
}

/** A word of our own making: as many different ones as a long text has. */
function word(next: () => number): string {
  return Array.from({ length: 2 + pick(next, 3) }, () => from(next, SYLLABLES)).join('');
}

const SYLLABLES = [
  'ba',
  'cor',
  'di',
  'fal',
  'gue',
  'lin',
  'mo',
  'nar',
  'pé',
  'quo',
  'ré',
  'sou',
  'tan',
  'ver',
  'vi',
  'zel',
];

function from(next: () => number, words: readonly string[]): string {
  return words[pick(next, words.length)] ?? '';
}

function pick(next: () => number, below: number): number {
  return Math.floor(next() * below);
}

/** Numbers in [0, 1), the same at every run for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
