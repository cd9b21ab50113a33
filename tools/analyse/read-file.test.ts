import { readFile } from './read-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, string, string]>([
  ['a.html', 'texte', 'html'],
  ['a.txt', '<p>texte</p>', 'blocks'],
  ['A.MD', '# T', 'blocks'],
  ['-', '<!doctype html><p>', 'html'],
  ['-', '\n<html>', 'html'],
  ['-', 'Un texte < court.', 'blocks'],
  ['page', '%PDF-1.7', 'html'],
])('%s with %j is read as %s', (name, source, content) => {
  expect(readFile(name, bytes(source)).content).toBe(content);
});

test('the encoding is what the mark or the page says', () => {
  const page = '<meta charset="iso-8859-1"><p>\u00e9t\u00e9</p>';
  expect(
    readFile(
      'a.html',
      Uint8Array.from(page, (c) => c.charCodeAt(0)),
    ),
  ).toMatchObject({ html: page });
  const wide = Uint8Array.from([0xff, 0xfe, 0xe9, 0, 0x61, 0]);
  expect(readFile('a.txt', wide)).toMatchObject({ blocks: [{ text: 'éa' }] });
  expect(readFile('a.html', bytes('<meta charset="nonsense"><p>é'))).toMatchObject({
    html: '<meta charset="nonsense"><p>é',
  });
});

test('text has one paragraph a line, blanks folded, no-break spaces kept', () => {
  expect(readFile('a.txt', bytes('\ufeffUn  mot.\r\n\r\n \t\nPrix\u00a0: 5\u202f%\u2028Fin.'))).toMatchObject(
    {
      blocks: [{ text: 'Un mot.' }, { text: 'Prix\u00a0: 5\u202f%' }, { text: 'Fin.' }],
    },
  );
});
