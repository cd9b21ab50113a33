import type { NameType } from '../../src/tagger/tag';
import type { AnnotatedText, Entity } from './corpora';
import { pick, type Pools } from './pools';
import { toRandom } from './random';

export interface AugmentOptions {
  readonly seed: number;
  /** Share of the texts of which a copy is added with other names, in title case, in capitals, in small letters. */
  readonly swapped: number;
  readonly titled: number;
  readonly upper: number;
  readonly lower: number;
}

/**
 * More texts from the same ones: copies with names swapped for others of their type, and re-cased copies, so that a
 * name is told by its context and headlines by their words. The same for the same seed. Copies alone are returned.
 */
export function augment(
  texts: readonly AnnotatedText[],
  pools: Pools,
  options: AugmentOptions,
): AnnotatedText[] {
  const random = toRandom(options.seed);
  const sets = {
    given: new Set(pools.given.map((name) => name.toLowerCase())),
    cities: new Set(pools.cities),
  };
  const copies: AnnotatedText[] = [];
  for (const text of texts) {
    if (random() < options.swapped) copies.push(swapNames(text, pools, sets, random));
    if (random() < options.titled) copies.push(recase(text, toTitleCase));
    if (random() < options.upper) copies.push(recase(text, (line) => line.toUpperCase()));
    if (random() < options.lower) copies.push(recase(text, (line) => line.toLowerCase()));
  }
  return copies;
}

/** One text with the same other name for a name throughout. Names of several words keep their number of words. */
function swapNames(
  source: AnnotatedText,
  pools: Pools,
  sets: { readonly given: ReadonlySet<string>; readonly cities: ReadonlySet<string> },
  random: () => number,
): AnnotatedText {
  const known = new Map<string, string>();
  const other = (word: string, pool: readonly string[]): string => {
    const found = known.get(word) ?? pick(pool, random) ?? '';
    known.set(word, found);
    return found === '' ? word : found;
  };
  const swap: Record<NameType, (name: string) => string> = {
    PER: (name) =>
      name.replace(/\p{Lu}[\p{L}\p{M}'’-]+/gu, (word) =>
        other(word, sets.given.has(word.toLowerCase()) ? pools.given : pools.surnames),
      ),
    LOC: (name) => (sets.cities.has(name) ? other(name, pools.cities) : name),
    ORG: (name) => (/^\p{Lu}[\p{L}&-]+$/u.test(name) ? other(name, pools.organisations) : name),
    MISC: (name) => name,
  };
  return rewrite(source, '/swapped', (piece, type) => (type === null ? piece : swap[type](piece)));
}

function recase(source: AnnotatedText, change: (piece: string) => string): AnnotatedText {
  return rewrite(source, `/${change.name}`, change);
}

function toTitleCase(piece: string): string {
  return piece.replace(/(?<![\p{L}\p{M}'’])\p{Ll}(?=[\p{L}\p{M}]{2})/gu, (letter) => letter.toUpperCase());
}

/** The text put together from its changed pieces, those between the names (`null`) and the names, offsets moved. */
function rewrite(
  source: AnnotatedText,
  mark: string,
  change: (piece: string, type: NameType | null) => string,
): AnnotatedText {
  let text = '';
  let at = 0;
  const entities: Entity[] = [];
  for (const { start, end, type } of source.entities) {
    text += change(source.text.slice(at, start), null);
    const begin = text.length;
    text += change(source.text.slice(start, end), type);
    entities.push({ start: begin, end: text.length, type });
    at = end;
  }
  text += change(source.text.slice(at), null);
  return { id: source.id + mark, source: source.source, text, entities };
}
