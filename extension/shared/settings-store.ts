import browser, { type Storage } from 'webextension-polyfill';
import { SETTINGS_KEY, toSettings, type Settings } from './settings';

/** What the reader chose, else the defaults: what cannot be read (an older or a damaged object) counts as not chosen. */
export async function loadSettings(): Promise<Settings> {
  return toSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Saves what `change` makes of the settings as they are. Pages and background change them in turn: two changes at once
 * would each undo the other.
 */
export async function changeSettings(
  change: (now: Settings) => Partial<Settings> | Promise<Partial<Settings>>,
): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const now = await loadSettings();
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...now, ...(await change(now)) } });
  });
}

/** Calls `onChange` whenever the settings change, wherever that is done; the result ends it. */
export function watchSettings(onChange: (now: Settings, before: Settings) => void): () => void {
  const follow = (changes: Record<string, Storage.StorageChange>): void => {
    const change = changes[SETTINGS_KEY];
    if (change) onChange(toSettings(change.newValue), toSettings(change.oldValue));
  };
  browser.storage.local.onChanged.addListener(follow);
  return () => {
    browser.storage.local.onChanged.removeListener(follow);
  };
}
