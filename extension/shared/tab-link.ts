import browser, { type Runtime, type Storage, type Tabs } from 'webextension-polyfill';
import type { Span } from '../../src/index';
import { unpack } from './packed';
import {
  progressKey,
  tabKey,
  VIEWER_PORT,
  type AnalysisProgress,
  type PageView,
  type TabState,
  type ViewerMessage,
} from './protocol';
import { keepInSession } from './session-room';
import { siteOf } from './sites';
import { isProgress, isTabState } from './stored-guards';

/** What a page of ours asks of the browser about the tab that it is about. */

/** The tab that the reader looks at in this page's own window; null when the window has none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export async function currentWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error('this page stands in no window');
  return id;
}

/** The address that `tabId` shows; empty when it is hidden from us, null when the tab is gone. */
export async function addressOfTab(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? '';
  } catch {
    return null;
  }
}

/** The site that `tabId` shows; null when it shows none, or one that is hidden from us. */
export async function siteOfTab(tabId: number): Promise<string | null> {
  return siteOf((await addressOfTab(tabId)) ?? '');
}

/** Opens the options, or shows the tab in which they are open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Calls `onChange` with each tab that the reader turns to in the window `windowId`; the result ends it. */
export function watchActiveTab(windowId: number, onChange: (tabId: number) => void): () => void {
  const activated = (info: Tabs.OnActivatedActiveInfoType): void => {
    if (info.windowId === windowId) onChange(info.tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
  };
}

/** Whether the page of `tabId` may be read without a click: the reader gave access to it, or to its site. */
export async function isOpenToUs(tabId: number): Promise<boolean> {
  // The address of a page that is closed to us is hidden as well.
  return /^(?:https?|file):/u.test((await addressOfTab(tabId)) ?? '');
}

/** Calls `onChange` when the page of `tabId` has become another one or has loaded; the result ends it. */
export function watchAddress(tabId: number, onChange: () => void): () => void {
  const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (id === tabId && (change.url !== undefined || change.status === 'complete')) onChange();
  };
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The keys that do what a click on the toolbar icon does, as the browser writes them; empty when there are none. */
export async function actionShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Where the panel keeps the reader's place in the findings of `tabId`. */
export const placeKey = (tabId: number): string => `place:${tabId}`;

/** What the background has saved about `tabId`; null when it was never analysed or shows another page now. */
export async function storedState(tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  return unpack((await browser.storage.session.get(key))[key], isTabState);
}

/** Calls `onChange` with each state that is saved about `tabId`, null when it is forgotten; the result ends it. */
export function watchState(tabId: number, onChange: (state: TabState | null) => void): () => void {
  return watchKept(tabKey(tabId), (value) => {
    onChange(unpack(value, isTabState));
  });
}

/**
 * Calls `onChange` with what is kept of the progress of `tabId`, at once and whenever it changes; null while no analysis
 * takes its time. The result ends it.
 */
export function watchProgress(
  tabId: number,
  onChange: (progress: AnalysisProgress | null) => void,
): () => void {
  const key = progressKey(tabId);
  const tell = (value: unknown): void => {
    onChange(isProgress(value) ? value : null);
  };
  void loadKept(key).then(tell);
  return watchKept(key, tell);
}

/** A line to the content script of one tab for as long as a page of ours shows its findings. */
export interface Viewer {
  /** Lights places in the page; an empty list ends it. Does nothing once the page is gone. */
  light(spans: readonly Span[]): void;
  close(): void;
}

/** `onView` hears whatever the page shows from then on, by whomever it is changed. */
export function openViewer(tabId: number, onView: (view: PageView) => void): Viewer {
  let port: Runtime.Port | null = browser.tabs.connect(tabId, { name: VIEWER_PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    onView(message as PageView);
  });
  port.onDisconnect.addListener(() => {
    // A page that goes into the browser's memory closes it with an error, which counts as unread else.
    void browser.runtime.lastError;
    port = null;
  });
  return {
    light: (spans) => {
      const message: ViewerMessage = { type: 'light', spans };
      port?.postMessage(message);
    },
    close: () => {
      port?.disconnect();
      port = null;
    },
  };
}

/** A choice of the reader that lasts until the browser closes; undefined when there is none. */
export async function loadKept(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Calls `onChange` with each value that is kept under `key`, undefined when it is dropped; the result ends it. */
export function watchKept(key: string, onChange: (value: unknown) => void): () => void {
  const follow = (changes: Record<string, Storage.StorageChange>): void => {
    const change = changes[key];
    if (change) onChange(change.newValue);
  };
  browser.storage.session.onChanged.addListener(follow);
  return () => {
    browser.storage.session.onChanged.removeListener(follow);
  };
}

export async function dropKept(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

export async function saveKept(key: string, value: unknown): Promise<void> {
  await keepInSession(key, value);
}
