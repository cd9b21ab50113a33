import path from 'node:path';
import { build as bundle } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { PROJECT_ROOT } from '../build';
import { serveFolder } from '../tools/browsers/serve';
import { findBrowser } from '../tools/setup/find-browser.mjs';
import type { ReadingTimes } from './reading-in-page';

const TURNS = 15;
/** One of the size that readers meet, and one that hardly any article reaches. */
const LONG_PARAGRAPHS = [1_500, 5_000];

export interface ReadingRow extends ReadingTimes {
  readonly page: string;
}

/** Reading the page against Readability alone on the same live page in Chromium; null where there is no Chromium. */
export async function reading(): Promise<ReadingRow[] | null> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return null;
  const script = await bundle({
    entryPoints: [path.join(PROJECT_ROOT, 'bench/reading-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
  });
  const server = await serveFolder(path.join(PROJECT_ROOT, 'samples'));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const source = script.outputFiles[0]?.text ?? '';
    const rows: ReadingRow[] = [];
    for (const sample of ['fr/rachat-helionis.html', 'fr/direct-tempete.html', 'en/harbour-merger.html']) {
      rows.push({ page: sample, ...(await measure(browser, `${server.origin}/${sample}`, source, 0)) });
    }
    const first = `${server.origin}/fr/rachat-helionis.html`;
    for (const paragraphs of LONG_PARAGRAPHS)
      rows.push({
        page: `the first, grown to ${paragraphs} paragraphs`,
        ...(await measure(browser, first, source, paragraphs)),
      });
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser: Browser, url: string, source: string, grow: number): Promise<ReadingTimes> {
  const page = await browser.newPage();
  await page.goto(url);
  if (grow > 0) {
    await page.evaluate((count) => {
      const body = document.querySelector('.article-body');
      const paragraphs = [...(body?.querySelectorAll('p') ?? [])];
      for (let i = 0; i < count; i++) {
        const copy = paragraphs[i % paragraphs.length]?.cloneNode(true);
        if (copy) body?.append(copy);
      }
    }, grow);
  }
  await page.evaluate(source);
  const times = await page.evaluate((turns) => globalThis.benchReading(turns), grow > 0 ? 5 : TURNS);
  await page.close();
  return times;
}
