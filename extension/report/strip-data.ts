import type { FindingKind, RepeatKind, Report, Span } from '../../src/index';
import { flaggedRepeats } from '../shared/page-marks';
import { coveredLength } from '../shared/summary';
import { paragraphNumbers } from '../shared/paragraphs';
import { firstEndingAfter } from '../shared/spans';

export type StripKind = RepeatKind | 'quote' | 'figure';
export const LANES = ['repeats', 'quotes', 'figures'] as const;
export type LaneId = (typeof LANES)[number];
const LOOKED_FOR: Readonly<Record<LaneId, FindingKind>> = {
  repeats: 'repeats',
  quotes: 'quotes',
  figures: 'amounts',
};

/** One mark of a lane: a finding, or neighbours that would be drawn on top of each other. */
export interface StripMark extends Span {
  readonly kind: StripKind;
  /** How many findings it stands for; at least 1. */
  readonly findings: number;
}

/** A block of the article, or short neighbours of one role. */
export interface StripBlock extends Span {
  readonly body: boolean;
}

/** What stands in one block; a block in which nothing stands has no row. */
export interface StripRow {
  /** Index into `report.blocks`. */
  readonly block: number;
  /** As a reader counts, from 1; null when it is no body paragraph. */
  readonly paragraph: number | null;
  /** The closest kind of repeat that is flagged, or null. */
  readonly repeat: RepeatKind | null;
  readonly quotes: number;
  readonly figures: number;
}

export interface Strip {
  /** Characters of the article. */
  readonly length: number;
  readonly blocks: readonly StripBlock[];
  readonly lanes: Readonly<Record<LaneId, readonly StripMark[]>>;
  /** The lanes whose findings were looked for, in order: of the others nothing can be said. */
  readonly shown: readonly LaneId[];
  /** 0..1: share of the article's characters inside quotations; 0 for an empty article. */
  readonly quoted: number;
  readonly figures: number;
  /** In reading order. */
  readonly rows: readonly StripRow[];
}

/** Of one kind in one lane: more could not be told from each other on a sheet of paper. */
const MAX_MARKS = 120;
const MAX_BLOCKS = 300;
const CLOSEST_FIRST: readonly RepeatKind[] = ['exact', 'near', 'partial'];

/** The article from its first to its last character, with what stands where. */
export function toStrip(report: Report): Strip {
  const { length } = report.text;
  const repeats = flaggedRepeats(report).flatMap(({ kind, spans }) =>
    spans.map((span) => toMark(span, kind)),
  );
  const quotes = report.quotes.map((quote) => toMark(quote, 'quote'));
  const figures = report.amounts.map((amount) => toMark(amount, 'figure'));
  return {
    length,
    blocks: mergeBlocks(report),
    lanes: {
      repeats: merge(repeats, length),
      quotes: merge(quotes, length),
      figures: merge(figures, length),
    },
    shown: LANES.filter((lane) => report.analyser.lookedFor.includes(LOOKED_FOR[lane])),
    quoted: length === 0 ? 0 : coveredLength(report.quotes) / length,
    figures: figures.length,
    rows: toRows(report),
  };
}

function toMark({ start, end }: Span, kind: StripKind): StripMark {
  return { start, end, kind, findings: 1 };
}

/** As they are while there is room for each; else those of one kind that begin in the same 120th of the article, joined. */
function merge(marks: readonly StripMark[], length: number): StripMark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  if (marks.length <= MAX_MARKS) return sorted;
  const merged = new Map<string, StripMark>();
  for (const mark of sorted) {
    const key = `${mark.kind} ${Math.floor((mark.start * MAX_MARKS) / length)}`;
    const known = merged.get(key);
    merged.set(
      key,
      known
        ? { ...known, end: Math.max(known.end, mark.end), findings: known.findings + mark.findings }
        : mark,
    );
  }
  return [...merged.values()];
}

function mergeBlocks({ blocks, text }: Report): StripBlock[] {
  const least = text.length / MAX_BLOCKS;
  const merged: StripBlock[] = [];
  for (const { start, end, role } of blocks) {
    if (end <= start) continue;
    const last = merged.at(-1);
    const body = role === 'paragraph';
    if (last && last.body === body && last.end - last.start < least)
      merged[merged.length - 1] = { ...last, end };
    else merged.push({ start, end, body });
  }
  return merged;
}

function toRows(report: Report): StripRow[] {
  const rows = new Map<number, { repeat: RepeatKind | null; quotes: number; figures: number }>();
  const rowOf = (block: number) => {
    const row = rows.get(block) ?? { repeat: null, quotes: 0, figures: 0 };
    rows.set(block, row);
    return row;
  };
  for (const { block, kind } of flaggedRepeats(report)) {
    const row = rowOf(block);
    row.repeat = CLOSEST_FIRST.find((each) => each === kind || each === row.repeat) ?? kind;
  }
  for (const { start } of report.quotes) rowOf(firstEndingAfter(report.blocks, start)).quotes += 1;
  for (const { start } of report.amounts) rowOf(firstEndingAfter(report.blocks, start)).figures += 1;
  const paragraphs = paragraphNumbers(report.blocks);
  return [...rows]
    .map(([block, row]) => ({ block, paragraph: paragraphs[block] ?? null, ...row }))
    .sort((a, b) => a.block - b.block);
}
