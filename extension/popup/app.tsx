import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { closeWindow } from '../shared/messaging';
import { openPanel } from '../shared/panel';
import { activeTabId, currentWindowId, openOptions, watchActiveTab } from '../shared/tab-link';
import { ArticleView, isListId } from '../ui/article-view';
import { useKept } from '../ui/use-kept';
import { useTab } from '../ui/use-tab';
import { Working } from '../ui/working';
import { RunHere } from './run-here';

/** The popup stays on the tab whose icon was clicked. */
export function App(): VNode {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    let unwatch: (() => void) | undefined;
    void Promise.all([currentWindowId(), activeTabId()]).then(([windowId, first]) => {
      setTabId(first);
      // Over another tab (that of the full report, say) it would speak of what is out of sight.
      unwatch = watchActiveTab(windowId, (now) => {
        if (now !== first) void closeWindow();
      });
    });
    return () => unwatch?.();
  }, []);
  const tab = useTab(tabId, { starts: true });
  const chosen = useKept('popup:tab', isListId);
  const [actor, setActor] = useState<string | null>(null);
  const state = chosen.loaded ? tab.state : null;
  const phase = state?.phase ?? 'working';
  // While an analysis is under way, its own line says how it comes on.
  const isSettled = phase !== 'working';
  return (
    <div class="popup" data-phase={phase}>
      <main aria-busy={!isSettled}>
        {state ? (
          <ArticleView tab={tab} state={state} chosen={chosen} opened={{ key: actor, open: setActor }} />
        ) : (
          <Working step="reading" />
        )}
      </main>
      <footer class="foot">
        <RunHere tabId={tabId} />
        <button
          type="button"
          class="link"
          id="open-options"
          onClick={() => {
            void openOptions().then(closeWindow);
          }}
        >
          {t('openOptions')}
        </button>
        <button
          type="button"
          class="link"
          id="open-panel"
          disabled={tabId === null}
          onClick={() => {
            // The click itself opens it: there may be nothing to wait for before.
            if (tabId !== null) void openPanel(tabId).then((opened) => (opened ? closeWindow() : undefined));
          }}
        >
          {t('openPanel')}
        </button>
        <p>{t('privacyLine')}</p>
      </footer>
    </div>
  );
}
