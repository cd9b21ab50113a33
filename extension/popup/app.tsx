import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { t } from '../shared/i18n';
import { toPageMarks, type Stop } from '../shared/page-marks';
import { toSpeakerEntries } from '../shared/quote-list';
import { ActorList } from '../ui/actor-list';
import { AmountList } from '../ui/amount-list';
import { ArticleHeader } from '../ui/article-header';
import { ErrorView } from '../ui/error-view';
import { ExpectedRepeats } from '../ui/expected-repeats';
import { MarkControls } from '../ui/mark-controls';
import { Overview } from '../ui/overview';
import type { PageActions } from '../ui/page-actions';
import { QuoteList } from '../ui/quote-list';
import { RepeatList } from '../ui/repeat-list';
import { RepeatSummary } from '../ui/repeat-summary';
import { Tabs, type Tab } from '../ui/tabs';
import { Working } from '../ui/working';
import { useKept, type Kept } from './use-kept';
import { useTab, type TabModel } from './use-tab';

export function App(): VNode {
  const tab = useTab();
  const chosen = useKept('popup:tab', isTabId);
  const phase = chosen.loaded ? tab.state.phase : 'working';
  return (
    <div class="popup" data-phase={phase}>
      <main aria-live="polite" aria-busy={phase === 'working'}>
        {chosen.loaded ? <Body tab={tab} chosen={chosen} /> : <Working step="reading" />}
      </main>
      <footer class="foot">{t('privacyLine')}</footer>
    </div>
  );
}

interface BodyProps {
  readonly tab: TabModel;
  readonly chosen: Kept<TabId>;
}

function Body({ tab, chosen }: BodyProps): VNode {
  const { state } = tab;
  switch (state.phase) {
    case 'working':
      return <Working step={state.step} />;
    case 'failed':
      return <ErrorView error={state.error} onRetry={tab.retry} />;
    case 'done':
      return <Done tab={tab} chosen={chosen} report={state.report} />;
  }
}

const TAB_IDS = ['overview', 'actors', 'amounts', 'quotes', 'repeats'] as const;
type TabId = (typeof TAB_IDS)[number];
const isTabId = (value: unknown): value is TabId => TAB_IDS.some((id) => id === value);

function Done({ tab, chosen, report }: BodyProps & { report: Report }): VNode {
  // The page's answers come far more often than a new report.
  const { stops, amounts, speakers } = useMemo(
    () => ({
      stops: toPageMarks(report).stops,
      amounts: toAmountEntries(report),
      speakers: toSpeakerEntries(report),
    }),
    [report],
  );
  const tabs: readonly Tab<TabId>[] = [
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
  const panels: Record<TabId, () => VNode> = {
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
