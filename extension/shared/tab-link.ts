import browser, { type Runtime, type Storage, type Tabs } from 'webextension-polyfill';
import type { Span } from '../../src/index';
import { tabKey, VIEWER_PORT, type TabState, type ViewerMessage } from './protocol';

/** What a page of ours asks of the browser about the tab that it is about. */

/** The tab that the reader looks at in this page's own window; null when the window has none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
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

/** What the background has saved about `tabId`; null when it was never analysed or shows another page now. */
export async function storedState(tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
}

/** Calls `onChange` with each state that is saved about `tabId`, null when it is forgotten; the result ends it. */
export function watchState(tabId: number, onChange: (state: TabState | null) => void): () => void {
  const follow = (changes: Record<string, Storage.StorageChange>): void => {
    const change = changes[tabKey(tabId)];
    if (change) onChange((change.newValue as TabState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(follow);
  return () => {
    browser.storage.session.onChanged.removeListener(follow);
  };
}

/** A line to the content script of one tab for as long as a page of ours shows its findings. */
export interface Viewer {
  /** Lights places in the page; an empty list ends it. Does nothing once the page is gone. */
  light(spans: readonly Span[]): void;
  close(): void;
}

export function openViewer(tabId: number): Viewer {
  let port: Runtime.Port | null = browser.tabs.connect(tabId, { name: VIEWER_PORT, frameId: 0 });
  port.onDisconnect.addListener(() => {
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

export async function saveKept(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
