import type { Run } from '../text-map';
import type { Piece } from './walk';

export interface FoldedText {
  readonly text: string;
  /** Offsets from the start of `text`; sorted, without overlap. */
  readonly runs: readonly Run[];
}

/** A blank as HTML collapses it, or a character that only says where a line may break. */
const FOLDED = /[\t\n\f\r ]+|[\u00ad\u200b\u2060\ufeff]+/gu;
const EDGE = /[\s\u2028\u2029]/u;

/**
 * The text of a block as it is painted: blanks folded into one and trimmed, soft hyphens and zero-width break marks
 * left out, a line break as one blank. No-break spaces stay, they belong to figures.
 */
export function foldText(pieces: readonly Piece[]): FoldedText {
  let text = '';
  const runs: Run[] = [];
  const add = (node: Text, from: number, to: number, as = node.data.slice(from, to)): void => {
    if (from >= to) return;
    runs.push({ start: text.length, end: text.length + as.length, node, offset: from });
    text += as;
  };
  for (const node of pieces) {
    if (node === null) {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    let from = 0;
    for (const match of node.data.matchAll(FOLDED)) {
      add(node, from, match.index);
      from = match.index + match[0].length;
      const isBlank = /[\t\n\f\r ]/u.test(match[0]);
      if (isBlank && text !== '' && !text.endsWith(' ')) add(node, match.index, match.index + 1, ' ');
    }
    add(node, from, node.data.length);
  }
  return trim(text, joinRuns(runs));
}

/** Joins neighbours that continue each other in one node, so that ordinary text has one run a node. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last?.node === run.node &&
      last.end === run.start &&
      last.offset + last.end - last.start === run.offset
    ) {
      joined[joined.length - 1] = { ...last, end: run.end };
    } else joined.push(run);
  }
  return joined;
}

function trim(text: string, runs: readonly Run[]): FoldedText {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  if (start === 0 && end === text.length) return { text, runs };
  const kept = runs
    .filter((run) => run.end > start && run.start < end)
    .map((run) => {
      const from = Math.max(run.start, start);
      return {
        ...run,
        start: from - start,
        end: Math.min(run.end, end) - start,
        offset: run.offset + from - run.start,
      };
    });
  return { text: text.slice(start, end), runs: kept };
}
