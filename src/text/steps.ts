/**
 * Work that can be paused: it stops at each `yield` with the share of itself that is done, 0..1, and returns what it
 * made. Whoever runs it decides how long it rests.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** Runs `steps` to their end at one go. */
export function finish<T>(steps: Generator<unknown, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `steps` as the part [from, to] of longer work: 0.5 of it is the middle between the two. */
export function* asPart<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
