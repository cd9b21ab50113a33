import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { BROWSERS, build, distFolder, PROJECT_ROOT } from '../../build';
import { findBrowser, missingBrowserMessage } from '../setup/find-browser.mjs';
import { runJest } from './jest-step';
import { FAILED, PASSED, runProgram, type Outcome } from './outcome';
import { lintPackage } from './web-ext-step';

/** One line of the check; each runs even when an earlier one failed. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const ARTIFACTS = path.join(PROJECT_ROOT, 'artifacts', 'check');

const BUILDS: readonly Step[] = BROWSERS.map((browser) => ({
  name: `build ${browser}`,
  run: async () => {
    await build({ browser, outDir: distFolder(browser), mode: 'production' });
    return PASSED;
  },
}));

const STATIC: readonly Step[] = [
  {
    name: 'format',
    run: () => runProgram('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => runProgram('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  { name: 'types', run: () => runProgram('typescript/bin/tsc', ['--noEmit']) },
  ...BROWSERS.map((browser) => ({ name: `web-ext lint ${browser}`, run: () => lintPackage(browser) })),
];
const UNIT: Step = {
  name: 'unit, dom, architecture',
  run: () =>
    runJest(path.join(ARTIFACTS, 'unit.json'), ['--selectProjects', 'unit', 'dom', '--maxWorkers=1']),
};
const E2E: Step = {
  name: 'e2e',
  run: () => runJest(path.join(ARTIFACTS, 'e2e.json'), ['--selectProjects', 'e2e', '--maxWorkers=2']),
};

async function main(): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  for (const browser of BROWSERS)
    if (findBrowser(browser) === null) console.log(missingBrowserMessage(browser));

  const built = await inTurn(BUILDS);
  // Two lanes, for two processors; the browsers come last, two files at a time and nothing else, because they wait
  // for real time.
  const lanes = await Promise.all([inTurn(STATIC), inTurn([UNIT])]);
  const outcomes = [...built, ...lanes.flat()];
  if (built.every(({ failed }) => failed === 0)) outcomes.push(...(await inTurn([E2E])));
  else console.log('FAILED  e2e: not run, because there is no build to open');

  const sum = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((o) => o.passed)} passed, ${failed} failed, ${sum((o) => o.skipped)} skipped`);
  if (failed > 0) process.exitCode = 1;
}

async function inTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of steps) {
    const start = performance.now();
    const outcome = await run().catch((error: unknown): Outcome => ({
      ...FAILED,
      output: error instanceof Error ? error.message : String(error),
    }));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
    if (outcome.failed > 0) console.log(outcome.output.trimEnd());
    outcomes.push(outcome);
  }
  return outcomes;
}

void main();
