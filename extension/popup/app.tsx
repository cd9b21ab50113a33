import type { VNode } from 'preact';
import { t } from '../shared/i18n';
import { toPageMarks } from '../shared/page-marks';
import type { TabState } from '../shared/protocol';
import { ArticleHeader } from '../ui/article-header';
import { ErrorView } from '../ui/error-view';
import { ExpectedRepeats } from '../ui/expected-repeats';
import { MarkControls } from '../ui/mark-controls';
import { RepeatList } from '../ui/repeat-list';
import { RepeatSummary } from '../ui/repeat-summary';
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

function Done({
  tab,
  report,
}: {
  tab: TabModel;
  report: Extract<TabState, { phase: 'done' }>['report'];
}): VNode {
  const stops = toPageMarks(report).stops;
  const { view, ask } = tab;
  return (
    <>
      <ArticleHeader article={report.article} />
      <RepeatSummary report={report} />
      {stops.length > 0 && <MarkControls view={view} count={stops.length} ask={ask} />}
      {tab.lost && (
        <p class="notice" role="alert">
          {t('placeLost')}
        </p>
      )}
      {stops.length > 0 && (
        <RepeatList
          report={report}
          stops={stops}
          current={view?.current ?? null}
          onGoTo={(span, stop) => {
            ask({ type: 'go-to', span, stop });
          }}
        />
      )}
      <ExpectedRepeats report={report} />
    </>
  );
}
