import type { Span } from '../../src/index';
import type { PageMarks, Stop } from '../shared/page-marks';
import { nextPlace } from './places';

const span = (start: number): Span => ({ start, end: start + 5 });
const stop = (block: number, start: number): Stop => ({ block, kind: 'exact', span: span(start) });
const NONE: PageMarks['layers'] = {
  exact: [],
  near: [],
  partial: [],
  changed: [],
  money: [span(10), span(40)],
  percent: [],
  quantity: [],
  count: [],
  person: [span(20), span(30)],
  organisation: [],
  place: [],
  quote: [],
};
const marks: PageMarks = { layers: NONE, repeated: [], stops: [stop(4, 20), stop(6, 50)] };
const ALL = { visible: true, groups: ['money', 'person'] } as const;

/** The starts of the places in the order in which they are walked, until one comes again. */
function walk(view: Parameters<typeof nextPlace>[1], by: 1 | -1): number[] {
  const starts: number[] = [];
  for (let at: number | null = null; ;) {
    at = nextPlace(marks, view, at, by)?.span.start ?? null;
    if (at === null || starts.includes(at)) return starts;
    starts.push(at);
  }
}

test.each<[string, Parameters<typeof nextPlace>[1], readonly number[]]>([
  ['everything', ALL, [10, 20, 30, 40, 50]],
  ['repeats alone', { visible: true, groups: [] }, [20, 50]],
  ['amounts alone', { visible: false, groups: ['money'] }, [10, 40]],
  ['nothing', { visible: false, groups: [] }, []],
])('walks through what is marked: %s', (_, view, starts) => {
  expect(walk(view, 1)).toEqual(starts);
  expect(walk(view, -1)).toEqual([...starts].reverse());
});

test('after the last place comes the first, and before the first the last', () => {
  expect(nextPlace(marks, ALL, 50, 1)?.span.start).toBe(10);
  expect(nextPlace(marks, ALL, 10, -1)?.span.start).toBe(50);
});

test('a repeat is told by its number, also where another mark begins with it', () => {
  expect(nextPlace(marks, ALL, 10, 1)?.stop).toBe(0);
  expect(nextPlace(marks, ALL, 20, 1)?.stop).toBeNull();
});
