import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { RepeatKind, Report } from '../../src/index';
import { formatNumber, formatShare, plural, t, type MessageKey } from '../shared/i18n';
import { toRepeatSummary } from '../shared/summary';
import { drawStrip } from './draw-strip';
import { Figure, FigureDrawing, FigureTable, PlaceButton } from './figure';
import type { FigureProps } from './figures';
import { toStrip, type LaneId, type Strip, type StripRow } from './strip-data';

const KIND: Record<RepeatKind, MessageKey> = { exact: 'kindExact', near: 'kindNear', partial: 'kindPartial' };
const LANE: Record<LaneId, MessageKey> = {
  repeats: 'tabRepeats',
  quotes: 'tabQuotes',
  figures: 'tabAmounts',
};
const KINDS: readonly RepeatKind[] = ['exact', 'near', 'partial'];

/** The article from its first to its last word: where it repeats, speaks, counts. */
export function StripFigure({ id, report, goTo }: FigureProps): VNode {
  const strip = useMemo(() => toStrip(report), [report]);
  const { repeated } = toRepeatSummary(report);
  const draw = useCallback(
    (width: number) =>
      drawStrip({
        report,
        strip,
        width,
        goTo,
        laneLabels: {
          article: t('laneArticle'),
          repeats: `${t('tabRepeats')} (${formatNumber(repeated)})`,
          quotes: `${t('tabQuotes')} (${formatNumber(report.quotes.length)})`,
          figures: `${t('tabAmounts')} (${formatNumber(strip.figures)})`,
        },
        tickFormat: (paragraph) => t('stripTick', formatNumber(paragraph)),
      }),
    [report, strip, goTo],
  );
  if (strip.length === 0) return <Figure id={id} name={t('stripName')} says={t('stripEmpty')} table={null} />;
  const shown = KINDS.filter((kind) => strip.lanes.repeats.some((mark) => mark.kind === kind));
  const says = saysOf(report, strip);
  return (
    <Figure id={id} name={t('stripName')} says={says} table={<StripTable {...{ id, report, goTo, strip }} />}>
      <FigureDrawing id={id} draw={draw} />
      {shown.length > 0 && (
        <ul class="legend">
          {shown.map((kind) => (
            <li key={kind}>
              <svg class="swatch" aria-hidden="true">
                <g class={`finding ${kind}`}>
                  <rect x="1" y="1" width="22" height="14" />
                </g>
              </svg>
              {t(KIND[kind])}
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}

/** In a language without tables nobody looked for quotations and figures: then repeats alone are spoken of. */
function saysOf(report: Report, { quoted, figures, shown }: Strip): string {
  const { repeated, paragraphs } = toRepeatSummary(report);
  const repeats =
    repeated === 0 ? t('stripSaysNoRepeat') : plural('stripSaysRepeats', repeated, formatNumber(paragraphs));
  return shown.includes('quotes')
    ? t('stripSays', repeats, t('stripSaysQuoted', formatShare(quoted)), plural('stripSaysFigures', figures))
    : t('reportSentence', repeats);
}

function StripTable({ id, report, goTo, strip }: FigureProps & { readonly strip: Strip }): VNode {
  return (
    <FigureTable
      id={id}
      columns={[t('columnPlace'), ...strip.shown.map((lane) => t(LANE[lane]))]}
      rows={strip.rows.map(({ block, paragraph, ...row }) => [
        <PlaceButton
          paragraph={paragraph}
          onGo={() => {
            const place = report.blocks[block];
            if (place) goTo(place);
          }}
        />,
        ...strip.shown.map((lane) => cellOf(row, lane)),
      ])}
    />
  );
}

function cellOf(row: Pick<StripRow, 'repeat' | 'quotes' | 'figures'>, lane: LaneId): string {
  if (lane === 'repeats') return row.repeat === null ? '' : t(KIND[row.repeat]);
  return row[lane] === 0 ? '' : formatNumber(row[lane]);
}
