import { readFile, writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../setup/find-browser.mjs';

/** A picture put together from others, and from words. */
export interface Composition {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What stands in the page, as HTML of our own making; `picture` gives the source of an image that is there. */
  readonly html: (picture: (file: string) => Promise<string>) => Promise<string>;
}

/** Writes each picture; none where there is no Chromium to draw them. */
export async function compose(pictures: readonly Composition[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return;
  const browser = await puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const picture of pictures) await draw(browser, picture);
  await browser.close();
}

async function draw(browser: Browser, { file, width, height, html }: Composition): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(await html(toSource));
  await writeFile(file, await page.screenshot());
  await page.close();
}

async function toSource(file: string): Promise<string> {
  const type = file.endsWith('.svg') ? 'svg+xml' : 'png';
  return `data:image/${type};base64,${(await readFile(file)).toString('base64')}`;
}

/** `top` over `bottom` at the corner where a toolbar button's popup opens. */
export function withPopup(bottom: string, top: string): Composition['html'] {
  return async (picture) => `<!doctype html><style>
    body { margin: 0; overflow: hidden } img:first-child { display: block }
    img + img { position: absolute; top: 12px; right: 36px; border-radius: 8px; box-shadow: 0 4px 28px #0006 }
  </style><body><img src="${await picture(bottom)}" alt=""><img src="${await picture(top)}" alt="">`;
}

/** `right` beside `left`, as the side panel stands beside the page. */
export function sideBySide(left: string, right: string): Composition['html'] {
  return async (picture) => `<!doctype html><style>
    body { margin: 0; display: flex; overflow: hidden; background: #fff } img { display: block }
    img + img { border-left: 1px solid #bbb }
  </style><body><img src="${await picture(left)}" alt=""><img src="${await picture(right)}" alt="">`;
}

/** One picture from its top on, as wide as the frame. */
export function alone(file: string): Composition['html'] {
  return async (picture) => `<!doctype html><style>
    body { margin: 0; overflow: hidden } img { display: block; width: 100% }
  </style><body><img src="${await picture(file)}" alt="">`;
}

/** The tile of the store: icon, name, and what it is for in a line. */
export function tile(icon: string, name: string, line: string): Composition['html'] {
  return async (picture) => `<!doctype html><style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 12px;
      background: #fff6e3; color: #1d1b16; font: 18px/1.35 system-ui, sans-serif; text-align: center }
    img { width: 96px } b { font: 600 40px/1 Georgia, 'Noto Serif', serif } span { max-width: 360px }
  </style><body><img src="${await picture(icon)}" alt=""><b>${name}</b><span>${line}</span>`;
}
