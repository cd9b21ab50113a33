import path from 'node:path';
import type { BrowserName } from '../../tools/browsers/extension-browser';

/** The variable in which a run of the tests tells its processes where the extension was built. */
export const BUILT_FOLDER = 'DEJA_LU_BUILT';

/** The unpacked extension of this run: shared by all its files, so nobody changes it. */
export function builtExtension(name: BrowserName): string {
  const folder = process.env[BUILT_FOLDER];
  if (folder === undefined) throw new Error(`${BUILT_FOLDER} is not set: the run has built nothing`);
  return path.join(folder, name);
}
