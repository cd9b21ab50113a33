/**
 * 32-bit hashes of strings and pairs. FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, and the finaliser of
 * MurmurHash3 (Appleby) to spread what is built from other hashes over all bits.
 */
export const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a of `text` in [from, to); of the empty range the offset basis. Signed, because engines keep such numbers
 * without an object for each; `combine` does not mind.
 */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = FNV_OFFSET | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** FNV-1a one code unit further; begin with `FNV_OFFSET`. Signed. */
export function extendText(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** One hash out of three 32-bit numbers, order kept; unsigned, all bits spread. */
export function combine(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
