import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GOLDEN_SAMPLES, goldenFile, toGolden } from './golden';

/** Rewrites what the samples are expected to say: read the difference before you commit it. */
for (const sample of GOLDEN_SAMPLES) {
  const file = goldenFile(sample);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(await toGolden(sample), null, 1)}\n`);
  process.stdout.write(`${path.basename(file)}\n`);
}
