import browser from 'webextension-polyfill';
import type { Report } from '../../src/index';
import { unpack } from './packed';

/** A report as it was when the reader opened its page; kept in `storage.session` under `reportKey(id)`. */
export interface ReportSnapshot {
  readonly report: Report;
  /** The tab of the article, and the fingerprint of the text that the report is about. */
  readonly tabId: number;
  readonly fingerprint: string;
}

const PREFIX = 'report:';

export const reportKey = (id: string): string => PREFIX + id;
export const isReportKey = (key: string): boolean => key.startsWith(PREFIX);

/** One id for one text in one tab: asking twice keeps one copy. */
export function snapshotId({ tabId, fingerprint }: Pick<ReportSnapshot, 'tabId' | 'fingerprint'>): string {
  return `${tabId}-${fingerprint}`;
}

/** Null when no such report is kept: never made, or given up to make room, or from before the browser was closed. */
export async function loadSnapshot(id: string): Promise<ReportSnapshot | null> {
  const key = reportKey(id);
  return unpack<ReportSnapshot>((await browser.storage.session.get(key))[key]);
}
