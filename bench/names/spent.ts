import { readFileSync } from 'node:fs';

/** Milliseconds of processor time, which other programs do not lengthen. */
export interface Spent {
  /**
   * Of the thread that does the work: what somebody waits for where nothing else runs, compiling and collecting on that
   * thread included. Where the system does not tell (it is read from Linux), the same as `all`.
   */
  readonly waited: number;
  /** Of all threads: with the compiler and the collector, which work beside it on other processors. */
  readonly all: number;
}

export function timed(work: () => void): Spent {
  const thread = threadTime();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const all = (user + system) / 1_000;
  const end = threadTime();
  return { waited: thread === null || end === null ? all : end - thread, all };
}

const NANOSECONDS = 1e6;
const never = new Int32Array(new SharedArrayBuffer(4));

/** Milliseconds that the main thread has run; null where the system does not tell. */
function threadTime(): number | null {
  // The system brings its figure up to date each 4 ms, or when the thread rests.
  Atomics.wait(never, 0, 0, 0.01);
  try {
    const [run = ''] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(run) / NANOSECONDS;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
