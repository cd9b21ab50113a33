import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { Report } from '../../src/index';
import { formatDay, formatNumber, plural, t, uiLocale } from '../shared/i18n';
import { paragraphAt } from '../shared/paragraphs';
import { drawRows, type Row } from './draw-rows';
import { Figure, FigureDrawing, FigureTable, PlaceButton } from './figure';
import type { FigureProps } from './figures';
import { toTimeRows, type TimeRow, type TimeRows } from './time-rows';

const TICK_PX = 110;
const DAY_MS = 86_400_000;

/** The dates in order, each with what is stated of it; a month or a year is as long as it is. */
export function TimeFigure({ id, report, goTo }: FigureProps): VNode {
  const times = useMemo(() => toTimeRows(report), [report]);
  const { rows, more, published } = times;
  const draw = useCallback(
    (width: number) =>
      drawRows({
        rows: rows.map((row) => toDrawnRow(row, report)),
        width,
        goTo,
        x: { type: 'utc', domain: domainOf(times) },
        ticks: Math.max(2, Math.floor(width / TICK_PX)),
        tickFormat: (value) => formatTick(new Date(value)),
        upright: published,
      }),
    [times, report, goTo],
  );
  const name = t('timelineHeading');
  if (rows.length < 2) {
    const looked = report.analyser.lookedFor.includes('facts');
    return <Figure id={id} name={name} says={t(looked ? 'timeNone' : 'factsNotInLanguage')} table={null} />;
  }
  return (
    <Figure id={id} name={name} says={saysOf(times)} table={<TimeTable {...{ id, report, goTo, rows }} />}>
      <FigureDrawing id={id} draw={draw} />
      {published !== null && (
        <p class="more">{t('timePublished', formatDay(report.article.published?.slice(0, 10) ?? ''))}</p>
      )}
      {more > 0 && <p class="more">{plural('tableMore', more)}</p>}
    </Figure>
  );
}

function saysOf({ rows, more, range, busiest }: TimeRows): string {
  const [first, last] = range ?? [];
  const dates = rows.length + more;
  const words = plural(
    'timeSays',
    dates,
    formatDay(first?.iso ?? ''),
    formatDay(last?.isoEnd ?? last?.iso ?? ''),
  );
  return busiest && busiest.dates > 1 && busiest.dates < dates
    ? t('timeSaysBusy', words, formatNumber(busiest.dates), busiest.year)
    : t('reportSentence', words);
}

const formatRange = ({ iso, isoEnd }: TimeRow): string =>
  isoEnd === null ? formatDay(iso) : `${formatDay(iso)} – ${formatDay(isoEnd)}`;

function toDrawnRow(row: TimeRow, { text }: Report): Row {
  const { from, to, statement, place } = row;
  const words = text.slice(statement.start, statement.end).replace(/\s+/gu, ' ');
  return {
    label: `${formatRange(row)} · ${words}`,
    parts: [to - from > DAY_MS ? { shape: 'solid', from, to } : { shape: 'dot', at: from }],
    place,
  };
}

/** From the first moment to the last, the day of publication among them. */
function domainOf({ rows, published }: TimeRows): [number, number] {
  const moments = [...rows.flatMap(({ from, to }) => [from, to]), ...(published === null ? [] : [published])];
  return [Math.min(...moments), Math.max(...moments)];
}

const TICK: Readonly<Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { month: 'short', day: 'numeric' },
};

/** As precise as the tick: the first of January stands for its year. */
function formatTick(at: Date): string {
  const step = at.getUTCDate() > 1 ? 'day' : at.getUTCMonth() > 0 ? 'month' : 'year';
  return new Intl.DateTimeFormat(uiLocale(), { ...TICK[step], timeZone: 'UTC' }).format(at);
}

function TimeTable({ id, report, goTo, rows }: FigureProps & { rows: readonly TimeRow[] }): VNode {
  const language = report.article.language ?? undefined;
  return (
    <FigureTable
      id={id}
      columns={[t('columnDate'), t('columnWords'), t('columnStatement'), t('columnPlace')]}
      rows={rows.map((row) => [
        formatRange(row),
        <span lang={language}>{report.text.slice(row.place.start, row.place.end)}</span>,
        <span lang={language}>{report.text.slice(row.statement.start, row.statement.end)}</span>,
        <PlaceButton
          paragraph={paragraphAt(report, row.place.start)}
          onGo={() => {
            goTo(row.place);
          }}
        />,
      ])}
    />
  );
}
