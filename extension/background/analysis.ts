import type { AnalyseOptions, Article, Report } from '../../src/index';
import { askContent } from '../shared/messaging';
import { toPageMarks } from '../shared/page-marks';
import type { AnalysisError, PageReading, TabState } from '../shared/protocol';
import type { ArticleLanguage } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';
import { injectContent } from './access';
import { showBadge } from './badge';
import { modelsFor } from './models';
import { analyseWithRests } from './rests';
import { dropProgress, dropTabState, loadTabState, saveProgress, saveTabState } from './tab-states';

const READING: TabState = { phase: 'working', step: 'reading' };

/** One analysis under way. */
interface Run {
  settled: Promise<void>;
  asked: ArticleLanguage | null;
  /** Who ended it: the reader, who keeps what was found, or the page, which is another by now. */
  stoppedBy: 'reader' | 'page' | null;
  /** A page has loaded in the tab since: what could not be done was perhaps asked about the one before. */
  hasLoaded: boolean;
}

/** Analyses under way, so that a popup that is opened twice does not read the page twice. */
const running = new Map<number, Run>();

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
  run(tabId, language ?? null, async (own) => {
    await saved;
    return readAndAnalyse(tabId, own, status !== null);
  });
  await saved;
  return READING;
}

/** Ends the analysis of `tabId`; what it has found until then stays. */
export async function cancelAnalysis(tabId: number): Promise<void> {
  const own = running.get(tabId);
  if (own) own.stoppedBy = 'reader';
  // A background that was ended in the middle of its work left nothing but the state.
  else if ((await loadTabState(tabId))?.phase === 'working') await settle(tabId, failed('cancelled'));
}

/** Ends the analysis of `tabId` and forgets what it has found; settles when it saves nothing any more. */
export async function stopAnalysis(tabId: number): Promise<void> {
  const own = running.get(tabId);
  if (!own) return;
  own.stoppedBy = 'page';
  await own.settled;
}

/** Begins the analysis of `tabId` anew that the reader stopped; what is known stays until there is more. */
export async function goOn(tabId: number): Promise<void> {
  const known = await loadTabState(tabId);
  if (running.has(tabId) || known?.phase !== 'done' || known.isWhole) return;
  run(tabId, known.asked, async (own) => {
    await saveTabState(tabId, { phase: 'working', step: 'analysing', partial: known.report });
    return readAndAnalyse(tabId, own, (await askContent(tabId, { type: 'status' })) !== null);
  });
}

/** Has the page of `tabId`, whose text has changed since it was read, or which came back, marked anew. */
export function analyseChange(tabId: number, reading: PageReading): void {
  const before = running.get(tabId);
  // What is under way is about older text.
  if (before) before.stoppedBy = 'page';
  run(tabId, before?.asked ?? null, async (own) => {
    await before?.settled;
    const known = await loadTabState(tabId);
    if (known?.phase === 'done') own.asked = known.asked;
    return analyseReading(tabId, own, reading);
  });
}

/** Has the article of `tabId` read in another language; what is known of it stays until the new report is there. */
export function analyseAgain(tabId: number, asked: ArticleLanguage | null): void {
  const before = running.get(tabId);
  if (before) before.stoppedBy = 'page';
  run(tabId, asked, async (own) => {
    await before?.settled;
    return readAndAnalyse(tabId, own, true);
  });
}

/** Settles when nothing is being analysed in `tabId` any more. */
export async function whenSettled(tabId: number): Promise<void> {
  while (running.has(tabId)) await running.get(tabId)?.settled;
}

/** `work` gives the state to save, or null where another run follows that will. */
function run(
  tabId: number,
  asked: ArticleLanguage | null,
  work: (own: Run) => Promise<TabState | null>,
): void {
  const own: Run = { settled: Promise.resolve(), asked, stoppedBy: null, hasLoaded: false };
  running.set(tabId, own);
  own.settled = settled(tabId, own, work).finally(() => {
    if (running.get(tabId) === own) running.delete(tabId);
  });
}

async function settled(tabId: number, own: Run, work: (own: Run) => Promise<TabState | null>): Promise<void> {
  try {
    const state = await work(own);
    if (!state || own.stoppedBy === 'page') return;
    if (state.phase === 'failed' && own.hasLoaded) await forget(tabId);
    else await settle(tabId, state);
  } catch {
    // The last resort of this surface: the popup says that the analysis failed, and the next click starts afresh.
    await settle(tabId, failed('analysis-failed'));
  }
}

async function readAndAnalyse(tabId: number, own: Run, injected: boolean): Promise<TabState | null> {
  if (!injected) {
    const access = await injectContent(tabId);
    if (!access.ok) return failed(access.error);
  }
  const reading = await askContent(tabId, { type: 'read' });
  if (own.stoppedBy === 'page') return null;
  if (own.stoppedBy === 'reader') return failed('cancelled');
  if (reading === null) return failed('page-gone');
  if (!reading.ok) return failed(reading.error);
  const known = await loadTabState(tabId);
  if (known?.phase !== 'done' && !hasPartial(known))
    await saveTabState(tabId, { phase: 'working', step: 'analysing', partial: null });
  return analyseReading(tabId, own, reading.value);
}

async function analyseReading(tabId: number, own: Run, reading: PageReading): Promise<TabState | null> {
  const { markRepeats, marks, articleLanguage } = await loadSettings();
  const { article, fingerprint } = reading;
  const known = await loadTabState(tabId);
  // Findings of an earlier text stay in sight until there are new ones.
  const isFirst = known?.phase !== 'done';
  let best = hasPartial(known) && isSameText(known.partial, article) ? known.partial : null;
  let isGone = false;
  const show = (report: Report): Promise<unknown> =>
    askContent(tabId, {
      type: 'show',
      fingerprint,
      marks: toPageMarks(report),
      first: { visible: markRepeats, groups: marks },
    });
  const options = await optionsFor(article, own.asked ?? articleLanguage);
  const end = await analyseWithRests(article, options, {
    isStopped: () => own.stoppedBy !== null || isGone,
    onProgress: async ({ done, stage }) => {
      if (isFirst) await saveProgress(tabId, { done, stage });
    },
    onFindings: async ({ done, stage, report: partial }) => {
      if (!isFirst) return;
      await saveProgress(tabId, { done, stage });
      if (!isRicher(partial, best)) return;
      best = partial;
      await saveTabState(tabId, { phase: 'working', step: 'analysing', partial });
      isGone = (await show(partial)) === null;
    },
  });
  const { isWhole } = end;
  if (isGone) return failed('page-gone');
  if (own.stoppedBy === 'page') return null;
  const report = isWhole || isRicher(end.report, best) ? end.report : best;
  if (!report || report.analyser.lookedFor.length === 0) return failed('cancelled');
  await show(report);
  // The page may have gone, or moved on to another article, while its own was analysed.
  const status = await askContent(tabId, { type: 'status' });
  return (status?.fingerprint ?? null) === null
    ? failed('page-gone')
    : { phase: 'done', report, fingerprint, isWhole, asked: own.asked };
}

type Analysing = Extract<TabState, { step: 'analysing' }>;

function hasPartial(state: TabState | null): state is Analysing & { readonly partial: Report } {
  return state?.phase === 'working' && state.step === 'analysing' && state.partial !== null;
}

function isSameText({ blocks, text }: Report, article: Article): boolean {
  return (
    blocks.length === article.blocks.length &&
    blocks.every(({ start, end }, at) => text.slice(start, end) === article.blocks[at]?.text)
  );
}

/** An analysis that begins anew has to catch up with what is known already. */
function isRicher({ analyser }: Report, known: Report | null): boolean {
  return analyser.lookedFor.length > (known?.analyser.lookedFor.length ?? 0);
}

/** Forgets the article of a tab that shows another page now. */
export async function forgetTab(tabId: number): Promise<void> {
  await stopAnalysis(tabId);
  await forget(tabId);
}

/** A page has loaded in `tabId`: what failed before, or fails now on the one that went, says nothing about it. */
export async function noteLoad(tabId: number): Promise<void> {
  const own = running.get(tabId);
  if (own) own.hasLoaded = true;
  else if ((await loadTabState(tabId))?.phase === 'failed') await forget(tabId);
}

async function forget(tabId: number): Promise<void> {
  await dropTabState(tabId);
  await showBadge(tabId, null);
}

/** `language` overrides what the page claims and its text shows. */
async function optionsFor(article: Article, language: ArticleLanguage | null): Promise<AnalyseOptions> {
  const models = await modelsFor(article, language ?? undefined);
  return { models, ...(language === null ? {} : { language }) };
}

function failed(error: AnalysisError): TabState {
  return { phase: 'failed', error };
}

async function settle(tabId: number, state: TabState): Promise<void> {
  await saveTabState(tabId, state);
  await dropProgress(tabId);
  await showBadge(tabId, state);
}
