import { Readability } from '@mozilla/readability';
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyse, readModel, type Article, type LoadedModel } from '../../src/index';
import { readHtml } from '../../tools/analyse/read-html';
import { timed, type Spent } from './spent';

/** Times of one page in a process of its own. */
export interface PageTimes {
  readonly words: number;
  /** The first run of all: nothing is compiled yet, and where a model is used it is read from its file. */
  readonly first: Times;
  /** Runs after that, the two in turn. */
  readonly later: readonly Times[];
}

export interface Times {
  readonly readability: Spent;
  readonly analysis: Spent;
}

/** Turns that let the compiler settle before those that count, and the turns that count. */
const WARM_UP = 6;
const TURNS = 10;

/** Arguments: the page, its language, and its model's file, or none for the analysis without names. */
function main([page = '', language = '', modelFile]: readonly string[]): void {
  const html = readFileSync(page, 'utf8');
  const article = readHtml(html, null);
  if (!article.ok) throw new Error(`${page}: ${article.error}`);
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;

  let models: ReadonlyMap<string, LoadedModel> = new Map();
  const turn = (before: () => void = () => undefined): Times => ({
    readability: timed(() => read(document)),
    analysis: timed(() => {
      before();
      report(article.value, models);
    }),
  });
  const first = turn(() => {
    if (modelFile !== undefined) models = new Map([[language, load(modelFile)]]);
  });
  for (let i = 0; i < WARM_UP; i++) turn();
  const later = Array.from({ length: TURNS }, () => turn());
  const times: PageTimes = { words: report(article.value, models), first, later };
  process.stdout.write(JSON.stringify(times));
}

/** The model as the background gets it: the bytes of its file, checked. Its hash is taken elsewhere. */
function load(file: string): LoadedModel {
  const read = readModel(readFileSync(file));
  if (!read.ok) throw new Error(`${file}: ${read.error}`);
  return { model: read.value, hash: '' };
}

/** Words of the article, so that the analysis has a result that is used. */
function report(article: Article, models: ReadonlyMap<string, LoadedModel>): number {
  const { article: facts, actors } = analyse(article, { models });
  if (models.size > 0 && actors.length === 0) throw new Error('no actors: the model was not used');
  return facts.words;
}

/** Readability works on a copy, as it does in a browser: it takes its document apart. */
function read(document: Document): void {
  const found = new Readability(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  if (found === null) throw new Error('Readability found no article');
}

main(process.argv.slice(2));
