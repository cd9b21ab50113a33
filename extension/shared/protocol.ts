import type { Article, Progress, Report, Span } from '../../src/index';
import type { MarkGroup, PageMarks } from './page-marks';
import type { Selected } from './passage';
import type { Result } from './result';
import type { ArticleLanguage } from './settings';

/** Why an analysis could not be done. Each has its own message and advice in the popup. */
export type AnalysisError =
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'file-access'
  | 'not-an-article'
  | 'empty-page'
  | 'page-gone'
  | 'no-access'
  | 'cancelled'
  | 'analysis-failed';
export type ReadError = Extract<AnalysisError, 'pdf' | 'not-an-article' | 'empty-page'>;

/** What the background knows of one tab; kept in `storage.session` under `tabKey(tabId)`. */
export type TabState =
  | { readonly phase: 'working'; readonly step: 'reading'; readonly asked: ArticleLanguage | null }
  | {
      readonly phase: 'working';
      readonly step: 'analysing';
      /** What is known already, in an analysis that takes its time; `lookedFor` names its kinds. */
      readonly partial: Report | null;
      /** Of the text that `partial` is about; null without one. */
      readonly fingerprint: string | null;
      readonly asked: ArticleLanguage | null;
    }
  | {
      readonly phase: 'done';
      readonly report: Report;
      readonly fingerprint: string;
      /** False when the reader stopped the analysis: `lookedFor` names what was looked for until then. */
      readonly isWhole: boolean;
      /** The language that the reader asked for this one article; null: as the settings say. */
      readonly asked: ArticleLanguage | null;
      /** The article is being read anew, in another language; null while it is not. */
      readonly renewal: { readonly asked: ArticleLanguage | null } | null;
    }
  | { readonly phase: 'failed'; readonly error: AnalysisError };

/** What is known of the article in `state`, whole or not; null when nothing is. */
export function reportOf(state: TabState | null): Report | null {
  if (state?.phase === 'done') return state.report;
  return state?.phase === 'working' && state.step === 'analysing' ? state.partial : null;
}

/** In which language the reader last asked to have the article of `state` read; it may not be read in it yet. */
export function askedOf(state: Exclude<TabState, { phase: 'failed' }>): ArticleLanguage | null {
  return state.phase === 'done' && state.renewal ? state.renewal.asked : state.asked;
}

/** Whether something is being done about the article of `state` that the reader may end. */
export function isUnderWay(state: TabState | null): boolean {
  return state?.phase === 'working' || (state?.phase === 'done' && state.renewal !== null);
}

/** Name of the port that a page of ours holds open to the content script for as long as it shows its findings. */
export const VIEWER_PORT = 'viewer';
/** Name of the port over which a content script tells the background what became of its page. */
export const NOTICE_PORT = 'notices';

export const tabKey = (tabId: number): string => `tab:${tabId}`;
/** Where the progress of an analysis is kept: apart from the state, which is large and changes seldom. */
export const progressKey = (tabId: number): string => `progress:${tabId}`;
export type AnalysisProgress = Pick<Progress, 'done' | 'stage'>;

/** The tab that a key of `storage.session` is about; null for what else is kept there. */
export function tabIdOf(key: string): number | null {
  const [, digits] = /^tab:(\d+)$/u.exec(key) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** One article as the content script read it; `fingerprint` changes with its text. */
export interface PageReading {
  readonly article: Article;
  readonly fingerprint: string;
}

/** What the reader sees in the page just now. */
export interface PageView {
  /** Whether repeats are marked. */
  readonly visible: boolean;
  readonly dimmed: boolean;
  /** What else the reader asked to see marked. */
  readonly groups: readonly MarkGroup[];
  /** Index into `PageMarks.stops` of the last stop that was gone to, or null. */
  readonly current: number | null;
}

/** What is marked when an article has just been analysed, by the reader's settings. */
export type FirstView = Pick<PageView, 'visible' | 'groups'>;

export interface PageStatus {
  /** Fingerprint of the article that the marks belong to, or null before the first reading. */
  readonly fingerprint: string | null;
  readonly view: PageView;
}

export type BackgroundRequest =
  | {
      readonly type: 'analyse';
      readonly tabId: number;
      /** The language to read the article in from now on, null for what the settings say; left out: as it was. */
      readonly language?: ArticleLanguage | null;
    }
  /** Ends the analysis under way; what it has found until then stays. */
  | { readonly type: 'cancel'; readonly tabId: number }
  /** Begins an analysis that was stopped anew. */
  | { readonly type: 'go-on'; readonly tabId: number }
  | { readonly type: 'page-changed'; readonly reading: PageReading }
  | { readonly type: 'page-left' }
  /** Keeps what is known of the tab's article, and opens its report page. */
  | { readonly type: 'open-report'; readonly tabId: number }
  /** Deletes everything that is stored, gives back every site, and clears the open tabs. */
  | { readonly type: 'delete-all' };

/** What is told to the background without waiting for an answer: who tells it may be gone before it comes. */
export type Notice = Extract<
  BackgroundRequest,
  { type: 'analyse' | 'page-changed' | 'page-left' | 'open-report' | 'cancel' | 'go-on' }
>;

export interface BackgroundReply {
  /** What is known now; while it is `working`, the next states are found in the storage. */
  analyse: TabState;
  /** The marks follow as a `show` of their own. */
  cancel: null;
  'go-on': null;
  'page-changed': null;
  'page-left': null;
  'open-report': null;
  'delete-all': null;
}

export type ContentRequest =
  | { readonly type: 'status' }
  /** Ends what is shown, as if the page had never been read. */
  | { readonly type: 'forget' }
  | { readonly type: 'read' }
  | {
      readonly type: 'show';
      readonly fingerprint: string;
      readonly marks: PageMarks;
      /** What a page that shows nothing yet begins with; one that does keeps what the reader switched in it. */
      readonly first: FirstView;
    }
  | {
      readonly type: 'set-view';
      readonly visible?: boolean;
      readonly dimmed?: boolean;
      /** One group alone, so that two quick clicks do not undo each other. */
      readonly mark?: { readonly group: MarkGroup; readonly on: boolean };
    }
  /** Shows the marks that are hidden, hides those that show: asked and answered by the page, so that none is lost. */
  | { readonly type: 'toggle-marks' }
  | { readonly type: 'step'; readonly by: 1 | -1; readonly among: StepsAmong }
  | { readonly type: 'go-to'; readonly span: Span; readonly stop: number | null }
  | { readonly type: 'selection' };

/** What "next" and "previous" walk through: the flagged paragraphs, or whatever is marked just now. */
export type StepsAmong = 'repeats' | 'marks';

/**
 * What a page of ours says over its port, without an answer: lights `spans` until the next message of this type; an
 * empty list, or the end of the port, ends it. The content script says a `PageView` over it whenever that changes.
 */
export interface ViewerMessage {
  readonly type: 'light';
  readonly spans: readonly Span[];
}

export interface ContentReply {
  status: PageStatus;
  forget: null;
  read: Result<PageReading, ReadError>;
  show: PageView;
  'set-view': PageView;
  'toggle-marks': PageView;
  step: PageView;
  /** `found` is false when the page has since dropped the place. */
  'go-to': PageView & { readonly found: boolean };
  selection: Selected;
}
