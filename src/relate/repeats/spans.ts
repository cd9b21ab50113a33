import type { SharedSpan } from '../../report';
import type { Span } from '../../text/span';
import { MAX_EDIT_WORDS, type Chain, type Piece } from './alignment';
import type { Reading } from './reading';

/** The shared stretches of a chain, small edits included; a long insertion or omission divides them. */
export function toSpans(reading: Reading, chain: Chain): SharedSpan[] {
  const groups: Piece[][] = [[]];
  for (const piece of chain) {
    const isLong = Math.max(piece.end - piece.at, piece.ofEnd - piece.ofAt) > MAX_EDIT_WORDS;
    if (!piece.equal && isLong) groups.push([]);
    else groups.at(-1)?.push(piece);
  }
  return groups.flatMap((group) => {
    const opening = group[0];
    const closing = group.at(-1);
    if (!opening || !closing || !group.some((piece) => piece.equal)) return [];
    const later = toText(reading, opening.at, closing.end);
    const earlier = toText(reading, opening.ofAt, closing.ofEnd);
    return [{ ...later, ofStart: earlier.start, ofEnd: earlier.end }];
  });
}

/** Range of tokens [from, to), with the marks around them where they open or close a sentence. */
function toText(reading: Reading, from: number, to: number): Span {
  const { tokens, document, sentence, firstOfSentence } = reading;
  const first = sentence[from] ?? 0;
  const last = sentence[to - 1] ?? 0;
  const opens = firstOfSentence[first] === from;
  const closes = firstOfSentence[last + 1] === to;
  const start = opens ? document.sentences[first]?.start : undefined;
  const end = closes ? document.sentences[last]?.end : undefined;
  return { start: start ?? tokens.start[from] ?? 0, end: end ?? tokens.end[to - 1] ?? 0 };
}
