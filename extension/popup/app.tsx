import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
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
  const tab = useTab(tabId);
  const chosen = useKept('popup:tab', isListId);
  const phase = chosen.loaded ? tab.state.phase : 'working';
  return (
    <div class="popup" data-phase={phase}>
      <main aria-live="polite" aria-busy={phase === 'working'}>
        {chosen.loaded ? <ArticleView tab={tab} chosen={chosen} /> : <Working step="reading" />}
      </main>
      <footer class="foot">{t('privacyLine')}</footer>
    </div>
  );
}
