import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../setup/find-browser.mjs';

export type { BrowserName };

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  /** The unpacked extension. */
  readonly extensionDir: string;
  /** Default true. */
  readonly headless?: boolean;
  /** What pages and the popup find in `prefers-color-scheme`; the system's when left out. */
  readonly colorScheme?: ColorScheme;
  /** Leaves the page open that the extension shows after its installation; default false. */
  readonly keepWelcome?: boolean;
  /** Language in which the extension speaks, one of its `_locales`; the browser's when left out. */
  readonly language?: string;
}

/**
 * A function that runs in the browser, sent there as its source: it sees the globals of that place and its
 * arguments, nothing of the file it is written in. Arguments and value are plain JSON.
 */
export type Remote<A extends readonly unknown[], T> = (...args: A) => T | Promise<T>;

/** One browser with the extension installed, and everything that a reader could do with it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly extensionId: string;
  /** Opens `url` in a new tab in front and waits until it has loaded. */
  newPage(url: string): Promise<Page>;
  /** Clicks the toolbar button of the extension with `page` in front, which grants `activeTab` for it. */
  clickAction(page: Page): Promise<void>;
  /**
   * The popup, as soon as its document has loaded.
   * @throws when none opens within ten seconds.
   */
  popup(): Promise<View>;
  isPopupOpen(): Promise<boolean>;
  /** Opens a page of the extension's own, by its path in the package ("options/options.html"), in a tab in front. */
  openOwnPage(path: string): Promise<View>;
  /**
   * The extension's own page that shows `path`, in a tab or in the side of the window, as soon as it has loaded.
   * @throws when there is none after ten seconds.
   */
  ownPage(path: string): Promise<View>;
  /** Whether a page of the extension's own shows `path`. */
  isOwnPageOpen(path: string): Promise<boolean>;
  readonly background: Background;
  /** Has the browser say yes, in the reader's place, when the extension asks for the hosts of `pattern`. */
  sayYesTo(pattern: string): Promise<void>;
  /** Does what the keyboard shortcut of the command `name` of the manifest does, with `page` in front. */
  runCommand(name: string, page: Page): Promise<void>;
  /** Has files that are saved from now on land in `folder`, without a question. */
  saveInto(folder: string): Promise<void>;
  /** What a page of the extension's own last copied; it must be open. A flavour that is not there is null. */
  clipboard(): Promise<Clipboard>;
  /**
   * Does what a choice of the extension's item `id` in the context menu of `page` does: on what is selected there, else
   * on its first paragraph. Firefox opens its menu and clicks the item. Chromium's menu is out of reach of any driver:
   * the background is told of the choice as the browser would tell it, but no access to the page comes with it.
   */
  chooseMenuItem(id: string, page: Page): Promise<void>;
  /** Requests over the network (http, https, ws, wss) of pages, popup and background since the launch, in order. */
  requests(): Promise<readonly RecordedRequest[]>;
  /** Uncaught exceptions and what was written with `console.error`, since the launch, in order. */
  consoleErrors(): Promise<readonly RecordedError[]>;
  /** Loads the extension again from its folder, as a developer’s reload does. In Chromium with a `language`: as it was. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser is gone, by `close` or by the reader's hand. */
  readonly closed: Promise<void>;
}

/** The open popup, panel or page of the extension. Every call throws once it is closed. */
export interface View {
  evaluate<A extends readonly unknown[], T>(run: Remote<A, T>, ...args: A): Promise<T>;
  /** Waits until `run` gives something truthy, at most ten seconds. */
  waitFor<A extends readonly unknown[]>(run: Remote<A, unknown>, ...args: A): Promise<void>;
  /** Clicks the middle of the first element that matches, which is scrolled into view, with a trusted event. */
  click(selector: string): Promise<void>;
  /** Presses and releases a key, by its `KeyboardEvent.key` name ("Enter", "ArrowDown", "Tab", "n"). */
  press(key: string): Promise<void>;
  /** Shows it in a colour scheme from now on, whatever the browser was launched with; in Firefox every page. */
  inTheme(colorScheme: ColorScheme): Promise<void>;
  /** What a reader sees as text. */
  text(): Promise<string>;
  /** Writes a PNG of what is in view; `whole`: of all that could be scrolled to. */
  screenshot(file: string, whole?: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface Clipboard {
  readonly text: string | null;
  readonly html: string | null;
}

/** The service worker (Chromium) or event page (Firefox). */
export interface Background {
  /** Starts the background first when it is not running. The extension's APIs are there as `chrome`. */
  evaluate<A extends readonly unknown[], T>(run: Remote<A, T>, ...args: A): Promise<T>;
  /** Ends it, as the browser does when it has been idle; the next event starts it again. */
  stop(): Promise<void>;
}

/** The page that an extension shows after its installation, where its package has one. */
export const WELCOME_PAGE = 'welcome/welcome.html';

export function hasWelcome(extensionDir: string): boolean {
  return existsSync(path.join(extensionDir, WELCOME_PAGE));
}

export interface RecordedRequest {
  readonly url: string;
  /** Address of the document or worker that asked. */
  readonly from: string;
}

export interface RecordedError {
  readonly text: string;
  /** Address of the script or document that it came from; empty when the browser does not tell. */
  readonly from: string;
}

/** `run` as an expression for another program, with what the loader that runs this file may have put in it. */
export function toSource(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return `(async () => { const __name = (value) => value; return (${String(run)})(${list}); })()`;
}

const POLL_MILLISECONDS = 50;

/**
 * Asks again and again until the answer is truthy, and gives it back.
 * @throws an Error with `what` after `timeoutMs`.
 */
export async function poll<T>(
  what: string,
  ask: () => Promise<T>,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
