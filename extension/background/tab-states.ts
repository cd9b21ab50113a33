import browser from 'webextension-polyfill';
import { pack, unpack } from '../shared/packed';
import { selectedKey } from '../shared/passage';
import {
  progressKey,
  reportOf,
  tabIdOf,
  tabKey,
  type AnalysisProgress,
  type TabState,
} from '../shared/protocol';
import { keepInSession } from '../shared/session-room';
import { isTabState } from '../shared/stored-guards';
import { placeKey } from '../shared/tab-link';

/**
 * Saves what is known of a tab in `storage.session`: it outlives the background's own termination, is never written to
 * disk, and is gone with the browser.
 * @returns false when there is no room for `state`, whatever else is given up.
 */
export async function saveTabState(tabId: number, state: TabState): Promise<boolean> {
  return keepInSession(tabKey(tabId), pack(state, reportOf(state)));
}

/** Every tab of which something is known. */
export async function loadTabStates(): Promise<ReadonlyMap<number, TabState>> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return new Map(
    stored.flatMap(([key, state]) => {
      const tabId = tabIdOf(key);
      const known = tabId === null ? null : unpack(state, isTabState);
      return tabId === null || known === null ? [] : [[tabId, known] as const];
    }),
  );
}

export async function dropTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove([tabKey(tabId), progressKey(tabId)]);
}

/** Forgets all that is kept for a tab that was closed. */
export async function dropTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([
    tabKey(tabId),
    progressKey(tabId),
    placeKey(tabId),
    selectedKey(tabId),
  ]);
}

export async function saveProgress(tabId: number, progress: AnalysisProgress): Promise<void> {
  await keepInSession(progressKey(tabId), progress);
}

export async function dropProgress(tabId: number): Promise<void> {
  await browser.storage.session.remove(progressKey(tabId));
}
