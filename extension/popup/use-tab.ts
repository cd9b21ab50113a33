import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/index';
import browser, { type Runtime, type Storage } from 'webextension-polyfill';
import { askBackground, askContent } from '../shared/messaging';
import {
  tabKey,
  VIEWER_PORT,
  type ContentReply,
  type ContentRequest,
  type PageView,
  type TabState,
  type ViewerMessage,
} from '../shared/protocol';

/** What a requests to the page answers with, as far as the view is concerned. */
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
 * The active tab as the background and its page tell it: starts the analysis when mounted, and follows the state
 * that the background keeps, so that nothing is lost when this window closes.
 */
export function useTab(): TabModel {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<TabState>(FIRST);
  const [view, setView] = useState<PageView | null>(null);
  const [lost, setLost] = useState(false);
  const port = useRef<Runtime.Port | null>(null);

  const openPort = (id: number): void => {
    port.current?.disconnect();
    const opened = browser.tabs.connect(id, { name: VIEWER_PORT, frameId: 0 });
    // The page went away: there is nothing left to light.
    opened.onDisconnect.addListener(() => {
      if (port.current === opened) port.current = null;
    });
    port.current = opened;
  };

  const load = async (id: number): Promise<void> => {
    try {
      const answer = await askBackground({ type: 'analyse', tabId: id });
      // An analysis that has begun may be further on by now: what is stored is never older than the answer.
      const key = tabKey(id);
      const stored = answer.phase === 'working' ? (await browser.storage.session.get(key))[key] : undefined;
      setState((stored as TabState | undefined) ?? answer);
    } catch {
      // The background was replaced while we asked; its successor answers the next try.
      setState({ phase: 'failed', error: 'analysis-failed' });
    }
  };

  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (tab?.id === undefined) return setState({ phase: 'failed', error: 'page-gone' });
      setTabId(tab.id);
      return load(tab.id);
    });
  }, []);

  useEffect(() => {
    if (tabId === null) return undefined;
    const follow = (changes: Record<string, Storage.StorageChange>): void => {
      const change = changes[tabKey(tabId)];
      if (change?.newValue !== undefined) setState(change.newValue as TabState);
      // The page moved on to another article while this window was open.
      else if (change) void load(tabId);
    };
    browser.storage.session.onChanged.addListener(follow);
    return () => {
      browser.storage.session.onChanged.removeListener(follow);
    };
  }, [tabId]);

  const { phase } = state;
  useEffect(() => {
    if (tabId === null || phase === 'failed') return undefined;
    if (phase === 'done') {
      void askContent(tabId, { type: 'status' }).then((status) => {
        setView(status?.view ?? null);
        if (status) openPort(tabId);
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
      const message: ViewerMessage = { type: 'light', spans };
      port.current?.postMessage(message);
    },
  };
}
