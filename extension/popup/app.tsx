import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { openPanel } from '../shared/panel';
import { activeTabId } from '../shared/tab-link';
import { ArticleView, isListId } from '../ui/article-view';
import { useKept } from '../ui/use-kept';
import { useTab } from '../ui/use-tab';
import { Working } from '../ui/working';

/** The popup stays on the tab whose icon was clicked. */
export function App(): VNode {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    void activeTabId().then(setTabId);
  }, []);
  const tab = useTab(tabId, { starts: true });
  const chosen = useKept('popup:tab', isListId);
  const [actor, setActor] = useState<string | null>(null);
  const state = chosen.loaded ? tab.state : null;
  const phase = state?.phase ?? 'working';
  return (
    <div class="popup" data-phase={phase}>
      <main aria-live="polite" aria-busy={phase === 'working'}>
        {state ? (
          <ArticleView tab={tab} state={state} chosen={chosen} opened={{ key: actor, open: setActor }} />
        ) : (
          <Working step="reading" />
        )}
      </main>
      <footer class="foot">
        <p>{t('privacyLine')}</p>
        <button
          type="button"
          class="link"
          id="open-panel"
          disabled={tabId === null}
          onClick={() => {
            // The click itself opens it: there may be nothing to wait for before.
            if (tabId !== null) void openPanel(tabId).then((opened) => opened && close());
          }}
        >
          {t('openPanel')}
        </button>
      </footer>
    </div>
  );
}
