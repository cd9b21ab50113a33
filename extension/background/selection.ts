import { askContent } from '../shared/messaging';
import { selectedKey } from '../shared/passage';
import { saveKept, storedState, watchState } from '../shared/tab-link';
import type { TabState } from '../shared/protocol';
import { analyseTab } from './analysis';

const MAX_WAIT_MS = 10_000;

/**
 * Has the panel show only what is about the selection in the page of `tabId`, which is analysed first when it was not
 * yet. The selection is taken as soon as the page is read: readers go on clicking while it is analysed.
 */
export async function showSelection(tabId: number): Promise<void> {
  await analyseTab(tabId);
  await whenRead(tabId);
  const selected = await askContent(tabId, { type: 'selection' });
  // A page that could not be read says why in the panel.
  if (selected && selected.fingerprint !== null) await saveKept(selectedKey(tabId), selected);
}

const isRead = (state: TabState | null): boolean => state?.phase !== 'working' || state.step !== 'reading';

/** Settles when the page of `tabId` has been read, or could not be. */
async function whenRead(tabId: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, MAX_WAIT_MS);
    const stop = watchState(tabId, (state) => {
      if (isRead(state)) end();
    });
    void storedState(tabId).then((state) => {
      if (isRead(state)) end();
    });
  });
}
