import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { TargetType, type Page, type Target } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../setup/find-browser.mjs';
import { record } from './chromium-recorder';
import { toBackground } from './chromium-worker';
import {
  hasWelcome,
  poll,
  toSource,
  WELCOME_PAGE,
  type ExtensionBrowser,
  type LaunchOptions,
  type View,
  type Remote,
} from './extension-browser';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
];

/** @throws an Error that says what to install when there is no Chromium. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(missingBrowserMessage('chromium'));
  const { folder, remove } = await speaking(options.extensionDir, options.language);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
    ...(options.language === undefined ? {} : { env: { ...process.env, LANGUAGE: options.language } }),
    args: [
      ...ARGUMENTS,
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      // Without a display the screen is 800 x 600, and the popup no higher than what it leaves.
      '--screen-info={1600x1200}',
      // The sandbox refuses to run as root, and only then.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.colorScheme === undefined
        ? []
        : [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`]),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const recorder = await record(browser);
  const install = async (keepWelcome: boolean): Promise<string> => {
    const id = await browser.installExtension(folder);
    if (keepWelcome || !hasWelcome(folder)) return id;
    const welcome = await browser.waitForTarget((target) => target.url().endsWith(`${id}/${WELCOME_PAGE}`));
    await (await welcome.asPage()).close();
    return id;
  };
  const extensionId = await install(options.keepWelcome ?? false);

  const origin = `chrome-extension://${extensionId}/`;
  const shows =
    (path: string) =>
    (target: Target): boolean =>
      target.url().startsWith(origin + path);
  const isPopup = shows('popup/');
  const viewOf = async (path: string): Promise<View> => {
    const page = await (await browser.waitForTarget(shows(path), { timeout: 10_000 })).asPage();
    await poll(`the document of ${path}`, () => page.evaluate(() => document.readyState === 'complete'));
    return toView(page);
  };

  const background = toBackground(browser, recorder, origin);

  return {
    name: 'chromium',
    extensionId,
    async newPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async clickAction(page) {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error(`extension ${extensionId} is not installed`);
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    popup: () => viewOf('popup/'),
    isPopupOpen: () => Promise.resolve(browser.targets().some(isPopup)),
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      await page.bringToFront();
      return toView(page);
    },
    ownPage: viewOf,
    isOwnPageOpen: (path) => Promise.resolve(browser.targets().some(shows(path))),
    background,
    async sayYesTo(pattern) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      // What its owner has granted there once is granted without a question when the extension asks.
      await page.evaluate(
        (id, host) => chrome.developerPrivate.addHostPermission(id, host),
        extensionId,
        pattern,
      );
      await page.close();
    },
    async runCommand(name, page) {
      await page.bringToFront();
      // A key press from outside never reaches an extension's command; its event does.
      await background.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async saveInto(folder) {
      // It holds for as long as this session.
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    },
    async clipboard() {
      await browser.defaultBrowserContext().overridePermissions(origin.slice(0, -1), ['clipboard-read']);
      const isView = (target: Target): boolean =>
        shows('')(target) && (target.type() === TargetType.PAGE || target.type() === TargetType.OTHER);
      const page = await (await browser.waitForTarget(isView, { timeout: 10_000 })).asPage();
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string): Promise<string | null> => {
          if (item?.types.includes(type) !== true) return null;
          try {
            return await (await item.getType(type)).text();
          } catch (error) {
            // Something else is being copied just now; who waits for it asks again.
            if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
            throw error;
          }
        };
        return { text: await read('text/plain'), html: await read('text/html') };
      });
    },
    async chooseMenuItem(id, page) {
      await page.bringToFront();
      await background.evaluate(async (menuItemId) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId }, tab);
      }, id);
    },
    requests: () => Promise.resolve([...recorder.requests]),
    consoleErrors: () => Promise.resolve([...recorder.errors]),
    async reinstall() {
      await browser.uninstallExtension(extensionId);
      await install(false);
    },
    async close() {
      await browser.close();
      await remove();
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

/** The parts of the API that are called inside, whose types this project does not have as a global. */
declare const chrome: {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  tabs: { query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<unknown[]> };
  commands: { onCommand: { dispatch(...args: unknown[]): void } };
  contextMenus: { onClicked: { dispatch(...args: unknown[]): void } };
};

function toView(page: Page): View {
  const evaluate = async <A extends readonly unknown[], T>(run: Remote<A, T>, ...args: A): Promise<T> =>
    (await page.evaluate(toSource(run, args))) as T;
  return {
    evaluate,
    async waitFor(run, ...args) {
      await poll(`${String(run)} in ${page.url()}`, () => evaluate(run, ...args));
    },
    async click(selector) {
      // A tab behind another one takes no click.
      if (await evaluate(() => document.visibilityState === 'hidden')) await page.bringToFront();
      await page.click(selector);
    },
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    inTheme: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    text: () => evaluate(() => document.body.innerText),
    async screenshot(file, whole = false) {
      await page.screenshot({ path: file as `${string}.png`, fullPage: whole });
    },
    close: () => page.close(),
  };
}

/**
 * Many builds of Chromium carry no language but English, and then no extension can be seen in another one: such a
 * folder is copied with `language` in the place of every other. English itself is what the browser is told to speak.
 */
async function speaking(
  extensionDir: string,
  language: string | undefined,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const { default_locale } = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8')) as {
    default_locale?: string;
  };
  if (language === undefined || default_locale === undefined || language === default_locale)
    return { folder: extensionDir, remove: () => Promise.resolve() };
  const folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-'));
  await cp(extensionDir, folder, { recursive: true });
  await rm(path.join(folder, '_locales'), { recursive: true });
  for (const name of new Set([language, default_locale]))
    await cp(path.join(extensionDir, '_locales', language), path.join(folder, '_locales', name), {
      recursive: true,
    });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
