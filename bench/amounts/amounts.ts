import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findAmounts } from '../../src/extract/amounts/amounts';
import { findDates } from '../../src/extract/dates/dates';
import { languages } from '../../src/lang/index';
import { toDocument, type SourceBlock } from '../../src/text/document';
import { readHtml } from '../../tools/analyse/read-html';
import { rivals, type Found, type Rival } from './rivals';

/** Precision, recall and F1 of one system on one kind of amount in one language of our own sentences. */
export interface QualityRow {
  readonly system: string;
  readonly language: string;
  readonly kind: ScoredKind;
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface SpeedRow {
  readonly system: string;
  readonly charactersPerSecond: number;
  /** Our speed on the same articles, in times of this one's. */
  readonly ratio: number;
}

export interface AmountsBench {
  readonly quality: readonly QualityRow[];
  readonly speed: readonly SpeedRow[];
  /** Code and tables of amounts and dates in both languages: kilobytes of the minified bundle after brotli. */
  readonly sizeKb: number;
  /** The same with the tools of `src/text` that they share with quotations, facts and checks. */
  readonly sizeWithTextKb: number;
}

/** Counts are left out: no rival has them. */
const KINDS = ['money', 'percent', 'quantity'] as const;
type ScoredKind = (typeof KINDS)[number];

interface Expected extends Found {
  readonly text: string;
}

interface Sentence {
  readonly lang: string;
  readonly input: string;
  readonly expected: readonly Expected[];
}

interface Text {
  readonly language: string;
  readonly blocks: readonly SourceBlock[];
}

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const ARTICLES = [
  'fr/budget-villevieille',
  'fr/enquete-eau',
  'fr/entretien-maire',
  'fr/rachat-helionis',
  'en/harbour-merger',
  'en/two-columns',
];
/** Milliseconds of work that our own speed rests on; a rival is run once over the articles, after a short warm-up. */
const MIN_SAMPLE = 1_000;

const ours: Rival = {
  name: 'ours',
  languages: ['fr', 'en'],
  find: (text, language) => oursIn([{ text, role: 'paragraph' }], language),
};

function oursIn(blocks: readonly SourceBlock[], code: string): readonly Found[] {
  const language = languages.get(code);
  if (!language?.amounts || !language.dates) throw new Error(`no amounts in ${code}`);
  const document = toDocument(blocks, language.sentences);
  const taken = findDates(document, language.dates, null).filter((date) => !/^\d{4}$/u.test(date.text));
  return findAmounts(document, language.amounts, { country: null, taken });
}

/** Quality on `sentences.jsonl`, speed on the sample articles, and size, all in this process. */
export async function amountsBench(): Promise<AmountsBench> {
  const lines = (await readFile(path.join(HERE, 'sentences.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '');
  const sentences = lines.map((line) => JSON.parse(line) as Sentence);
  const systems = [ours, ...rivals];
  return {
    quality: systems.flatMap((system) => qualityOf(system, sentences)),
    speed: await speeds(systems),
    sizeKb: await size([sharedText]),
    sizeWithTextKb: await size([]),
  };
}

function qualityOf(system: Rival, sentences: readonly Sentence[]): QualityRow[] {
  return system.languages.flatMap((language) =>
    KINDS.map((kind): QualityRow => {
      let [hits, found, expected] = [0, 0, 0];
      for (const sentence of sentences.filter(({ lang }) => lang === language)) {
        const got = system.find(sentence.input, language).filter((amount) => amount.kind === kind);
        const wanted = sentence.expected.filter((amount) => amount.kind === kind);
        // What a system calls by another kind is neither a hit nor an error of this one.
        const others = sentence.expected.filter((amount) => amount.kind !== kind);
        hits += wanted.filter((want) => got.some((amount) => isHit(amount, want))).length;
        found += got.filter((amount) => !others.some((other) => isOver(amount, other))).length;
        expected += wanted.length;
      }
      const f1 = (2 * hits) / (found + expected);
      return {
        system: system.name,
        language,
        kind,
        expected,
        precision: hits / found,
        recall: hits / expected,
        f1,
      };
    }),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const isOver = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(b));
/** Cents given as cents are right as well: "50 cents" is 0.5 or 50. */
const CENTS = /cent|pence/u;
const isHit = (got: Found, want: Expected): boolean =>
  isOver(got, want) &&
  (isNear(got.value, want.value) || (CENTS.test(want.text) && isNear(got.value, 100 * want.value)));

async function speeds(systems: readonly Rival[]): Promise<SpeedRow[]> {
  const texts = await articles();
  const measured = systems.map((system) => ({ system: system.name, ...timed(system, texts) }));
  const own = measured[0]?.charactersPerSecond ?? NaN;
  return measured.map(({ system, charactersPerSecond }) => ({
    system,
    charactersPerSecond,
    ratio: own / charactersPerSecond,
  }));
}

/** A rival is given the paragraphs one by one, as its authors use it; we are given the article. */
function timed(system: Rival, texts: readonly Text[]): { charactersPerSecond: number } {
  const own = texts.filter(({ language }) => system.languages.includes(language));
  const run = ({ blocks, language }: Text): void => {
    if (system === ours) oursIn(blocks, language);
    else for (const { text } of blocks) system.find(text, language);
  };
  const characters = own.reduce(
    (sum, { blocks }) => sum + blocks.reduce((size, { text }) => size + text.length, 0),
    0,
  );
  own.slice(0, 1).forEach(run);
  if (system === ours) for (let turn = 0; turn < 50; turn++) own.forEach(run);
  const started = performance.now();
  let turns = 0;
  do {
    own.forEach(run);
    turns++;
  } while (system === ours && performance.now() - started < MIN_SAMPLE);
  return { charactersPerSecond: (1000 * turns * characters) / (performance.now() - started) };
}

async function articles(): Promise<Text[]> {
  return Promise.all(
    ARTICLES.map(async (name): Promise<Text> => {
      const article = readHtml(await readFile(path.join(ROOT, 'samples', `${name}.html`), 'utf8'), null);
      if (!article.ok) throw new Error(`${name}: ${article.error}`);
      return { language: name.slice(0, 2), blocks: article.value.blocks };
    }),
  );
}

const ENTRY = `
export { findAmounts } from './src/extract/amounts/amounts';
export { findDates } from './src/extract/dates/dates';
export { amounts as amountsFr } from './src/lang/fr/amounts';
export { amounts as amountsEn } from './src/lang/en/amounts';
export { dates as datesFr } from './src/lang/fr/dates';
export { dates as datesEn } from './src/lang/en/dates';
`;

/** Leaves out what the rest of the engine stands on as well. */
const sharedText: Plugin = {
  name: 'shared-text',
  setup(bundler) {
    bundler.onResolve({ filter: /[/]text[/][a-z-]+$/ }, ({ path: file }) => ({ path: file, external: true }));
  },
};

async function size(plugins: Plugin[]): Promise<number> {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    plugins,
  });
  return brotliCompressSync(bundle.outputFiles[0]?.contents ?? new Uint8Array()).length / 1000;
}
