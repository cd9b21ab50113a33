import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

const sidePanel = (globalThis as { readonly chrome?: { readonly sidePanel?: SidePanel } }).chrome?.sidePanel;

/**
 * Opens the panel beside the tab `tabId`: Chromium's side panel, else Firefox's sidebar; stays when it is open already.
 * To be called in the very turn in which a click, a key press or a menu choice arrives: an `await` before it loses
 * what the browser takes for the reader's own wish.
 * @returns false when the browser refused, as in a window that has no side.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    await (sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction.open());
    return true;
  } catch {
    // Each browser has its own words for it, and no other way to ask before.
    return false;
  }
}
