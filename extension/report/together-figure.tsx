import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { formatNumber, plural, t } from '../shared/i18n';
import { drawTogether } from './draw-together';
import { Figure, FigureDrawing, FigureTable, PlaceButton } from './figure';
import type { FigureProps } from './figures';
import { toTogether } from './together';

/** Which actors are mentioned in the same paragraphs. */
export function TogetherFigure({ id, report, goTo }: FigureProps): VNode {
  const together = useMemo(() => toTogether(report), [report]);
  const { actors, pairs, more } = together;
  const draw = useCallback((width: number) => drawTogether(together, width, goTo), [together, goTo]);
  const name = t('togetherName');
  const nameOf = (index: number): string => actors[index]?.name ?? '';
  const [first] = pairs;
  if (!first) {
    const looked = report.analyser.lookedFor.includes('actors');
    return (
      <Figure id={id} name={name} says={t(looked ? 'togetherNone' : 'actorsNotInLanguage')} table={null} />
    );
  }
  const language = report.article.language ?? undefined;
  const table = (
    <FigureTable
      id={id}
      columns={[t('columnActor'), t('columnWith'), t('columnParagraphs'), t('columnFirstPlace')]}
      rows={pairs.map(({ a, b, paragraphs, place, at }) => [
        <span lang={language}>{nameOf(a)}</span>,
        <span lang={language}>{nameOf(b)}</span>,
        formatNumber(paragraphs),
        <PlaceButton
          paragraph={at}
          onGo={() => {
            goTo(place);
          }}
        />,
      ])}
    />
  );
  return (
    <Figure
      id={id}
      name={name}
      says={plural('togetherSays', first.paragraphs, nameOf(first.a), nameOf(first.b))}
      table={table}
    >
      <FigureDrawing id={id} draw={draw} />
      <p class="more">{t('togetherHow')}</p>
      {more > 0 && <p class="more">{plural('togetherMore', more)}</p>}
    </Figure>
  );
}
