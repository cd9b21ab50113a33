import browser from 'webextension-polyfill';
import type { Report } from '../../src/index';
import { isFields } from './fields';
import { unpack } from './packed';
import { isReport } from './stored-guards';

/** A report as it was when the reader opened its page; kept in `storage.session` under `reportKey(id)`. */
export interface ReportSnapshot {
  readonly report: Report;
  /** The tab of the article, and the fingerprint of the text that the report is about. */
  readonly tabId: number;
  readonly fingerprint: string;
  /** False when the analysis had not come to its end: `lookedFor` names what was looked for until then. */
  readonly isWhole: boolean;
}

function isSnapshot(value: unknown): value is ReportSnapshot {
  if (!isFields(value)) return false;
  const { report, tabId, fingerprint, isWhole } = value;
  return (
    isReport(report) &&
    Number.isInteger(tabId) &&
    typeof fingerprint === 'string' &&
    typeof isWhole === 'boolean'
  );
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
  return unpack((await browser.storage.session.get(key))[key], isSnapshot);
}
