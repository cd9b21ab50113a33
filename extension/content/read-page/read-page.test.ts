import type { BlockRole } from '../../../src/index';
import { toRange } from '../text-map';
import { readPage, type ReadPage } from './read-page';

const PROSE = [
  'Le conseil de Brèvecombe a voté mardi soir la rénovation de la halle, un chantier de 4,2 millions d’euros qui doit durer dix-huit mois.',
  'La maire, Jeanne Tréville, assure que les commerçants garderont leurs étals pendant les travaux, sous une tente chauffée.',
  'Dans l’opposition, Marc Aubrelle juge le calendrier intenable et demande un audit, « avant la première pelle, pas après ».',
  'Le marché compte quarante-deux étals le samedi, dont une dizaine tenus par la même famille depuis trois générations.',
  'Les premiers coups de pioche sont attendus en mars, si les fouilles demandées par le service d’archéologie ne trouvent rien.',
] as const;

const body = (...inner: string[]): string => inner.map((text) => `<p>${text}</p>`).join('\n');
const article = (inner: string): string =>
  `<header><nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav></header>
   <main><article class="story"><h1>La halle de Brèvecombe sera rénovée</h1>${inner}</article></main>
   <footer><a href="/contact">Contact</a></footer>`;

function show(html: string, head = ''): Document {
  document.documentElement.removeAttribute('lang');
  document.head.innerHTML = head;
  document.body.innerHTML = html;
  return document;
}

function read(html: string, head?: string): ReadPage {
  const page = readPage(show(html, head));
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

const textsOf = ({ article: { blocks } }: ReadPage, role?: BlockRole): string[] =>
  blocks.filter((block) => role === undefined || block.role === role).map(({ text }) => text);

test.each<[string, string]>([
  ['paragraphs', body(...PROSE)],
  ['text directly in <div>', PROSE.map((text) => `<div>${text}</div>`).join('')],
  ['pairs of line breaks', `<div>${PROSE.join('<br>\n<br>')}</div>`],
  ['single line breaks after sentences', `<div>${PROSE.join('<br>')}</div>`],
  ['line breaks made by a style sheet', `<div>${PROSE.join('<span class="br"></span>')}</div>`],
  ['many inline nodes', body(...PROSE.map((text) => text.replace(/\p{L}+/gu, '<span>$&</span>')))],
  [
    '<wbr>, soft hyphens and zero-width blanks',
    body(...PROSE.map((text) => text.replace(/commer|calen|éta/gu, '$&<wbr>\u00ad\u200b'))),
  ],
  [
    'blanks and line breaks in the source',
    body(...PROSE.map((text) => `\n      ${text.replaceAll(' ', '\n   ')}\t`)),
  ],
  ['comments between the words', body(...PROSE.map((text) => text.replaceAll(' la ', ' <!-- x -->la ')))],
  [
    'unknown elements',
    `<story-body>${PROSE.map((text) => `<story-line>${text}</story-line>`).join('')}</story-body>`,
  ],
])('the same text whatever it is made of: %s', (_, html) => {
  expect(textsOf(read(article(html)))).toEqual([...PROSE]);
});

test.each<[string, string]>([
  ['one node a paragraph', body(...PROSE)],
  ['many nodes', body(...PROSE.map((text) => text.replace(/\p{L}+/gu, '<i>$&</i>')))],
  ['folded blanks', body(...PROSE.map((text) => `  ${text.replaceAll(' ', ' \n ')} `))],
  ['line breaks', `<div>${PROSE.join('<br><br>')}</div>`],
])('every offset leads back to its character: %s', (_, html) => {
  const page = read(article(html));
  const text = textsOf(page).join('\n\n');
  const bare = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  for (let start = 0; start + 20 < text.length; start += 17) {
    const words = text.slice(start, start + 20);
    if (words.includes('\n')) continue;
    expect(bare(String(toRange(page.runs, { start, end: start + 20 })))).toBe(bare(words));
  }
});

test('reading changes nothing in the page', () => {
  const page = show(article(body(...PROSE)));
  const before = page.documentElement.outerHTML;
  readPage(page);
  expect(page.documentElement.outerHTML).toBe(before);
});

test.each<[string, string]>([
  ['hidden', `<p hidden>${PROSE[1]}</p>`],
  ['display: none', `<div style="display:none"><p>${PROSE[1]}</p></div>`],
  ['a name for screen readers', `<p class="visually-hidden">${PROSE[1]}</p>`],
  ['a template', `<template><p>${PROSE[1]}</p></template>`],
])('what does not show is left out: %s', (_, twin) => {
  expect(textsOf(read(article(body(PROSE[0], PROSE[1]) + twin + body(PROSE[2], PROSE[3]))))).toEqual(
    PROSE.slice(0, 4),
  );
});

test('text in an open shadow root stands where it is painted, slots filled', () => {
  const page = show(
    article(`${body(PROSE[0], PROSE[1])}<x-part><p slot="a">${PROSE[3]}</p></x-part>${body(PROSE[4])}`),
  );
  const root = page.querySelector('x-part')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = `<div><p>${PROSE[2]}</p><slot name="a"></slot></div>`;
  const result = readPage(page);
  expect(result.ok && textsOf(result.value)).toEqual([...PROSE]);
  expect(result.ok && result.value.root).toBe(page.querySelector('article'));
});

test('text in a frame of the same origin stands where the frame is', () => {
  const page = show(article(`${body(PROSE[0], PROSE[1])}<iframe></iframe>${body(PROSE[3], PROSE[4])}`));
  const inner = page.querySelector('iframe')?.contentDocument;
  if (inner) inner.body.innerHTML = body(PROSE[2]);
  const result = readPage(page);
  expect(result.ok && textsOf(result.value)).toEqual([...PROSE]);
});

test.each<[BlockRole, string, string]>([
  [
    'standfirst',
    '<p class="chapo">Le chantier de la halle durera dix-huit mois et coûtera cher.</p>',
    'Le chantier de la halle durera dix-huit mois et coûtera cher.',
  ],
  ['heading', '<h2>Un calendrier serré</h2>', 'Un calendrier serré'],
  [
    'caption',
    '<figure><img src="h.jpg"><figcaption>La halle vue du pont, en mai.</figcaption></figure>',
    'La halle vue du pont, en mai.',
  ],
  [
    'pull-quote',
    '<aside class="pullquote"><p>« Pas avant la première pelle »</p></aside>',
    '« Pas avant la première pelle »',
  ],
  [
    'pull-quote',
    '<blockquote>La maire assure que les commerçants garderont leurs étals</blockquote>',
    'La maire assure que les commerçants garderont leurs étals',
  ],
  [
    'list-item',
    '<ul><li>42 étals le samedi, le double le dimanche.</li></ul>',
    '42 étals le samedi, le double le dimanche.',
  ],
  [
    'table',
    '<table><tr><th>Année</th><th>Dépense votée par le conseil</th></tr></table>',
    'Dépense votée par le conseil',
  ],
  [
    'embed',
    '<blockquote class="twitter-tweet"><p>La halle, enfin ! Rendez-vous en mars.</p></blockquote>',
    'La halle, enfin ! Rendez-vous en mars.',
  ],
  [
    'teaser',
    '<p>Lire aussi : <a href="/x">Le pont de Brèvecombe fermé tout l’été</a></p>',
    'Lire aussi : Le pont de Brèvecombe fermé tout l’été',
  ],
  ['other', '<div class="entry">14h05</div>', '14h05'],
])('a block that is no paragraph is named: %s', (role, html, text) => {
  const parts =
    role === 'standfirst'
      ? html + body(...PROSE)
      : body(PROSE[0], PROSE[1], 'La maire assure que les commerçants garderont leurs étals.') +
        html +
        body(...PROSE.slice(2));
  expect(textsOf(read(article(parts)), role)).toContain(text);
});

test.each<[string, string]>([
  [
    'newsletter',
    '<div class="newsletter-box"><p>Recevez chaque matin nos meilleurs articles dans votre boîte, sans rien payer.</p></div>',
  ],
  [
    'share bar',
    '<div class="share-tools"><span>Partager</span><span>Copier le lien de cet article</span></div>',
  ],
  [
    'author box',
    '<div class="author-bio"><p>Solange Pertuis suit la vie de la vallée depuis onze ans pour ce journal.</p></div>',
  ],
  [
    'comments',
    '<section id="comments"><p>Je trouve que ce projet est une très bonne idée, bravo à toute la mairie !</p></section>',
  ],
  [
    'cookies',
    '<div id="cookie-banner"><p>Nous utilisons des traceurs pour mesurer l’audience et vous proposer des contenus adaptés.</p></div>',
  ],
  ['AI note', '<p>Ce résumé a été généré par une IA puis relu.</p>'],
  ['tags', '<div class="tags"><a href="/t">Urbanisme</a> <a href="/t">Commerce</a></div>'],
  [
    'repeated label',
    '<div>Contenu de l’article</div><div>Contenu de l’article</div><div>Contenu de l’article</div>',
  ],
])('machinery inside the article is left out: %s', (_, html) => {
  expect(
    textsOf(read(article(body(PROSE[0], PROSE[1], PROSE[2]) + html + body(PROSE[3], PROSE[4])))),
  ).toEqual([...PROSE]);
});

test('a name that covers most of the text says nothing about it', () => {
  const html = `<div class="paywall">${body(...PROSE.slice(0, 3))}</div><div class="paywall">${body(...PROSE.slice(3))}</div>`;
  const page = read(article(html));
  expect(textsOf(page)).toEqual([...PROSE]);
  expect(page.article.access).toBe('full');
});

const NOT_FREE =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';

test.each<['full' | 'partial', string, string, string]>([
  ['full', 'free and whole', body(...PROSE), ''],
  [
    'partial',
    'an offer right behind the text',
    `${body(PROSE[0], PROSE[1], PROSE[2])}<div><p>La suite de cet article est réservée. Il vous reste 80 % à lire.</p></div>`,
    '',
  ],
  [
    'partial',
    'a wall by name',
    `${body(PROSE[0], PROSE[1], PROSE[2])}<div class="paywall-box"><p>Essayez un mois sans engagement.</p></div>`,
    '',
  ],
  ['partial', 'not free, and short', body(PROSE[0], PROSE[1]), NOT_FREE],
  ['full', 'not free, yet all there', body(...PROSE, ...PROSE.map((text) => `Puis ${text}`)), NOT_FREE],
])('access is %s: %s', (access, _, html, head) => {
  expect(read(article(html), head).article.access).toBe(access);
});

const card = (i: number): string =>
  `<article><h2><a href="/${i}">La vallée numéro ${i} retrouve enfin son train du soir</a></h2><p>${PROSE[i % 5] ?? ''}</p></article>`;

test.each<[string, string]>([
  ['home page', `<main>${Array.from({ length: 12 }, (_, i) => card(i)).join('')}</main>`],
  [
    'list of results',
    `<main>${PROSE.map((text, i) => `<div><a href="/${i}">Résultat ${i} pour halle de Brèvecombe</a><p>${text}</p></div>`).join('')}</main>`,
  ],
  [
    'list of blurbs in two languages',
    `<main>${PROSE.map((text, i) => `<li><h2><a href="/${i}">Une page d’exemple, la ${i}</a></h2><p>${text}</p><p>${text}</p></li>`).join('')}</main>`,
  ],
  ['a line or two', '<p>La page demandée n’existe plus.</p>'],
])('what is no article says so: %s', (_, html) => {
  expect(readPage(show(html))).toEqual({ ok: false, error: 'not-an-article' });
});

test('a page without text is empty, a PDF is a PDF', () => {
  expect(readPage(show('<div id="app"></div><script>let x;</script>'))).toEqual({
    ok: false,
    error: 'empty-page',
  });
  expect(readPage(show('<embed type="application/pdf" src="x.pdf">'))).toEqual({ ok: false, error: 'pdf' });
  const pdf = new Proxy(document, {
    get: (page, name) => (name === 'contentType' ? 'application/pdf' : Reflect.get(page, name)),
  });
  expect(readPage(pdf)).toEqual({ ok: false, error: 'pdf' });
});

test('a very long page is read whole', () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) =>
      `Paragraphe ${i} : le marché de la place ouvre à sept heures, et ferme à midi, quand il ne pleut pas.`,
  );
  expect(textsOf(read(article(body(...lines)))).length).toBe(2000);
});
