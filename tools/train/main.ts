import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { RECIPES, type Recipe } from './recipes';
import { BLOCKS, type Run, type RunResult } from './run';
import { Scoring, toTable } from './score';
import { writeModel } from './write-model';

/** Each training is deterministic by itself, so that it does not matter which process it runs in. */
const PROCESSES = 2;

/** `npm run train -- --data DIR [--out DIR] [--language fr|en]`: writes DIR/<language>.bin and prints the scores. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'models' },
      language: { type: 'string' },
    },
  });
  if (values.data === undefined)
    throw new Error('--data DIR is missing: the folder with the annotated texts');
  const data = values.data;
  const recipes = RECIPES.filter(({ language }) => (values.language ?? language) === language);
  const runs = recipes.flatMap((recipe): Run[] => {
    const blocks = recipe.crossValidated === null ? [] : [...Array(BLOCKS).keys()];
    return [null, ...blocks].map((block) => ({ recipe, data, block }));
  });
  const results = await carryOutAll(runs);
  mkdirSync(values.out, { recursive: true });
  for (const recipe of recipes) {
    const own = new Map(runs.flatMap((run, i) => (run.recipe === recipe ? [[run.block, results[i]!]] : [])));
    writeFileSync(join(values.out, `${recipe.language}.bin`), report(recipe, own));
  }
}

/** Prints what the runs of one language gave; returns the bytes of its model. */
function report(recipe: Recipe, results: ReadonlyMap<number | null, RunResult>): Uint8Array {
  const scores: Record<string, Record<string, number>> = {};
  const pooled = new Scoring();
  const blocks: number[] = [];
  for (const [block, { curve, scoring }] of results) {
    console.log(`\n${recipe.language}, ${block === null ? 'all texts' : `without block ${block + 1}`}`);
    for (const line of curve) console.log(`  ${line}`);
    if (!scoring) continue;
    const own = Scoring.of(scoring);
    if (block === null) scores[recipe.heldOut ?? ''] = own.summary();
    else blocks.push(own.f1(['PER', 'ORG', 'LOC']));
    console.log(toTable(own));
    if (block !== null) pooled.merge(own);
  }
  if (blocks.length > 0) {
    const mean = blocks.reduce((sum, f1) => sum + f1, 0) / blocks.length;
    console.log(
      `\n${recipe.language}, all blocks (mean of their F1: ${mean.toFixed(1)})\n${toTable(pooled)}`,
    );
    scores[`${recipe.crossValidated}, ${BLOCKS} blocks of dates`] = pooled.summary();
  }
  const { trained, listed, training } = results.get(null)!;
  const bytes = writeModel(trained, listed, recipe.scale, { language: recipe.language, training, scores });
  const packed = brotliCompressSync(bytes).length;
  console.log(`\n${recipe.language}.bin: ${bytes.length} bytes, ${packed} with brotli`);
  return bytes;
}

/** Results in the order of `runs`. */
async function carryOutAll(runs: readonly Run[]): Promise<RunResult[]> {
  const results: RunResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      serialization: 'advanced',
    });
    while (next < runs.length) {
      const i = next++;
      results[i] = await new Promise<RunResult>((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('message', (result) => resolve(result as RunResult)).once('error', reject);
        worker.once('exit', (code) => reject(new Error(`a training ended with status ${code}`)));
        worker.send(runs[i]!);
      });
    }
    worker.removeAllListeners();
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return results;
}

await main();
