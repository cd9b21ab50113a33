import browser from 'webextension-polyfill';
import { changeSettings } from '../shared/settings-store';
import { isAllowed } from '../shared/site-access';
import { siteOfPattern } from '../shared/sites';

/**
 * Keeps the list of sites to run on in step with what the browser grants: a window of ours may close while the browser
 * asks, and what was granted can be taken back in the browser's own settings.
 */
export function followGrantedSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    const added = origins.flatMap((pattern) => siteOfPattern(pattern) ?? []);
    if (added.length > 0) void changeSettings(({ runOn }) => ({ runOn: [...new Set([...runOn, ...added])] }));
  });
  browser.permissions.onRemoved.addListener(() => {
    void dropRevoked();
  });
}

async function dropRevoked(): Promise<void> {
  await changeSettings(async ({ runOn }) => {
    const allowed = await Promise.all(runOn.map(isAllowed));
    return { runOn: runOn.filter((_, index) => allowed[index]) };
  });
}
