import browser from 'webextension-polyfill';
import { tabIdOf } from '../shared/protocol';
import { SETTINGS_KEY } from '../shared/settings';

/** How much is stored beside the settings. */
export interface Stored {
  /** Articles, one for each tab in which one was analysed. */
  readonly tabs: number;
  /** Their size as JSON. */
  readonly bytes: number;
  /** What else is kept until the browser closes: the list that was looked at last, a place in a list. */
  readonly choices: number;
}

export async function loadStored(): Promise<Stored> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(null),
    browser.storage.local.get(null),
  ]);
  const tabs = Object.entries(session).filter(([key]) => tabIdOf(key) !== null);
  const others = Object.keys(local).filter((key) => key !== SETTINGS_KEY);
  const bytes = tabs.reduce((sum, [, state]) => sum + new Blob([JSON.stringify(state)]).size, 0);
  return { tabs: tabs.length, bytes, choices: Object.keys(session).length - tabs.length + others.length };
}

/** Calls `onChange` whenever anything is stored or deleted; the result ends it. */
export function watchStored(onChange: () => void): () => void {
  browser.storage.onChanged.addListener(onChange);
  return () => {
    browser.storage.onChanged.removeListener(onChange);
  };
}
