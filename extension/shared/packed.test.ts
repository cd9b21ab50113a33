import { reportOf, CANAL } from '../../test/report-of';
import { pack, unpack } from './packed';

test.each([
  ['a short report', reportOf([CANAL]), 'object'],
  ['a long report', reportOf(Array.from({ length: 500 }, (_, at) => `${CANAL} Lot ${at}.`)), 'string'],
])('%s comes back as it was', (_, report, type) => {
  const stored = pack({ phase: 'done', report }, report);
  expect(typeof stored).toBe(type);
  expect(unpack(stored)).toEqual({ phase: 'done', report });
});

test('nothing is nothing', () => {
  expect(unpack(undefined)).toBeNull();
  expect(unpack(pack({ phase: 'working' }, null))).toEqual({ phase: 'working' });
});
