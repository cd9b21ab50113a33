import type { SentenceLexicon } from '../../src/text/document';
import { toDocument, type Document } from '../../src/text/document';
import { toFeatures } from '../../src/tagger/features';
import type { Gazetteer } from '../../src/tagger/gazetteer';
import { toTokenTable, type TokenTable } from '../../src/tagger/token-types';
import type { AnnotatedText, Entity } from './corpora';

export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;

/** An annotated text as the run time sees it, its names moved along. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly source: string;
  readonly document: Document;
  readonly entities: readonly Entity[];
}

export function toAnnotatedDocument(annotated: AnnotatedText, lexicon: SentenceLexicon): AnnotatedDocument {
  const lines = [...annotated.text.matchAll(/[^\n]+/gu)];
  const document = toDocument(
    lines.map((line) => ({ text: line[0], role: 'paragraph' })),
    lexicon,
  );
  const entities: Entity[] = [];
  lines.forEach((line, b) => {
    const shift = document.blocks[b]!.start - line.index;
    for (const { start, end, type } of annotated.entities) {
      if (start < line.index || end > line.index + line[0].length) continue;
      entities.push({ start: start + shift, end: end + shift, type });
    }
  });
  return { id: annotated.id, source: annotated.source, document, entities };
}

/** Features and labels of one document. `offsets` has one entry more than there are tokens. */
export interface LabelledDocument {
  readonly source: string;
  readonly sentenceStart: readonly number[];
  readonly hashes: Uint32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

export function toLabelled(annotated: AnnotatedDocument, gazetteer: Gazetteer): LabelledDocument {
  const table = toTokenTable(annotated.document);
  const { hashes, offsets } = toFeatures(table, gazetteer);
  return {
    source: annotated.source,
    sentenceStart: table.sentenceStart,
    hashes: hashes.slice(),
    offsets,
    labels: labelsOf(table, annotated.entities),
  };
}

/** A token that overlaps a name belongs to it: the first begins it, also after a sentence border that cuts it. */
function labelsOf(table: TokenTable, entities: readonly Entity[]): Uint8Array {
  const labels = new Uint8Array(table.types.length);
  const sentenceStarts = new Set(table.sentenceStart);
  let i = 0;
  for (const { start, end, type } of entities) {
    while (i < labels.length && table.end[i]! <= start) i++;
    let first = true;
    for (; i < labels.length && table.start[i]! < end; i++) {
      const prefix = first || sentenceStarts.has(i) ? 'B' : 'I';
      labels[i] = LABELS.indexOf(`${prefix}-${type}`);
      first = false;
    }
  }
  return labels;
}
