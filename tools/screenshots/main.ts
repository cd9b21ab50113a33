import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, distFolder, PROJECT_ROOT } from '../../build';
import { findBrowser } from '../setup/find-browser.mjs';
import type { BrowserName, ExtensionBrowser, View } from '../browsers/extension-browser';
import { browsersPresent, launch } from '../browsers/launch';
import { serveFolder } from '../browsers/serve';

/** Every state of the popup, by the sample that shows it and what is clicked first. */
const POPUPS: readonly { readonly name: string; readonly sample: string; readonly click?: string }[] = [
  { name: 'overview', sample: 'fr/rachat-helionis.html', click: '#tab-overview' },
  { name: 'repeats', sample: 'fr/rachat-helionis.html', click: '#tab-repeats' },
  { name: 'actors', sample: 'fr/rachat-helionis.html', click: '#tab-actors' },
  { name: 'amounts', sample: 'fr/rachat-helionis.html', click: '#tab-amounts' },
  { name: 'quotes', sample: 'fr/rachat-helionis.html', click: '#tab-quotes' },
  { name: 'clean', sample: 'en/harbour-merger.html', click: '#tab-repeats' },
  { name: 'pay-wall', sample: 'fr/enquete-eau.html', click: '#tab-overview' },
  { name: 'error', sample: 'not-an-article.html' },
];
const FOLDER = path.join(PROJECT_ROOT, 'artifacts/screenshots');
const README_IMAGE = path.join(PROJECT_ROOT, 'docs/images/marks.png');
const SETTLE_MS = 2_500;

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const png = (name: string): `${string}.png` => path.join(FOLDER, `${name}.png`) as `${string}.png`;

/** Writes a picture of every surface in every browser, theme and language, and the picture of the README. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const server = await serveFolder(path.join(PROJECT_ROOT, 'samples'));
  for (const name of browsersPresent()) {
    await build({ browser: name, outDir: distFolder(name), mode: 'production' });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const language of ['en', 'fr']) {
        const browser = await launch(name, { extensionDir: distFolder(name), colorScheme, language });
        await shoot(browser, server.origin, `${name}-${colorScheme}-${language}`);
        await shootPanel(browser, server.origin, `${name}-${colorScheme}-${language}`);
        await browser.close();
        process.stdout.write(`${name}, ${colorScheme}, ${language}\n`);
      }
    }
  }
  await server.close();
  const [first] = browsersPresent();
  if (first) await composeReadmeImage(first);
  process.stdout.write(`see ${path.relative(PROJECT_ROOT, FOLDER)}/\n`);
}

async function shoot(browser: ExtensionBrowser, origin: string, prefix: string): Promise<void> {
  for (const { name, sample, click } of POPUPS) {
    const page = await browser.newPage(`${origin}/${sample}`);
    const popup = await openPopup(browser, page);
    if (click !== undefined) await popup.click(click);
    await popup.screenshot(png(`${prefix}-${name}`));
    await popup.close();
    if (name === 'repeats') {
      await browser.runCommand('next-repeat', page);
      await browser.runCommand('next-repeat', page);
      await settle();
      await page.screenshot({ path: png(`${prefix}-page`) });
    }
    await page.close();
  }
}

async function openPopup(
  browser: ExtensionBrowser,
  page: Parameters<ExtensionBrowser['clickAction']>[0],
): Promise<View> {
  await browser.clickAction(page);
  const popup = await browser.popup();
  await popup.waitFor(() => document.querySelector('.popup:not([data-phase="working"])') !== null);
  return popup;
}

/** The panel beside an article, with a passage of it alone, and beside a page that was not read. */
async function shootPanel(browser: ExtensionBrowser, origin: string, prefix: string): Promise<void> {
  const page = await browser.newPage(`${origin}/fr/rachat-helionis.html`);
  const popup = await openPopup(browser, page);
  await popup.click('#open-panel');
  const panel = await browser.ownPage('panel/');
  const showsPhase = (phase: string): Promise<void> =>
    panel.waitFor((wanted) => document.querySelector(`main[data-phase="${wanted}"]`) !== null, phase);
  await showsPhase('done');
  await panel.screenshot(png(`${prefix}-panel`));
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].findLast((each) => each.textContent.length > 200);
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
    paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await browser.chooseMenuItem('show-selection', page);
  await panel.waitFor(() => document.querySelector('.passage') !== null);
  await panel.screenshot(png(`${prefix}-panel-passage`));
  const other = await browser.newPage(`${origin}/fr/enquete-eau.html`);
  await showsPhase('none');
  await panel.screenshot(png(`${prefix}-panel-unread`));
  await panel.close();
  await other.close();
  await page.close();
}

/** The marked page with the popup at its corner, as a reader sees them together. */
async function composeReadmeImage(name: BrowserName): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return;
  const source = async (part: string): Promise<string> =>
    `data:image/png;base64,${(await readFile(png(`${name}-light-fr-${part}`))).toString('base64')}`;
  const browser = await puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>
    body { margin: 0 } img:first-child { display: block }
    img + img { position: absolute; top: 12px; right: 36px; border-radius: 8px; box-shadow: 0 4px 28px #0006 }
  </style><body><img src="${await source('page')}"><img src="${await source('overview')}">`);
  await writeFile(README_IMAGE, await page.screenshot());
  await browser.close();
}

await main();
