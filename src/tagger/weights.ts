import { Gazetteer } from './gazetteer';
import { HashedRows } from './hashed-rows';

/**
 * The model file, little-endian, every part padded to 4 bytes:
 *
 *     "DLTG" | u32 format | u32 length of the file | u32 checksum of all behind it | u32 length of the header
 *     header, JSON in UTF-8
 *     features: 2^featureBits bits, then a row of int8 weights (one a label) for each bit set
 *     transitions: int8, row by row [previous label or start][label]
 *     names: 2^nameBits bits, then a byte of class bits (`NAME_CLASSES`) for each bit set
 *
 * Weights are int8 * `header.scale`. All parts are used where they stand: a model is in memory once.
 */
export const MAGIC = 0x47544c44;
export const FORMAT = 1;
export const PREFIX_BYTES = 20;

export interface ModelHeader {
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** "O", "B-PER", "I-PER" …; the order of the weights in a row. */
  readonly labels: readonly string[];
  /** There are 2^featureBits buckets of features, 2^nameBits of listed names. */
  readonly featureBits: number;
  readonly nameBits: number;
  readonly featureRows: number;
  readonly names: number;
  readonly scale: number;
  /** The files that it was trained on. */
  readonly training: readonly { readonly file: string; readonly sha256: string }[];
  /** What it scored when it was built: F1 in percent, by test set and type. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Model {
  readonly header: ModelHeader;
  readonly features: HashedRows;
  /** `labels.length` weights a row of `features`. */
  readonly weights: Int8Array;
  /** [previous][label]; the last row is for the first token of a sentence. */
  readonly transitions: Int8Array;
  readonly gazetteer: Gazetteer;
}

export type ModelError = 'not-a-model' | 'other-format' | 'wrong-length' | 'wrong-checksum' | 'bad-header';
export type ModelResult =
  { readonly ok: true; readonly value: Model } | { readonly ok: false; readonly error: ModelError };

/** The model in `file`, which must not change afterwards. Whatever else the bytes are gives an error, never throws. */
export function readModel(file: ArrayBuffer | Uint8Array): ModelResult {
  const bytes = aligned(file);
  if (bytes.length < PREFIX_BYTES) return failed('not-a-model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return failed('not-a-model');
  if (view.getUint32(4, true) !== FORMAT) return failed('other-format');
  if (view.getUint32(8, true) !== bytes.length || bytes.length % 4 !== 0) return failed('wrong-length');
  if (view.getUint32(12, true) !== checksumOf(bytes)) return failed('wrong-checksum');
  const headerBytes = view.getUint32(16, true);
  if (headerBytes > bytes.length - PREFIX_BYTES) return failed('wrong-length');
  const header = readHeader(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes));
  return header ? readParts(bytes, PREFIX_BYTES + padded(headerBytes), header) : failed('bad-header');
}

function readParts(bytes: Uint8Array, from: number, header: ModelHeader): ModelResult {
  const labels = header.labels.length;
  const sizes = [
    2 ** header.featureBits / 8,
    padded(header.featureRows * labels),
    padded((labels + 1) * labels),
    2 ** header.nameBits / 8,
    padded(header.names),
  ];
  if (sizes.reduce((sum, size) => sum + size, from) !== bytes.length) return failed('wrong-length');
  let next = bytes.byteOffset + from;
  const [featureBits = 0, weights = 0, transitions = 0, nameBits = 0, names = 0] = sizes.map((size) => {
    next += size;
    return next - size;
  });
  const buffer = bytes.buffer;
  const bitmap = (at: number, bits: number): HashedRows =>
    new HashedRows(new Uint32Array(buffer, at, 2 ** bits / 32), bits);
  const features = bitmap(featureBits, header.featureBits);
  const listed = bitmap(nameBits, header.nameBits);
  if (features.count !== header.featureRows || listed.count !== header.names) return failed('wrong-length');
  return {
    ok: true,
    value: {
      header,
      features,
      weights: new Int8Array(buffer, weights, header.featureRows * labels),
      transitions: new Int8Array(buffer, transitions, (labels + 1) * labels),
      gazetteer: new Gazetteer(listed, new Uint8Array(buffer, names, header.names)),
    },
  };
}

/** Everything behind the checksum, word by word: FNV-1a on 32-bit words. `bytes` starts at and fills whole words. */
export function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let i = 4; i < words.length; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Length in bytes with its padding. */
export function padded(length: number): number {
  return (length + 3) & ~3;
}

/** The bytes at a multiple of 4, where 32-bit words can be read; copied only if they are not. */
function aligned(file: ArrayBuffer | Uint8Array): Uint8Array {
  if (!(file instanceof Uint8Array)) return new Uint8Array(file);
  return file.byteOffset % 4 === 0 ? file : file.slice();
}

function failed(error: ModelError): ModelResult {
  return { ok: false, error };
}

const MIN_BITS = 5;
const MAX_BITS = 24;

/** Null when the bytes are no JSON or lack what reading and decoding need. */
function readHeader(bytes: Uint8Array): ModelHeader | null {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isHeader(header) ? header : null;
  } catch {
    return null;
  }
}

function isHeader(header: unknown): header is ModelHeader {
  if (typeof header !== 'object' || header === null) return false;
  const field = new Map<string, unknown>(Object.entries(header));
  const whole = (name: string, low: number, high: number): boolean => {
    const value = field.get(name);
    return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
  };
  const labels = field.get('labels');
  const scale = field.get('scale');
  const scores = field.get('scores');
  return (
    typeof field.get('language') === 'string' &&
    Array.isArray(labels) &&
    labels.includes('O') &&
    new Set(labels).size === labels.length &&
    labels.every((label) => typeof label === 'string' && /^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/u.test(label)) &&
    whole('featureBits', MIN_BITS, MAX_BITS) &&
    whole('nameBits', MIN_BITS, MAX_BITS) &&
    whole('featureRows', 0, 2 ** MAX_BITS) &&
    whole('names', 0, 2 ** MAX_BITS) &&
    typeof scale === 'number' &&
    scale > 0 &&
    Array.isArray(field.get('training')) &&
    typeof scores === 'object' &&
    scores !== null
  );
}
