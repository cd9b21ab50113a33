import type { Document } from '../text/document';
import type { Span } from '../text/span';
import { toFeatures, type Features } from './features';
import { toTokenTable } from './token-types';
import { bestLabels, mayFollow } from './viterbi';
import type { Model } from './weights';

export type NameType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** A name in the text, without article or title. `MISC`: works, products, laws, events. */
export interface NameMention extends Span {
  readonly type: NameType;
}

/**
 * Names in the sentences of `document`, in order, none overlapping: a linear-chain conditional random field
 * (Lafferty, McCallum & Pereira 2001) over hashed features. Linear in the text; no sentences, no names.
 */
export function tagNames(document: Document, model: Model): NameMention[] {
  const table = toTokenTable(document);
  const features = toFeatures(table, model.gazetteer);
  const transitions = constrained(model);
  const labels = model.header.labels.length;
  const mentions: NameMention[] = [];
  for (let s = 0; s + 1 < table.sentenceStart.length; s++) {
    const from = table.sentenceStart[s] ?? 0;
    const to = table.sentenceStart[s + 1] ?? 0;
    const path = bestLabels(scoresOf(features, from, to, model), to - from, labels, transitions);
    for (let i = 0; i < path.length; i++) {
      const label = model.header.labels[path[i] ?? 0] ?? 'O';
      if (!label.startsWith('B-')) continue;
      const type = label.slice(2) as NameType;
      let last = i;
      while (last + 1 < path.length && model.header.labels[path[last + 1] ?? 0] === `I-${type}`) last++;
      mentions.push({ start: table.start[from + i] ?? 0, end: table.end[from + last] ?? 0, type });
    }
  }
  return mentions;
}

/** Made once a model: short texts would spend as long on it as on their words. */
const constrainedOf = new WeakMap<Model, Float64Array>();

/** The model's transitions in units of its weights, with those that make no sequence of names forbidden. */
function constrained(model: Model): Float64Array {
  const known = constrainedOf.get(model);
  if (known) return known;
  const { header, transitions } = model;
  const { labels } = header;
  const made = Float64Array.from(transitions, (weight, i) => {
    const previous = labels[Math.floor(i / labels.length)] ?? null;
    return mayFollow(previous, labels[i % labels.length] ?? 'O') ? weight : -Infinity;
  });
  constrainedOf.set(model, made);
  return made;
}

/** Sums of weights of the tokens in [from, to), a row of labels each. */
function scoresOf(features: Features, from: number, to: number, model: Model): Float64Array {
  const { weights } = model;
  const labels = model.header.labels.length;
  const scores = new Float64Array((to - from) * labels);
  for (let i = from; i < to; i++) {
    const base = (i - from) * labels;
    const end = features.offsets[i + 1] ?? 0;
    for (let f = features.offsets[i] ?? 0; f < end; f++) {
      const row = model.features.rowOf(features.hashes[f] ?? 0);
      if (row < 0) continue;
      for (let y = 0; y < labels; y++)
        scores[base + y] = (scores[base + y] ?? 0) + (weights[row * labels + y] ?? 0);
    }
  }
  return scores;
}
