import { longArticle } from '../tools/long-article/long-article';
import { loadModels } from '../tools/analyse/models';
import { analyse, analyseInSteps, type Progress } from './analyse';
import type { Report } from './report';
import type { Article } from './text/document';

function articleOf(paragraphs: readonly string[], language: string): Article {
  return {
    url: 'https://journal.example/chantiers',
    title: '900 millions d’euros de chantiers',
    site: null,
    byline: null,
    published: '2026-02-03',
    language,
    access: 'full',
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
  };
}

function run(article: Article): { steps: Progress[]; report: Report } {
  const models = loadModels();
  const steps: Progress[] = [];
  const generator = analyseInSteps(article, { models });
  for (;;) {
    const step = generator.next();
    if (step.done) return { steps, report: step.value };
    steps.push(step.value);
  }
}

const LONG = articleOf(longArticle(3_000), 'fr');

test.each<[string, Article]>([
  ['a long article', LONG],
  ['a language without tables', articleOf(['Der Kanal öffnet wieder, und die Schiffer sind da.'], 'de')],
  ['nothing', articleOf([], 'fr')],
])('%s: what comes out in steps is what comes out at one go', (_, article) => {
  expect(run(article).report).toEqual(analyse(article, { models: loadModels() }));
});

test('the steps are many, and the share that is done never falls', () => {
  const shares = run(LONG).steps.map(({ done }) => done);
  expect(shares.length).toBeGreaterThan(LONG.blocks.length);
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  shares.forEach((share, at) => {
    expect(share).toBeGreaterThanOrEqual(shares[at - 1] ?? 0);
  });
});

test('kinds of finding come in one after the other, each with its list whole', () => {
  const { steps, report } = run(LONG);
  const partial = [...new Set(steps.map((step) => step.report))];
  expect(partial.map(({ analyser }) => analyser.lookedFor.length)).toEqual([0, 1, 2, 4, 5]);
  for (const { analyser, repeats, actors, dates, facts } of partial) {
    const has = (kind: (typeof analyser.lookedFor)[number]): boolean => analyser.lookedFor.includes(kind);
    expect(repeats).toEqual(has('repeats') ? report.repeats : []);
    expect(actors).toEqual(has('actors') ? report.actors : []);
    expect(dates).toEqual(has('dates') ? report.dates : []);
    expect(facts).toEqual([]);
  }
  expect(report.facts.length).toBeGreaterThan(0);
});
