import { cell, plot, text } from '@observablehq/plot';
import { goingTo, type GoTo } from './places';
import type { Together } from './together';

const MIN_CELL_PX = 22;
const MAX_CELL_PX = 40;
const NAME_SHARE = 0.36;
const MAX_NAME_PX = 260;
const MIN_NAME_PX = 124;
const FONT_PX = 13;
const HEAD_PX = 24;
/** Room for two digits. */
const NUMBER_PX = 18;

/** A matrix: one row and one column for each actor; columns go by the numbers that stand before the names. */
export function drawTogether({ actors, pairs }: Together, width: number, goTo: GoTo): Element {
  const names = Math.min(MAX_NAME_PX, Math.max(MIN_NAME_PX, width * NAME_SHARE));
  const size = Math.max(MIN_CELL_PX, Math.min(MAX_CELL_PX, (width - names) / actors.length));
  const most = pairs[0]?.paragraphs ?? 1;
  const cells = pairs.flatMap((pair) => [
    { ...pair, x: pair.a, y: pair.b },
    { ...pair, x: pair.b, y: pair.a },
  ]);
  const places = goingTo(
    cells.map(({ place }) => place),
    goTo,
  );
  const numbers = actors.map((_, index) => index);
  return plot({
    width: names + size * actors.length + 1,
    height: HEAD_PX + size * actors.length + 1,
    marginTop: HEAD_PX,
    marginBottom: 1,
    marginLeft: names,
    marginRight: 1,
    x: { type: 'band', domain: numbers, padding: 0, axis: null },
    y: { type: 'band', domain: numbers, padding: 0, axis: null },
    marks: [
      cell(
        numbers.flatMap((x) => numbers.map((y) => ({ x, y }))),
        { x: 'x', y: 'y', inset: 0.5, className: 'empty' },
      ),
      cell(numbers, { x: (n: number) => n, y: (n: number) => n, inset: 0.5, className: 'self' }),
      cell(cells, {
        x: 'x',
        y: 'y',
        inset: 0.5,
        fillOpacity: ({ paragraphs }: { paragraphs: number }) => 0.12 + (0.4 * paragraphs) / most,
        className: 'met',
        ...places,
      }),
      text(cells, {
        x: 'x',
        y: 'y',
        text: ({ paragraphs }: { paragraphs: number }) => String(paragraphs),
        fontSize: FONT_PX,
        className: 'number',
      }),
      text(numbers, {
        x: (n: number) => n,
        text: (n: number) => String(n + 1),
        frameAnchor: 'top',
        dy: -HEAD_PX / 2,
        fontSize: FONT_PX,
        className: 'axis',
      }),
      text(numbers, {
        y: (n: number) => n,
        text: (n: number) => String(n + 1),
        frameAnchor: 'left',
        dx: NUMBER_PX - names,
        textAnchor: 'end',
        fontSize: FONT_PX,
        className: 'axis',
      }),
      text(actors, {
        y: (_: unknown, n: number) => n,
        text: 'name',
        title: 'name',
        frameAnchor: 'left',
        dx: NUMBER_PX + 6 - names,
        textAnchor: 'start',
        fontSize: FONT_PX,
        lineWidth: ((names - NUMBER_PX) * 0.9) / FONT_PX,
        textOverflow: 'ellipsis-end',
        className: 'label',
      }),
    ],
  });
}
