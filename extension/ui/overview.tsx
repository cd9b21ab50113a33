import type { VNode } from 'preact';
import { toTimeLine, type Report } from '../../src/index';
import { formatDay, t } from '../shared/i18n';
import { CheckList } from './check-list';
import { FactCard } from './fact-card';
import { Heading } from './heading';
import { LongList } from './long-list';
import { lighting, type PageActions } from './page-actions';

const LEADING = 5;

interface Props {
  readonly report: Report;
  readonly actions: PageActions;
}

/** What the article claims, on whose word, how sure: the leading cards, then the dates in order. */
export function Overview({ report, actions }: Props): VNode {
  const { facts } = report;
  if (facts.length === 0) {
    const looked = report.analyser.lookedFor.includes('facts');
    return <p class="calm">{t(looked ? 'factsNone' : 'factsNotInLanguage')}</p>;
  }
  return (
    <section class="overview">
      <LongList
        class="facts-list"
        items={facts}
        first={LEADING}
        more="factsMore"
        moreId="more-facts"
        row={(fact) => <FactCard key={fact.id} report={report} fact={fact} actions={actions} />}
      />
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
      <Heading class="rows-heading">{t('timelineHeading')}</Heading>
      <LongList
        class="rows time-line"
        items={entries}
        row={(entry) => {
          const date = report.dates[entry.dates[0] ?? -1];
          const fact = report.facts[entry.facts[0] ?? -1];
          if (!date || !fact) return <></>;
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
        }}
      />
    </>
  );
}
