import { checksumOf, FORMAT, MAGIC, padded, PREFIX_BYTES, type ModelHeader } from '../../src/tagger/weights';
import type { Trained } from './crf';
import { LABELS } from './sequences';

/** Listed names as the model file holds them: ascending buckets, and the class bits of each. */
export interface ListedNames {
  readonly nameBits: number;
  readonly buckets: Uint32Array;
  readonly masks: Uint8Array;
}

export type Provenance = Pick<ModelHeader, 'language' | 'training' | 'scores'>;

/** The model file (`src/tagger/weights.ts` tells its layout). `scale` is the weight of one unit. */
export function writeModel(
  trained: Trained,
  names: ListedNames,
  scale: number,
  about: Provenance,
): Uint8Array {
  const rounded = quantise(trained, scale);
  const header: ModelHeader = {
    ...about,
    labels: LABELS,
    featureBits: trained.featureBits,
    nameBits: names.nameBits,
    featureRows: rounded.buckets.length,
    names: names.buckets.length,
    scale,
  };
  const parts = [
    new TextEncoder().encode(JSON.stringify(header)),
    toBitmap(rounded.buckets, trained.featureBits),
    new Uint8Array(rounded.weights.buffer),
    new Uint8Array(Int8Array.from(trained.transitions, (weight) => toByte(weight, scale)).buffer),
    toBitmap(names.buckets, names.nameBits),
    names.masks,
  ];
  const length = parts.reduce((sum, part) => sum + padded(part.length), PREFIX_BYTES);
  const bytes = new Uint8Array(length);
  let at = PREFIX_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  const view = new DataView(bytes.buffer);
  [MAGIC, FORMAT, length].forEach((value, i) => view.setUint32(i * 4, value, true));
  view.setUint32(16, parts[0]!.length, true);
  view.setUint32(12, checksumOf(bytes), true);
  return bytes;
}

function toByte(weight: number, scale: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / scale)));
}

/** Weights in whole units; rows that become all zero are dropped. */
function quantise(trained: Trained, scale: number): { buckets: Uint32Array; weights: Int8Array } {
  const size = LABELS.length;
  const all = Int8Array.from(trained.weights, (weight) => toByte(weight, scale));
  const kept = [...trained.buckets.keys()].filter((row) =>
    all.subarray(row * size, (row + 1) * size).some((weight) => weight !== 0),
  );
  const weights = new Int8Array(kept.length * size);
  kept.forEach((row, i) => weights.set(all.subarray(row * size, (row + 1) * size), i * size));
  return { buckets: Uint32Array.from(kept, (row) => trained.buckets[row]!), weights };
}

export function toBitmap(buckets: Uint32Array, bits: number): Uint8Array {
  const bitmap = new Uint8Array(2 ** bits / 8);
  for (const bucket of buckets) bitmap[bucket >>> 3]! |= 1 << (bucket & 7);
  return bitmap;
}
