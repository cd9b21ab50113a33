import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { RecordedError, RecordedRequest } from './extension-browser';

export interface Recorder {
  readonly requests: readonly RecordedRequest[];
  readonly errors: readonly RecordedError[];
  /** The running service worker whose address starts with `prefix`, else null. */
  worker(prefix: string): Listened | null;
  /** Stops listening to a worker, so that it can end; a restart is listened to again. */
  release(worker: Listened): Promise<void>;
}

/** A page, popup, frame or worker, and the session that listens to it. */
export interface Listened {
  readonly targetId: string;
  readonly session: CDPSession;
}

/**
 * Listens to every page, popup, frame and worker of `browser`, each from before its first line runs: sessions of our
 * own hold new ones until they listen. Puppeteer's own events start too late for a popup.
 */
export async function record(browser: Browser): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const errors: RecordedError[] = [];
  const listened = new Map<string, Listened & { readonly info: Protocol.Target.TargetInfo }>();

  const follow = (parent: CDPSession): void => {
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = parent.connection()?.session(sessionId);
      if (session) void meet(session, targetInfo);
    });
    parent.on('Target.detachedFromTarget', ({ sessionId }) => {
      for (const [targetId, { session }] of listened)
        if (session.id() === sessionId) listened.delete(targetId);
    });
  };
  const meet = async (session: CDPSession, info: Protocol.Target.TargetInfo): Promise<void> => {
    listened.set(info.targetId, { targetId: info.targetId, session, info });
    listen(session, info.url, requests, errors);
    follow(session);
    // Not every kind of target knows every domain, and one may be gone before it answers.
    await Promise.allSettled([
      session.send('Network.enable'),
      session.send('Runtime.enable'),
      session.send('Log.enable'),
      // The browser's session meets all but these.
      session.send('Target.setAutoAttach', {
        ...AUTO_ATTACH,
        filter: [{ type: 'iframe' }, { type: 'worker' }],
      }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  };

  const top = await browser.target().createCDPSession();
  follow(top);
  await top.send('Target.setAutoAttach', AUTO_ATTACH);
  return {
    requests,
    errors,
    worker: (prefix) =>
      [...listened.values()].find(
        ({ info }) => info.type === 'service_worker' && info.url.startsWith(prefix),
      ) ?? null,
    async release({ targetId, session }) {
      listened.delete(targetId);
      // Only the session that met it may let it go.
      await top.send('Target.detachFromTarget', { sessionId: session.id() });
    },
  };
}

const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

function listen(
  session: CDPSession,
  address: string,
  requests: RecordedRequest[],
  errors: RecordedError[],
): void {
  session.on('Network.requestWillBeSent', ({ request, documentURL }) => {
    if (/^https?:/u.test(request.url)) requests.push({ url: request.url, from: documentURL });
  });
  session.on('Network.webSocketCreated', ({ url }) => requests.push({ url, from: address }));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
    errors.push({ text: exception?.description ?? text, from: url ?? address });
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error') return;
    const text = args.map((arg) => String(arg.description ?? arg.value)).join(' ');
    errors.push({ text, from: stackTrace?.callFrames[0]?.url ?? address });
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push({ text: entry.text, from: entry.url ?? address });
  });
}
