import { analyse } from '../../src/index';
import { askContent } from '../shared/messaging';
import { toPageMarks } from '../shared/page-marks';
import type { AnalysisError, PageReading, TabState } from '../shared/protocol';
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
 * one outstanding leaves an error in Firefox's console.
 */
export async function analyseTab(tabId: number): Promise<TabState> {
  const known = await loadTabState(tabId);
  if (running.has(tabId)) return known?.phase === 'working' ? known : READING;
  const status = await askContent(tabId, { type: 'status' });
  if (known?.phase === 'done' && status !== null && status.fingerprint === known.fingerprint) return known;
  if (running.has(tabId)) return READING;
  const saved = saveTabState(tabId, READING);
  run(tabId, async () => {
    await saved;
    return readAndAnalyse(tabId, status !== null);
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
    return analyseReading(tabId, reading);
  });
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

async function readAndAnalyse(tabId: number, injected: boolean): Promise<TabState> {
  if (!injected) {
    const access = await injectContent(tabId);
    if (!access.ok) return failed(access.error);
  }
  const reading = await askContent(tabId, { type: 'read' });
  if (reading === null) return failed('page-gone');
  if (!reading.ok) return failed(reading.error);
  await saveTabState(tabId, { phase: 'working', step: 'analysing' });
  return analyseReading(tabId, reading.value);
}

async function analyseReading(tabId: number, reading: PageReading): Promise<TabState> {
  const state = await toState(reading);
  await askContent(tabId, { type: 'show', fingerprint: state.fingerprint, marks: toPageMarks(state.report) });
  // The page may have gone, or moved on to another article, while its own was analysed.
  const status = await askContent(tabId, { type: 'status' });
  return (status?.fingerprint ?? null) === null ? failed('page-gone') : state;
}

/** Forgets the article of a tab that shows another page now. */
export async function forgetTab(tabId: number): Promise<void> {
  await dropTabState(tabId);
  await showBadge(tabId, null);
}

async function toState({ article, fingerprint }: PageReading): Promise<Extract<TabState, { phase: 'done' }>> {
  const models = await modelsFor(article);
  return { phase: 'done', report: analyse(article, { models }), fingerprint };
}

function failed(error: AnalysisError): TabState {
  return { phase: 'failed', error };
}

async function settle(tabId: number, state: TabState): Promise<void> {
  await saveTabState(tabId, state);
  await showBadge(tabId, state);
}
