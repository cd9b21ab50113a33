import { analyse, type Article, type Report } from '../../src/index';
import { askContent } from '../shared/messaging';
import { toPageMarks } from '../shared/page-marks';
import type { AnalysisError, PageReading, TabState } from '../shared/protocol';
import type { ArticleLanguage } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';
import { injectContent } from './access';
import { showBadge } from './badge';
import { modelsFor } from './models';
import { dropTabState, loadTabState, saveTabState } from './tab-states';

const READING: TabState = { phase: 'working', step: 'reading' };

/** Analyses under way, so that a popup that is opened twice does not read the page twice. */
const running = new Map<number, Promise<void>>();

/**
 * What is known of `tabId` as long as its page's text is the same; the marks in the page are then left as the reader
 * set them. Else an analysis begins, and its steps are saved: nobody waits for an answer, for a popup that closes with
 * one outstanding leaves an error in Firefox's console. Another `language` than before has the article read anew.
 */
export async function analyseTab(tabId: number, language?: ArticleLanguage | null): Promise<TabState> {
  const known = await loadTabState(tabId);
  if (running.has(tabId)) return known?.phase === 'working' ? known : READING;
  const status = await askContent(tabId, { type: 'status' });
  if (known?.phase === 'done' && status !== null && status.fingerprint === known.fingerprint) {
    if (language !== undefined && language !== known.asked) analyseAgain(tabId, language);
    return known;
  }
  if (running.has(tabId)) return READING;
  const saved = saveTabState(tabId, READING);
  void showBadge(tabId, READING);
  run(tabId, async () => {
    await saved;
    return readAndAnalyse(tabId, status !== null, language ?? null);
  });
  await saved;
  return READING;
}

/** Has the page of `tabId`, whose text has changed since it was read, or which came back, marked anew. */
export function analyseChange(tabId: number, reading: PageReading): void {
  // What is under way ends first: it is about older text and must not have the last word.
  const before = running.get(tabId);
  run(tabId, async () => {
    await before;
    const known = await loadTabState(tabId);
    return analyseReading(tabId, reading, known?.phase === 'done' ? known.asked : null);
  });
}

/** Has the article of `tabId` read in another language; what is known of it stays until the new report is there. */
export function analyseAgain(tabId: number, asked: ArticleLanguage | null): void {
  const before = running.get(tabId);
  run(tabId, async () => {
    await before;
    return readAndAnalyse(tabId, true, asked);
  });
}

/** Settles when nothing is being analysed in `tabId` any more. */
export async function whenSettled(tabId: number): Promise<void> {
  while (running.has(tabId)) await running.get(tabId);
}

function run(tabId: number, work: () => Promise<TabState>): void {
  const analysis = settled(tabId, work).finally(() => {
    if (running.get(tabId) === analysis) running.delete(tabId);
  });
  running.set(tabId, analysis);
}

async function settled(tabId: number, work: () => Promise<TabState>): Promise<void> {
  try {
    await settle(tabId, await work());
  } catch {
    // The last resort of this surface: the popup says that the analysis failed, and the next click starts afresh.
    await settle(tabId, failed('analysis-failed'));
  }
}

async function readAndAnalyse(
  tabId: number,
  injected: boolean,
  asked: ArticleLanguage | null,
): Promise<TabState> {
  if (!injected) {
    const access = await injectContent(tabId);
    if (!access.ok) return failed(access.error);
  }
  const reading = await askContent(tabId, { type: 'read' });
  if (reading === null) return failed('page-gone');
  if (!reading.ok) return failed(reading.error);
  if ((await loadTabState(tabId))?.phase !== 'done')
    await saveTabState(tabId, { phase: 'working', step: 'analysing' });
  return analyseReading(tabId, reading.value, asked);
}

async function analyseReading(
  tabId: number,
  reading: PageReading,
  asked: ArticleLanguage | null,
): Promise<TabState> {
  const { markRepeats, marks, articleLanguage } = await loadSettings();
  const { article, fingerprint } = reading;
  const report = await toReport(article, asked ?? articleLanguage);
  await askContent(tabId, {
    type: 'show',
    fingerprint,
    marks: toPageMarks(report),
    first: { visible: markRepeats, groups: marks },
  });
  // The page may have gone, or moved on to another article, while its own was analysed.
  const status = await askContent(tabId, { type: 'status' });
  return (status?.fingerprint ?? null) === null
    ? failed('page-gone')
    : { phase: 'done', report, fingerprint, asked };
}

/** Forgets the article of a tab that shows another page now. */
export async function forgetTab(tabId: number): Promise<void> {
  await dropTabState(tabId);
  await showBadge(tabId, null);
}

/** `language` overrides what the page claims and its text shows. */
async function toReport(article: Article, language: ArticleLanguage | null): Promise<Report> {
  const models = await modelsFor(article, language ?? undefined);
  return analyse(article, { models, ...(language === null ? {} : { language }) });
}

function failed(error: AnalysisError): TabState {
  return { phase: 'failed', error };
}

async function settle(tabId: number, state: TabState): Promise<void> {
  await saveTabState(tabId, state);
  await showBadge(tabId, state);
}
