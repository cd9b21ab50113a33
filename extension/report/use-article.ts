import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Span } from '../../src/index';
import { linksOf } from '../shared/export/links';
import { askContent } from '../shared/messaging';
import type { PageView } from '../shared/protocol';
import type { ReportSnapshot } from '../shared/report-snapshot';
import { openViewer, type Viewer } from '../shared/tab-link';
import type { PageActions } from '../ui/page-actions';

/** Why a place could not be shown. */
export type Lost = 'place' | 'address';

export interface ArticleModel {
  /** What the article's tab shows of it; null when the tab is gone or shows another text. */
  readonly view: PageView | null;
  /** Whether the article can be shown at all, in its tab or by its address. */
  readonly reachable: boolean;
  /** What came of the last attempt to show a place; null when it was shown. */
  readonly lost: Lost | null;
  readonly actions: PageActions;
  /** As `actions.goTo`, for a stop of the page's own walk. */
  goToStop(span: Span, stop: number | null): void;
  /** Shows the article, wherever it stands. */
  show(): void;
}

/** The article of `snapshot`: in its tab as long as that shows the same text, else at its address. */
export function useArticle({ report, tabId, fingerprint }: ReportSnapshot): ArticleModel {
  const [view, setView] = useState<PageView | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);
  const viewer = useRef<Viewer | null>(null);
  const links = useMemo(() => linksOf(report), [report]);

  const look = async (): Promise<PageView | null> => {
    const status = await askContent(tabId, { type: 'status' });
    const found = status?.fingerprint === fingerprint ? status.view : null;
    setView(found);
    return found;
  };

  useEffect(() => {
    void look().then((found) => {
      if (found) viewer.current = openViewer(tabId, setView);
    });
    // The article's tab may have gone while the reader looked at something else.
    const again = (): void => {
      if (!document.hidden) void look();
    };
    document.addEventListener('visibilitychange', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      viewer.current?.close();
    };
  }, [tabId, fingerprint]);

  const goTo = async (span: Span | null, stop: number | null): Promise<void> => {
    if ((await look()) && (await bringForward(tabId))) {
      const place = span && { start: span.start, end: span.end };
      const reply = place && (await askContent(tabId, { type: 'go-to', span: place, stop }));
      setLost(reply?.found === false ? 'place' : null);
      return;
    }
    const url = span === null ? links.article : links.to(span);
    setLost(url === null ? 'address' : null);
    if (url !== null) await browser.tabs.create({ url });
  };

  // The drawings are made anew when these change: they must not.
  const [fixed] = useState(() => ({ goTo }));
  fixed.goTo = goTo;
  const actions = useMemo(
    () => ({
      goTo: (span: Span) => void fixed.goTo(span, null),
      light: (spans: readonly Span[]) => {
        viewer.current?.light(spans.map(({ start, end }) => ({ start, end })));
      },
      mark: (group: Parameters<PageActions['mark']>[0], on: boolean) => {
        void askContent(tabId, { type: 'set-view', mark: { group, on } }).then(setView);
      },
    }),
    [tabId],
  );
  return {
    view,
    reachable: view !== null || links.article !== null,
    lost,
    actions: { ...actions, marked: view?.groups ?? null },
    goToStop: (span, stop) => void goTo(span, stop),
    show: () => void goTo(null, null),
  };
}

/** @returns false when the tab was closed meanwhile. */
async function bringForward(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
