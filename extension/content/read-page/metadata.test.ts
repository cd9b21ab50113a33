import { readMetadata, toIsoDate } from './metadata';

function read(head: string, body = '', lang?: string): ReturnType<typeof readMetadata> {
  if (lang === undefined) document.documentElement.removeAttribute('lang');
  else document.documentElement.setAttribute('lang', lang);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return readMetadata(document);
}

const ld = (source: string): string => `<script type="application/ld+json">${source}</script>`;

test.each<[string, string, Partial<ReturnType<typeof readMetadata>>]>([
  [
    'nothing said',
    '',
    {
      title: null,
      site: null,
      byline: null,
      published: null,
      language: null,
      body: null,
      isFree: null,
      isArticle: false,
    },
  ],
  [
    'JSON-LD',
    ld(
      '{"@type":"NewsArticle","headline":"Le pont ferme","datePublished":"2025-03-04T06:00:00+0100","author":[{"name":"Ana Prel"},{"name":"Luc Mans"}],"publisher":{"name":"La Rive"},"inLanguage":"fr"}',
    ),
    {
      title: 'Le pont ferme',
      byline: 'Ana Prel, Luc Mans',
      site: 'La Rive',
      published: '2025-03-04T06:00:00+01:00',
      language: 'fr',
      isArticle: true,
    },
  ],
  [
    'a graph',
    ld('{"@graph":[{"@type":"WebSite","name":"X"},{"@type":["Article"],"headline":"A"}]}'),
    { title: 'A', isArticle: true },
  ],
  [
    'raw line breaks and CDATA',
    ld('//<![CDATA[\n{"@type":"Article","headline":"A\nB"}\n//]]>'),
    { title: 'A B' },
  ],
  [
    'entities',
    ld('{"@type":"Article","headline":"Bed &amp; board &#8211; again"}'),
    { title: 'Bed & board – again' },
  ],
  [
    'broken JSON-LD',
    `${ld('{"@type":')}<meta property="og:title" content="Plan B">`,
    { title: 'Plan B', isArticle: false },
  ],
  [
    'a list of articles',
    ld(JSON.stringify(Array.from({ length: 6 }, () => ({ '@type': 'NewsArticle', headline: 'X' })))),
    { title: null, isArticle: false },
  ],
  [
    'a part that is not free',
    ld(
      '{"@type":"NewsArticle","isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False"}}',
    ),
    { isFree: false },
  ],
  ['free', ld('{"@type":"NewsArticle","isAccessibleForFree":"True"}'), { isFree: true }],
  [
    'Open Graph',
    '<meta property="og:title" content="A  B"><meta property="og:type" content="article"><meta property="og:site_name" content="La Rive"><meta property="article:published_time" content="2025-03-04"><meta name="author" content="Ana Prel"><meta property="og:locale" content="fr_FR">',
    {
      title: 'A B',
      site: 'La Rive',
      published: '2025-03-04',
      byline: 'Ana Prel',
      language: 'fr-FR',
      isArticle: true,
    },
  ],
])('%s', (_, head, facts) => {
  expect(read(head)).toMatchObject(facts);
});

test('what the page shows stands in, and wins over a title with the site’s name', () => {
  expect(read('<title>Le pont ferme - La Rive</title>').title).toBe('Le pont ferme');
  expect(
    read('', '<h1>Le pont\n ferme</h1><time datetime="2025-03-04T10:00">hier</time>', 'fr'),
  ).toMatchObject({
    title: 'Le pont ferme',
    published: '2025-03-04T10:00',
    language: 'fr',
  });
  const claimed = '<meta property="og:title" content="Le vieux pont ferme | La Rive">';
  expect(read(claimed, '<h1>Le vieux pont ferme</h1>').title).toBe('Le vieux pont ferme');
  expect(read(claimed, '<h1>La Rive, le journal</h1>').title).toBe('Le vieux pont ferme | La Rive');
});

test.each([
  ['2025-03-04', '2025-03-04'],
  ['2025-03-04T06:05:07.123Z', '2025-03-04T06:05:07Z'],
  ['2025-03-04 06:05:07 +0200', '2025-03-04T06:05:07+02:00'],
  ['2025-13-40', null],
  ['2026-02-31', null],
  ['2024-02-29', '2024-02-29'],
  ['March 4, 2025', null],
  ['', null],
  [null, null],
])('toIsoDate(%j) is %j', (claim, date) => {
  expect(toIsoDate(claim)).toBe(date);
});
