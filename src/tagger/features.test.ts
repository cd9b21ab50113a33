import { toDocument } from '../text/document';
import { combine, hashText } from './hashing';
import { toFeatures } from './features';
import { extendKey, foldName, Gazetteer, NAME_CLASSES } from './gazetteer';
import { HashedRows } from './hashed-rows';
import { Case, findListedNames, toTokenTable, type TokenTable } from './token-types';

const BITS = 16;

function tableOf(...blocks: string[]): TokenTable {
  return toTokenTable(
    toDocument(
      blocks.map((text) => ({ text, role: 'paragraph' })),
      { abbreviations: new Set() },
    ),
  );
}

/** Lists each phrase (tokens divided by a blank) as a city. */
function gazetteerOf(...phrases: string[]): Gazetteer {
  const keys = phrases.map((phrase) =>
    phrase.split(' ').reduce((key, token) => extendKey(key, hashText(foldName(token))), 0),
  );
  const bitmap = new Uint32Array(2 ** BITS / 32);
  const buckets = keys.map((key) => key >>> (32 - BITS));
  for (const bucket of buckets) bitmap[bucket >>> 5] = (bitmap[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
  return new Gazetteer(
    new HashedRows(bitmap, BITS),
    new Uint8Array(buckets.length).fill(1 << NAME_CLASSES.indexOf('city')),
  );
}

function featuresOf(table: TokenTable, i: number, gazetteer = gazetteerOf()): Set<number> {
  const { hashes, offsets } = toFeatures(table, gazetteer);
  return new Set(hashes.subarray(offsets[i], offsets[i + 1]));
}

test.each([
  ['Velmont', Case.Capital],
  ['velmont', Case.Lower],
  ['VELMONT', Case.Upper],
  ['eVel', Case.Mixed],
  ['VelMont', Case.Mixed],
  ['G7', Case.Capital],
  ['1984', Case.Digit],
  ['—', Case.Mark],
])('%s is written as %i', (text, written) => {
  expect(tableOf(text).types[0]?.written).toBe(written);
});

test('equal tokens share one type, whatever apostrophe, soft hyphen or way of composing they have', () => {
  const { types } = tableOf("L’Éveil L'Éveil L’E\u0301veil L’É\u00adveil");
  expect(new Set(types.filter((_, i) => i % 2 === 1).map(({ word }) => word)).size).toBe(1);
  expect(new Set(types.filter((_, i) => i % 2 === 0).map(({ word }) => word)).size).toBe(1);
});

test('the word and its neighbours are features', () => {
  const table = tableOf('Anne Velmont parle.');
  const features = featuresOf(table, 1);
  expect(features).toContain(combine(2, hashText('Velmont'), 0));
  expect(features).toContain(combine(4, hashText('anne'), 0));
  expect(features).toContain(combine(5, hashText('parle'), 0));
  expect(features).not.toContain(combine(4, hashText('parle'), 0));
});

test('a feature of another sentence is none of this one', () => {
  expect(featuresOf(tableOf('Velmont', 'parle'), 0)).not.toContain(combine(5, hashText('parle'), 0));
});

test('a token knows what stands before the same word elsewhere in the document', () => {
  const before = combine(72, hashText('ministre'), 0);
  expect(featuresOf(tableOf('Velmont a ri.', 'Le ministre Velmont sort.'), 0)).toContain(before);
  expect(featuresOf(tableOf('Velmont a ri.', 'Le ministre Tavignac sort.'), 0)).not.toContain(before);
});

test('listed names are found without regard to case and accents, over several tokens', () => {
  const table = tableOf('La Roche Évrard et EVRARD, pas roche');
  const hits = findListedNames(table, gazetteerOf('roche évrard', 'evrard'));
  const city = 1 << NAME_CLASSES.indexOf('city');
  expect([...hits.first]).toEqual([0, city, 0, 0, 0, 0, 0, 0]);
  expect([...hits.later]).toEqual([0, 0, city, 0, 0, 0, 0, 0]);
  expect([...hits.whole]).toEqual([0, 0, city, 0, city, 0, 0, 0]);
});

test('an empty document has no tokens and no features', () => {
  const { hashes, offsets } = toFeatures(tableOf(''), gazetteerOf());
  expect([hashes.length, [...offsets]]).toEqual([0, [0]]);
});
