import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, build, distFolder, PROJECT_ROOT, watchSources } from '../../build';
import { browsersPresent, launch } from '../browsers/launch';
import type { BrowserName } from '../browsers/extension-browser';
import { serveFolder } from '../browsers/serve';
import { missingBrowserMessage } from '../setup/find-browser.mjs';
import { demonstrate, printDemonstration } from './demonstrate';

const SAMPLE = path.join(PROJECT_ROOT, 'samples', 'fr', 'rachat-helionis.html');
const USAGE = `Usage: npm start -- [URL or file] [--headless] [--browser chromium|firefox] [--watch]`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      headless: { type: 'boolean', default: false },
      browser: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 1) throw new Error(USAGE);
  const names = chosenBrowsers(values.browser);
  const page = await toAddress(positionals[0] ?? SAMPLE);
  try {
    if (values.watch) await showToReader(names[0]!, page.url, values.headless || !hasDisplay(), true);
    else if (values.headless || !hasDisplay()) await demonstrateIn(names, page.url);
    else await showToReader(names[0]!, page.url, false, false);
  } finally {
    await page.close();
  }
}

/** @throws an Error that says what to do when the browser that was asked for, or every browser, is missing. */
function chosenBrowsers(asked: string | undefined): readonly BrowserName[] {
  const present = browsersPresent();
  const name = BROWSERS.find((browser) => browser === asked);
  if (asked !== undefined && name === undefined) throw new Error(USAGE);
  if (name !== undefined && !present.includes(name)) throw new Error(missingBrowserMessage(name));
  if (present.length === 0) throw new Error(BROWSERS.map(missingBrowserMessage).join('\n'));
  return name === undefined ? present : [name];
}

/** A web address as it is; a file through a server of its own, because extensions may not read file: pages. */
async function toAddress(asked: string): Promise<{ url: string; close: () => Promise<void> }> {
  if (/^https?:\/\//u.test(asked)) return { url: asked, close: () => Promise.resolve() };
  const file = path.resolve(asked);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${asked}.`);
  const samples = path.join(PROJECT_ROOT, 'samples');
  const root = file.startsWith(samples + path.sep) ? samples : path.dirname(file);
  const server = await serveFolder(root);
  const address = path.relative(root, file).split(path.sep).map(encodeURIComponent).join('/');
  return { url: `${server.origin}/${address}`, close: server.close };
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

async function demonstrateIn(names: readonly BrowserName[], url: string): Promise<void> {
  const folder = path.join(PROJECT_ROOT, 'artifacts', 'start');
  let printed = false;
  for (const name of names) {
    await build({ browser: name, outDir: distFolder(name), mode: 'production' });
    const shown = await demonstrate(name, url, folder);
    printDemonstration(shown, printed);
    printed = true;
  }
}

/** Opens a browser on the page and stays until the reader closes it. */
async function showToReader(
  name: BrowserName,
  url: string,
  headless: boolean,
  watch: boolean,
): Promise<void> {
  const mode = watch ? 'development' : 'production';
  await build({ browser: name, outDir: distFolder(name), mode });
  const browser = await launch(name, { extensionDir: distFolder(name), headless });
  const page = await browser.newPage(url);
  console.log(`${url} is open in ${name === 'chromium' ? 'Chromium' : 'Firefox'}.`);
  console.log(
    'Click the Déjà Lu icon in the toolbar (it may sit behind the puzzle piece), or press Alt+Shift+D.',
  );
  console.log(
    watch
      ? 'The extension is built and loaded again whenever a source changes. Ctrl+C ends.'
      : 'Close the browser, or press Ctrl+C, to end.',
  );
  if (watch)
    watchSources(() => {
      const again = async (): Promise<void> => {
        await build({ browser: name, outDir: distFolder(name), mode });
        await browser.reinstall();
        await page.reload();
        console.log(`${new Date().toLocaleTimeString()} loaded again`);
      };
      // A source that does not compile is no reason to end: the next change may mend it.
      again().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    });
  process.once('SIGINT', () => void browser.close());
  await browser.closed;
  if (watch) process.exit();
}
