import { parseArguments } from './arguments';

test.each<[string, object]>([
  ['', { mode: 'document', file: '-', format: 'json', language: undefined }],
  ['a.html', { mode: 'document', file: 'a.html', format: 'json' }],
  ['a.txt --lang fr --format csv', { mode: 'document', file: 'a.txt', format: 'csv', language: 'fr' }],
  ['--format=markdown -', { mode: 'document', file: '-', format: 'markdown' }],
  ['--jsonl --lang=en', { mode: 'filter', file: '-', language: 'en' }],
  ['--help', { mode: 'help' }],
])('%j is understood', (line, value) => {
  expect(parseArguments(line.split(' ').filter(Boolean))).toMatchObject({ ok: true, value });
});

test.each([
  ['--colour', 'unknown-option'],
  ['-x', 'unknown-option'],
  ['--lang', 'missing-value'],
  ['--format --jsonl', 'missing-value'],
  ['--format xml', 'bad-format'],
  ['--format toString', 'bad-format'],
  ['--jsonl --format csv', 'bad-format'],
  ['--lang 12', 'bad-language'],
  ['a.txt b.txt', 'many-files'],
])('%j is refused: %s', (line, error) => {
  expect(parseArguments(line.split(' '))).toEqual({ ok: false, error });
});
