/** May label `next` follow `previous`? `previous` null: the sentence begins. I-X follows only B-X and I-X. */
export function mayFollow(previous: string | null, next: string): boolean {
  if (!next.startsWith('I-')) return true;
  const type = next.slice(2);
  return previous === `B-${type}` || previous === `I-${type}`;
}

/**
 * The best sequence of labels (Viterbi 1967). `scores` holds `size` rows of `labels` numbers, `transitions`
 * `labels + 1` rows, the last for the first token; -Infinity forbids. Linear in `size`; a tie goes to the lower label.
 */
export function bestLabels(
  scores: Float64Array | Int32Array,
  size: number,
  labels: number,
  transitions: Float64Array,
): Uint8Array {
  const path = new Uint8Array(size);
  if (size === 0) return path;
  const from = new Uint8Array(size * labels);
  // Plain arrays: two typed ones a sentence took longer to make than to fill.
  let best = new Array<number>(labels).fill(0);
  let next = new Array<number>(labels).fill(0);
  for (let y = 0; y < labels; y++) best[y] = (scores[y] ?? 0) + (transitions[labels * labels + y] ?? 0);
  for (let i = 1; i < size; i++) {
    for (let y = 0; y < labels; y++) {
      let top = -Infinity;
      let arg = 0;
      for (let x = 0; x < labels; x++) {
        const sum = (best[x] ?? 0) + (transitions[x * labels + y] ?? 0);
        if (sum > top) {
          top = sum;
          arg = x;
        }
      }
      next[y] = top + (scores[i * labels + y] ?? 0);
      from[i * labels + y] = arg;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  for (let y = 1; y < labels; y++) if ((best[y] ?? 0) > (best[last] ?? 0)) last = y;
  for (let i = size - 1; i >= 0; i--) {
    path[i] = last;
    last = from[i * labels + last] ?? 0;
  }
  return path;
}
