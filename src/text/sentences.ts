import type { SentenceLexicon } from './document';
import type { Span } from './span';

/** A full stop, question or exclamation mark or ellipsis, closing marks behind it, then a blank and an opener. */
const END =
  /[.!?…]+[\p{Pe}\p{Pf}"'’”»]*(?:[\s\u00a0\u202f]*[»”])*(?=[\s\u00a0\u202f]+[\p{Ps}\p{Pi}«“"'‘–—-]*[\s\u00a0\u202f]*[\p{Lu}\p{Lt}\p{N}]|\s*$)/gu;
const LAST_WORD = /(?<word>[\p{L}\p{M}.]+)$/u;
const LOOK_BACK = 24;

/**
 * Sentences of `text` inside `block`, trimmed of blanks, in order. A stop behind an abbreviation of the lexicon, or
 * behind a single capital ("J. Martin"), ends none. A block without a stop is one sentence; a blank block has none.
 */
export function sentencesIn(text: string, block: Span, lexicon: SentenceLexicon): Span[] {
  const sentences: Span[] = [];
  const source = text.slice(block.start, block.end);
  let from = 0;
  const push = (end: number): void => {
    const raw = source.slice(from, end);
    const start = from + (raw.length - raw.trimStart().length);
    const stop = from + raw.trimEnd().length;
    if (stop > start) sentences.push({ start: block.start + start, end: block.start + stop });
    from = end;
  };
  for (const match of source.matchAll(END)) {
    if (match[0] === '.' && isAbbreviation(source, match.index, lexicon)) continue;
    push(match.index + match[0].length);
  }
  if (from < source.length) push(source.length);
  return sentences;
}

function isAbbreviation(source: string, stop: number, lexicon: SentenceLexicon): boolean {
  const word = LAST_WORD.exec(source.slice(Math.max(0, stop - LOOK_BACK), stop))?.groups?.['word'];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  const plain = word.toLowerCase();
  return lexicon.abbreviations.has(plain) || /^(?:\p{L}\.)+\p{L}$/u.test(plain);
}
