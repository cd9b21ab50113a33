import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NameType } from '../../src/tagger/tag';

export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** One annotated text. `entities` in order, none overlapping; paragraphs of `text` are divided by line breaks. */
export interface AnnotatedText {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface Corpus {
  readonly file: string;
  readonly sha256: string;
  readonly texts: readonly AnnotatedText[];
}

/** What the annotated types are to us; types that are no names ("Date", "Hour") are absent. */
const TYPES: ReadonlyMap<string, NameType> = new Map([
  ['PER', 'PER'],
  ['ORG', 'ORG'],
  ['LOC', 'LOC'],
  ['MISC', 'MISC'],
  ['Product', 'MISC'],
  ['Event', 'MISC'],
]);

type TaggedToken = readonly [token: string, tag: string];

interface Line {
  readonly id: string;
  readonly text?: string;
  readonly entities?: readonly { start: number; end: number; type: string }[];
  readonly sentences?: readonly (readonly TaggedToken[])[];
}

/** Reads a set of annotated texts, stand-off or as tagged tokens, one JSON object a line. */
export function readCorpus(folder: string, file: string): Corpus {
  const bytes = readFileSync(join(folder, file));
  const source = file.replace(/\.jsonl$/u, '');
  const texts = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): AnnotatedText => {
      const entry = JSON.parse(line) as Line;
      return entry.sentences
        ? { id: entry.id, source, ...joinTokens(entry.sentences) }
        : { id: entry.id, source, text: entry.text ?? '', entities: outermost(entry.entities ?? []) };
    });
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), texts };
}

/** Names in order, those inside a longer one left out: a chain of labels cannot hold both. */
function outermost(entities: readonly { start: number; end: number; type: string }[]): Entity[] {
  const kept: Entity[] = [];
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, type } of sorted) {
    const own = TYPES.get(type);
    if (own && start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end, type: own });
  }
  return kept;
}

const NO_BLANK_BEFORE = /^(?:[.,:;!?…)\]}%]+|['’](?:s|m|d|re|ve|ll)?|n['’]t|['’]S)$/iu;
const NO_BLANK_BEHIND = /^(?:[([{$£€#@]+)$/u;

/** The text that tagged tokens were cut from, as near as can be told; a sentence a line. */
function joinTokens(sentences: readonly (readonly TaggedToken[])[]): { text: string; entities: Entity[] } {
  let text = '';
  const entities: Entity[] = [];
  for (const sentence of sentences) {
    let open = '"';
    let glue = true;
    let before = 'O';
    for (const [token, tag] of sentence) {
      const quote = token === '"' || token === '``' || token === "''";
      const closing = quote && open === 'closed';
      if (!glue && !closing && !NO_BLANK_BEFORE.test(token)) text += ' ';
      const start = text.length;
      text += token === '``' || token === "''" ? '"' : token;
      const type = TYPES.get(tag.slice(2));
      if (type) {
        const last = entities.at(-1);
        if (tag.startsWith('I-') && last && before.slice(2) === tag.slice(2)) {
          entities[entities.length - 1] = { ...last, end: text.length };
        } else entities.push({ start, end: text.length, type });
      }
      glue = NO_BLANK_BEHIND.test(token) || (quote && !closing);
      if (quote) open = closing ? 'open' : 'closed';
      before = tag;
    }
    text += '\n';
  }
  return { text, entities };
}
