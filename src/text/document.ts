import { sentencesIn } from './sentences';
import type { Span } from './span';
import { wordsIn } from './words';

/** What a block of text is to a reader. Only `paragraph` is body text. */
export type BlockRole =
  | 'paragraph'
  | 'heading'
  | 'standfirst'
  | 'pull-quote'
  | 'caption'
  | 'list-item'
  | 'table'
  | 'teaser'
  | 'embed'
  | 'other';

/** One block as it was read: its text, blanks folded, and its role. */
export interface SourceBlock {
  readonly text: string;
  readonly role: BlockRole;
}

/** One article as a surface read it, before any analysis. Plain JSON; blocks in reading order. */
export interface Article {
  readonly url: string | null;
  readonly title: string | null;
  readonly site: string | null;
  readonly byline: string | null;
  /** ISO 8601 date or date-time. */
  readonly published: string | null;
  /** BCP 47 tag that the page claims, or null. */
  readonly language: string | null;
  readonly access: 'full' | 'partial';
  readonly blocks: readonly SourceBlock[];
}

export interface Block extends Span {
  readonly role: BlockRole;
}

/** The text of an article, once; every finding is a range in `text`. */
export interface Document {
  /** Blocks joined by `BLOCK_SEPARATOR`. */
  readonly text: string;
  /** In reading order. A block whose text was empty has `start === end`. */
  readonly blocks: readonly Block[];
  /** In reading order; none crosses a block's border. */
  readonly sentences: readonly Span[];
  /** In reading order: runs of letters and digits, "97,4" and "aujourd" + "hui" alike (see `wordsIn`). */
  readonly words: readonly Span[];
}

const BLOCK_SEPARATOR = '\n\n';

/** The words that end with a full stop without ending a sentence, lower case, without the stop ("m", "inc"). */
export interface SentenceLexicon {
  readonly abbreviations: ReadonlySet<string>;
}

/** Joins `blocks` one to one into a document; an empty list gives an empty text. Linear in the text. */
export function toDocument(blocks: readonly SourceBlock[], lexicon: SentenceLexicon): Document {
  const text = blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
  let start = 0;
  const placed = blocks.map((block): Block => {
    const end = start + block.text.length;
    const span = { start, end, role: block.role };
    start = end + BLOCK_SEPARATOR.length;
    return span;
  });
  return {
    text,
    blocks: placed,
    sentences: placed.flatMap((block) => sentencesIn(text, block, lexicon)),
    words: wordsIn(text, { start: 0, end: text.length }),
  };
}
