import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { tabKey, type TabState } from '../../extension/shared/protocol';
import type { Report } from '../../src/index';
import { WRITERS } from '../analyse/formats/formats';
import { poll, type BrowserName, type ExtensionBrowser } from '../browsers/extension-browser';
import { launch } from '../browsers/launch';
import { distFolder, PROJECT_ROOT } from '../../build';

/** What one browser showed of one page. */
export interface Demonstration {
  readonly browser: BrowserName;
  readonly state: Exclude<TabState, { readonly phase: 'working' }>;
  /** What the popup said. */
  readonly popup: string;
  readonly screenshots: readonly string[];
}

/** The time that the browser may take to scroll to a mark and to end its flash. */
const SETTLE_MS = 2500;

/**
 * Opens `url` without a window, clicks the toolbar icon, waits for the result, and writes pictures of the popup and
 * of the page at its first repeat to `folder`.
 */
export async function demonstrate(name: BrowserName, url: string, folder: string): Promise<Demonstration> {
  await mkdir(folder, { recursive: true });
  const pageShot = path.join(folder, `${name}-page.png`);
  const popupShot = path.join(folder, `${name}-popup.png`);
  const browser = await launch(name, { extensionDir: distFolder(name) });
  try {
    const page = await browser.newPage(url);
    await browser.clickAction(page);
    const popup = await browser.popup();
    const state = await poll('the analysis', () => settledState(browser));
    await popup.waitFor(() => document.querySelector('[data-phase="working"]') === null);
    const text = await popup.text();
    await popup.screenshot(popupShot);
    await popup.close();
    if (state.phase === 'done') {
      await browser.runCommand('next-repeat', page);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
    await page.screenshot({ path: pageShot as `${string}.png` });
    return { browser: name, state, popup: text, screenshots: [pageShot, popupShot] };
  } finally {
    await browser.close();
  }
}

/** What the background knows of the tab in front, once it is no longer at work on it; else null. */
async function settledState(browser: ExtensionBrowser): Promise<Demonstration['state'] | null> {
  const tabId = await browser.background.evaluate(
    async () => (await chrome.tabs.query({ active: true }))[0]?.id,
  );
  const key = tabKey(tabId ?? -1);
  const stored = await browser.background.evaluate((name) => chrome.storage.session.get(name), key);
  const state = stored[key];
  return state === undefined || state.phase === 'working' ? null : state;
}

/** The part of the API that is called in the background. */
declare const chrome: {
  tabs: { query(filter: { active: boolean }): Promise<{ id?: number }[]> };
  storage: { session: { get(key: string): Promise<Record<string, TabState>> } };
};

/** Prints the report, unless another browser's was `printed` before, and where the pictures are. */
export function printDemonstration(shown: Demonstration, printed: boolean): void {
  if (!printed)
    console.log(
      shown.state.phase === 'done' ? WRITERS.markdown(withoutLinks(shown.state.report)) : shown.popup,
    );
  const files = shown.screenshots.map((file) => path.relative(PROJECT_ROOT, file));
  console.log(`${shown.browser}: clicked the toolbar icon; see ${files.join(' and ')}`);
}

/** In a terminal the addresses of the passages, which links would hide, stand between the words. */
function withoutLinks(report: Report): Report {
  return { ...report, article: { ...report.article, url: null } };
}
