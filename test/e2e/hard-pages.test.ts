import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { serveFolder, type FileServer } from '../../tools/browsers/serve';
import { CANAL, CANAL_CHANGED, ECLUSE, PORT } from '../report-of';
import { differences } from './pixels';
import { eventually, highlighted, inBothBrowsers, markup, ownHighlights } from './stage';

const TEXT = [CANAL, PORT, ECLUSE, CANAL_CHANGED, ECLUSE];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const article = (inside: string): string => `<article><h1>Le canal rouvre</h1>${inside}</article>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le canal rouvre</title>${head}</head><body>${body}</body></html>`;
const GAP = '<div style="height: 3000px"></div>';
const WIDE = '<div style="width: 3000px"></div>';

const PAGES: Readonly<Record<string, string>> = {
  'simple.html': page(article(paragraphs(TEXT))),
  'autre.html': page(article(paragraphs([PORT, ECLUSE, CANAL, PORT]))),
  'noms.html': page(
    `<deja-lu-rail>à la page</deja-lu-rail>${article(paragraphs(TEXT))}`,
    `<script>
      customElements.define('deja-lu-rail', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
      });
      const no = () => { throw new Error('not here'); };
      Array.prototype.flatMap = Array.prototype.push = window.Highlight = document.createRange = no;
      Object.defineProperty(Node.prototype, 'isConnected', { get: no });
    </script>`,
  ),
  'horloge.html': page(
    `${article(`<p id="clock">Il est 0 seconde à l’horloge de la tour de Velmont, qui ne s’arrête jamais.</p>${paragraphs(TEXT)}`)}
    <script>let n = 0; setInterval(() => { clock.textContent = clock.textContent.replace(/\\d+/, ++n); }, 16);</script>`,
  ),
  'corps.html': page(
    article(GAP + paragraphs(TEXT) + GAP),
    '<style>html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto }</style>',
  ),
  'boite.html': page(
    `<div style="height: 100vh; overflow: auto">${article(`<div>${GAP}${TEXT.join('<br><br>')}${GAP}</div>`)}</div>`,
  ),
  'vertical.html': page(
    article(WIDE + paragraphs(TEXT) + WIDE),
    '<style>html { writing-mode: vertical-rl }</style>',
  ),
  'plie.html': page(
    article(`${paragraphs(TEXT.slice(0, 3))}<details open>${paragraphs(TEXT.slice(3))}</details>`),
  ),
  'ombre.html': page(
    `<main><x-story></x-story></main><script>
      customElements.define('x-story', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }); this.render(); }
        render() { this.shadowRoot.innerHTML = ${JSON.stringify(article(paragraphs(TEXT)))}; }
      });
    </script>`,
  ),
  'lent.html': page(
    `<main>Un instant…</main><script>
      setTimeout(() => {
        document.querySelector('main').innerHTML = ${JSON.stringify(article(paragraphs(TEXT)))};
      }, 700);
    </script>`,
  ),
  'attente.html': page('<main>Un instant…</main>'),
  'cadre.html': page(
    '<h1>Le canal rouvre</h1><iframe src="simple.html" style="width: 900px; height: 700px"></iframe>',
  ),
  'profond.html': page(
    `${article(paragraphs(TEXT))}<script>
      let at = document.querySelector('p');
      for (let i = 0; i < 6000; i++) at = at.appendChild(document.createElement('span'));
    </script>`,
  ),
};

let folder: string;
let files: FileServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-hard-'));
  for (const [name, source] of Object.entries(PAGES)) await writeFile(path.join(folder, name), source);
  files = await serveFolder(folder);
});
afterAll(async () => {
  await files.close();
  await rm(folder, { recursive: true });
});

const EXACT = [ECLUSE];
/** Where the exact repeat stands: its middle, in shares of the window's height and width. */
const middle = (at: Page): Promise<{ x: number; y: number }> =>
  at.evaluate(() => {
    const box = ([...(CSS.highlights.get('deja-lu-exact') ?? [])][0] as Range).getBoundingClientRect();
    return { x: (box.left + box.right) / 2 / innerWidth, y: (box.top + box.bottom) / 2 / innerHeight };
  });

inBothBrowsers('a page that is hard on its readers', (stage) => {
  const open = (file: string): Promise<Page> => stage().browser.newPage(`${files.origin}/${file}`);
  const marked = async (file: string): Promise<Page> => {
    const opened = await open(file);
    await (await stage().click(opened)).close();
    return opened;
  };
  const badge = (): Promise<string> =>
    stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    });

  test('may define our names and break its own language', async () => {
    const opened = await open('noms.html');
    const before = await markup(opened);
    await (await stage().click(opened)).close();
    expect(await opened.evaluate(() => document.querySelector('body > deja-lu-rail')?.textContent)).toBe(
      'à la page',
    );
    const after = await markup(opened);
    expect([after.head, after.body]).toEqual([before.head, before.body]);
    expect(await opened.evaluate(() => CSS.highlights.get('deja-lu-exact')?.size)).toBe(1);
    await opened.close();
  });

  test('may nest its elements as deep as it likes', async () => {
    const opened = await marked('profond.html');
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual(EXACT);
    await opened.close();
  });

  test('may change sixty times a second: the place and the marks stay', async () => {
    const opened = await marked('horloge.html');
    await stage().browser.runCommand('next-repeat', opened);
    const first = await highlighted(opened, 'deja-lu-near');
    // Long enough for the text to be read again, and its marks to be computed.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    await stage().browser.runCommand('next-repeat', opened);
    const popup = await stage().click(opened);
    await popup.click('#tab-repeats');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '2 of 2');
    await popup.close();
    expect(await highlighted(opened, 'deja-lu-near')).toEqual(first);
    await opened.close();
  });

  test.each(['corps.html', 'boite.html', 'vertical.html'])('scrolls its own way: %s', async (file) => {
    const opened = await marked(file);
    await stage().browser.runCommand('previous-repeat', opened);
    await eventually('the mark stands in the window', async () => {
      const { x, y } = await middle(opened);
      return file === 'vertical.html' ? x > 0.1 && x < 0.9 : y > 0.3 && y < 0.7;
    });
    await opened.close();
  });

  test('may fold the place away: the popup says that it is not there', async () => {
    const opened = await marked('plie.html');
    await opened.evaluate(() => document.querySelector('details')?.removeAttribute('open'));
    const found = await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const states = await chrome.storage.session.get(null);
      const { report } = states[`tab:${tab?.id ?? 0}`] as {
        report: { repeats: { spans: { start: number; end: number }[] }[] };
      };
      const span = report.repeats[0]?.spans[0];
      return chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'go-to', span, stop: null });
    });
    expect(found).toMatchObject({ found: false });
    await opened.close();
  });

  test('may keep its article in a shadow root, and write it anew there', async () => {
    const opened = await open('ombre.html');
    const before = await opened.screenshot();
    await (await stage().click(opened)).close();
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual(EXACT);
    const right = await opened.evaluate(() => document.documentElement.clientWidth - 20);
    // All but the rail: the marks themselves are painted in there.
    const rail = { left: right, top: 0, right: right + 40, bottom: 2_000 };
    expect(differences(before, await opened.screenshot(), [rail]).outside).toBeGreaterThan(2_000);
    await opened.evaluate(() =>
      (document.querySelector('x-story') as unknown as { render(): void }).render(),
    );
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual([]);
    await eventually('marks', async () => (await highlighted(opened, 'deja-lu-exact')).length === 1);
    await opened.close();
  });

  test('may draw its article after the click', async () => {
    const opened = await marked('lent.html');
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual(EXACT);
    await opened.close();
  });

  test('may take the frame of its article away', async () => {
    const opened = await marked('cadre.html');
    await stage().browser.runCommand('next-repeat', opened);
    await opened.evaluate(() => document.querySelector('iframe')?.remove());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await stage().browser.runCommand('next-repeat', opened);
    await stage().browser.runCommand('toggle-marks', opened);
    expect(await ownHighlights(opened)).toEqual([]);
    await opened.close();
  });

  test('hides and shows its marks as often as it is told, however quickly', async () => {
    const opened = await marked('simple.html');
    const shown = await ownHighlights(opened);
    await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const press = () => chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'toggle-marks' });
      await Promise.all([press(), press(), press(), press()]);
    });
    expect(await ownHighlights(opened)).toEqual(shown);
    await opened.close();
  });

  test('may move on while it is analysed: nothing is said about the page that follows', async () => {
    const opened = await open('simple.html');
    await stage().browser.clickAction(opened);
    await opened.goto(`${files.origin}/autre.html`);
    await (
      await stage()
        .browser.popup()
        .catch(() => null)
    )
      ?.close()
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const shown = (await ownHighlights(opened)).length > 0;
    expect([shown, await badge()]).toEqual(shown ? [true, '1'] : [false, '']);
    await opened.close();
  });

  test('may move on while it is read, and be kept for the way back: the next page is analysed', async () => {
    const opened = await open('attente.html');
    await stage().browser.clickAction(opened);
    await (await stage().browser.popup()).close();
    await opened.goto(`${files.origin}/simple.html`);
    const popup = await stage().click(opened);
    expect(await popup.text()).toMatch(/2 of 5 paragraphs/u);
    await popup.close();
    await opened.close();
  });

  test('may come back as it was left: marks and badge agree', async () => {
    const opened = await marked('simple.html');
    await opened.goto(`${files.origin}/autre.html`);
    await eventually('no badge', async () => (await badge()) === '');
    await opened.goBack();
    await eventually('marks and badge agree', async () => {
      const shown = (await highlighted(opened, 'deja-lu-exact')).length > 0;
      return (await badge()) === (shown ? '2' : '');
    });
    const popup = await stage().click(opened);
    expect(await popup.text()).toMatch(/2 of 5 paragraphs/u);
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual(EXACT);
    await popup.close();
    await opened.close();
  });

  test('may write the address of the part being read into the bar', async () => {
    const opened = await marked('simple.html');
    await opened.evaluate((text) => {
      history.replaceState(null, '', '?part=2');
      const more = document.createElement('p');
      more.textContent = text;
      document.querySelector('article')?.append(more);
    }, PORT);
    await eventually('the new paragraph is marked, too', async () =>
      (await highlighted(opened, 'deja-lu-exact')).includes(PORT),
    );
    await opened.close();
  });

  test('sees a popup close in the middle of the analysis, and open again', async () => {
    const opened = await open('simple.html');
    await stage().browser.clickAction(opened);
    await (await stage().browser.popup()).close();
    const popup = await stage().click(opened);
    expect(await popup.text()).toMatch(/2 of 5 paragraphs/u);
    expect(await highlighted(opened, 'deja-lu-exact')).toEqual(EXACT);
    await popup.close();
    await opened.close();
  });

  test('writes no error that is ours', async () => {
    const errors = await stage().browser.consoleErrors();
    expect(errors.filter(({ from }) => !from.startsWith(files.origin))).toEqual([]);
  });

  test('outlives the extension: an old script leaves the marks of the new one alone', async () => {
    const opened = await open('simple.html');
    let popup = await stage().click(opened);
    await popup.click('#tab-repeats');
    await popup.click('#dim');
    await eventually('dimmed', async () => (await ownHighlights(opened)).includes('deja-lu-dim'));
    await popup.close();
    await stage().browser.reinstall();
    popup = await stage().click(opened);
    await popup.close();
    const fresh = ['deja-lu-changed', 'deja-lu-exact', 'deja-lu-near'];
    expect(await ownHighlights(opened)).toEqual(fresh);
    for (let times = 0; times < 2; times++) {
      await opened.evaluate(() => document.querySelector('article p')?.append(' Encore.'));
      await new Promise((resolve) => setTimeout(resolve, 1_200));
    }
    expect(await ownHighlights(opened)).toEqual(fresh);
    expect((await markup(opened)).others).toEqual(['deja-lu-rail']);
    await opened.close();
  });
});
