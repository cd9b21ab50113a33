import type { Article } from '../../../src/index';
import { fingerprint } from './fingerprint';

const article: Article = {
  url: 'https://example.org/a',
  title: 'Un titre',
  site: null,
  byline: null,
  published: null,
  language: 'fr',
  access: 'full',
  blocks: [
    { text: 'Un.', role: 'paragraph' },
    { text: 'Deux.', role: 'paragraph' },
  ],
};

test('the same article has the same fingerprint, wherever it stands', () => {
  expect(fingerprint(article)).toMatch(/^[0-9a-f]{8}$/u);
  expect(fingerprint({ ...article, url: null })).toBe(fingerprint(article));
});

test.each<[string, Partial<Article>]>([
  ['the title', { title: 'Un autre titre' }],
  [
    'a letter',
    {
      blocks: [
        { text: 'Un.', role: 'paragraph' },
        { text: 'Deux!', role: 'paragraph' },
      ],
    },
  ],
  [
    'a role',
    {
      blocks: [
        { text: 'Un.', role: 'heading' },
        { text: 'Deux.', role: 'paragraph' },
      ],
    },
  ],
  ['the order', { blocks: [...article.blocks].reverse() }],
  ['a border between blocks', { blocks: [{ text: 'Un.Deux.', role: 'paragraph' }] }],
])('%s changes it', (_, change) => {
  expect(fingerprint({ ...article, ...change })).not.toBe(fingerprint(article));
});
