import browser from 'webextension-polyfill';
import { askContent } from '../shared/messaging';
import { loadSettings } from '../shared/settings-store';
import { revoke } from '../shared/site-access';
import { stopAnalysis } from './analysis';
import { showBadge } from './badge';
import { loadTabStates } from './tab-states';
import { readTabs } from './take-effect';

/** Deletes everything that is stored, gives back every site, and leaves the open tabs as they were before a click. */
export async function deleteAll(): Promise<void> {
  const { runOn } = await loadSettings();
  // A page may show marks that nothing is kept of any more, its state having made room for others.
  const tabIds = new Set([...(await loadTabStates()).keys(), ...(await readTabs())]);
  // First of all: a site that is given back is taken off the list, which must not be written after the deletion.
  await revoke(runOn);
  for (const tabId of tabIds) {
    await stopAnalysis(tabId);
    await askContent(tabId, { type: 'forget' });
    await showBadge(tabId, null);
  }
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
