import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, PROJECT_ROOT } from '../build';
import { toSource, type BrowserName, type ExtensionBrowser } from '../tools/browsers/extension-browser';
import { browsersPresent, launch } from '../tools/browsers/launch';
import { serveFolder } from '../tools/browsers/serve';
import { median } from './verdict';

const TURNS = 9;
const SAMPLE = '/fr/rachat-helionis.html';
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>-</title><p>Déjà Lu</p><script src="/probe.js"></script>';

/** Milliseconds from the click on the toolbar icon, medians of turns. */
export interface PopupTimes {
  readonly browser: BrowserName;
  /** First contentful paint of a popup that holds one line of text and no code of ours. */
  readonly empty: number;
  /** First contentful paint of ours, on an article that was analysed before. */
  readonly paint: number;
  /** Until the findings of such an article are on the screen. */
  readonly content: number;
  /** Until the findings are on the screen at the very first click: code, page and weights are all read anew. */
  readonly firstContent: number;
}

/** Both popups in turn, each in a browser of its own, both open all along; no row for a browser that is not here. */
export async function popupPaint(): Promise<PopupTimes[]> {
  const rows: PopupTimes[] = [];
  for (const name of browsersPresent()) rows.push(await timesIn(name));
  return rows;
}

async function timesIn(name: BrowserName): Promise<PopupTimes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-paint-'));
  const server = await serveFolder(path.join(PROJECT_ROOT, 'samples'));
  const start = async (kind: 'ours' | 'empty'): Promise<{ browser: ExtensionBrowser; page: Page }> => {
    const { outDir } = await build({ browser: name, outDir: path.join(folder, kind), mode: 'production' });
    await writeFile(path.join(outDir, 'probe.js'), toSource(probe, []));
    const file = path.join(outDir, 'popup/popup.html');
    const html = await readFile(file, 'utf8');
    const probed = html.replace('<script ', '<script src="/probe.js"></script><script ');
    await writeFile(file, kind === 'ours' ? probed : EMPTY);
    const browser = await launch(name, { extensionDir: outDir });
    return { browser, page: await browser.newPage(server.origin + SAMPLE) };
  };
  const ours = await start('ours');
  const empty = await start('empty');
  try {
    const [first] = [await click(ours), await click(empty)];
    const turns: { ours: Seen; empty: Seen }[] = [];
    for (let turn = 0; turn < TURNS; turn++)
      turns.push({ ours: await click(ours), empty: await click(empty) });
    return {
      browser: name,
      empty: median(turns.map((turn) => turn.empty.paint)),
      paint: median(turns.map((turn) => turn.ours.paint)),
      content: median(turns.map((turn) => turn.ours.content)),
      firstContent: first.content,
    };
  } finally {
    await ours.browser.close();
    await empty.browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Seen {
  /** Milliseconds since the epoch in the popup, since the click in the result of `click`. */
  readonly paint: number;
  readonly content: number;
}

async function click({ browser, page }: { browser: ExtensionBrowser; page: Page }): Promise<Seen> {
  const clicked = performance.timeOrigin + performance.now();
  await browser.clickAction(page);
  const popup = await browser.popup();
  await popup.waitFor(() => 'dejaLuSeen' in window);
  const seen = await popup.evaluate(() => (window as unknown as { dejaLuSeen: Seen }).dejaLuSeen);
  await popup.close();
  return { paint: seen.paint - clicked, content: seen.content - clicked };
}

/** Runs in the popup before its own code: notes when something, and when the findings, were first painted. */
function probe(): void {
  const at = (time: number): number => performance.timeOrigin + time;
  const painted = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
      if (entry) resolve(at(entry.startTime));
    }).observe({ type: 'paint', buffered: true });
  });
  const shown = new Promise<number>((resolve) => {
    const check = (): void => {
      if (!document.querySelector('[role="tabpanel"] > *, body > p')) return;
      observer.disconnect();
      // The second frame begins when the first has been drawn.
      requestAnimationFrame(() => requestAnimationFrame((time) => resolve(at(time))));
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', check);
  });
  void Promise.all([painted, shown]).then(([paint, content]) => {
    Object.assign(window, { dejaLuSeen: { paint, content } });
  });
}
