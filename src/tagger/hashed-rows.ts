/**
 * A sparse table of rows addressed by a hash: one bit for each of 2^bits buckets tells whether the bucket has a
 * row, and the number of bits set before it is the row's index (Jacobson 1989, rank on a bitmap). Reads the model's
 * own bytes in place; only the running counts, one for each 32 buckets, are added in memory.
 */
export class HashedRows {
  readonly count: number;
  private readonly before: Uint32Array;
  private readonly shift: number;

  /** `bitmap` holds 2^bits bits, 5 <= bits <= 32, lowest bit first. */
  constructor(
    private readonly bitmap: Uint32Array,
    bits: number,
  ) {
    if (bitmap.length * 32 !== 2 ** bits)
      throw new RangeError(`${bitmap.length} words cannot hold 2^${bits} bits`);
    this.shift = 32 - bits;
    const before = new Uint32Array(bitmap.length);
    let count = 0;
    for (let i = 0; i < before.length; i++) {
      before[i] = count;
      const word = bitmap[i] ?? 0;
      if (word !== 0) count += ones(word);
    }
    this.before = before;
    this.count = count;
  }

  /** Index of the row of `hash` (unsigned, 32 bits), or -1 when its bucket has none. */
  rowOf(hash: number): number {
    const bucket = hash >>> this.shift;
    const word = this.bitmap[bucket >>> 5] ?? 0;
    const bit = 1 << (bucket & 31);
    if ((word & bit) === 0) return -1;
    return (this.before[bucket >>> 5] ?? 0) + ones(word & (bit - 1));
  }
}

/** Number of bits set in a 32-bit word. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
