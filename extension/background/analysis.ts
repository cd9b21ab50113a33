import { analyse } from '../../src/index';
import { askContent } from '../shared/messaging';
import { toPageMarks, type PageMarks } from '../shared/page-marks';
import type { AnalysisError, PageReading, TabState } from '../shared/protocol';
import { injectContent } from './access';
import { showBadge } from './badge';
import { modelsFor } from './models';
import { dropTabState, loadTabState, saveTabState } from './tab-states';

/** Analyses under way, so that a popup that is opened twice does not read the page twice. */
const running = new Map<number, Promise<TabState>>();

/**
 * The state of `tabId` after reading and analysing its page. What was computed before is answered again as long as
 * the page's text is the same; the marks in the page are then left as the reader set them.
 */
export function analyseTab(tabId: number): Promise<TabState> {
  const under = running.get(tabId);
  if (under) return under;
  const analysis = analysisOf(tabId).finally(() => running.delete(tabId));
  running.set(tabId, analysis);
  return analysis;
}

async function analysisOf(tabId: number): Promise<TabState> {
  try {
    const known = await loadTabState(tabId);
    const status = await askContent(tabId, { type: 'status' });
    if (known?.phase === 'done' && status !== null && status.fingerprint === known.fingerprint) return known;
    return await readAndAnalyse(tabId, status !== null);
  } catch {
    // The last resort of this surface: the popup says that the analysis failed, and the next click starts afresh.
    return settle(tabId, failed('analysis-failed'));
  }
}

async function readAndAnalyse(tabId: number, injected: boolean): Promise<TabState> {
  await saveTabState(tabId, { phase: 'working', step: 'reading' });
  if (!injected) {
    const access = await injectContent(tabId);
    if (!access.ok) return settle(tabId, failed(access.error));
  }
  const reading = await askContent(tabId, { type: 'read' });
  if (reading === null) return settle(tabId, failed('page-gone'));
  if (!reading.ok) return settle(tabId, failed(reading.error));
  await saveTabState(tabId, { phase: 'working', step: 'analysing' });
  const state = await toState(reading.value);
  await askContent(tabId, { type: 'show', fingerprint: state.fingerprint, marks: toPageMarks(state.report) });
  return settle(tabId, state);
}

/** The marks for a page whose text has grown or changed since it was analysed; null when it never was. */
export async function analyseChange(tabId: number, reading: PageReading): Promise<PageMarks | null> {
  const known = await loadTabState(tabId);
  if (known?.phase !== 'done') return null;
  const state = await toState(reading);
  await settle(tabId, state);
  return toPageMarks(state.report);
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

async function settle(tabId: number, state: TabState): Promise<TabState> {
  await saveTabState(tabId, state);
  await showBadge(tabId, state);
  return state;
}
