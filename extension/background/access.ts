import browser from 'webextension-polyfill';
import { toColourSheet } from '../shared/colour-sheet';
import type { AnalysisError } from '../shared/protocol';
import { err, ok, type Result } from '../shared/result';
import type { Settings } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';
import { addressOfTab } from '../shared/tab-link';

const STORE_HOSTS: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);
const BROWSER_SCHEMES: ReadonlySet<string> = new Set([
  'about:',
  'chrome:',
  'chrome-extension:',
  'chrome-search:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'moz-extension:',
  'resource:',
  'view-source:',
]);
/** Browsers tell the reason in words alone, so their words are read. */
const REASONS: readonly (readonly [RegExp, AnalysisError])[] = [
  [/gallery cannot be scripted|webstore/iu, 'store-page'],
  [
    /no tab with id|invalid tab id|frame with id|frame was removed|error page|no frame|tab was closed/iu,
    'page-gone',
  ],
  [/cannot access a chrome|chrome:\/\/|about:|extension:\/\//iu, 'browser-page'],
  [/must request permission|permission|cannot access contents/iu, 'no-access'],
];

/** Puts the content script and its style sheet into the tab, which the click on the toolbar icon has opened to us. */
export async function injectContent(tabId: number): Promise<Result<null, AnalysisError>> {
  const address = await addressOfTab(tabId);
  if (address === null) return err('page-gone');
  const url = URL.canParse(address) ? new URL(address) : null;
  try {
    await insertStyles(tabId, { files: ['content/content.css'] });
    await insertColours(tabId, (await loadSettings()).colours);
    const results = await browser.scripting.executeScript({ target: { tabId }, files: ['content/main.js'] });
    // Firefox reports a page that is closed to extensions by an empty result, not by an error.
    return results.length > 0 && results[0] ? ok(null) : err(kindOfPage(url) ?? 'browser-page');
  } catch (error) {
    return err(kindOfPage(url) ?? reasonOf(error));
  }
}

type Sheet = { readonly files: string[] } | { readonly css: string };

async function insertStyles(tabId: number, sheet: Sheet): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, ...sheet });
  try {
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, ...sheet });
    // In Firefox only sheets of the user's origin reach into shadow roots; in Chromium those paint no highlight.
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, ...sheet, origin: 'USER' });
  } catch {
    // Frames of other origins stay closed; the article in the page itself can be marked all the same.
  }
}

async function insertColours(tabId: number, colours: Settings['colours']): Promise<void> {
  const css = toColourSheet(colours);
  if (css !== '') await insertStyles(tabId, { css });
}

/** Puts other colours into the page of `tabId`, which has `before`. */
export async function changeColours(
  tabId: number,
  now: Settings['colours'],
  before: Settings['colours'],
): Promise<void> {
  const css = toColourSheet(before);
  try {
    // The new ones first: in between, the page would flash in ours.
    await insertColours(tabId, now);
    if (css === '') return;
    await browser.scripting.removeCSS({ target: { tabId }, css });
    await browser.scripting.removeCSS({ target: { tabId, allFrames: true }, css });
    await browser.scripting.removeCSS({ target: { tabId, allFrames: true }, css, origin: 'USER' });
  } catch {
    // The tab was closed, or it lets us in no more.
  }
}

/** What an address says about why its page is closed to us; null when it says nothing. */
export function kindOfPage(url: URL | null): AnalysisError | null {
  if (url === null) return null;
  if (BROWSER_SCHEMES.has(url.protocol)) return 'browser-page';
  if (STORE_HOSTS.has(url.hostname)) return 'store-page';
  if (/\.pdf$/iu.test(url.pathname)) return 'pdf';
  if (url.protocol === 'file:') return 'file-access';
  return null;
}

function reasonOf(error: unknown): AnalysisError {
  const message = error instanceof Error ? error.message : String(error);
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'analysis-failed';
}
