import fc from 'fast-check';
import { HashedRows } from './hashed-rows';

const BITS = 10;

function toRows(buckets: readonly number[]): HashedRows {
  const bitmap = new Uint32Array(2 ** BITS / 32);
  for (const bucket of buckets) bitmap[bucket >>> 5] = (bitmap[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
  return new HashedRows(bitmap, BITS);
}

test('a bucket with a row gives its rank, any other none', () => {
  const buckets = fc.uniqueArray(fc.nat({ max: 2 ** BITS - 1 }));
  fc.assert(
    fc.property(buckets, fc.nat({ max: 2 ** BITS - 1 }), (some, asked) => {
      const rows = toRows(some);
      const sorted = [...some].sort((a, b) => a - b);
      expect(rows.count).toBe(some.length);
      expect(rows.rowOf((asked << (32 - BITS)) >>> 0)).toBe(sorted.indexOf(asked));
      sorted.forEach((bucket, i) => expect(rows.rowOf(((bucket << (32 - BITS)) >>> 0) + 5)).toBe(i));
    }),
  );
});

test('a bitmap of another size is refused', () => {
  expect(() => new HashedRows(new Uint32Array(3), BITS)).toThrow(RangeError);
});
