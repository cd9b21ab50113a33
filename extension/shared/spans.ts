import type { Span } from '../../src/index';

/** Index of the first of `spans` with `end > at`; `spans.length` when there is none. Sorted and without overlap. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  return firstOf(spans, ({ end }) => end > at);
}

/** Index of the first of `spans` with `start > at`; `spans.length` when there is none. Sorted by their start. */
export function firstBeginningAfter(spans: readonly Span[], at: number): number {
  return firstOf(spans, ({ start }) => start > at);
}

/** Binary search: `holds` for no item before the first for which it does, and for every one after. */
function firstOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
