import { Readable, Writable } from 'node:stream';
import type { Report } from '../../src/index';
import { filter } from './filter';

interface Answer {
  readonly id: unknown;
  readonly report?: Report;
  readonly error?: { readonly code: string; readonly message: string };
}

async function answers(chunks: readonly string[]): Promise<Answer[]> {
  let out = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString();
      done();
    },
  });
  await filter(Readable.from(chunks, { objectMode: false }), output, 'fr');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
}

test('documents are answered in order, with their ids and one block a paragraph', async () => {
  const [a, b, c] = await answers([
    '{"id":"a","paragraphs":["Un  mot.","","Deux."]}\n',
    '{"id":7,"blocks":[{"text":"Légende","role":"caption"},{"text":"Corps."}],"lang":"en","title":"T"}\n{"te',
    'xt":"Un.\\r\\n\\r\\nDeux.","published":"2025-02-03"}',
  ]);
  expect(a?.id).toBe('a');
  expect(a?.report?.blocks.map(({ start, end }) => a.report?.text.slice(start, end))).toEqual([
    'Un  mot.',
    '',
    'Deux.',
  ]);
  expect(a?.report?.article.language).toBe('fr');
  expect(b).toMatchObject({
    id: 7,
    report: { article: { title: 'T', language: 'en' }, blocks: [{ role: 'caption' }, { role: 'paragraph' }] },
  });
  expect(c).toMatchObject({
    id: null,
    report: { text: 'Un.\n\nDeux.', article: { published: '2025-02-03' } },
  });
});

test.each([
  ['{"id":', null, 'not-json'],
  ['[1]', null, 'not-an-object'],
  ['{"id":"x"}', 'x', 'no-content'],
  ['{"id":"x","paragraphs":"p"}', 'x', 'bad-content'],
  ['{"id":"x","paragraphs":[1]}', 'x', 'bad-content'],
  ['{"id":"x","blocks":[{"text":"t","role":"toString"}]}', 'x', 'bad-content'],
  ['{"id":"x","text":"t","lang":3}', 'x', 'bad-field'],
  ['{"id":"x","html":"<p>Trop court.</p>"}', 'x', 'not-an-article'],
  ['{"id":"x","html":""}', 'x', 'empty-page'],
  ['{"id":"x","html":"%PDF-1.7 …"}', 'x', 'pdf'],
])('%s is an error line, and the filter goes on', async (line, id, code) => {
  const [first, second, ...rest] = await answers([`${line}\n\n{"id":"next","text":"Suite."}\n`]);
  expect(first).toMatchObject({ id, error: { code } });
  expect(first?.error?.message).toMatch(/^\p{Lu}.+\.$/u);
  expect(second).toMatchObject({ id: 'next', report: { text: 'Suite.' } });
  expect(rest).toEqual([]);
});

test('a page comes back as its article, at the address that was given', async () => {
  const paragraph =
    'La halle de Brèvecombe sera rénovée dès le mois de mars, a voté le conseil mardi soir, malgré les réserves. ';
  const html = `<html lang="fr"><title>La halle</title><body><nav><a href="/">Accueil</a></nav><article><h1>La halle</h1>${`<p>${paragraph}</p>`.repeat(4)}</article>`;
  const [answer] = await answers([`${JSON.stringify({ id: 1, html, url: 'https://example.org/halle' })}\n`]);
  expect(answer?.report?.article).toMatchObject({
    url: 'https://example.org/halle',
    title: 'La halle',
    language: 'fr',
  });
  expect(answer?.report?.blocks).toHaveLength(4);
});

test('a slow reader slows the filter: nothing piles up', async () => {
  let pending = 0;
  let most = 0;
  const output = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      pending++;
      most = Math.max(most, output.writableLength);
      setTimeout(() => {
        pending--;
        done();
      }, 1);
    },
  });
  const line = '{"text":"Un."}\n';
  await filter(Readable.from([line.repeat(50)], { objectMode: false }), output, undefined);
  expect(most).toBeLessThan(2000);
  expect(pending).toBe(0);
});
