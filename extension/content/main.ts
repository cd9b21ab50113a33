import browser from 'webextension-polyfill';
import { isContentRequest, isViewerMessage } from '../shared/guards';
import { listen, type Handlers } from '../shared/messaging';
import { VIEWER_PORT, type ContentReply, type ContentRequest } from '../shared/protocol';
import { createSession, type Session } from './session';

declare global {
  // The content script may be injected again into a page that it already lives in.
  var dejaLuSession: Session | undefined;
}

function start(): void {
  const session = createSession(document);
  globalThis.dejaLuSession = session;
  const handlers: Handlers<ContentRequest, ContentReply> = {
    status: async () => session.status(),
    forget: async () => {
      session.forget();
      return null;
    },
    read: async () => session.read(),
    show: async ({ fingerprint, marks, first }) => session.show(fingerprint, marks, first),
    'set-view': async (change) => session.setView(change),
    step: async ({ by }) => session.step(by),
    'go-to': async ({ span, stop }) => session.goTo(span, stop),
  };
  // Only the extension's own pages and background speak to the page; a message with a tab comes from a page.
  listen(isContentRequest, (_request, sender) => sender.tab === undefined, handlers);
  // A page of ours that closes under the pointer sends no farewell: its port does.
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== VIEWER_PORT || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener((message: unknown) => {
      if (isViewerMessage(message)) session.light(message.spans);
    });
    port.onDisconnect.addListener(() => {
      session.light([]);
    });
  });
}

if (globalThis.dejaLuSession === undefined) start();
