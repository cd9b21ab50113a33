import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../setup/find-browser.mjs';
import {
  hasWelcome,
  poll,
  toSource,
  WELCOME_PAGE,
  type ColorScheme,
  type ExtensionBrowser,
  type LaunchOptions,
  type View,
  type Remote,
} from './extension-browser';
import * as inside from './firefox-window.mjs';

/** @throws an Error that says what to install when there is no Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error(missingBrowserMessage('firefox'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: options.colorScheme === undefined ? {} : schemePreferences(options.colorScheme),
  });
  const inWindow = await openWindowScope(browser);
  await inWindow(inside.startRecording);
  if (options.language !== undefined) await inWindow(inside.speak, options.language);
  /** Waits for the answers that `kind` waits for: one that comes when it has gone is an error in the console. */
  const rest = async (id: string, kind: string): Promise<void> => {
    const source = `(${String(inside.pendingIn)})(content)`;
    const isAtRest = async (): Promise<boolean> =>
      (await inWindow(inside.runInView, id, kind, source, true)) === 0;
    await poll(`${kind} to rest`, isAtRest);
  };
  const closeOwnPage = async (id: string, path: string): Promise<void> => {
    await rest(id, path);
    await inWindow(inside.closeOwnPage, id, path);
  };
  const install = async (keepWelcome: boolean): Promise<string> => {
    const id = await browser.installExtension(options.extensionDir);
    if (keepWelcome || !hasWelcome(options.extensionDir)) return id;
    await poll('the welcome', () => inWindow(inside.isOwnPageOpen, id, WELCOME_PAGE));
    const loaded = `document.readyState === 'complete'`;
    await poll('the welcome to load', () => inWindow(inside.runInView, id, WELCOME_PAGE, loaded, false));
    await closeOwnPage(id, WELCOME_PAGE);
    return id;
  };
  const extensionId = await install(options.keepWelcome ?? false);

  const inView = async (kind: string, source: string): Promise<unknown> =>
    inWindow(inside.runInView, extensionId, kind, source, false);

  const background = {
    async evaluate<A extends readonly unknown[], T>(run: Remote<A, T>, ...args: A): Promise<T> {
      return (await inView('background', toSource(run, args))) as T;
    },
    async stop(): Promise<void> {
      await rest(extensionId, 'background');
      await inWindow(inside.stopBackground, extensionId);
      await poll(
        'the end of the background',
        async () => !(await inWindow(inside.isBackgroundRunning, extensionId)),
      );
    },
  };

  /** The popup, or the page of the extension's own that `kind` names by its path. */
  const viewOf = (kind: string, close: () => Promise<void>): View => {
    const evaluate = async <A extends readonly unknown[], T>(run: Remote<A, T>, ...args: A): Promise<T> =>
      (await inView(kind, toSource(run, args))) as T;
    const beside = async (run: (content: unknown, word: string) => void, word: string): Promise<void> => {
      const source = `(${String(run)})(content, ${JSON.stringify(word)})`;
      await inWindow(inside.runInView, extensionId, kind, source, true);
    };
    return {
      evaluate,
      async waitFor(run, ...args) {
        await poll(`${String(run)} in ${kind}`, () => evaluate(run, ...args));
      },
      click: (selector) => beside(inside.clickIn, selector),
      press: (key) => beside(inside.pressIn, key),
      inTheme: (colorScheme) => inWindow(inside.prefer, schemePreferences(colorScheme)),
      text: () => evaluate(() => document.body.innerText),
      async screenshot(file, whole = false) {
        const size = await evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { width: scrollWidth, height: scrollHeight };
        });
        const png = await inWindow(inside.shoot, extensionId, kind, whole ? size : null);
        await writeFile(file, Buffer.from(png, 'base64'));
      },
      close,
    };
  };
  const popup = viewOf('popup', async () => {
    await rest(extensionId, 'popup');
    await inWindow(inside.hidePopup);
    await poll('the popup to close', async () => !(await inWindow(inside.isPopupOpen)));
  });
  const isOwnPageOpen = (path: string): Promise<boolean> => inWindow(inside.isOwnPageOpen, extensionId, path);
  const ownPage = async (path: string): Promise<View> => {
    await poll(`${path} to open`, () => isOwnPageOpen(path));
    const view = viewOf(path, () => closeOwnPage(extensionId, path));
    await view.waitFor(() => document.readyState === 'complete');
    return view;
  };

  return {
    name: 'firefox',
    extensionId,
    async newPage(url) {
      const page = await browser.newPage();
      await page.bringToFront();
      if (/^(?:https?|file|data):/u.test(url)) await page.goto(url);
      else await inWindow(inside.loadInFront, url);
      return page;
    },
    async clickAction(page) {
      await page.bringToFront();
      await inWindow(inside.clickToolbarButton, extensionId);
    },
    async popup() {
      await poll('the popup to open', () => inWindow(inside.isPopupOpen));
      await popup.waitFor(() => document.readyState === 'complete');
      return popup;
    },
    isPopupOpen: () => inWindow(inside.isPopupOpen),
    async openOwnPage(path) {
      await inWindow(inside.openOwnPage, extensionId, path);
      return ownPage(path);
    },
    ownPage,
    isOwnPageOpen,
    background,
    sayYesTo: () => inWindow(inside.grantWithoutQuestion),
    async runCommand(name, page) {
      await page.bringToFront();
      await inWindow(inside.fireCommand, extensionId, name);
    },
    saveInto: (folder) => inWindow(inside.saveInto, folder),
    clipboard: () => inWindow(inside.clipboard),
    async chooseMenuItem(id, page) {
      await page.bringToFront();
      const at = await page.evaluate(() => {
        const selection = getSelection();
        const range = selection?.isCollapsed === false ? selection.getRangeAt(0) : null;
        const box = range?.getClientRects()[0] ?? document.querySelector('p')?.getBoundingClientRect();
        return box ? { x: box.x + 4, y: box.y + box.height / 2 } : { x: innerWidth / 2, y: innerHeight / 2 };
      });
      await inWindow(inside.chooseMenuItem, extensionId, id, at.x, at.y);
    },
    requests: async () => (await inWindow(inside.recording)).requests,
    consoleErrors: async () => (await inWindow(inside.recording)).errors,
    async reinstall() {
      await browser.uninstallExtension(extensionId);
      await install(false);
    },
    close: () => browser.close(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

function schemePreferences(colorScheme: ColorScheme): Record<string, number> {
  const dark = colorScheme === 'dark';
  return {
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  };
}

/** Runs a function in the window of the browser's own interface; arguments and value are plain JSON. */
type InWindow = <A extends readonly unknown[], T>(run: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The connection on which Puppeteer itself speaks WebDriver BiDi; its types do not name it. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

async function openWindowScope(browser: Browser): Promise<InWindow> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: { url: string; context: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no window');
  return async (run, ...args) => {
    const { result } = await connection.send('script.evaluate', {
      target: { context: window.context },
      awaitPromise: true,
      expression: `(async () => JSON.stringify(await ${toSource(run, args)}) ?? 'null')()`,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === 'exception')
      throw new Error(`${run.name} in Firefox: ${evaluated.exceptionDetails?.text}`);
    return JSON.parse(evaluated.result?.value ?? 'null');
  };
}
