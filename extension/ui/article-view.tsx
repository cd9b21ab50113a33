import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { t } from '../shared/i18n';
import { toPageMarks, type Stop } from '../shared/page-marks';
import { toSpeakerEntries } from '../shared/quote-list';
import { ActorList } from './actor-list';
import { AmountList } from './amount-list';
import { ArticleHeader } from './article-header';
import { ErrorView } from './error-view';
import { ExpectedRepeats } from './expected-repeats';
import { MarkControls } from './mark-controls';
import { Overview } from './overview';
import type { PageActions } from './page-actions';
import { QuoteList } from './quote-list';
import { RepeatList } from './repeat-list';
import { RepeatSummary } from './repeat-summary';
import { Tabs, type Tab } from './tabs';
import type { Kept } from './use-kept';
import type { TabModel } from './use-tab';
import { Working } from './working';

const TAB_IDS = ['overview', 'actors', 'amounts', 'quotes', 'repeats'] as const;
/** The lists of findings, one tab each. */
export type ListId = (typeof TAB_IDS)[number];
export const isListId = (value: unknown): value is ListId => TAB_IDS.some((id) => id === value);

interface Props {
  readonly tab: TabModel;
  /** Which list the reader chose to look at. */
  readonly chosen: Kept<ListId>;
}

/** What is known of one tab, in whatever state it is: what popup and panel have in common. */
export function ArticleView({ tab, chosen }: Props): VNode {
  const { state } = tab;
  switch (state.phase) {
    case 'working':
      return <Working step={state.step} />;
    case 'failed':
      return <ErrorView error={state.error} onRetry={tab.retry} />;
    case 'done':
      return <Findings tab={tab} chosen={chosen} report={state.report} />;
  }
}

function Findings({ tab, chosen, report }: Props & { report: Report }): VNode {
  // The page's answers come far more often than a new report.
  const { stops, amounts, speakers } = useMemo(
    () => ({
      stops: toPageMarks(report).stops,
      amounts: toAmountEntries(report),
      speakers: toSpeakerEntries(report),
    }),
    [report],
  );
  const tabs: readonly Tab<ListId>[] = [
    { id: 'overview', label: t('tabOverview'), count: report.facts.length },
    { id: 'actors', label: t('tabActors'), count: report.actors.length },
    { id: 'amounts', label: t('tabAmounts'), count: amounts.length },
    { id: 'quotes', label: t('tabQuotes'), count: speakers.reduce((sum, s) => sum + s.utterances.length, 0) },
    { id: 'repeats', label: t('tabRepeats'), count: stops.length },
  ];
  // Until the reader chooses: the first in which there is something to see.
  const selected = chosen.value ?? tabs.find((each) => each.count > 0)?.id ?? 'repeats';
  const actions: PageActions = {
    goTo: (span) => {
      tab.ask({ type: 'go-to', span: { start: span.start, end: span.end }, stop: null });
    },
    light: (spans) => {
      tab.light(spans.map(({ start, end }) => ({ start, end })));
    },
    marked: tab.view?.groups ?? null,
    mark: (group, on) => {
      tab.ask({ type: 'set-view', mark: { group, on } });
    },
  };
  const panels: Record<ListId, () => VNode> = {
    overview: () => <Overview report={report} actions={actions} />,
    repeats: () => <Repeats tab={tab} report={report} stops={stops} />,
    actors: () => <ActorList report={report} actions={actions} />,
    amounts: () => <AmountList report={report} entries={amounts} actions={actions} />,
    quotes: () => <QuoteList report={report} entries={speakers} actions={actions} />,
  };
  return (
    <>
      <ArticleHeader article={report.article} />
      <RepeatSummary report={report} />
      {tab.lost && (
        <p class="notice" role="alert">
          {t('placeLost')}
        </p>
      )}
      <Tabs tabs={tabs} selected={selected} onSelect={chosen.keep}>
        {panels[selected]()}
      </Tabs>
    </>
  );
}

function Repeats({ tab, report, stops }: { tab: TabModel; report: Report; stops: readonly Stop[] }): VNode {
  const { view, ask } = tab;
  return (
    <>
      {stops.length === 0 ? (
        <p class="calm">{t('summaryNone')}</p>
      ) : (
        <>
          <MarkControls view={view} count={stops.length} ask={ask} />
          <RepeatList
            report={report}
            stops={stops}
            current={view?.current ?? null}
            onGoTo={(span, stop) => {
              ask({ type: 'go-to', span, stop });
            }}
          />
        </>
      )}
      <ExpectedRepeats report={report} />
    </>
  );
}
