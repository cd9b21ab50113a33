import {
  analyseInSteps,
  type AnalyseOptions,
  type Article,
  type Progress,
  type Report,
} from '../../src/index';
import { nextTask } from '../shared/next-task';

/** In Firefox the popup shares its thread with the background: it must have its turn this often. */
const WORK_MS = 40;
const MIN_MS_BETWEEN_REPORTS = 200;
/** Most articles are done before this: nobody needs to hear of their progress. */
const SILENT_MS = 300;

/** Who is told how an analysis comes on, and may end it. */
export interface Onlooker {
  /** Asked at each rest. */
  readonly isStopped: () => boolean;
  /** Called at most five times a second, and only for an analysis that takes its time. */
  readonly onProgress: (progress: Progress) => Promise<void>;
  /** The same, when `progress.report` has gained a kind of finding. */
  readonly onFindings: (progress: Progress) => Promise<void>;
}

/**
 * Analyses `article` with a rest every few milliseconds, so that this thread stays open to whoever asks for something.
 * @returns what is known at the end, or where it was stopped.
 */
export async function analyseWithRests(
  article: Article,
  options: AnalyseOptions,
  onlooker: Onlooker,
): Promise<{ readonly report: Report; readonly isWhole: boolean }> {
  const steps = analyseInSteps(article, options);
  let told = performance.now() + SILENT_MS - MIN_MS_BETWEEN_REPORTS;
  let shown: Report | null = null;
  for (;;) {
    const end = performance.now() + WORK_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return { report: step.value, isWhole: true };
    const { report } = step.value;
    if (performance.now() - told >= MIN_MS_BETWEEN_REPORTS) {
      const isNew = report !== shown && report.analyser.lookedFor.length > 0;
      await (isNew ? onlooker.onFindings(step.value) : onlooker.onProgress(step.value));
      if (isNew) shown = report;
      told = performance.now();
    }
    await nextTask();
    if (onlooker.isStopped()) return { report, isWhole: false };
  }
}
