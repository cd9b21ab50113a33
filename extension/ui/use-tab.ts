import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/index';
import { askBackground, askContent } from '../shared/messaging';
import type { ContentReply, ContentRequest, PageView, TabState } from '../shared/protocol';
import { openViewer, storedState, watchState, type Viewer } from '../shared/tab-link';

/** What a request to the page answers with, as far as the view is concerned. */
type ViewRequest = Extract<ContentRequest, { type: 'set-view' | 'step' | 'go-to' }>;

export interface TabModel {
  readonly state: TabState;
  /** Null until the page has answered. */
  readonly view: PageView | null;
  /** True after a jump to a place that the page has dropped. */
  readonly lost: boolean;
  /** Reads the page again, whatever is known of it. */
  retry(): void;
  /** Changes or moves what the page shows. */
  ask(request: ViewRequest): void;
  /** Lights places in the page; an empty list ends it. */
  light(spans: readonly Span[]): void;
}

const RETRY_MS = 2_000;
const FIRST: TabState = { phase: 'working', step: 'reading' };

/**
 * The tab `tabId` as the background and its page tell it: starts the analysis when it is given, and follows the state
 * that the background keeps, so that nothing is lost when this window closes. Null until the tab is known.
 */
export function useTab(tabId: number | null): TabModel {
  const [state, setState] = useState<TabState>(FIRST);
  const [view, setView] = useState<PageView | null>(null);
  const [lost, setLost] = useState(false);
  const viewer = useRef<Viewer | null>(null);

  const load = async (id: number): Promise<void> => {
    try {
      const answer = await askBackground({ type: 'analyse', tabId: id });
      // An analysis that has begun may be further on by now: what is stored is never older than the answer.
      const stored = answer.phase === 'working' ? await storedState(id) : null;
      setState(stored ?? answer);
    } catch {
      // The background was replaced while we asked; its successor answers the next try.
      setState({ phase: 'failed', error: 'analysis-failed' });
    }
  };

  useEffect(() => {
    if (tabId === null) return undefined;
    void load(tabId);
    return watchState(tabId, (next) => {
      // Without one, the page moved on to another article while this window was open.
      if (next) setState(next);
      else void load(tabId);
    });
  }, [tabId]);

  const { phase } = state;
  useEffect(() => {
    if (tabId === null || phase === 'failed') return undefined;
    if (phase === 'done') {
      void askContent(tabId, { type: 'status' }).then((status) => {
        setView(status?.view ?? null);
        viewer.current?.close();
        viewer.current = status ? openViewer(tabId) : null;
      });
      return undefined;
    }
    // A background that was ended in the middle of its work begins again when it is asked.
    const timer = setInterval(() => void load(tabId), RETRY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [tabId, phase]);

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
    view,
    lost,
    retry: () => {
      setState(FIRST);
      if (tabId !== null) void load(tabId);
    },
    ask: (request) => {
      void ask(request);
    },
    light: (spans) => {
      viewer.current?.light(spans);
    },
  };
}
