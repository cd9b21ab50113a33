import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Report, Span } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { t } from '../shared/i18n';
import { toPageMarks, type MarkGroup, type Stop } from '../shared/page-marks';
import { toSpeakerEntries } from '../shared/quote-list';
import { ActorList } from '../ui/actor-list';
import { AmountList } from '../ui/amount-list';
import { ArticleHeader } from '../ui/article-header';
import { ErrorView } from '../ui/error-view';
import { ExpectedRepeats } from '../ui/expected-repeats';
import { MarkControls } from '../ui/mark-controls';
import { QuoteList } from '../ui/quote-list';
import { RepeatList } from '../ui/repeat-list';
import { RepeatSummary } from '../ui/repeat-summary';
import { Tabs, type Tab } from '../ui/tabs';
import { Working } from '../ui/working';
import { useTab, type TabModel } from './use-tab';

export function App(): VNode {
  const tab = useTab();
  return (
    <div class="popup" data-phase={tab.state.phase}>
      <main aria-live="polite" aria-busy={tab.state.phase === 'working'}>
        <Body tab={tab} />
      </main>
      <footer class="foot">{t('privacyLine')}</footer>
    </div>
  );
}

function Body({ tab }: { tab: TabModel }): VNode {
  const { state } = tab;
  switch (state.phase) {
    case 'working':
      return <Working step={state.step} />;
    case 'failed':
      return <ErrorView error={state.error} onRetry={tab.retry} />;
    case 'done':
      return <Done tab={tab} report={state.report} />;
  }
}

type TabId = 'actors' | 'amounts' | 'quotes' | 'repeats';

function Done({ tab, report }: { tab: TabModel; report: Report }): VNode {
  const [chosen, setChosen] = useState<TabId | null>(null);
  const { stops } = toPageMarks(report);
  const amounts = toAmountEntries(report);
  const speakers = toSpeakerEntries(report);
  const tabs: readonly Tab<TabId>[] = [
    { id: 'repeats', label: t('tabRepeats'), count: stops.length },
    { id: 'actors', label: t('tabActors'), count: report.actors.length },
    { id: 'amounts', label: t('tabAmounts'), count: amounts.length },
    { id: 'quotes', label: t('tabQuotes'), count: speakers.reduce((sum, s) => sum + s.utterances.length, 0) },
  ];
  // Until the reader chooses: the first in which there is something to see.
  const selected = chosen ?? tabs.find((each) => each.count > 0)?.id ?? 'repeats';
  const marking = {
    marked: tab.view?.groups ?? null,
    onMark: (group: MarkGroup, on: boolean) => {
      tab.ask({ type: 'set-view', mark: { group, on } });
    },
    onGoTo: (span: Span) => {
      tab.ask({ type: 'go-to', span, stop: null });
    },
  };
  const panels: Record<TabId, () => VNode> = {
    repeats: () => <Repeats tab={tab} report={report} stops={stops} />,
    actors: () => <ActorList report={report} {...marking} />,
    amounts: () => <AmountList report={report} entries={amounts} {...marking} />,
    quotes: () => <QuoteList report={report} entries={speakers} {...marking} />,
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
      <Tabs tabs={tabs} selected={selected} onSelect={setChosen}>
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
