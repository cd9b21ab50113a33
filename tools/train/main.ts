import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { RECIPES, type Recipe } from './recipes';
import { FOLDS, type Run, type RunResult } from './run';
import { Scoring, toTable } from './score';
import { writeModel } from './write-model';

/**
 * Articles are in the order of their dates and blocks cut between them, so that a story and its follow-ups stay
 * together. Five blocks put one December, with live reports that hold a third of all names, into a single part;
 * twenty-five, dealt to the parts in turn, spread what was in the news.
 */
const BLOCKS = [5, 25];

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
    const held = recipe.crossValidated === null ? [] : BLOCKS.flatMap(toFolds);
    return [null, ...held].map((part) => ({ recipe, data, held: part }));
  });
  const results = await carryOutAll(runs);
  mkdirSync(values.out, { recursive: true });
  for (const recipe of recipes) {
    const own = runs.flatMap((run, i) => (run.recipe === recipe ? [{ run, result: results[i]! }] : []));
    writeFileSync(join(values.out, `${recipe.language}.bin`), report(recipe, own));
  }
}

interface Outcome {
  readonly run: Run;
  readonly result: RunResult;
}

/** Prints what the runs of one language gave; returns the bytes of its model. */
function report(recipe: Recipe, outcomes: readonly Outcome[]): Uint8Array {
  const scores: Record<string, Record<string, number>> = {};
  for (const { run, result } of outcomes) {
    const without = run.held ? `without part ${run.held.fold + 1} of ${run.held.blocks} blocks` : 'all texts';
    console.log(`\n${recipe.language}, ${without}`);
    for (const line of result.curve) console.log(`  ${line}`);
    if (!result.scoring) continue;
    const scoring = Scoring.of(result.scoring);
    console.log(toTable(scoring));
    if (!run.held) scores[recipe.heldOut ?? ''] = scoring.summary();
  }
  for (const blocks of BLOCKS) {
    const parts = outcomes.filter(({ run }) => run.held?.blocks === blocks);
    if (parts.length === 0) continue;
    const name = `${recipe.crossValidated}, ${blocks} blocks of consecutive dates`;
    console.log(`\n${name}`);
    scores[name] = pool(parts);
  }
  const { trained, listed, training } = outcomes.find(({ run }) => run.held === null)!.result;
  const bytes = writeModel(trained, listed, recipe.scale, { language: recipe.language, training, scores });
  const packed = brotliCompressSync(bytes).length;
  console.log(`\n${recipe.language}.bin: ${bytes.length} bytes, ${packed} with brotli`);
  return bytes;
}

/** Prints and returns the scores of all parts taken together, and the mean of the parts' own F1. */
function pool(parts: readonly Outcome[]): Record<string, number> {
  const pooled = new Scoring();
  let sum = 0;
  for (const { result } of parts) {
    const own = Scoring.of(result.scoring!);
    sum += own.summary()['all']!;
    pooled.merge(own);
  }
  console.log(`${toTable(pooled)}\n  mean of the parts: ${(sum / parts.length).toFixed(1)}`);
  return { ...pooled.summary(), mean: Math.round((10 * sum) / parts.length) / 10 };
}

function toFolds(blocks: number): { blocks: number; fold: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({ blocks, fold }));
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
