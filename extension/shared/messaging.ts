import browser, { type Runtime } from 'webextension-polyfill';
import {
  NOTICE_PORT,
  type BackgroundReply,
  type BackgroundRequest,
  type ContentReply,
  type ContentRequest,
  type Notice,
} from './protocol';

export type Sender = Runtime.MessageSender;

/** One handler for each request of a receiver; the compiler asks for all of them. */
export type Handlers<Request extends { type: string }, Reply> = {
  [T in Request['type']]: (
    request: Extract<Request, { type: T }>,
    sender: Sender,
  ) => Promise<T extends keyof Reply ? Reply[T] : never>;
};

/**
 * Answers the messages that `isRequest` reads and `isAllowed` lets through; every other message is left to whoever
 * else listens. Messages of other extensions never arrive here (`onMessage` is internal), but the sender's id is
 * checked all the same.
 */
export function listen<Request extends { type: string }, Reply>(
  isRequest: (message: unknown) => message is Request,
  isAllowed: (request: Request, sender: Sender) => boolean,
  handlers: Handlers<Request, Reply>,
): void {
  const answer = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isRequest(message) || !isAllowed(message, sender))
      return undefined;
    const handler = handlers[message.type as Request['type']] as (
      request: Request,
      sender: Sender,
    ) => Promise<unknown>;
    return handler(message, sender);
  };
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NOTICE_PORT) return;
    port.onMessage.addListener((message: unknown) => {
      if (port.sender) void answer(message, port.sender);
    });
  });
}

/** True when `sender` is one of the extension's own pages (popup, panel), not a content script. */
export function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** True in a page whose extension was replaced or removed since: nothing of the extension can be asked any more. */
export function isOrphaned(): boolean {
  return (browser.runtime as Partial<Runtime.Static>).id === undefined;
}

let notices: Runtime.Port | null = null;

/**
 * Tells the background without waiting for an answer: a page may go at any moment, and a request that it leaves
 * unanswered is an error in Firefox's console.
 * @returns false when the extension was replaced or removed since.
 */
export function tellBackground(notice: Notice): boolean {
  try {
    notices ??= openNotices();
    notices.postMessage(notice);
    return true;
  } catch {
    return false;
  }
}

/** The background may end and start again: its end closes the port, and the next notice opens another. */
function openNotices(): Runtime.Port {
  const port = browser.runtime.connect({ name: NOTICE_PORT });
  port.onDisconnect.addListener(() => {
    notices = null;
  });
  return port;
}

const unanswered = new Set<Promise<unknown>>();
/** A page that never answers holds nobody up for longer. */
const MAX_ANSWER_MS = 1_000;

function sent<T>(answer: Promise<T>): Promise<T> {
  unanswered.add(answer);
  const over = (): void => void unanswered.delete(answer);
  answer.then(over, over);
  return answer;
}

/** Closes this window once what it has asked is answered: a request left open is an error in Firefox's console. */
export async function closeWindow(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, MAX_ANSWER_MS));
  await Promise.race([Promise.allSettled(unanswered), late]);
  close();
}

/** @throws when no background answers (the extension is being replaced). */
export async function askBackground<R extends BackgroundRequest>(
  request: R,
): Promise<BackgroundReply[R['type']]> {
  return (await sent(browser.runtime.sendMessage(request))) as BackgroundReply[R['type']];
}

/** Null when the tab has no content script that answers: closed, navigated away, or never analysed. */
export async function askContent<R extends ContentRequest>(
  tabId: number,
  request: R,
): Promise<ContentReply[R['type']] | null> {
  try {
    const reply = (await sent(browser.tabs.sendMessage(tabId, request, { frameId: 0 }))) as
      ContentReply[R['type']] | undefined;
    return reply ?? null;
  } catch {
    // The one failure of tabs.sendMessage is that nobody listens; its wording differs between browsers.
    return null;
  }
}
