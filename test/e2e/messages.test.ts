import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder, type FileServer } from '../../tools/browsers/serve';
import { CANAL, ECLUSE, PORT } from '../report-of';
import { highlighted, inBothBrowsers, ownHighlights } from './stage';

/** The smallest file that a PDF viewer opens: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const STRICT = `<!doctype html><html lang="fr"><head><title>Le canal rouvre</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'"></head>
<body><article><h1>Le canal rouvre</h1>${[CANAL, PORT, ECLUSE, `${PORT.slice(0, -1)} et de clients.`, ECLUSE]
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`;

let folder: string;
let files: FileServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-pages-'));
  await writeFile(path.join(folder, 'rapport.pdf'), PDF);
  await writeFile(path.join(folder, 'strict.html'), STRICT);
  await writeFile(path.join(folder, 'vide.html'), '<!doctype html><title>Vide</title><body></body>');
  files = await serveFolder(folder);
});
afterAll(async () => {
  await files.close();
  await rm(folder, { recursive: true });
});

inBothBrowsers('what cannot be read', (stage, name) => {
  const errorOn = async (url: string): Promise<string> => {
    const page = await stage().browser.newPage(url);
    const popup = await stage().click(page);
    const error = await popup.evaluate(
      () => document.querySelector('.error')?.getAttribute('data-error') ?? 'none',
    );
    expect(await popup.evaluate(() => document.querySelector('.error p')?.textContent)).not.toBe('');
    await popup.close();
    if (url.startsWith('http')) expect(await ownHighlights(page)).toEqual([]);
    await page.close();
    return error;
  };

  test('a home page is no article', async () => {
    expect(await errorOn(`${stage().server.origin}/not-an-article.html`)).toBe('not-an-article');
  });

  test('an empty page shows no text', async () => {
    expect(await errorOn(`${files.origin}/vide.html`)).toBe('empty-page');
  });

  test('a page of the browser is closed to extensions', async () => {
    expect(await errorOn(name === 'chromium' ? 'chrome://version/' : 'about:license')).toBe('browser-page');
  });

  test('a PDF cannot be read', async () => {
    expect(await errorOn(`${files.origin}/rapport.pdf`)).toBe('pdf');
  });

  test('an article works after an error, in the same tab', async () => {
    const page = await stage().browser.newPage(`${stage().server.origin}/not-an-article.html`);
    await (await stage().click(page)).close();
    await page.goto(`${stage().server.origin}/fr/budget-villevieille.html`);
    const popup = await stage().click(page);
    expect(await popup.text()).toMatch(/paragraphs repeat earlier text/u);
    await popup.close();
    await page.close();
  });

  test('a page that forbids every style and script is marked all the same', async () => {
    const page = await stage().browser.newPage(`${files.origin}/strict.html`);
    await (await stage().click(page)).close();
    expect(await highlighted(page, 'deja-lu-exact')).toEqual([ECLUSE]);
    await page.close();
  });

  test('a clean article is called clean', async () => {
    const page = await stage().open('/en/harbour-merger.html');
    const popup = await stage().click(page);
    expect(await popup.text()).toContain('Nothing repeats in this article.');
    expect(await ownHighlights(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('an article cut by a pay wall says so', async () => {
    const page = await stage().open('/fr/enquete-eau.html');
    const popup = await stage().click(page);
    expect(await popup.text()).toContain('only the free part was read');
    await popup.close();
    await page.close();
  });

  test('no error reaches a console', async () => {
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});

inBothBrowsers(
  'in French',
  (stage) => {
    test('the popup speaks French', async () => {
      const page = await stage().open('/fr/rachat-helionis.html');
      const popup = await stage().click(page);
      const text = await popup.text();
      expect(text).toContain('5 paragraphes sur 11 répètent un passage précédent');
      await popup.click('#tab-repeats');
      expect(await popup.text()).toContain('Texte identique');
      expect(text).toContain('Tout reste sur cette machine.');
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe('fr');
    });
  },
  { language: 'fr', colorScheme: 'dark' },
);
