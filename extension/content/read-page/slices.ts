import { nextTask } from '../../shared/next-task';

/** Work on the page that rests at each `yield`, so that the page is never held up for long; returns what it made. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** A frame of a page that shows sixty a second is left in time, as long as no slice is longer by itself. */
const WORK_MS = 12;

/**
 * Runs `slices` to their end, with a rest for the page every few milliseconds; `isStale` is asked after each.
 * @returns null when `isStale` said so: the rest of the work is then left undone.
 * @throws what the work throws.
 */
export async function runSlices<T>(slices: Slices<T>, isStale: () => boolean): Promise<{ value: T } | null> {
  let began = performance.now();
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) return { value: slice.value };
    if (performance.now() - began < WORK_MS) continue;
    await nextTask();
    if (isStale()) return null;
    began = performance.now();
  }
}
