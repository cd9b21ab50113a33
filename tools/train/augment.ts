import type { NameType } from '../../src/tagger/tag';
import type { AnnotatedText, Entity } from './corpora';
import type { NameLists } from './gazetteers';
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
  lists: NameLists,
  options: AugmentOptions,
): AnnotatedText[] {
  const random = toRandom(options.seed);
  const pools = toPools(texts, lists);
  const copies: AnnotatedText[] = [];
  for (const text of texts) {
    if (random() < options.swapped) copies.push(swapNames(text, pools, random));
    if (random() < options.titled) copies.push(recase(text, toTitleCase));
    if (random() < options.upper) copies.push(recase(text, (line) => line.toUpperCase()));
    if (random() < options.lower) copies.push(recase(text, (line) => line.toLowerCase()));
  }
  return copies;
}

interface Pools {
  readonly given: readonly string[];
  readonly givenSet: ReadonlySet<string>;
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly citySet: ReadonlySet<string>;
  readonly organisations: readonly string[];
}

function toPools(texts: readonly AnnotatedText[], lists: NameLists): Pools {
  const of = (...names: Parameters<NameLists['get']>[0][]): string[] =>
    names.flatMap((name) => [...(lists.get(name) ?? [])]);
  const given = of('male', 'female').map(capitalised);
  const surnames = new Set(of('surname').map(capitalised));
  const organisations = new Set<string>();
  for (const { text, entities } of texts) {
    for (const { start, end, type } of entities) {
      const words = text.slice(start, end).split(/[\s\u00a0]+/u);
      if (type === 'PER' && words.length > 1) surnames.add(words.at(-1) ?? '');
      if (type === 'ORG' && words.length === 1) organisations.add(words[0] ?? '');
    }
  }
  const cities = of('city').filter((city) => /^\p{Lu}/u.test(city));
  return {
    given,
    givenSet: new Set(given.map((name) => name.toLowerCase())),
    surnames: [...surnames].filter((name) => /^\p{Lu}\p{L}/u.test(name)),
    cities,
    citySet: new Set(cities),
    organisations: [...organisations].filter((name) => /^\p{Lu}[\p{L}&-]+$/u.test(name)),
  };
}

/** One text with the same other name for a name throughout. Names of several words keep their number of words. */
function swapNames(source: AnnotatedText, pools: Pools, random: () => number): AnnotatedText {
  const known = new Map<string, string>();
  const pick = (pool: readonly string[]): string => pool[Math.floor(random() * pool.length)] ?? '';
  const other = (word: string, pool: readonly string[]): string => {
    const found = known.get(word) ?? pick(pool);
    known.set(word, found);
    return found === '' ? word : found;
  };
  const swap: Record<NameType, (name: string) => string> = {
    PER: (name) =>
      name.replace(/\p{Lu}[\p{L}\p{M}'’-]+/gu, (word) =>
        other(word, pools.givenSet.has(word.toLowerCase()) ? pools.given : pools.surnames),
      ),
    LOC: (name) => (pools.citySet.has(name) ? other(name, pools.cities) : name),
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

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
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
