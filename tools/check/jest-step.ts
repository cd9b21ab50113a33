import { readFile, rm } from 'node:fs/promises';
import { FAILED, spawnProgram, type Outcome } from './outcome';

/** The part of Jest's `--json` result that is read here. */
interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that broke before a test could run. */
  readonly numRuntimeErrorTestSuites: number;
  readonly success: boolean;
}

/** Runs Jest, which writes its counts to `resultFile`. */
export async function runJest(resultFile: string, args: readonly string[]): Promise<Outcome> {
  await rm(resultFile, { force: true });
  const { status, stderr } = await spawnProgram('jest/bin/jest.js', [
    ...args,
    '--ci',
    '--json',
    `--outputFile=${resultFile}`,
  ]);
  const result = await readFile(resultFile, 'utf8').catch(() => null);
  if (result === null) return { ...FAILED, output: stderr };
  return toOutcome(JSON.parse(result) as JestResult, status === 0, stderr);
}

/** A run that Jest calls a failure counts at least one, whatever the sums say. */
export function toOutcome(result: JestResult, endedWell: boolean, output: string): Outcome {
  const counted = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: endedWell && result.success ? counted : Math.max(1, counted),
    skipped: result.numPendingTests + result.numTodoTests,
    output,
  };
}
