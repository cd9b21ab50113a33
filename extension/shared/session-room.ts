import browser from 'webextension-polyfill';
import { tabIdOf } from './protocol';
import { isReportKey } from './report-snapshot';

/**
 * Keeps `value` in `storage.session`. When the quota of the area is used up, articles of other tabs make room, those
 * that the reader has not looked at for longest first, then the copies of open report pages. The reader's choices and
 * places are small and stay.
 * @returns false when there is no room for it even so.
 */
export async function keepInSession(key: string, value: unknown): Promise<boolean> {
  const save = async (): Promise<boolean> => {
    try {
      await browser.storage.session.set({ [key]: value });
      return true;
    } catch {
      // The browsers have words of their own for a full area, and no other error for what is plain JSON.
      return false;
    }
  };
  if (await save()) return true;
  for (const spare of await spareKeys(key)) {
    await browser.storage.session.remove(spare);
    if (await save()) return true;
  }
  return false;
}

/** What may make room for `key`, the most dispensable first. */
async function spareKeys(key: string): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((each) => each !== key);
  const seen = new Map((await browser.tabs.query({})).map((tab) => [tab.id, tab.lastAccessed ?? 0]));
  // A tab that is gone is dispensable first of all.
  const lastSeen = (each: string): number => seen.get(tabIdOf(each) ?? undefined) ?? -1;
  const articles = keys.filter((each) => tabIdOf(each) !== null);
  return [...articles.sort((a, b) => lastSeen(a) - lastSeen(b)), ...keys.filter(isReportKey)];
}
