import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Trained } from '../../tools/train/crf';
import { LABELS } from '../../tools/train/sequences';
import { writeModel, type ListedNames } from '../../tools/train/write-model';
import { checksumOf, FORMAT, PREFIX_BYTES, readModel, type ModelError } from './weights';

const SIZE = LABELS.length;
const SCALE = 0.5;
const ABOUT = {
  language: 'fr',
  training: [{ file: 'invented.jsonl', sha256: '00' }],
  scores: { 'invented.jsonl': { all: 50 } },
};

const trained: Trained = {
  featureBits: 6,
  buckets: Uint32Array.of(3, 40, 63),
  weights: Float32Array.from({ length: 3 * SIZE }, (_, i) => (i - 13) * SCALE),
  transitions: Float64Array.from({ length: (SIZE + 1) * SIZE }, (_, i) => (i - 40) * SCALE),
};
const listed: ListedNames = {
  nameBits: 7,
  buckets: Uint32Array.of(5, 127),
  masks: Uint8Array.of(1, 130),
};
const written = (): Uint8Array => writeModel(trained, listed, SCALE, ABOUT);

/** The file with one 32-bit word replaced, and a checksum that fits if it is to fit. */
function withWord(at: number, value: number, fitting: boolean): Uint8Array {
  const bytes = written();
  const view = new DataView(bytes.buffer);
  view.setUint32(at, value, true);
  if (fitting) view.setUint32(12, checksumOf(bytes), true);
  return bytes;
}

/** The file with another header of the same length in bytes, padded with blanks. */
function withHeader(change: (header: string) => string): Uint8Array {
  const bytes = written();
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(16, true);
  const header = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length));
  bytes.set(new TextEncoder().encode(change(header).padEnd(length).slice(0, length)), PREFIX_BYTES);
  view.setUint32(12, checksumOf(bytes), true);
  return bytes;
}

test('what was written is read, in place', () => {
  const bytes = written();
  const read = readModel(bytes);
  if (!read.ok) throw new Error(read.error);
  const { header, features, weights, transitions, gazetteer } = read.value;
  expect(header).toMatchObject({ ...ABOUT, labels: LABELS, featureRows: 3, names: 2, scale: SCALE });
  expect([3, 40, 63, 4].map((bucket) => features.rowOf(bucket * 2 ** 26))).toEqual([0, 1, 2, -1]);
  expect([...weights]).toEqual(Array.from({ length: 3 * SIZE }, (_, i) => i - 13));
  expect([...transitions]).toEqual(Array.from({ length: (SIZE + 1) * SIZE }, (_, i) => i - 40));
  expect([5, 127, 6].map((bucket) => gazetteer.maskOf(bucket * 2 ** 25))).toEqual([1, 130, 0]);
  expect(weights.buffer).toBe(bytes.buffer);
});

test('a file that lies at an odd place of a larger buffer is read as well', () => {
  const bytes = written();
  const larger = new Uint8Array(bytes.length + 1);
  larger.set(bytes, 1);
  expect(readModel(larger.subarray(1)).ok).toBe(true);
  expect(readModel(bytes.slice().buffer).ok).toBe(true);
});

test('weights outside the range of a byte are cut, rows that round to nothing dropped', () => {
  const weights = new Float32Array(3 * SIZE);
  weights[0] = 1000;
  weights[SIZE] = SCALE / 3;
  weights[2 * SIZE] = -1000;
  const read = readModel(writeModel({ ...trained, weights }, listed, SCALE, ABOUT));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.header.featureRows).toBe(2);
  expect([read.value.weights[0], read.value.weights[SIZE]]).toEqual([127, -127]);
});

test.each<[string, Uint8Array, ModelError]>([
  ['nothing', new Uint8Array(0), 'not-a-model'],
  ['a web page', new TextEncoder().encode('<!doctype html><title>404 Not Found</title>'), 'not-a-model'],
  ['another format', withWord(4, FORMAT + 1, true), 'other-format'],
  ['a file cut short', written().slice(0, -4), 'wrong-length'],
  ['a file with a tail', Uint8Array.of(...written(), 0, 0, 0, 0), 'wrong-length'],
  ['a weight changed', withWord(written().length - 40, 7, false), 'wrong-checksum'],
  ['a header longer than the file', withWord(16, 2 ** 31, true), 'wrong-length'],
  ['a header that is no JSON', withHeader((header) => header.slice(1)), 'bad-header'],
  ['a header that is no object', withHeader(() => '7'), 'bad-header'],
  ['an unknown label', withHeader((header) => header.replace('B-MISC', 'B-CAT')), 'bad-header'],
  ['a scale of zero', withHeader((header) => header.replace('"scale":0.5', '"scale":0')), 'bad-header'],
  ['other sizes', withHeader((header) => header.replace('"nameBits":7', '"nameBits":6')), 'wrong-length'],
  ['more rows', withHeader((header) => header.replace('"names":2', '"names":3')), 'wrong-length'],
])('%s is refused', (_, bytes, error) => {
  expect(readModel(bytes)).toEqual({ ok: false, error });
});

test('no byte of a file can be changed unseen, and none makes the reader throw', () => {
  const bytes = written();
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ change;
      expect(readModel(other).ok).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(readModel(noise).ok).toBe(false);
    }),
  );
});

test.each(['fr', 'en'])('the model of %s is sound and within its budget', (language) => {
  const file = readFileSync(path.resolve(__dirname, '../../models', `${language}.bin`));
  const read = readModel(new Uint8Array(file));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.header.language).toBe(language);
  expect(read.value.header.featureBits).toBe(17);
  expect(read.value.header.training.length).toBeGreaterThan(1);
});
