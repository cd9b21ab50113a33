import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, watch } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Metafile } from 'esbuild';
import { zipSync, type Zippable } from 'fflate';
import { withoutInnerHtml } from './tools/build/without-inner-html';
import type { BrowserName } from './tools/setup/find-browser.mjs';

export const PROJECT_ROOT = path.dirname(fileURLToPath(import.meta.url));
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** What becomes a file of its own in `dist/<browser>/`, under the same path. A new surface is a new line. */
const ENTRY_POINTS = [
  'background/main.ts',
  'content/main.ts',
  'content/content.css',
  'popup/main.tsx',
  'popup/popup.css',
  'options/main.tsx',
  'options/options.css',
  'welcome/main.tsx',
  'welcome/welcome.css',
  'panel/main.tsx',
  'panel/panel.css',
  'report/main.tsx',
  'report/report.css',
];
const STATIC_FILES = [
  'popup/popup.html',
  'options/options.html',
  'welcome/welcome.html',
  'panel/panel.html',
  'report/report.html',
  '_locales',
];

/** The oldest browsers that `manifest.json` admits. */
const TARGET: Record<BrowserName, string> = { chromium: 'chrome121', firefox: 'firefox142' };

export interface BuildOptions {
  readonly browser: BrowserName;
  /** Emptied first. */
  readonly outDir: string;
  /** `production` minifies; `development` adds source maps. */
  readonly mode: 'production' | 'development';
  /** Folder with `manifest.json`, `package.json`, `icons/` and `extension/`; this project when left out. */
  readonly root?: string;
}

export interface BuildResult {
  readonly outDir: string;
  /** Relative to `outDir`, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly metafile: Metafile;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Writes the unpacked extension of one browser.
 * @throws an Error that names each file or message that the manifest or a page asks for and that is not there.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { browser, outDir, mode, root = PROJECT_ROOT } = options;
  const source = path.join(root, 'extension');
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });

  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ENTRY_POINTS.map((file) => path.join(source, file)),
    outbase: source,
    outdir: outDir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET[browser],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: mode === 'production',
    sourcemap: mode === 'development' ? 'inline' : false,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    legalComments: 'none',
    charset: 'utf8',
    plugins: [withoutInnerHtml],
    metafile: true,
    logLevel: 'silent',
  });
  for (const file of STATIC_FILES)
    await cp(path.join(source, file), path.join(outDir, file), { recursive: true });
  await copyByEnding(path.join(root, 'icons'), '.png', path.join(outDir, 'icons'));
  await copyByEnding(path.join(root, 'models'), '.bin', path.join(outDir, 'models'));
  const manifest = toManifest(
    (await readJson(path.join(root, 'manifest.json'))) as Manifest,
    browser,
    ((await readJson(path.join(root, 'package.json'))) as { version: string }).version,
  );
  await writeFile(path.join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(path.join(outDir, 'LICENSES.txt'), await licences(root, metafile));
  const notice = path.join(root, 'NOTICE');
  if (existsSync(notice)) await cp(notice, path.join(outDir, 'NOTICE'));

  const files = await listFiles(outDir);
  const missing = await findMissing(outDir, manifest, new Set(files));
  if (missing.length > 0) throw new Error(`dist for ${browser} is not complete:\n  ${missing.join('\n  ')}`);
  return { outDir, files, metafile };
}

type Commands = Record<string, Record<string, Json>>;

export interface Manifest {
  [key: string]: Json;
  background: { service_worker: string; scripts: string[] };
  permissions: string[];
  commands: Commands;
}

/** The manifest of one browser: both refuse or warn about what is meant for the other. */
export function toManifest(manifest: Manifest, browser: BrowserName, version: string): Record<string, Json> {
  const {
    background,
    browser_specific_settings,
    minimum_chrome_version,
    side_panel,
    sidebar_action,
    permissions,
    commands,
    ...shared
  } = manifest;
  return browser === 'chromium'
    ? {
        ...shared,
        version,
        permissions,
        commands: withKeys(commands, MAX_KEYS_IN_CHROMIUM),
        background: { service_worker: background.service_worker },
        side_panel: side_panel ?? null,
        minimum_chrome_version: minimum_chrome_version ?? null,
      }
    : {
        ...shared,
        version,
        permissions: permissions.filter((permission) => permission !== 'sidePanel'),
        commands,
        background: { scripts: background.scripts },
        sidebar_action: sidebar_action ?? null,
        browser_specific_settings: browser_specific_settings ?? null,
      };
}

/** Chromium refuses a manifest that suggests more; readers may set keys for the other commands themselves. */
const MAX_KEYS_IN_CHROMIUM = 4;

/** `commands` in their order, of which the first `count` with a suggested key keep it. */
function withKeys(commands: Commands, count: number): Commands {
  let left = count;
  return Object.fromEntries(
    Object.entries(commands).map(([name, { suggested_key, ...command }]) => {
      if (suggested_key === undefined || left === 0) return [name, command];
      left -= 1;
      return [name, { ...command, suggested_key }];
    }),
  );
}

/**
 * What the manifest, or a page that it leads to, names and `files` lacks, as "x (named in y)". Every string of the
 * manifest with a file's ending counts as a file's name, so that a new manifest key needs no new line here.
 */
async function findMissing(outDir: string, manifest: Json, files: ReadonlySet<string>): Promise<string[]> {
  const missing: string[] = [];
  const seen = new Set<string>();
  const follow = async (file: string, namedIn: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!files.has(file)) missing.push(`${file} (named in ${namedIn})`);
    else if (file.endsWith('.html')) {
      const html = await readFile(path.join(outDir, file), 'utf8');
      for (const [, link = ''] of html.matchAll(
        /<(?:script|link|img|iframe)\b[^>]*?\s(?:src|href)="([^"]+)"/gu,
      ))
        await follow(path.posix.join(path.posix.dirname(file), link), file);
    }
  };
  const texts = strings(manifest);
  for (const text of texts)
    if (/^[^\s:]+\.(?:js|css|html|png|svg|json|woff2)$/u.test(text)) await follow(text, 'manifest.json');

  const locale = (manifest as { default_locale?: string }).default_locale;
  if (locale !== undefined) {
    const file = `_locales/${locale}/messages.json`;
    await follow(file, 'manifest.json');
    const messages = files.has(file)
      ? ((await readJson(path.join(outDir, file))) as Record<string, Json>)
      : {};
    for (const text of texts)
      for (const [, key = ''] of text.matchAll(/__MSG_([A-Za-z0-9_@]+?)__/gu))
        if (!Object.hasOwn(messages, key)) missing.push(`message ${key} in ${file} (named in manifest.json)`);
  }
  return missing;
}

function strings(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** The files of one kind in `from`: drawings and notes beside them stay out of the package. */
async function copyByEnding(from: string, ending: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await cp(from, to, { recursive: true, filter: (file) => file === from || file.endsWith(ending) });
}

/** The licence of each npm package of which code is in the bundles: their minified code carries no notice. */
async function licences(root: string, { inputs }: Metafile): Promise<string> {
  const folders = new Set<string>();
  for (const input of Object.keys(inputs)) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  const texts = [...folders].sort().map(async (folder) => {
    const file = (await readdir(path.join(root, folder))).find((name) => /^licen[cs]e/iu.test(name));
    if (file === undefined) throw new Error(`${folder} comes without a licence text`);
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${name}\n\n${(await readFile(path.join(root, folder, file), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

async function readJson(file: string): Promise<Json> {
  return JSON.parse(await readFile(file, 'utf8')) as Json;
}

/** Where `npm run build` puts the unpacked extension of a browser. */
export function distFolder(browser: BrowserName): string {
  return path.join(PROJECT_ROOT, 'dist', browser);
}

/** Calls `onChange` once for each burst of changes in what goes into a build, until the process ends. */
export function watchSources(onChange: () => void): void {
  let pending: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(pending);
    pending = setTimeout(onChange, 150);
  };
  for (const name of ['extension', 'src', 'icons'])
    watch(path.join(PROJECT_ROOT, name), { recursive: true }, changed);
  watch(path.join(PROJECT_ROOT, 'manifest.json'), changed);
}

/**
 * A ZIP archive of `folder`'s `files` whose bytes depend on their names and contents only: sorted, one time stamp.
 * The time is made of local fields, because ZIP keeps local time.
 */
export async function toZip(folder: string, files: readonly string[]): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const file of [...files].sort())
    entries[file] = new Uint8Array(await readFile(path.join(folder, file)));
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}

/** Writes the archives that the stores ask for to `artifacts/`: one for each browser, and the sources. */
async function packageAll(): Promise<void> {
  const { version } = (await readJson(path.join(PROJECT_ROOT, 'package.json'))) as { version: string };
  const archives = new Map<string, Uint8Array>();
  for (const browser of BROWSERS) {
    const { outDir, files } = await build({ browser, outDir: distFolder(browser), mode: 'production' });
    archives.set(browser, await toZip(outDir, files));
  }
  archives.set('source', await toZip(PROJECT_ROOT, trackedFiles()));

  const folder = path.join(PROJECT_ROOT, 'artifacts');
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of archives) {
    const file = `deja-lu-${version}-${name}.zip`;
    await writeFile(path.join(folder, file), bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    console.log(`artifacts/${file}  ${bytes.length} bytes  sha-256 ${digest}`);
  }
}

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
  return list.split('\0').filter((file) => file !== '' && existsSync(path.join(PROJECT_ROOT, file)));
}

async function main(): Promise<void> {
  if (process.argv.includes('--package')) return packageAll();
  for (const browser of BROWSERS) {
    const { outDir, files } = await build({ browser, outDir: distFolder(browser), mode: 'production' });
    console.log(`${path.relative(PROJECT_ROOT, outDir)}: ${files.length} files`);
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
