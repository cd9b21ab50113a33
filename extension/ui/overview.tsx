import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../../src/index';
import { plural, t } from '../shared/i18n';
import { toTimeLine } from '../shared/time-line';
import { FactCard } from './fact-card';
import { lighting, type PageActions } from './page-actions';

const LEADING = 5;

interface Props {
  readonly report: Report;
  readonly actions: PageActions;
}

/** What the article claims, on whose word, how sure: the leading cards, then the dates in order. */
export function Overview({ report, actions }: Props): VNode {
  const [all, setAll] = useState(false);
  const { facts } = report;
  if (facts.length === 0) {
    const looked = report.analyser.lookedFor.includes('facts');
    return <p class="calm">{t(looked ? 'factsNone' : 'factsNotInLanguage')}</p>;
  }
  const shown = all ? facts : facts.slice(0, LEADING);
  return (
    <section class="overview">
      <ol class="facts-list">
        {shown.map((fact) => (
          <FactCard key={fact.id} report={report} fact={fact} actions={actions} />
        ))}
      </ol>
      {shown.length < facts.length && (
        <button
          type="button"
          class="link"
          id="more-facts"
          onClick={() => {
            setAll(true);
          }}
        >
          {plural('factsMore', facts.length - shown.length)}
        </button>
      )}
      <TimeLine report={report} actions={actions} />
    </section>
  );
}

function TimeLine({ report, actions }: Props): VNode | null {
  const entries = toTimeLine(report);
  if (entries.length < 2) return null;
  const language = report.article.language ?? undefined;
  return (
    <>
      <h2 class="rows-heading">{t('timelineHeading')}</h2>
      <ol class="rows time-line">
        {entries.map(({ date, fact }) => (
          <li key={fact.id}>
            <button
              type="button"
              class="row"
              onClick={() => {
                actions.goTo(fact);
              }}
              {...lighting([date], actions)}
            >
              <span class="row-head" lang={language}>
                {date.text}
              </span>
              <span class="row-soft">{date.iso}</span>
              <span class="row-words" lang={language}>
                {report.text.slice(fact.start, fact.end)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
