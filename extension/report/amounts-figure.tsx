import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { formatAmount } from '../shared/amount-format';
import { toAmountEntries, type AmountEntry } from '../shared/amount-list';
import { formatNumber, plural, t, uiLocale } from '../shared/i18n';
import { paragraphAt } from '../shared/paragraphs';
import { toAmountAxes, type AmountAxis } from './amount-axes';
import { drawRows, type Row, type RowPart } from './draw-rows';
import { Figure, FigureDrawing, FigureTable, PlaceButton } from './figure';
import type { FigureProps } from './figures';

const TICK_PX = 90;
/** Below this ratio two amounts count as close to each other. */
const MIN_LEAD = 1.2;

/** The figures by size, each unit on an axis of its own. */
export function AmountsFigure({ id, report, goTo }: FigureProps): VNode {
  const entries = useMemo(() => toAmountEntries(report), [report]);
  const { axes, apart } = useMemo(() => toAmountAxes(entries), [entries]);
  const name = t('amountsName');
  if (entries.length === 0) {
    const looked = report.analyser.lookedFor.includes('amounts');
    return (
      <Figure id={id} name={name} says={t(looked ? 'amountsNone' : 'amountsNotInLanguage')} table={null} />
    );
  }
  const [first] = axes;
  const says = first ? saysOf(first) : t('amountsNoPair');
  return (
    <Figure id={id} name={name} says={says} table={<AmountsTable {...{ id, report, goTo, entries }} />}>
      {axes.map((axis) => (
        <AxisDrawing key={`${axis.kind} ${axis.unit} ${axis.per ?? ''}`} id={id} axis={axis} goTo={goTo} />
      ))}
      {axes.length > 0 && apart.length > 0 && <p class="more">{plural('amountsApart', apart.length)}</p>}
    </Figure>
  );
}

function saysOf({ rows, lead }: AmountAxis): string {
  const [top, next] = rows.map(({ amount }) => amount.text);
  return lead !== null && lead >= MIN_LEAD
    ? t('amountsSaysLead', top ?? '', formatTimes(lead), next ?? '')
    : t('amountsSaysClose', top ?? '', next ?? '');
}

/** 9.7, 10, 1,250: two digits say enough. */
function formatTimes(ratio: number): string {
  const digits = ratio < 10 ? 1 : 0;
  return new Intl.NumberFormat(uiLocale(), { maximumFractionDigits: digits }).format(ratio);
}

interface AxisProps extends Pick<FigureProps, 'id' | 'goTo'> {
  readonly axis: AmountAxis;
}

function AxisDrawing({ id, axis, goTo }: AxisProps): VNode {
  const draw = useCallback(
    (width: number) =>
      drawRows({
        rows: axis.rows.map(toRow),
        width,
        goTo,
        x: { type: axis.logarithmic ? 'log' : 'linear', domain: axis.domain },
        ticks: ticksOf(axis, Math.max(2, Math.floor(width / TICK_PX))),
        tickFormat: (value) => compact(Number(value), axis),
      }),
    [axis, goTo],
  );
  return (
    <div class="axis-figure">
      <h3 class="axis-name">
        {unitName(axis)}
        <span class="row-soft">{t(axis.logarithmic ? 'axisLogarithmic' : 'axisLinear')}</span>
      </h3>
      <FigureDrawing id={id} draw={draw} />
      {axis.more > 0 && <p class="more">{plural('tableMore', axis.more)}</p>}
    </div>
  );
}

function toRow({ amount, mentions: [first] }: AmountEntry): Row {
  const { text, about, value, high, from } = amount;
  const label = about && !text.includes(about.text) ? `${text} · ${about.text}` : text;
  return { label, parts: partsOf(value, high, from), place: first ?? amount };
}

function partsOf(value: number, high: number | null, from: number | null): RowPart[] {
  if (high !== null) return [{ shape: 'solid', from: value, to: high }];
  const now: RowPart = { shape: 'dot', at: value };
  return from === null ? [now] : [{ shape: 'change', from, to: value }, now];
}

/** On a logarithmic axis powers of ten, as many as there is room for; else about as many as there is room for. */
function ticksOf({ logarithmic, domain: [low, high] }: AmountAxis, room: number): number | number[] {
  if (!logarithmic) return room;
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.ceil((last - first) / room);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => 10 ** (first + index * step));
}

function compact(value: number, { unit }: AmountAxis): string {
  const style = unit === '%' ? ({ style: 'unit', unit: 'percent' } as const) : {};
  const options = { ...style, notation: 'compact', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(uiLocale(), options).format(value);
}

function unitName({ kind, unit, per }: AmountAxis): string {
  const isCurrency = kind === 'money' && /^[A-Z]{3}$/u.test(unit);
  const name = isCurrency
    ? (new Intl.DisplayNames([uiLocale()], { type: 'currency', fallback: 'code' }).of(unit) ?? unit)
    : unit === '%'
      ? t('unitPercent')
      : unit === 'points'
        ? t('unitPercentagePoints')
        : unit;
  return per === null ? name : t('amountPer', name, per);
}

function AmountsTable({
  id,
  report,
  goTo,
  entries,
}: FigureProps & { entries: readonly AmountEntry[] }): VNode {
  const language = report.article.language ?? undefined;
  return (
    <FigureTable
      id={id}
      columns={[t('columnWords'), t('columnValue'), t('columnAbout'), t('columnTimes'), t('columnPlace')]}
      rows={entries.map(({ amount, mentions: [first], times }) => {
        const place = first ?? amount;
        return [
          <span lang={language}>{amount.text}</span>,
          formatAmount(amount),
          <span lang={language}>{amount.about?.text}</span>,
          formatNumber(times),
          <PlaceButton
            paragraph={paragraphAt(report, place.start)}
            onGo={() => {
              goTo(place);
            }}
          />,
        ];
      })}
    />
  );
}
