import browser from 'webextension-polyfill';
import { changeSettings } from '../shared/settings-store';
import { ASKED_SITE, isAllowed, runOnSite } from '../shared/site-access';
import { siteOfPattern } from '../shared/sites';
import { dropKept, loadKept } from '../shared/tab-link';

/**
 * Keeps the list of sites to run on in step with what the browser grants: a window of ours may close while the browser
 * asks, and what was granted can be taken back in the browser's own settings.
 */
export function followGrantedSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void addGranted(origins.flatMap((pattern) => siteOfPattern(pattern) ?? []));
  });
  browser.permissions.onRemoved.addListener(() => {
    void dropRevoked();
  });
}

async function addGranted(added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const asked = await loadKept(ASKED_SITE);
  await changeSettings(({ runOn }) => ({ runOn: [...new Set([...runOn, ...added])] }));
  const wished = added.find((site) => site === asked);
  if (wished === undefined) return;
  // The window that asked may have gone; it would have done the same.
  await runOnSite(wished);
  await dropKept(ASKED_SITE);
}

async function dropRevoked(): Promise<void> {
  await changeSettings(async ({ runOn }) => {
    const allowed = await Promise.all(runOn.map(isAllowed));
    return { runOn: runOn.filter((_, index) => allowed[index]) };
  });
}
