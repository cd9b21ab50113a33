import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { formatNumber, formatShare, plural, t } from '../shared/i18n';
import { toSpeakerEntries } from '../shared/quote-list';
import { paragraphAt } from '../shared/paragraphs';
import { drawRows, type Row } from './draw-rows';
import { Figure, FigureDrawing, FigureTable, PlaceButton } from './figure';
import type { FigureProps } from './figures';
import { toSpeakerShares, type SpeakerShare } from './speaker-shares';

const TICK_PX = 110;

const nameOf = ({ name }: SpeakerShare): string => name ?? t('speakerUnknown');
const shareOf = ({ own, reported }: SpeakerShare): number => own + reported;

/** Who has how much of all quoted words, in their own words and reported. */
export function SpeakersFigure({ id, report, goTo }: FigureProps): VNode {
  const { rows, more, moreShare } = useMemo(() => toSpeakerShares(toSpeakerEntries(report)), [report]);
  const draw = useCallback(
    (width: number) =>
      drawRows({
        rows: rows.map(toRow),
        width,
        goTo,
        x: { type: 'linear', domain: [0, Math.max(...rows.map(shareOf))] },
        ticks: Math.max(2, Math.floor(width / TICK_PX)),
        tickFormat: (value) => formatShare(Number(value)),
      }),
    [rows, goTo],
  );
  const name = t('speakersName');
  if (rows.length === 0) {
    const looked = report.analyser.lookedFor.includes('quotes');
    return (
      <Figure id={id} name={name} says={t(looked ? 'quotesNone' : 'quotesNotInLanguage')} table={null} />
    );
  }
  return (
    <Figure id={id} name={name} says={saysOf(rows)} table={<SpeakersTable {...{ id, report, goTo, rows }} />}>
      <FigureDrawing id={id} draw={draw} />
      <ul class="legend">
        {(['solid', 'hollow'] as const).map((look) => (
          <li key={look}>
            <svg class="swatch" aria-hidden="true">
              <g class={`bar ${look}`}>
                <rect x="1" y="2" width="22" height="12" />
              </g>
            </svg>
            {t(look === 'solid' ? 'speakersOwn' : 'speakersReported')}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="more">{plural('speakersMore', more, formatShare(moreShare))}</p>}
    </Figure>
  );
}

function saysOf(rows: readonly SpeakerShare[]): string {
  const [first, second] = rows.filter(({ name }) => name !== null);
  if (!first) return t('speakersSaysUnknown');
  const share = formatShare(shareOf(first));
  return second
    ? t('speakersSaysTwo', nameOf(first), share, nameOf(second), formatShare(shareOf(second)))
    : t('speakersSaysOne', nameOf(first), share);
}

function toRow(row: SpeakerShare): Row {
  const { own, reported, place } = row;
  return {
    label: `${nameOf(row)} · ${formatShare(shareOf(row))}`,
    place,
    parts: [
      ...(own > 0 ? [{ shape: 'solid' as const, from: 0, to: own }] : []),
      ...(reported > 0 ? [{ shape: 'hollow' as const, from: own, to: own + reported }] : []),
    ],
  };
}

function SpeakersTable({ id, report, goTo, rows }: FigureProps & { rows: readonly SpeakerShare[] }): VNode {
  const language = report.article.language ?? undefined;
  return (
    <FigureTable
      id={id}
      columns={[
        t('columnSpeaker'),
        t('columnShare'),
        t('speakersOwn'),
        t('speakersReported'),
        t('tabQuotes'),
        t('columnFirstPlace'),
      ]}
      rows={rows.map((row) => [
        <span lang={row.name === null ? undefined : language}>{nameOf(row)}</span>,
        formatShare(shareOf(row)),
        formatShare(row.own),
        formatShare(row.reported),
        formatNumber(row.utterances),
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
