import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from '../build';
import type { Verdict } from './verdict';

/** Kilobytes after brotli, the way a store's download or a web server would ship them. */
const BUDGET_KB: Readonly<Record<string, number>> = {
  'content/main.js': 40,
  'content/content.css': 2,
  // The engine with the tables of both languages.
  'background/main.js': 140,
  'popup/main.js': 45,
  'popup/popup.css': 5,
  'panel/main.js': 45,
  'panel/panel.css': 5,
  'options/main.js': 20,
  'options/options.css': 7,
  // The engine once more: this page alone loads it, once, after installation.
  'welcome/main.js': 140,
  // Preact, the lists of findings, and Observable Plot.
  'report/main.js': 115,
  'report/report.css': 7,
  // Weights and gazetteer; one of them is loaded, after the click.
  'models/fr.bin': 250,
  'models/en.bin': 250,
};

/** Size of each bundle of the production build for Chromium. */
export async function sizes(): Promise<Verdict[]> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'deja-lu-sizes-'));
  await build({ browser: 'chromium', outDir, mode: 'production' });
  const verdicts = await Promise.all(
    Object.entries(BUDGET_KB).map(async ([file, budget]): Promise<Verdict> => {
      const bytes = await readFile(path.join(outDir, file));
      return { what: file, measured: brotliCompressSync(bytes).length / 1000, budget, unit: 'kB' };
    }),
  );
  await rm(outDir, { recursive: true });
  return verdicts;
}
