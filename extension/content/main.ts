import browser, { type Runtime } from 'webextension-polyfill';
import { isContentRequest, isViewerMessage } from '../shared/guards';
import { isOwnPage, listen, type Handlers } from '../shared/messaging';
import { VIEWER_PORT, type ContentReply, type ContentRequest } from '../shared/protocol';
import { createSession, type Session } from './session';

declare global {
  // The content script may be injected again into a page that it already lives in.
  var dejaLuSession: Session | undefined;
}

function start(): void {
  const viewers = new Set<Runtime.Port>();
  const session = createSession(document, (view) => {
    for (const port of viewers) port.postMessage(view);
  });
  globalThis.dejaLuSession = session;
  const handlers: Handlers<ContentRequest, ContentReply> = {
    status: () => session.status(),
    forget: async () => {
      session.forget();
      return null;
    },
    read: () => session.read(),
    show: async ({ fingerprint, marks, first }) => session.show(fingerprint, marks, first),
    'set-view': async (change) => session.setView(change),
    'toggle-marks': async () => session.toggleMarks(),
    step: async ({ by, among }) => session.step(by, among),
    'go-to': async ({ span, stop }) => session.goTo(span, stop),
    selection: async () => session.selection(),
  };
  // Only the extension's own pages and background speak to the page; a page of ours may be in a tab as well.
  listen(isContentRequest, (_request, sender) => sender.tab === undefined || isOwnPage(sender), handlers);
  // A page of ours that closes under the pointer sends no farewell: its port does.
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== VIEWER_PORT || port.sender?.id !== browser.runtime.id) return;
    viewers.add(port);
    port.onMessage.addListener((message: unknown) => {
      if (isViewerMessage(message)) session.light(message.spans);
    });
    port.onDisconnect.addListener(() => {
      viewers.delete(port);
      session.light([]);
    });
  });
}

if (globalThis.dejaLuSession === undefined) start();
