import type { AnnotatedText } from './corpora';
import type { NameLists } from './gazetteers';

/** Names to draw others from, by what they are. Surnames and organisations are also taken from the texts. */
export interface Pools {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly regions: readonly string[];
  readonly countries: readonly string[];
  /** Of one word each. */
  readonly organisations: readonly string[];
}

export function toPools(texts: readonly AnnotatedText[], lists: NameLists): Pools {
  const of = (...names: Parameters<NameLists['get']>[0][]): string[] =>
    names.flatMap((name) => [...(lists.get(name) ?? [])]);
  const surnames = new Set(of('surname').map(capitalised));
  const organisations = new Set<string>();
  for (const { text, entities } of texts) {
    for (const { start, end, type } of entities) {
      const words = text.slice(start, end).split(/[\s\u00a0]+/u);
      if (type === 'PER' && words.length > 1) surnames.add(words.at(-1) ?? '');
      if (type === 'ORG' && words.length === 1) organisations.add(words[0] ?? '');
    }
  }
  return {
    given: of('male', 'female').map(capitalised),
    surnames: [...surnames].filter((name) => /^\p{Lu}\p{L}/u.test(name)),
    cities: of('city').filter((city) => /^\p{Lu}/u.test(city)),
    regions: of('region'),
    countries: of('country'),
    organisations: [...organisations].filter((name) => /^\p{Lu}[\p{L}&-]+$/u.test(name)),
  };
}

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** One of `pool`; undefined when it is empty. */
export function pick<T>(pool: readonly T[], random: () => number): T | undefined {
  return pool[Math.floor(random() * pool.length)];
}
