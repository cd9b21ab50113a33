import type { Repeat } from '../../report';
import type { Document } from '../../text/document';
import type { RepeatLexicon } from './lexicon';

/** Blocks of `document` that repeat earlier ones. */
export function findRepeats(document: Document, lexicon: RepeatLexicon): Repeat[] {
  void document;
  void lexicon;
  return [];
}
