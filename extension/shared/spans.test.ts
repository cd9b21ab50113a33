import { firstBeginningAfter, firstEndingAfter } from './spans';

const spans = [
  { start: 2, end: 4 },
  { start: 7, end: 9 },
];

test('the first span that ends after a place is the one around it, else the next', () => {
  expect([0, 2, 3, 4, 6, 8, 9].map((at) => firstEndingAfter(spans, at))).toEqual([0, 0, 0, 1, 1, 1, 2]);
  expect(firstEndingAfter([], 3)).toBe(0);
});

test('the first span that begins after a place is never the one around it', () => {
  expect([0, 2, 3, 6, 7, 9].map((at) => firstBeginningAfter(spans, at))).toEqual([0, 1, 1, 1, 2, 2]);
  expect(firstBeginningAfter([], 3)).toBe(0);
});
