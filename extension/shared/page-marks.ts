import type { ActorType, AmountKind, Repeat, RepeatKind, Report, Span } from '../../src/index';
import { firstBeginningAfter } from './spans';

export const AMOUNT_GROUPS = [
  'money',
  'percent',
  'quantity',
  'count',
] as const satisfies readonly AmountKind[];
export const ACTOR_GROUPS = ['person', 'organisation', 'place'] as const satisfies readonly ActorType[];
/** What is marked on demand only, one switch for each. */
export const MARK_GROUPS = [...AMOUNT_GROUPS, ...ACTOR_GROUPS, 'quote'] as const;
export type MarkGroup = (typeof MARK_GROUPS)[number];

/** `groups` with `group` among them, as the last, or without it. */
export function withGroup(groups: readonly MarkGroup[], group: MarkGroup, on: boolean): MarkGroup[] {
  const others = groups.filter((each) => each !== group);
  return on ? [...others, group] : others;
}

/** What a mark in the page means; each layer has its own `::highlight()` in `content.css`. */
export type MarkLayer = RepeatKind | 'changed' | MarkGroup;

/** All that the page is to show of one report, as ranges in `report.text`. Plain JSON. */
export interface PageMarks {
  readonly layers: Readonly<Record<MarkLayer, readonly Span[]>>;
  /** Whole paragraphs that the reader may dim because they were read before. */
  readonly repeated: readonly Span[];
  /** One stop for each flagged paragraph, in reading order: what "next" and "previous" walk through. */
  readonly stops: readonly Stop[];
}

/** A flagged paragraph: where it repeats and how. `span` covers all that it shares with earlier text. */
export interface Stop {
  /** Index into `report.blocks`. */
  readonly block: number;
  readonly kind: RepeatKind;
  readonly span: Span;
}

/** The repeats of `report` that a reader is shown. */
export function flaggedRepeats(report: Report): Repeat[] {
  return report.repeats.filter((repeat) => repeat.flagged);
}

/** Whether a finding stands in text that repeats: read before, it does not count again. */
export function insideRepeats(report: Report): (span: Span) => boolean {
  const spans = flaggedRepeats(report)
    .flatMap((repeat) => repeat.spans)
    .sort((a, b) => a.start - b.start);
  // How far the spans reach that begin no later.
  let reached = 0;
  const reach = spans.map((span) => ({ start: span.start, end: (reached = Math.max(reached, span.end)) }));
  return ({ start, end }) => (reach[firstBeginningAfter(reach, start) - 1]?.end ?? -1) >= end;
}

/** What to mark in the page of `report`; every list is empty when nothing repeats. */
export function toPageMarks(report: Report): PageMarks {
  const layers = emptyLayers();
  for (const { kind, start, end } of report.amounts) layers[kind].push({ start, end });
  for (const { type, mentions } of report.actors) {
    layers[type].push(...mentions.map(({ start, end }) => ({ start, end })));
  }
  for (const { start, end } of report.quotes) layers.quote.push({ start, end });
  const stops = new Map<number, Stop>();
  const repeated = new Map<number, Span>();
  for (const repeat of flaggedRepeats(report)) {
    layers[repeat.kind].push(...repeat.spans.map(({ start, end }) => ({ start, end })));
    layers.changed.push(
      ...repeat.changes
        .filter((change) => change.end > change.start)
        .map(({ start, end }) => ({ start, end })),
    );
    const stop = stops.get(repeat.block);
    const own = hull(repeat.spans);
    stops.set(repeat.block, {
      block: repeat.block,
      kind: stop ? stronger(stop.kind, repeat.kind) : repeat.kind,
      span: stop ? hull([stop.span, own]) : own,
    });
    const block = report.blocks[repeat.block];
    if (block && repeat.kind !== 'partial')
      repeated.set(repeat.block, { start: block.start, end: block.end });
  }
  return {
    layers,
    repeated: [...repeated.values()],
    stops: [...stops.values()].sort((a, b) => a.block - b.block),
  };
}

function emptyLayers(): Record<MarkLayer, Span[]> {
  return {
    exact: [],
    near: [],
    partial: [],
    changed: [],
    money: [],
    percent: [],
    quantity: [],
    count: [],
    person: [],
    organisation: [],
    place: [],
    quote: [],
  };
}

const STRENGTH: Record<RepeatKind, number> = { partial: 0, near: 1, exact: 2 };

function stronger(a: RepeatKind, b: RepeatKind): RepeatKind {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/** Smallest range that covers `spans`, which is never empty. */
function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
