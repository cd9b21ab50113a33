import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/index';
import { askBackground, askContent, tellBackground } from '../shared/messaging';
import {
  isUnderWay,
  reportOf,
  type AnalysisProgress,
  type ContentReply,
  type ContentRequest,
  type PageView,
  type TabState,
} from '../shared/protocol';
import type { ArticleLanguage } from '../shared/settings';
import { openViewer, storedState, watchProgress, watchState, type Viewer } from '../shared/tab-link';

/** What a request to the page answers with, as far as the view is concerned. */
type ViewRequest = Extract<ContentRequest, { type: 'set-view' | 'step' | 'go-to' }>;

export interface TabModel {
  /** Null while nothing is known of the tab: never analysed, or another page by now. */
  readonly state: TabState | null;
  /** False until what is known has been read. */
  readonly loaded: boolean;
  /** Of an analysis under way that takes its time; null otherwise. */
  readonly progress: AnalysisProgress | null;
  /** Null until the page has answered. */
  readonly view: PageView | null;
  /** True after a jump to a place that the page has dropped. */
  readonly lost: boolean;
  /** Reads the page again, whatever is known of it. */
  retry(): void;
  /** Ends the analysis under way; what it has found stays. */
  cancel(): void;
  /** Goes on with an analysis that was ended. */
  goOn(): void;
  /** Has the article read in another language than before; null: as the settings, or the text itself, say. */
  readIn(language: ArticleLanguage | null): void;
  /** Changes or moves what the page shows. */
  ask(request: ViewRequest): void;
  /** Lights places in the page; an empty list ends it. */
  light(spans: readonly Span[]): void;
  /** Opens the report page of what is known. */
  openReport(): void;
}

const RETRY_MS = 2_000;
/** The background was replaced while we asked; its successor answers the next try. */
const REPLACED: TabState = { phase: 'failed', error: 'analysis-failed' };
const FIRST: TabState = { phase: 'working', step: 'reading', asked: null };

/**
 * The tab `tabId` as the background and its page tell it, by the state that the background keeps, so that nothing is
 * lost when this window closes. `tabId` is null until the tab is known. With `starts`, an analysis begins as soon as
 * it is, and whenever the page becomes another one; else only what others started is shown, until `retry` is called.
 */
export function useTab(tabId: number | null, { starts }: { readonly starts: boolean }): TabModel {
  const [state, setState] = useState<TabState | null>(starts ? FIRST : null);
  const [loaded, setLoaded] = useState(starts);
  const [progress, setProgress] = useState<AnalysisProgress | null>(null);
  const [view, setView] = useState<PageView | null>(null);
  const [lost, setLost] = useState(false);
  const viewer = useRef<Viewer | null>(null);

  const load = async (id: number): Promise<void> => {
    try {
      const stored = await storedState(id);
      if (stored?.phase === 'done') {
        // Whether that is still about the page is quickly told.
        const answer = await askBackground({ type: 'analyse', tabId: id });
        // An analysis that has begun may be further on by now: what is stored is never older than the answer.
        setState((answer.phase === 'working' ? await storedState(id) : null) ?? answer);
        return;
      }
      // A window that closes while its request is open leaves an error in Firefox's console: what comes is followed.
      if (!tellBackground({ type: 'analyse', tabId: id })) return setState(REPLACED);
      if (stored?.phase === 'working') setState((now) => (now === null || now === FIRST ? stored : now));
    } catch {
      setState(REPLACED);
    }
  };

  useEffect(() => {
    if (tabId === null) return undefined;
    let changed = false;
    if (starts) void load(tabId);
    else
      void storedState(tabId).then((stored) => {
        if (!changed) setState(stored);
        setLoaded(true);
      });
    return watchState(tabId, (next) => {
      changed = true;
      // Without one, the page moved on to another article while this window was open.
      if (next || !starts) setState(next);
      else void load(tabId);
    });
  }, [tabId, starts]);

  useEffect(() => (tabId === null ? undefined : watchProgress(tabId, setProgress)), [tabId]);

  const hasFindings = reportOf(state) !== null;
  useEffect(() => {
    if (tabId === null || !hasFindings) return undefined;
    let gone = false;
    void askContent(tabId, { type: 'status' }).then((status) => {
      if (gone) return;
      setView(status?.view ?? null);
      viewer.current = status ? openViewer(tabId, setView) : null;
    });
    return () => {
      gone = true;
      viewer.current?.close();
      viewer.current = null;
    };
  }, [tabId, hasFindings]);

  const isWorking = isUnderWay(state);
  useEffect(() => {
    if (tabId === null || !isWorking) return undefined;
    // A background that was ended in the middle of its work begins again when it is asked; one that is heard of works.
    const timer = setInterval(() => void load(tabId), RETRY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [tabId, isWorking, state, progress]);

  const ask = async (request: ViewRequest): Promise<void> => {
    if (tabId === null) return;
    const reply: ContentReply[ViewRequest['type']] | null = await askContent(tabId, request);
    setLost(reply === null || ('found' in reply && !reply.found));
    if (!reply) return;
    const { visible, dimmed, groups, current } = reply;
    setView({ visible, dimmed, groups, current });
  };

  return {
    state,
    loaded,
    progress,
    view,
    lost,
    retry: () => {
      setState(FIRST);
      if (tabId !== null) void load(tabId);
    },
    cancel: () => {
      if (tabId !== null) tellBackground({ type: 'cancel', tabId });
    },
    goOn: () => {
      if (tabId !== null) tellBackground({ type: 'go-on', tabId });
    },
    readIn: (language) => {
      if (tabId !== null) tellBackground({ type: 'analyse', tabId, language });
    },
    ask: (request) => {
      void ask(request);
    },
    light: (spans) => {
      viewer.current?.light(spans);
    },
    openReport: () => {
      if (tabId !== null) tellBackground({ type: 'open-report', tabId });
    },
  };
}
