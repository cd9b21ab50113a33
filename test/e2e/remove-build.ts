import { rm } from 'node:fs/promises';
import { BUILT_FOLDER } from './built';

/** After the last file of a run. */
export default async function removeBuild(): Promise<void> {
  const folder = process.env[BUILT_FOLDER];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
