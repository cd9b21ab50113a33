import type { AnalyseOptions, Article, Report } from '../../src/index';
import { askContent } from '../shared/messaging';
import { toPageMarks } from '../shared/page-marks';
import { askedOf, isUnderWay, type AnalysisError, type PageReading, type TabState } from '../shared/protocol';
import type { ArticleLanguage } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';
import { storedState } from '../shared/tab-link';
import { injectContent } from './access';
import { showBadge } from './badge';
import { modelsFor } from './models';
import { analyseWithRests } from './rests';
import { askPage, leave, type Run } from './run';
import { dropProgress, dropTabState, saveProgress, saveTabState } from './tab-states';

const reading = (asked: ArticleLanguage | null): TabState => ({ phase: 'working', step: 'reading', asked });

/** Analyses under way, so that a popup that is opened twice does not read the page twice. */
const running = new Map<number, Run>();

/**
 * What is known of `tabId` as long as its page's text is the same; the marks in the page are then left as the reader
 * set them. Else an analysis begins, and its steps are saved: nobody waits for an answer, for a popup that closes with
 * one outstanding leaves an error in Firefox's console. Another `language` than before has the article read anew.
 */
export async function analyseTab(tabId: number, language?: ArticleLanguage | null): Promise<TabState> {
  const known = await storedState(tabId);
  if (running.has(tabId)) return joinRun(tabId, known, language);
  const status = await askContent(tabId, { type: 'status' });
  if (running.has(tabId)) return joinRun(tabId, known, language);
  const shown = status?.fingerprint ?? null;
  if (known?.phase === 'done' && shown === known.fingerprint) {
    // A renewal that nobody works at was left by a background that was ended.
    const asked = language === undefined ? askedOf(known) : language;
    if (asked !== known.asked || known.renewal) analyseAgain(tabId, asked);
    return known;
  }
  // So was other work; what it had found until then stays, as does the language that it was to be read in.
  const isLeft = known?.phase === 'working' && shown !== null;
  const asked = language === undefined ? (isLeft ? known.asked : null) : language;
  const first = isLeft && hasPartial(known) && known.asked === asked ? known : reading(asked);
  const saved = saveTabState(tabId, first);
  void showBadge(tabId, first);
  run(tabId, asked, async (own) => {
    await saved;
    return readAndAnalyse(tabId, own, status !== null);
  });
  await saved;
  return first;
}

/** What to say of an analysis under way, which another language than its own has begin anew. */
function joinRun(tabId: number, known: TabState | null, language?: ArticleLanguage | null): TabState {
  const asked = running.get(tabId)?.asked ?? null;
  if (language !== undefined && language !== asked) analyseAgain(tabId, language);
  return known === null || known.phase === 'failed' ? reading(asked) : known;
}

/** Ends the analysis of `tabId`; what it has found until then stays. */
export async function cancelAnalysis(tabId: number): Promise<void> {
  const own = running.get(tabId);
  if (own) own.stoppedBy = 'reader';
  // A background that was ended in the middle of its work left nothing but the state.
  else if (isUnderWay(await storedState(tabId))) await settle(tabId, await leftOf(tabId));
}

/** What stays of an analysis of `tabId` that the reader ends: what was known before it, else what it has found. */
async function leftOf(tabId: number): Promise<TabState> {
  const known = await storedState(tabId);
  if (known?.phase === 'done') return { ...known, renewal: null };
  if (!hasPartial(known)) return failed('cancelled');
  const { partial, fingerprint, asked } = known;
  return { phase: 'done', report: partial, fingerprint, isWhole: false, asked, renewal: null };
}

/** Ends the analysis of `tabId` and forgets what it has found; settles when it saves nothing any more. */
export async function stopAnalysis(tabId: number): Promise<void> {
  const own = running.get(tabId);
  if (!own) return;
  leave(own);
  await own.settled;
}

/** Begins the analysis of `tabId` anew that the reader stopped; what is known stays until there is more. */
export async function goOn(tabId: number): Promise<void> {
  const known = await storedState(tabId);
  if (running.has(tabId) || known?.phase !== 'done' || known.isWhole) return;
  const { report, fingerprint, asked } = known;
  run(tabId, asked, async (own) => {
    await saveTabState(tabId, { phase: 'working', step: 'analysing', partial: report, fingerprint, asked });
    return readAndAnalyse(tabId, own);
  });
}

/** Has the page of `tabId`, whose text has changed since it was read, or which came back, marked anew. */
export function analyseChange(tabId: number, reading: PageReading): void {
  const before = running.get(tabId);
  // What is under way is about older text.
  if (before) leave(before);
  run(tabId, before?.asked ?? null, async (own) => {
    await before?.settled;
    const known = await storedState(tabId);
    if (known && known.phase !== 'failed') own.asked = askedOf(known);
    return analyseReading(tabId, own, reading);
  });
}

/**
 * Has the article of `tabId` read in another language; what is known of it stays until the new report is there, and
 * says meanwhile that there will be one.
 */
export function analyseAgain(tabId: number, asked: ArticleLanguage | null): void {
  const before = running.get(tabId);
  if (before) leave(before);
  run(tabId, asked, async (own) => {
    await before?.settled;
    // A choice that the next one has overtaken is no work.
    if (own.stoppedBy === 'page') return null;
    const known = await storedState(tabId);
    await saveTabState(tabId, known?.phase === 'done' ? { ...known, renewal: { asked } } : reading(asked));
    return readAndAnalyse(tabId, own);
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
  const own: Run = { settled: Promise.resolve(), asked, stoppedBy: null, hasLoaded: false, onGone: null };
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

/** `isInPage`: the content script is there already; asked for when left out. */
async function readAndAnalyse(tabId: number, own: Run, isInPage?: boolean): Promise<TabState | null> {
  if (!(isInPage ?? (await askContent(tabId, { type: 'status' })) !== null)) {
    const access = await injectContent(tabId);
    if (!access.ok) return failed(access.error);
  }
  const page = await askPage(tabId, own, { type: 'read' });
  if (own.stoppedBy === 'page') return null;
  if (own.stoppedBy === 'reader') return leftOf(tabId);
  if (page === null) return failed('page-gone');
  if (!page.ok) return failed(page.error);
  const known = await storedState(tabId);
  if (known?.phase !== 'done' && !hasPartial(known)) {
    const { asked } = own;
    await saveTabState(tabId, {
      phase: 'working',
      step: 'analysing',
      partial: null,
      fingerprint: null,
      asked,
    });
  }
  return analyseReading(tabId, own, page.value);
}

async function analyseReading(tabId: number, own: Run, page: PageReading): Promise<TabState | null> {
  const { markRepeats, marks, articleLanguage } = await loadSettings();
  const { article, fingerprint } = page;
  const { asked } = own;
  const known = await storedState(tabId);
  // Findings of an earlier text stay in sight until there are new ones.
  const isFirst = known?.phase !== 'done';
  const isShown = isUnderWay(known);
  let best =
    hasPartial(known) && known.fingerprint === fingerprint && known.asked === asked ? known.partial : null;
  let isGone = false;
  const show = (report: Report): Promise<unknown> =>
    askPage(tabId, own, {
      type: 'show',
      fingerprint,
      marks: toPageMarks(report),
      first: { visible: markRepeats, groups: marks },
    });
  const options = await optionsFor(article, asked ?? articleLanguage);
  const end = await analyseWithRests(article, options, {
    isStopped: () => own.stoppedBy !== null || isGone,
    onProgress: async ({ done, stage }) => {
      if (isShown) await saveProgress(tabId, { done, stage });
    },
    onFindings: async ({ done, stage, report: partial }) => {
      if (isShown) await saveProgress(tabId, { done, stage });
      if (!isFirst || !isRicher(partial, best)) return;
      best = partial;
      await saveTabState(tabId, { phase: 'working', step: 'analysing', partial, fingerprint, asked });
      isGone = (await show(partial)) === null;
    },
  });
  const { isWhole } = end;
  if (isGone) return failed('page-gone');
  if (own.stoppedBy === 'page') return null;
  if (!isWhole && !isFirst) return leftOf(tabId);
  const report = isWhole || isRicher(end.report, best) ? end.report : best;
  if (!report || report.analyser.lookedFor.length === 0) return failed('cancelled');
  await show(report);
  // The page may have gone, or moved on to another article, while its own was analysed.
  const status = await askPage(tabId, own, { type: 'status' });
  return (status?.fingerprint ?? null) === null
    ? failed('page-gone')
    : { phase: 'done', report, fingerprint, isWhole, asked, renewal: null };
}

type Analysing = Extract<TabState, { step: 'analysing' }>;

interface Found {
  readonly partial: Report;
  readonly fingerprint: string;
}

function hasPartial(state: TabState | null): state is Analysing & Found {
  return state?.phase === 'working' && state.step === 'analysing' && state.partial !== null;
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
  if (own) {
    own.hasLoaded = true;
    // Whoever was asked is not there any more.
    if (own.onGone && (await askContent(tabId, { type: 'status' })) === null) own.onGone?.();
  } else {
    const phase = (await storedState(tabId))?.phase;
    if (phase === 'failed') await forget(tabId);
    // Of work that nobody does any more, the page that it was about has gone.
    if (phase === 'working' && (await askContent(tabId, { type: 'status' })) === null && !running.has(tabId))
      await forget(tabId);
  }
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

async function settle(tabId: number, wanted: TabState): Promise<void> {
  const isSaved = await saveTabState(tabId, wanted);
  const state = isSaved ? wanted : failed('analysis-failed');
  if (!isSaved) await saveTabState(tabId, state);
  await dropProgress(tabId);
  await showBadge(tabId, state);
}
