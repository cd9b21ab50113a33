import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT_ROOT } from '../../build';
import {
  poll,
  type BrowserName,
  type ExtensionBrowser,
  type LaunchOptions,
  type View,
} from '../../tools/browsers/extension-browser';
import { browsersPresent, launch } from '../../tools/browsers/launch';
import { serveFolder, type FileServer } from '../../tools/browsers/serve';
import { builtExtension } from './built';

export const FIRST_SAMPLE = '/fr/rachat-helionis.html';
/** A browser starts in two to five seconds; the first test of a file pays for it. */
const TEST_MS = 60_000;
jest.setTimeout(TEST_MS);

/** One browser with the extension built for this run, and the samples on a server of this machine. */
export interface Stage {
  readonly browser: ExtensionBrowser;
  readonly server: FileServer;
  /** Opens a sample by its path under `samples/`. */
  open(sample: string): Promise<Page>;
  /** Clicks the toolbar icon on `page` and waits until the popup shows a result or an error. */
  click(page: Page): Promise<View>;
}

interface StageOptions extends Omit<LaunchOptions, 'extensionDir'> {
  /** Changes a copy of the built extension before the browser loads it: a damaged file, say. */
  readonly prepare?: (extensionDir: string) => Promise<void>;
}

/**
 * Runs `tests` once for each browser, each with a stage of its own. A browser that is not on this machine gives one
 * skipped test that says so.
 */
export function inBothBrowsers(
  title: string,
  tests: (stage: () => Stage, name: BrowserName) => void,
  { prepare, ...options }: StageOptions = {},
): void {
  const present = browsersPresent();
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title} in %s`, (name) => {
    if (!present.includes(name)) {
      test.skip(`${name} is not installed on this machine`, () => undefined);
      return;
    }
    let stage: Stage | undefined;
    let folder = '';
    beforeAll(async () => {
      let extensionDir = builtExtension(name);
      if (prepare) {
        folder = await mkdtemp(path.join(tmpdir(), `deja-lu-${name}-`));
        await cp(extensionDir, folder, { recursive: true });
        extensionDir = folder;
        await prepare(extensionDir);
      }
      const [browser, server] = await Promise.all([
        launch(name, { language: 'en', ...options, extensionDir }),
        serveFolder(path.join(PROJECT_ROOT, 'samples')),
      ]);
      stage = createStage(browser, server);
    });
    afterAll(async () => {
      await stage?.browser.close();
      await stage?.server.close();
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    });
    tests(() => {
      if (!stage) throw new Error(`${name} did not start`);
      return stage;
    }, name);
  });
}

function createStage(browser: ExtensionBrowser, server: FileServer): Stage {
  return {
    browser,
    server,
    open: (sample) => browser.newPage(server.origin + sample),
    click: async (page) => {
      await browser.clickAction(page);
      const popup = await browser.popup();
      await popup.waitFor(() => document.querySelector('.popup:not([data-phase="working"])') !== null);
      // The controls wait for the page's answer.
      await popup.waitFor(() => document.querySelector('.controls button:disabled') === null);
      return popup;
    },
  };
}

/** What the highlights named `name` say in `page`, in reading order; empty when there is none. */
export async function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((key) => {
    const highlight = CSS.highlights.get(key);
    if (!highlight) return [];
    const ranges = [...highlight].filter((range) => !range.collapsed) as Range[];
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString().replace(/\s+/gu, ' '));
  }, name);
}

/** What the place says that was gone to last, while it flashes in sight; null when none does. */
export async function textInFlash(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const range = [...(CSS.highlights.get('deja-lu-flash') ?? [])][0] as Range | undefined;
    const box = range?.getBoundingClientRect();
    return range && box && box.top >= 0 && box.top < innerHeight ? range.toString() : null;
  });
}

/** `text` with one plain blank wherever it has any, and none at its ends; empty for none. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** Names of the highlights of ours that paint something in `page`. */
export async function ownHighlights(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name, highlight]) => name.startsWith('deja-lu-') && highlight.size > 0)
      .map(([name]) => name)
      .sort(),
  );
}

/** The page as markup, and apart from it the elements behind the body. */
export async function markup(page: Page): Promise<{ head: string; body: string; others: string[] }> {
  return page.evaluate(() => ({
    head: document.head.outerHTML,
    body: document.body.outerHTML,
    others: [...document.documentElement.children]
      .filter((child) => child !== document.head && child !== document.body)
      .map((child) => child.localName),
  }));
}

/** Waits until `ask` gives something truthy, at most ten seconds. */
export function eventually<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  return poll(what, ask);
}
