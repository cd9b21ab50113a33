import { build as bundle } from 'esbuild';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../build';
import { median } from '../verdict';
import type { PageTimes, Times } from './analysis-in-process';
import type { Spent } from './spent';

/** Medians of one sample page, in milliseconds that the analysing thread spent (`Spent.waited`). */
export interface AnalysisRow {
  readonly page: string;
  readonly words: number;
  readonly first: AnalysisTimes;
  readonly later: AnalysisTimes;
}

export interface AnalysisTimes {
  /** Readability alone on the same page, in jsdom, in the same process. */
  readonly readability: number;
  /** Everything that `analyse` finds, with the model; the first time with reading the model. */
  readonly whole: number;
  /** `whole` by Readability's, each process by itself. */
  readonly ratio: number;
  /** What names and actors add for 1,000 words: with a model less without one, so with what others make of actors. */
  readonly namesPer1000Words: number;
  /** The same of all threads of the process, those included that compile while the analysis goes on. */
  readonly namesAllThreads: number;
  /** What they add on this page, by Readability's time. */
  readonly namesRatio: number;
}

const PAGES = ['fr/rachat-helionis', 'en/harbour-merger'];
/** Processes that a first run's median rests on: a process has only one. */
const PROCESSES = 5;

/**
 * Analysis of the sample pages with and without names. A first run is only first in a process of its own, so that every
 * round starts one with a model and one without, each with Readability beside.
 */
export async function analysisBench(): Promise<AnalysisRow[]> {
  const script = await toScript();
  const rows: AnalysisRow[] = [];
  for (const page of PAGES) {
    const named: PageTimes[] = [];
    const plain: PageTimes[] = [];
    for (let round = 0; round < PROCESSES; round++) {
      named.push(await run(script, page, true));
      plain.push(await run(script, page, false));
    }
    const words = named[0]?.words ?? NaN;
    rows.push({
      page,
      words,
      first: toTimes(
        named.map(({ first }) => first),
        plain.map(({ first }) => first),
        words,
      ),
      later: toTimes(
        named.flatMap(({ later }) => later),
        plain.flatMap(({ later }) => later),
        words,
      ),
    });
  }
  return rows;
}

function toTimes(named: readonly Times[], plain: readonly Times[], words: number): AnalysisTimes {
  const added = (key: keyof Spent): number =>
    median(named.map(({ analysis }) => analysis[key])) - median(plain.map(({ analysis }) => analysis[key]));
  const readability = median([...named, ...plain].map((times) => times.readability.waited));
  const names = added('waited');
  return {
    readability,
    whole: median(named.map(({ analysis }) => analysis.waited)),
    ratio: median(named.map((times) => times.analysis.waited / times.readability.waited)),
    namesPer1000Words: (1_000 * names) / words,
    namesAllThreads: (1_000 * added('all')) / words,
    namesRatio: names / readability,
  };
}

/** Bundled as the extension is, without what a loader adds to functions while developing. */
async function toScript(): Promise<string> {
  const result = await bundle({
    entryPoints: [path.join(import.meta.dirname, 'analysis-in-process.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** The script goes in by standard input, where packages are found as from the project's own folder. */
async function run(script: string, page: string, withModel: boolean): Promise<PageTimes> {
  const language = page.slice(0, 2);
  const model = withModel ? [`models/${language}.bin`] : [];
  const running = promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-', `samples/${page}.html`, language, ...model],
    { cwd: PROJECT_ROOT },
  );
  running.child.stdin?.end(script);
  return JSON.parse((await running).stdout) as PageTimes;
}
