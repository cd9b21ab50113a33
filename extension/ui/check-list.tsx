import type { VNode } from 'preact';
import type { FigurePlace, Report } from '../../src/index';
import { checkWords } from '../shared/check-words';
import { t, voice } from '../shared/i18n';
import { Heading } from './heading';
import type { PageActions } from './page-actions';

interface Props {
  readonly report: Report;
  readonly actions: PageActions;
}

/** Figures of the article that do not go together, each with both places; nothing when all is well. */
export function CheckList({ report, actions }: Props): VNode | null {
  if (report.checks.length === 0) return null;
  const language = report.article.language ?? undefined;
  return (
    <>
      <Heading class="rows-heading">{t('checksHeading')}</Heading>
      <ol class="checks">
        {report.checks.map((check) => (
          <li key={`${check.kind}-${check.first.start}-${check.second.start}`} data-check={check.kind}>
            <p class="row-soft">{checkWords(check, voice)}</p>
            <p class="check-places">
              {[check.first, check.second].map((place, index) => (
                <Place key={index} place={place} language={language} actions={actions} />
              ))}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

interface PlaceProps {
  readonly place: FigurePlace;
  readonly language: string | undefined;
  readonly actions: PageActions;
}

/** The title is no place that the page is searched for: it stands above. */
function Place({ place, language, actions }: PlaceProps): VNode {
  if (place.in === 'title') {
    return (
      <span class="check-place">
        <span lang={language}>{place.text}</span> <span class="row-soft">{t('checkInTitle')}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="check-place"
      lang={language}
      onClick={() => {
        actions.goTo(place);
      }}
    >
      {place.text}
    </button>
  );
}
