import type { Browser, CDPSession } from 'puppeteer-core';
import type { Recorder } from './chromium-recorder';
import { poll, toSource, type Background } from './extension-browser';

/**
 * The service worker of the extension, through the sessions of `recorder`. Puppeteer must not attach to it as well:
 * it goes on listing a worker that has ended.
 */
export function toBackground(browser: Browser, recorder: Recorder, origin: string): Background {
  const running = (): CDPSession | null => recorder.worker(origin)?.session ?? null;
  return {
    async evaluate(run, ...args) {
      if (!running()) await startWorker(browser, origin);
      const session = await poll('the start of the service worker', () => Promise.resolve(running()));
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: toSource(run, args),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as never;
    },
    async stop() {
      const worker = recorder.worker(origin);
      if (!worker) return;
      const { targetId } = worker;
      await recorder.release(worker);
      await withBrowser(browser, async (session) => {
        await session.send('Target.closeTarget', { targetId });
        await poll('the end of the service worker', async () => {
          const { targetInfos } = await session.send('Target.getTargets');
          return targetInfos.every((info) => info.targetId !== targetId);
        });
      });
    },
  };
}

/** Only a page of an origin may start its worker: one without scripts, opened behind the others. */
async function startWorker(browser: Browser, origin: string): Promise<void> {
  const url = `${origin}manifest.json`;
  await withBrowser(browser, async (session) => {
    const { targetId } = await session.send('Target.createTarget', { url, background: true });
    const page = await (await browser.waitForTarget((target) => target.url() === url)).createCDPSession();
    await page.send('ServiceWorker.enable');
    await page.send('ServiceWorker.startWorker', { scopeURL: origin });
    await session.send('Target.closeTarget', { targetId });
  });
}

async function withBrowser<T>(browser: Browser, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await browser.target().createCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
