import fc from 'fast-check';
import { bestLabels, mayFollow } from './viterbi';

test.each([
  [null, 'O', true],
  [null, 'B-PER', true],
  [null, 'I-PER', false],
  ['O', 'I-PER', false],
  ['B-PER', 'I-PER', true],
  ['I-PER', 'I-PER', true],
  ['B-ORG', 'I-PER', false],
  ['I-ORG', 'B-ORG', true],
])('%s then %s: %s', (previous, next, allowed) => {
  expect(mayFollow(previous, next)).toBe(allowed);
});

/** The sum that the decoder is to make as large as can be. */
function sumOf(path: readonly number[], scores: Float64Array, labels: number, moves: Float64Array): number {
  return path.reduce(
    (sum, y, i) =>
      sum +
      (scores[i * labels + y] ?? 0) +
      (moves[(i === 0 ? labels : (path[i - 1] ?? 0)) * labels + y] ?? 0),
    0,
  );
}

function allPaths(size: number, labels: number): number[][] {
  if (size === 0) return [[]];
  return allPaths(size - 1, labels).flatMap((path) => Array.from({ length: labels }, (_, y) => [...path, y]));
}

test('no sequence of labels has a higher sum than the one found', () => {
  const weight = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(-Infinity));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 16, maxLength: 16 }),
      fc.array(weight, { minLength: 20, maxLength: 20 }),
      (labels, size, s, t) => {
        const scores = Float64Array.from(s.slice(0, size * labels));
        const moves = Float64Array.from(t.slice(0, (labels + 1) * labels));
        const found = [...bestLabels(scores, size, labels, moves)];
        const best = Math.max(...allPaths(size, labels).map((path) => sumOf(path, scores, labels, moves)));
        expect(found).toHaveLength(size);
        expect(sumOf(found, scores, labels, moves)).toBe(best);
      },
    ),
  );
});
