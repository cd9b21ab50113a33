import { PNG } from 'pngjs';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Anti-aliasing and rounding stay below this step in one channel. */
const MIN_STEP = 24;

/** Pixels that differ between two screenshots of one size: how many lie inside `boxes`, how many outside. */
export function differences(
  before: Uint8Array,
  after: Uint8Array,
  boxes: readonly Box[],
): { inside: number; outside: number } {
  const a = PNG.sync.read(Buffer.from(before));
  const b = PNG.sync.read(Buffer.from(after));
  if (a.width !== b.width || a.height !== b.height) {
    throw new RangeError(`screenshots differ in size: ${a.width}x${a.height} and ${b.width}x${b.height}`);
  }
  let inside = 0;
  let outside = 0;
  const step = (at: number): number => Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const at = 4 * (y * a.width + x);
      if (step(at) < MIN_STEP && step(at + 1) < MIN_STEP && step(at + 2) < MIN_STEP) continue;
      if (boxes.some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)) inside++;
      else outside++;
    }
  }
  return { inside, outside };
}
