import { isInvisible, Letter, letterOf } from '../text/letters';
import { combine } from './hashing';
import type { HashedRows } from './hashed-rows';

/** What a listed name may be; the order gives the bit of each class in the model file (one byte a name). */
export const NAME_CLASSES = [
  'male',
  'female',
  'surname',
  'city',
  'country',
  'region',
  'organisation',
  'media',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** The longest listed name, in tokens. */
export const MAX_PHRASE_TOKENS = 5;

/** Listed names by the hash of their folded tokens; a false hit is as rare as names are in the buckets (about 1 %). */
export class Gazetteer {
  constructor(
    private readonly rows: HashedRows,
    private readonly masks: Uint8Array,
  ) {}

  /** Bits of the classes (`1 << NAME_CLASSES.indexOf(…)`) of the phrase with this key; 0 when it is not listed. */
  maskOf(key: number): number {
    const row = this.rows.rowOf(key);
    return row < 0 ? 0 : (this.masks[row] ?? 0);
  }
}

/**
 * Lower case, without accents or invisible characters, apostrophes made straight: "Élysée" and "ELYSEE" meet. By
 * character, because a regex of `\p{M}` took 15 ms to compile on the first page.
 */
export function foldName(token: string): string {
  if (isAscii(token)) return token.toLowerCase();
  let folded = '';
  for (const character of token.normalize('NFD')) {
    const code = character.codePointAt(0) ?? 0;
    if (letterOf(code) === Letter.Mark || isInvisible(code)) continue;
    folded += SAME.get(character) ?? character;
  }
  return folded.toLowerCase();
}

const SAME: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‐', '-'],
  ['‑', '-'],
]);

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** Key of a phrase so far, lengthened by a token's hash; begin with 0. */
export function extendKey(key: number, tokenHash: number): number {
  return combine(key, tokenHash, 0x67617a);
}
