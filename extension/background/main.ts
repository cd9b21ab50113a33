import browser from 'webextension-polyfill';
import { isBackgroundRequest } from '../shared/guards';
import { askContent, isOwnPage, listen, type Handlers } from '../shared/messaging';
import type { BackgroundReply, BackgroundRequest } from '../shared/protocol';
import { storedState } from '../shared/tab-link';
import {
  analyseChange,
  analyseTab,
  cancelAnalysis,
  forgetTab,
  goOn,
  noteLoad,
  stopAnalysis,
} from './analysis';
import { runByItself } from './auto-run';
import { runCommand } from './commands';
import { deleteAll } from './delete-all';
import { followGrantedSites } from './granted-sites';
import { followMenus } from './menus';
import { openReport } from './reports';
import { followSettings } from './take-effect';
import { dropTab } from './tab-states';

const handlers: Handlers<BackgroundRequest, BackgroundReply> = {
  analyse: ({ tabId, language }) => analyseTab(tabId, language),
  cancel: async ({ tabId }) => {
    await cancelAnalysis(tabId);
    return null;
  },
  'go-on': async ({ tabId }) => {
    await goOn(tabId);
    return null;
  },
  'page-changed': async ({ reading }, sender) => {
    if (sender.tab?.id !== undefined) analyseChange(sender.tab.id, reading);
    return null;
  },
  'page-left': async (_request, sender) => {
    if (sender.tab?.id !== undefined) {
      await forgetTab(sender.tab.id);
      void runByItself(sender.tab.id);
    }
    return null;
  },
  'open-report': async ({ tabId }) => {
    await openReport(tabId);
    return null;
  },
  'delete-all': async () => {
    await deleteAll();
    return null;
  },
};

listen(
  isBackgroundRequest,
  (request, sender) =>
    request.type === 'page-changed' || request.type === 'page-left'
      ? sender.tab !== undefined
      : isOwnPage(sender),
  handlers,
);

browser.commands.onCommand.addListener((command, tab) => {
  void runCommand(command, tab?.id);
});

browser.tabs.onRemoved.addListener((tabId) => {
  void stopAnalysis(tabId).then(() => dropTab(tabId));
});

// A page that loads anew takes its content script with it; what was known of the tab is then about another page.
browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status === 'complete') void followLoad(tabId);
  // Sites that change their page themselves load nothing: a new address is all that is told.
  else if (change.url !== undefined) void runByItself(tabId);
});

followMenus();
followSettings();
followGrantedSites();

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: 'welcome/welcome.html' });
});

async function followLoad(tabId: number): Promise<void> {
  await noteLoad(tabId);
  await forgetIfGone(tabId);
  await runByItself(tabId);
}

async function forgetIfGone(tabId: number): Promise<void> {
  if ((await storedState(tabId))?.phase !== 'done') return;
  if ((await askContent(tabId, { type: 'status' })) === null) await forgetTab(tabId);
}
