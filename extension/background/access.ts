import browser from 'webextension-polyfill';
import type { AnalysisError } from '../shared/protocol';
import { err, ok, type Result } from '../shared/result';

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
  const url = await urlOf(tabId);
  if (url === undefined) return err('page-gone');
  try {
    await insertStyles(tabId);
    const results = await browser.scripting.executeScript({ target: { tabId }, files: ['content/main.js'] });
    // Firefox reports a page that is closed to extensions by an empty result, not by an error.
    return results.length > 0 && results[0] ? ok(null) : err(kindOfPage(url) ?? 'browser-page');
  } catch (error) {
    return err(kindOfPage(url) ?? reasonOf(error));
  }
}

async function insertStyles(tabId: number): Promise<void> {
  const files = ['content/content.css'];
  await browser.scripting.insertCSS({ target: { tabId }, files });
  try {
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files });
    // In Firefox only sheets of the user's origin reach into shadow roots; in Chromium those paint no highlight.
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files, origin: 'USER' });
  } catch {
    // Frames of other origins stay closed; the article in the page itself can be marked all the same.
  }
}

/** Undefined when the tab is gone; null when its address is hidden from us, as on the browser's own pages. */
async function urlOf(tabId: number): Promise<URL | null | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    return tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  } catch {
    return undefined;
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
