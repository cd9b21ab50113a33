import browser from 'webextension-polyfill';
import { pack } from '../shared/packed';
import { reportOf, type TabState } from '../shared/protocol';
import { reportKey, snapshotId, type ReportSnapshot } from '../shared/report-snapshot';
import { keepInSession } from '../shared/session-room';
import { storedState } from '../shared/tab-link';

/** Keeps what is known of the article in `tabId` for its report page, and opens that page beside it. */
export async function openReport(tabId: number): Promise<void> {
  const snapshot = toSnapshot(tabId, await storedState(tabId));
  // The button stands beside findings only; the page may have moved on since it was pressed.
  if (!snapshot) return;
  const id = snapshotId(snapshot);
  // Without room for it the page says that the report is there no more.
  await keepInSession(reportKey(id), pack(snapshot, snapshot.report));
  await openBeside(tabId, `${browser.runtime.getURL('report/report.html')}?id=${encodeURIComponent(id)}`);
}

function toSnapshot(tabId: number, state: TabState | null): ReportSnapshot | null {
  const report = reportOf(state);
  if (!report || state?.phase === 'failed') return null;
  const isWhole = state?.phase === 'done' && state.isWhole;
  const fingerprint = state?.phase === 'done' || state?.step === 'analysing' ? state.fingerprint : null;
  return fingerprint === null ? null : { report, tabId, fingerprint, isWhole };
}

/** Opens `url` in the tab after `tabId`, in its window; anywhere, when that tab was closed or may have none beside it. */
async function openBeside(tabId: number, url: string): Promise<void> {
  try {
    const { index, windowId } = await browser.tabs.get(tabId);
    await browser.tabs.create({
      url,
      index: index + 1,
      openerTabId: tabId,
      ...(windowId === undefined ? {} : { windowId }),
    });
  } catch {
    await browser.tabs.create({ url });
  }
}
