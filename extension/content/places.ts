import type { Span } from '../../src/index';
import type { PageMarks } from '../shared/page-marks';
import type { PageView } from '../shared/protocol';

/** A place that the page marks; `stop` is its index in `PageMarks.stops`, null for what is no repeat. */
export interface MarkedPlace {
  readonly span: Span;
  readonly stop: number | null;
}

/**
 * The place that `view` shows marked after (`by` 1) or before (-1) the offset `at`, after the last one the first again;
 * from the end that fits when `at` is null. Places that begin together count as one, a repeat before others.
 * @returns null when nothing is marked.
 */
export function nextPlace(
  marks: PageMarks,
  view: Pick<PageView, 'visible' | 'groups'>,
  at: number | null,
  by: 1 | -1,
): MarkedPlace | null {
  const byStart = new Map<number, MarkedPlace>();
  for (const group of view.groups)
    for (const span of marks.layers[group]) byStart.set(span.start, { span, stop: null });
  if (view.visible)
    marks.stops.forEach(({ span }, stop) => {
      byStart.set(span.start, { span, stop });
    });
  const places = [...byStart.values()].sort((a, b) => (a.span.start - b.span.start) * by);
  return places.find(({ span }) => at === null || (span.start - at) * by > 0) ?? places[0] ?? null;
}
