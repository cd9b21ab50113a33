import { useEffect, useState } from 'preact/hooks';
import { activeTabId, currentWindowId, watchActiveTab } from '../shared/tab-link';

/** The tab that the reader looks at in the window of this panel; null until it is known. */
export function useActiveTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    void currentWindowId().then(async (windowId) => {
      if (gone) return;
      end = watchActiveTab(windowId, setTabId);
      const first = await activeTabId();
      // A turn to another tab meanwhile is newer than the answer.
      setTabId((now) => now ?? first);
    });
    return () => {
      gone = true;
      end?.();
    };
  }, []);
  return tabId;
}
