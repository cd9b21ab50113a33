import browser from 'webextension-polyfill';
import { pack } from '../shared/packed';
import { isReportKey, reportKey, snapshotId, type ReportSnapshot } from '../shared/report-snapshot';
import { loadTabState } from './tab-states';

/** Keeps what is known of the article in `tabId` for its report page, and opens that page beside it. */
export async function openReport(tabId: number): Promise<void> {
  const state = await loadTabState(tabId);
  // The button stands beside findings only; the page may have moved on since it was pressed.
  if (state?.phase !== 'done') return;
  const snapshot: ReportSnapshot = { report: state.report, tabId, fingerprint: state.fingerprint };
  const id = snapshotId(snapshot);
  await saveSnapshot(id, snapshot);
  const { index } = await browser.tabs.get(tabId);
  const url = `${browser.runtime.getURL('report/report.html')}?id=${encodeURIComponent(id)}`;
  await browser.tabs.create({ url, index: index + 1, openerTabId: tabId });
}

/** Saves `snapshot`; when the quota of the area is used up, the other reports make room, then all that is kept. */
async function saveSnapshot(id: string, snapshot: ReportSnapshot): Promise<void> {
  const key = reportKey(id);
  const save = (): Promise<void> => browser.storage.session.set({ [key]: pack(snapshot, snapshot.report) });
  const makeRoom = async (isSpare: (key: string) => boolean): Promise<void> => {
    const keys = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(keys.filter((each) => each !== key && isSpare(each)));
  };
  try {
    await save();
  } catch {
    await makeRoom(isReportKey);
    try {
      await save();
    } catch {
      await makeRoom(() => true);
      await save();
    }
  }
}
