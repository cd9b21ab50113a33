import { reportOf, CANAL } from '../../test/report-of';
import { pack, unpack } from './packed';

const isAny = (value: unknown): value is object => typeof value === 'object' && value !== null;

test.each([
  ['a short report', reportOf([CANAL]), 'object'],
  ['a long report', reportOf(Array.from({ length: 500 }, (_, at) => `${CANAL} Lot ${at}.`)), 'string'],
])('%s comes back as it was', (_, report, type) => {
  const stored = pack({ phase: 'done', report }, report);
  expect(typeof stored).toBe(type);
  expect(unpack(stored, isAny)).toEqual({ phase: 'done', report });
});

test('nothing is nothing', () => {
  expect(unpack(undefined, isAny)).toBeNull();
  expect(unpack(pack({ phase: 'working' }, null), isAny)).toEqual({ phase: 'working' });
});

test.each([['{"phase":"do'], [''], ['7'], [null], [3]])('what was damaged is nothing: %p', (stored) => {
  expect(unpack(stored, isAny)).toBeNull();
});
