import { toGroups, type RailTick } from './tick-groups';

const ticksOf = (count: number): RailTick[] =>
  Array.from({ length: count }, (_, block) => ({
    stop: { block, kind: 'exact', span: { start: block, end: block + 1 } },
    range: document.createRange(),
  }));

test.each([
  [0, 3, []],
  [2, 3, [[0], [1]]],
  [3, 3, [[0], [1], [2]]],
  [
    7,
    3,
    [
      [0, 1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
])('%d stops on at most %d ticks', (stops, most, expected) => {
  expect(toGroups(ticksOf(stops), most).map((group) => group.map(({ index }) => index))).toEqual(expected);
});
