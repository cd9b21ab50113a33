import browser from 'webextension-polyfill';
import type { AnalysisError } from '../shared/protocol';
import type { Settings } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';
import { isAllowed } from '../shared/site-access';
import { hostOf, patternOf, siteOf } from '../shared/sites';
import { addressOfTab, storedState } from '../shared/tab-link';
import { analyseTab, forgetTab, whenSettled } from './analysis';

/** Pages that draw their article after they have loaded are tried again, and then left to the reader's click. */
const TRIES_AFTER_MS = [0, 1_500, 4_000];
const NOT_YET: ReadonlySet<AnalysisError> = new Set(['not-an-article', 'empty-page']);
/** The page went on, or its site was given back, in the middle of it. */
const OVER: ReadonlySet<AnalysisError> = new Set(['page-gone', 'no-access']);

/** Analyses the page of `tabId` without a click, where the reader asked for that; else does nothing. */
export async function runByItself(tabId: number): Promise<void> {
  const address = await addressOfTab(tabId);
  const site = siteOf(address ?? '');
  if (site === null || !sitesToRunOn(await loadSettings()).includes(site) || !(await isAllowed(site))) return;
  for (const wait of TRIES_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if ((await addressOfTab(tabId)) !== address) return;
    await analyseTab(tabId);
    await whenSettled(tabId);
    const state = await storedState(tabId);
    if (state?.phase !== 'failed' || !(NOT_YET.has(state.error) || OVER.has(state.error))) return;
    // Nobody asked about this very page: that it is no article is no failure to tell of.
    await forgetTab(tabId);
    if (OVER.has(state.error)) return;
  }
}

/** Runs in every open tab of `sites`. */
export async function runInOpenTabs(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites.map(patternOf) });
  await Promise.all(tabs.map(async ({ id }) => (id === undefined ? undefined : runByItself(id))));
}

/** The sites on which to run by itself: those of the list that are not to be left alone. */
export function sitesToRunOn({ runOn, neverOn }: Settings): string[] {
  return runOn.filter((site) => !neverOn.includes(hostOf(site)));
}
