import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { t } from '../shared/i18n';
import { toPageMarks, type Stop } from '../shared/page-marks';
import { AmountList } from '../ui/amount-list';
import { ArticleHeader } from '../ui/article-header';
import { ErrorView } from '../ui/error-view';
import { ExpectedRepeats } from '../ui/expected-repeats';
import { MarkControls } from '../ui/mark-controls';
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

type TabId = 'repeats' | 'amounts';

function Done({ tab, report }: { tab: TabModel; report: Report }): VNode {
  const [chosen, setChosen] = useState<TabId | null>(null);
  const { stops } = toPageMarks(report);
  const entries = toAmountEntries(report);
  // Until the reader chooses: what there is something to see in.
  const selected = chosen ?? (stops.length === 0 && entries.length > 0 ? 'amounts' : 'repeats');
  const tabs: readonly Tab<TabId>[] = [
    { id: 'repeats', label: t('tabRepeats'), count: stops.length },
    { id: 'amounts', label: t('tabAmounts'), count: entries.length },
  ];
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
        {selected === 'repeats' ? (
          <Repeats tab={tab} report={report} stops={stops} />
        ) : (
          <AmountList
            report={report}
            entries={entries}
            marked={tab.view?.groups ?? null}
            onMark={(group, on) => {
              tab.ask({ type: 'set-view', mark: { group, on } });
            }}
            onGoTo={(span) => {
              tab.ask({ type: 'go-to', span, stop: null });
            }}
          />
        )}
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
