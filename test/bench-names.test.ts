/** Guards the marked passages of the names bench: a wrong offset would count against every system. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bareSpan } from '../bench/names/bare-span';
import type { Passage } from '../bench/names/passages';

const passages = readFileSync(path.resolve(__dirname, '../bench/names/sentences.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Passage);

test('both languages have eighty passages with names of all types', () => {
  for (const lang of ['fr', 'en']) {
    const own = passages.filter((passage) => passage.lang === lang);
    expect(own).toHaveLength(80);
    for (const type of ['PER', 'ORG', 'LOC'])
      expect(
        own.flatMap(({ entities }) => entities.filter((name) => name.type === type)).length,
      ).toBeGreaterThan(100);
  }
});

test('every name stands where its offsets say, on whole words, in order', () => {
  const wrong = passages.flatMap(({ text, entities }) =>
    entities.filter(({ start, end, text: name }, i) => {
      const around = `${text[start - 1] ?? ' '}${text[end] ?? ' '}`;
      const inOrder = start >= (entities[i - 1]?.end ?? 0);
      return text.slice(start, end) !== name || /[\p{L}\p{N}]/u.test(around) || !inOrder;
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['⟦Dr. Amara Dialo,⟧ who left', 'Amara Dialo'],
  ['⟦The Lagos Mirror⟧ said', 'Lagos Mirror'],
  ['chez ⟦l’Assemblée nationale⟧.', 'Assemblée nationale'],
  ['⟦“Slovakia’s⟧ president', 'Slovakia'],
  ['⟦Legrand⟧ se tait', 'Legrand'],
  ['⟦Le⟧ se tait', 'Le'],
])('%s is compared as %s', (source, bare) => {
  const text = source.replace(/[⟦⟧]/gu, '');
  const span = { start: source.indexOf('⟦'), end: source.indexOf('⟧') - 1 };
  const { start, end } = bareSpan(text, span);
  expect(text.slice(start, end)).toBe(bare);
});
