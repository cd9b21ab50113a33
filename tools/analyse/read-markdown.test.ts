import { readMarkdown } from './read-markdown';

test.each<[string, [string, string][]]>([
  [
    'Un\ndeux.\n\nTrois.',
    [
      ['paragraph', 'Un deux.'],
      ['paragraph', 'Trois.'],
    ],
  ],
  [
    '## Partie ##\nTexte.',
    [
      ['heading', 'Partie'],
      ['paragraph', 'Texte.'],
    ],
  ],
  [
    'Texte.\n\nPartie\n---\nSuite.',
    [
      ['paragraph', 'Texte.'],
      ['heading', 'Partie'],
      ['paragraph', 'Suite.'],
    ],
  ],
  [
    '- un\n- deux\n  suite\n1. trois',
    [
      ['list-item', 'un'],
      ['list-item', 'deux suite'],
      ['list-item', 'trois'],
    ],
  ],
  [
    '> un\n> deux\n\n> trois',
    [
      ['pull-quote', 'un deux'],
      ['pull-quote', 'trois'],
    ],
  ],
  [
    '| a | b |\n|---|---|\n| 1 | 2 |',
    [
      ['table', 'a b'],
      ['table', '1 2'],
    ],
  ],
  [
    'Un *mot* **fort**, `x`, [lien](http://a.b) et ![image](i.png)fin.',
    [['paragraph', 'Un mot fort, x, lien et fin.']],
  ],
  ['nom_de_fichier et 3 * 4 * 5 \\*', [['paragraph', 'nom_de_fichier et 3 * 4 * 5 *']]],
  [
    'Un.\n\n```\ncode\n```\n\n<!-- note\n-->\n\n***\n\nDeux.',
    [
      ['paragraph', 'Un.'],
      ['paragraph', 'Deux.'],
    ],
  ],
  ['', []],
])('%j', (source, blocks) => {
  expect(readMarkdown(source).blocks.map(({ role, text }) => [role, text])).toEqual(blocks);
});

test('title, date and language come from the front matter, else the first heading', () => {
  expect(
    readMarkdown('---\ntitle: "Un titre"\ndate: 2025-03-04\nlang: fr\n---\n\n# Autre\n\nTexte.'),
  ).toMatchObject({
    title: 'Un titre',
    published: '2025-03-04',
    language: 'fr',
  });
  expect(readMarkdown('# Le titre\n\nTexte.')).toEqual({
    title: 'Le titre',
    published: null,
    language: null,
    blocks: [{ text: 'Texte.', role: 'paragraph' }],
  });
  expect(readMarkdown('Texte.').title).toBeNull();
});
