import { axisX, plot, rect, text } from '@observablehq/plot';
import type { Report } from '../../src/index';
import { paragraphAt, paragraphNumbers } from '../shared/paragraphs';
import { goingTo, type GoTo } from './places';
import type { LaneId, Strip, StripKind, StripMark } from './strip-data';

interface Options {
  readonly report: Report;
  readonly strip: Strip;
  readonly width: number;
  readonly goTo: GoTo;
  readonly laneLabels: Readonly<Record<LaneId | 'article', string>>;
  /** How the n-th paragraph is called in short. */
  readonly tickFormat: (paragraph: number) => string;
}

const LANE_PX = 48;
const LABEL_PX = 8;
const MARK_TOP_PX = 20;
const MARK_PX = 18;
const BOTTOM_PX = 28;
const SIDE_PX = 14;
const MIN_MARK_PX = 3;
const TICK_PX = 56;
const KINDS: readonly StripKind[] = ['exact', 'near', 'partial', 'quote', 'figure'];

/** The article from left to right, blocks as wide as they are long, and a lane for each kind of finding. */
export function drawStrip({ report, strip, width, goTo, laneLabels, tickFormat }: Options): Element {
  const inner = width - 2 * SIDE_PX;
  const least = (strip.length * MIN_MARK_PX) / inner;
  const endOf = ({ start, end }: StripMark): number => Math.max(end, start + least);
  const { shown } = strip;
  const names = ['article' as const, ...shown];
  const topOf = (lane: number): number => lane * LANE_PX + MARK_TOP_PX;
  const paragraphs = paragraphNumbers(report.blocks);
  return plot({
    width,
    height: names.length * LANE_PX + BOTTOM_PX - 8,
    marginTop: 0,
    marginBottom: BOTTOM_PX,
    marginLeft: SIDE_PX,
    marginRight: SIDE_PX,
    x: { type: 'linear', domain: [0, strip.length], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...[true, false].map((body) => {
        const blocks = strip.blocks.filter((block) => block.body === body);
        return rect(blocks, {
          x1: 'start',
          x2: 'end',
          y1: topOf(0) + (body ? 0 : MARK_PX / 2),
          y2: topOf(0) + MARK_PX,
          insetLeft: 0.5,
          insetRight: 0.5,
          className: body ? 'block body' : 'block aside',
          ...goingTo(blocks, goTo),
        });
      }),
      rect(shown, {
        x1: 0,
        x2: strip.length,
        y1: (_: LaneId, lane: number) => topOf(lane + 1),
        y2: (_: LaneId, lane: number) => topOf(lane + 1) + MARK_PX,
        className: 'lane',
      }),
      ...shown.flatMap((lane, index) =>
        KINDS.map((kind) => {
          const marks = strip.lanes[lane].filter((mark) => mark.kind === kind);
          // Where one mark stands for several, its height says for how many.
          const most = lane === 'repeats' ? 1 : Math.max(...marks.map(({ findings }) => findings));
          return rect(marks, {
            x1: 'start',
            x2: endOf,
            y1: ({ findings }: StripMark) => topOf(index + 1) + MARK_PX * (1 - Math.min(1, findings / most)),
            y2: topOf(index + 1) + MARK_PX,
            className: `finding ${kind}`,
            ...goingTo(marks, goTo),
          });
        }),
      ),
      text(names, {
        text: (name: LaneId | 'article') => laneLabels[name],
        frameAnchor: 'left',
        dx: -SIDE_PX,
        textAnchor: 'start',
        y: (_: string, lane: number) => lane * LANE_PX + LABEL_PX,
        fontSize: 13,
        className: 'label',
      }),
      axisX({
        ticks: ticksOf(report, paragraphs, Math.max(2, Math.floor(inner / TICK_PX))),
        tickFormat: (at: number) => tickFormat(paragraphAt(report, at) ?? 0),
        tickSize: 4,
        label: null,
        textAnchor: 'start',
        dx: -4,
        fontSize: 12,
        className: 'axis',
      }),
    ],
  });
}

/** Where paragraphs begin: at most `most` of them, with room between them. */
function ticksOf(report: Report, paragraphs: readonly (number | null)[], most: number): number[] {
  const room = report.text.length / most;
  const ticks: number[] = [];
  report.blocks.forEach(({ start }, index) => {
    const isLast = start > report.text.length - room / 2;
    const last = ticks.at(-1);
    if (paragraphs[index] !== null && !isLast && (last === undefined || start - last >= room))
      ticks.push(start);
  });
  return ticks;
}
