import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { t, type MessageKey } from '../shared/i18n';
import { openPanel } from '../shared/panel';
import { analyseTab } from './analysis';
import { onLanguage, whenSpeaking } from './language';
import { showSelection } from './selection';

interface Item {
  readonly title: MessageKey;
  readonly contexts: Menus.ContextType[];
  /** What is done in the tab beside opening the panel. */
  readonly run: (tabId: number) => Promise<unknown>;
}

const ITEMS: ReadonlyMap<string, Item> = new Map<string, Item>([
  ['analyse-page', { title: 'menuAnalyse', contexts: ['page'], run: (tabId) => analyseTab(tabId) }],
  ['show-selection', { title: 'menuSelection', contexts: ['selection'], run: showSelection }],
]);
/** Elsewhere there is no article. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

let renewing: Promise<void> = Promise.resolve();

/** Puts our items into the context menu of pages: once when the extension comes, and in each language it speaks. */
export function followMenus(): void {
  browser.contextMenus.onClicked.addListener(runItem);
  browser.runtime.onInstalled.addListener(renewMenus);
  browser.runtime.onStartup.addListener(renewMenus);
  onLanguage(renewMenus);
}

function renewMenus(): void {
  // One after the other: an item that is there already cannot be made.
  renewing = renewing.then(async () => {
    await whenSpeaking();
    await browser.contextMenus.removeAll();
    for (const [id, { title, contexts }] of ITEMS)
      browser.contextMenus.create({ id, title: t(title), contexts, documentUrlPatterns: PAGES });
  });
}

/** The choice in the menu is what opens the page to us, and what lets the panel open: nothing may come before. */
function runItem({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): void {
  const item = ITEMS.get(String(menuItemId));
  if (!item || tab?.id === undefined) return;
  void openPanel(tab.id);
  void item.run(tab.id);
}
