import browser from 'webextension-polyfill';
import { tabIdOf } from '../shared/protocol';
import { isReportKey } from '../shared/report-snapshot';
import { SETTINGS_KEY } from '../shared/settings';

/** How much is stored beside the settings. */
export interface Stored {
  /** Articles, one for each tab in which one was analysed. */
  readonly tabs: number;
  /** Their size as JSON, the copies of open report pages among them. */
  readonly bytes: number;
  /** What else is kept until the browser closes: the list that was looked at last, a place in a list. */
  readonly choices: number;
}

export async function loadStored(): Promise<Stored> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(null),
    browser.storage.local.get(null),
  ]);
  const entries = Object.entries(session);
  const tabs = entries.filter(([key]) => tabIdOf(key) !== null);
  const reports = entries.filter(([key]) => isReportKey(key));
  const others = Object.keys(local).filter((key) => key !== SETTINGS_KEY);
  const bytes = [...tabs, ...reports].reduce(
    (sum, [, kept]) => sum + new Blob([typeof kept === 'string' ? kept : JSON.stringify(kept)]).size,
    0,
  );
  return {
    tabs: tabs.length,
    bytes,
    choices: entries.length - tabs.length - reports.length + others.length,
  };
}

/** Calls `onChange` whenever anything is stored or deleted; the result ends it. */
export function watchStored(onChange: () => void): () => void {
  browser.storage.onChanged.addListener(onChange);
  return () => {
    browser.storage.onChanged.removeListener(onChange);
  };
}
