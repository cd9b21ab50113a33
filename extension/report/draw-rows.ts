import {
  arrow,
  axisX,
  dot,
  gridX,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
  type ScaleOptions,
} from '@observablehq/plot';
import type { Span } from '../../src/index';
import { goingTo, type GoTo } from './places';

/** What stands on the axis in one row; `solid` and `hollow` tell two kinds apart. */
export type RowPart =
  | { readonly shape: 'dot'; readonly at: number }
  | { readonly shape: 'solid' | 'hollow'; readonly from: number; readonly to: number }
  /** From what was to what is. */
  | { readonly shape: 'change'; readonly from: number; readonly to: number };

export interface Row {
  /** Stands above the line; cut where the drawing ends, whole in the tool tip. */
  readonly label: string;
  readonly parts: readonly RowPart[];
  readonly place: Span;
}

interface Options {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly goTo: GoTo;
  readonly x: Pick<ScaleOptions, 'type'> & { readonly domain: readonly [number, number] };
  /** Ticks, or about how many. */
  readonly ticks: number | readonly number[];
  readonly tickFormat: (value: number | Date) => string;
  /** An upright line at a place of the axis that means something. */
  readonly upright?: number | null;
}

const ROW_PX = 46;
const LABEL_PX = 15;
const LINE_PX = 33;
const BAR_PX = 12;
const SIDE_PX = 30;
const BOTTOM_PX = 30;
const FONT_PX = 13;
/** Plot guesses the width of letters; this much of the line stays free. */
const LINE_SHARE = 0.9;
/** So that a single day on an axis of a century is seen. */
const MIN_BAR_PX = 4;

type Bar = { readonly from: number; readonly to: number; readonly row: number };

/** Rows on one axis: a label, and below it a line with what the row has. */
export function drawRows({ rows, width, goTo, x, ticks, tickFormat, upright = null }: Options): Element {
  const lineAt = (row: number): number => row * ROW_PX + LINE_PX;
  const places = (indices: readonly { readonly row: number }[]): { readonly render: never } =>
    goingTo(
      indices.map(({ row }) => rows[row]?.place ?? { start: 0, end: 0 }),
      goTo,
    ) as { readonly render: never };
  const parts = rows.flatMap((row, index) => row.parts.map((part) => ({ part, row: index })));
  const bars = (shape: 'solid' | 'hollow' | 'change'): Bar[] =>
    parts.flatMap(({ part, row }) => (part.shape === shape ? [{ from: part.from, to: part.to, row }] : []));
  const dots = parts.flatMap(({ part, row }) => (part.shape === 'dot' ? [{ at: part.at, row }] : []));
  const least = ((x.domain[1] - x.domain[0]) * MIN_BAR_PX) / (width - 2 * SIDE_PX);
  const barOf = (shape: 'solid' | 'hollow') =>
    rect(bars(shape), {
      x1: 'from',
      x2: x.type === 'log' ? 'to' : ({ from, to }: Bar) => Math.max(to, from + least),
      y1: ({ row }: Bar) => lineAt(row) - BAR_PX / 2,
      y2: ({ row }: Bar) => lineAt(row) + BAR_PX / 2,
      className: `bar ${shape}`,
      ...places(bars(shape)),
    });
  const labels = rows.map((row, index) => ({ ...row, row: index }));
  return plot({
    width,
    height: rows.length * ROW_PX + BOTTOM_PX,
    marginTop: 0,
    marginBottom: BOTTOM_PX,
    marginLeft: SIDE_PX,
    marginRight: SIDE_PX,
    x: { ...x, domain: [...x.domain], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ruleY(labels, { y: ({ row }: { row: number }) => lineAt(row), className: 'guide' }),
      gridX({ ticks: ticks as number, className: 'grid', strokeOpacity: 1 }),
      axisX({
        ticks: ticks as number,
        tickFormat,
        tickSize: 4,
        label: null,
        className: 'axis',
        fontSize: 12,
      }),
      upright === null ? null : ruleX([upright], { className: 'upright' }),
      barOf('solid'),
      barOf('hollow'),
      arrow(bars('change'), {
        x1: 'from',
        x2: 'to',
        y1: ({ row }: Bar) => lineAt(row),
        y2: ({ row }: Bar) => lineAt(row),
        inset: 7,
        headLength: 7,
        className: 'change',
      }),
      dot(
        bars('change').map(({ from, row }) => ({ at: from, row })),
        { x: 'at', y: ({ row }: { row: number }) => lineAt(row), r: 5, className: 'dot hollow' },
      ),
      dot(dots, {
        x: 'at',
        y: ({ row }: { row: number }) => lineAt(row),
        r: 6,
        className: 'dot solid',
        ...places(dots),
      }),
      text(labels, {
        text: 'label',
        title: 'label',
        frameAnchor: 'left',
        dx: -SIDE_PX,
        textAnchor: 'start',
        y: ({ row }: { row: number }) => row * ROW_PX + LABEL_PX,
        fontSize: FONT_PX,
        lineWidth: (width * LINE_SHARE) / FONT_PX,
        textOverflow: 'ellipsis-end',
        className: 'label',
        ...places(labels),
      }),
    ],
  });
}
