import type { Span } from '../../src/index';
import { firstEndingAfter } from '../shared/spans';

/**
 * `report.text.slice(start, end)` stands in `node.data` from `offset` on, character for character. Characters that
 * no run covers (block separators, the blank that stands for a line break) have no node.
 */
export interface Run extends Span {
  readonly node: Text;
  readonly offset: number;
}

/**
 * DOM range of `span`, from its first to its last character that stands in a node. `runs` is sorted by `start`,
 * unchanged since the page was read; binary search.
 * @returns null when no character of `span` has a node, when the page has since dropped or shortened one of the
 * nodes, or when the ends stand in different trees (one in a shadow root or frame), which no range can join.
 */
export function toRange(runs: readonly Run[], span: Span): Range | null {
  const first = runs[firstEndingAfter(runs, span.start)];
  const last = runs[firstEndingAfter(runs, span.end - 1)];
  const end = last && last.start < span.end ? last : runs[firstEndingAfter(runs, span.end - 1) - 1];
  if (!first || !end || first.start >= span.end || end.end <= span.start) return null;
  if (!isInPage(first.node) || !isInPage(end.node)) return null;
  if (first.node.getRootNode() !== end.node.getRootNode()) return null;
  const startOffset = first.offset + Math.max(0, span.start - first.start);
  const endOffset = end.offset + Math.min(span.end, end.end) - end.start;
  if (startOffset > first.node.data.length || endOffset > end.node.data.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, startOffset);
  range.setEnd(end.node, endOffset);
  return range;
}

/**
 * The inverse: the smallest span that holds every character of `range` that stands in a run.
 * @returns null when `range` holds none of them.
 */
export function toSpan(runs: readonly Run[], range: Range): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const run of runs) {
    if (!isInPage(run.node) || !range.intersectsNode(run.node)) continue;
    const from = range.startContainer === run.node ? range.startOffset - run.offset : 0;
    const to = range.endContainer === run.node ? range.endOffset - run.offset : Infinity;
    const [first, last] = [run.start + Math.max(0, from), Math.min(run.end, run.start + to)];
    if (first >= last) continue;
    start = Math.min(start, first);
    end = Math.max(end, last);
  }
  return start < end ? { start, end } : null;
}

/** False for a node that left the page, also with the frame that it stood in. */
export function isInPage(node: Node): boolean {
  try {
    return node.isConnected && (node.ownerDocument ?? (node as Document)).defaultView !== null;
  } catch {
    // In Firefox the nodes of a removed frame are dead: every look at them throws.
    return false;
  }
}

/** The same for what a range stands in. */
export function isRangeInPage(range: Range): boolean {
  try {
    return isInPage(range.startContainer);
  } catch {
    return false;
  }
}
