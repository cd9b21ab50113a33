import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../setup/find-browser.mjs';

/** Width of each PNG in pixels, and the drawing it comes from: below 32 pixels only edges that lie on the grid are sharp. */
const ICONS: readonly { readonly size: number; readonly drawing: string }[] = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon-small.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
];

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'icons');

/** PNG of `svg`, `size` pixels wide and high, what is not drawn left transparent. */
async function render(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error(missingBrowserMessage('chromium'));
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const { size, drawing } of ICONS) {
    const svg = await readFile(path.join(FOLDER, drawing), 'utf8');
    const file = path.join(FOLDER, `icon-${size}.png`);
    await writeFile(file, await render(page, svg, size));
    console.log(path.relative(process.cwd(), file));
  }
} finally {
  await browser.close();
}
