import { analyseInSteps, type Article } from '../src/index';
import { wordsIn } from '../src/text/words';
import { loadModels } from '../tools/analyse/models';
import { longArticle } from '../tools/long-article/long-article';

export const LONG_WORDS = 50_000;
const TURNS = 5;

export interface LongArticleRow {
  readonly what: 'long paragraphs' | 'one sentence a paragraph';
  /** Median milliseconds of the whole analysis. */
  readonly whole: number;
  /** Median over the turns of the longest single step, in milliseconds: so long is nobody else heard. */
  readonly longest: number;
  /** The same in times of one plain pass over the words of the same text, turn by turn. */
  readonly ratio: number;
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How long an analysis of 50,000 words takes, and how long it goes without a rest. */
export function longArticleBench(): LongArticleRow[] {
  return [false, true].map((short): LongArticleRow => {
    const article = articleOf(longArticle(LONG_WORDS, short));
    const turns = Array.from({ length: TURNS + 1 }, () => ({
      pass: timePlainPass(article),
      ...time(article),
    }));
    // The first turn warms up.
    turns.shift();
    return {
      what: short ? 'one sentence a paragraph' : 'long paragraphs',
      whole: middle(turns.map(({ whole }) => whole)),
      longest: middle(turns.map(({ longest }) => longest)),
      ratio: middle(turns.map(({ longest, pass }) => longest / pass)),
    };
  });
}

function articleOf(paragraphs: readonly string[]): Article {
  return {
    url: null,
    title: 'Dix ans de chantiers',
    site: null,
    byline: null,
    published: null,
    language: 'fr',
    access: 'full',
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
  };
}

function time(article: Article): { whole: number; longest: number } {
  const steps = analyseInSteps(article, { models: loadModels() });
  let whole = 0;
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const { done } = steps.next();
    const took = performance.now() - started;
    whole += took;
    longest = Math.max(longest, took);
    if (done) return { whole, longest };
  }
}

function timePlainPass({ blocks }: Article): number {
  const text = blocks.map((block) => block.text).join('\n\n');
  const started = performance.now();
  wordsIn(text, { start: 0, end: text.length });
  return performance.now() - started;
}
