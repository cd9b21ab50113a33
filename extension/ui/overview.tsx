import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { toTimeLine, type Report } from '../../src/index';
import { formatDay, plural, t } from '../shared/i18n';
import { CheckList } from './check-list';
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
      <CheckList report={report} actions={actions} />
      <TimeLine report={report} actions={actions} />
    </section>
  );
}

/** The dates in order, each with what is stated of it. */
function TimeLine({ report, actions }: Props): VNode | null {
  const entries = toTimeLine(report);
  if (entries.length < 2) return null;
  const language = report.article.language ?? undefined;
  return (
    <>
      <h2 class="rows-heading">{t('timelineHeading')}</h2>
      <ol class="rows time-line">
        {entries.map((entry) => {
          const date = report.dates[entry.dates[0] ?? -1];
          const fact = report.facts[entry.facts[0] ?? -1];
          if (!date || !fact) return null;
          return (
            <li key={`${entry.iso}/${entry.isoEnd ?? ''}`}>
              <button
                type="button"
                class="row"
                onClick={() => {
                  actions.goTo(date);
                }}
                {...lighting([fact], actions)}
              >
                <span class="row-head" lang={language}>
                  {date.text}
                </span>
                <span class="row-count">{formatDay(entry.iso)}</span>
                <span class="row-words" lang={language}>
                  {report.text.slice(fact.start, fact.end)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
