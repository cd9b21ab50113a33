import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BROWSERS, build } from '../../build';
import { BUILT_FOLDER } from './built';

/** Before the first file of a run: the extension of each browser, built once for all of them. */
export default async function buildOnce(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-built-'));
  process.env[BUILT_FOLDER] = folder;
  await Promise.all(
    BROWSERS.map((browser) => build({ browser, outDir: path.join(folder, browser), mode: 'production' })),
  );
}
