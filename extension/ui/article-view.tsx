import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { FindingKind, Report, Span } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { plural, t, type MessageKey } from '../shared/i18n';
import { toPageMarks, type Stop } from '../shared/page-marks';
import { toPassage } from '../shared/passage';
import { askedOf, isUnderWay, reportOf, type TabState } from '../shared/protocol';
import { toSpeakerEntries } from '../shared/quote-list';
import { toRepeatSummary } from '../shared/summary';
import { ActorList, type OpenedActor } from './actor-list';
import { AmountList } from './amount-list';
import { Announced } from './announced';
import { ArticleHeader } from './article-header';
import { ErrorView } from './error-view';
import { ExpectedRepeats } from './expected-repeats';
import { ExportMenu } from './export-menu';
import { MarkControls } from './mark-controls';
import { Overview } from './overview';
import type { PageActions } from './page-actions';
import { QuoteList } from './quote-list';
import { RepeatList } from './repeat-list';
import { RepeatSummary } from './repeat-summary';
import { Stopped } from './stopped';
import { Tabs, type Tab } from './tabs';
import { useFirst } from './use-first';
import type { Kept } from './use-kept';
import type { TabModel } from './use-tab';
import { Working } from './working';

const TAB_IDS = ['overview', 'actors', 'amounts', 'quotes', 'repeats'] as const;
/** The lists of findings, one tab each. */
export type ListId = (typeof TAB_IDS)[number];
export const isListId = (value: unknown): value is ListId => TAB_IDS.some((id) => id === value);

/** What must have been looked for before a list is whole. */
const KIND: Record<ListId, FindingKind> = {
  overview: 'facts',
  actors: 'actors',
  amounts: 'amounts',
  quotes: 'quotes',
  repeats: 'repeats',
};

interface Props {
  readonly tab: TabModel;
  /** Which list the reader chose to look at. */
  readonly chosen: Kept<ListId>;
  readonly opened: OpenedActor;
  /** Where only the findings of a passage are shown: its ranges in `report.text`, never empty. */
  readonly passage?: readonly Span[] | undefined;
}

/** What is known of one tab, in whatever state it is: what popup and panel have in common. */
export function ArticleView({ state, ...props }: Props & { readonly state: TabState }): VNode {
  const { tab } = props;
  const [cancelled, setCancelled] = useState(false);
  if (state.phase === 'failed') return <ErrorView error={state.error} onRetry={tab.retry} />;
  const report = reportOf(state);
  const isWhole = state.phase === 'done' && state.isWhole;
  const absent = isWhole ? null : state.phase === 'done' ? 'notLookedFor' : 'stillLooking';
  // The findings keep their place in the tree, and with it what was unfolded in them, until the last has come.
  return (
    <>
      {isUnderWay(state) && (
        <Working
          step={state.phase === 'working' ? state.step : 'analysing'}
          progress={tab.progress}
          isRenewal={state.phase === 'done'}
          onCancel={() => {
            setCancelled(true);
            tab.cancel();
          }}
        />
      )}
      {state.phase === 'done' && !isWhole && !state.renewal && (
        <Stopped
          takesFocus={cancelled}
          onGoOn={() => {
            setCancelled(false);
            tab.goOn();
          }}
        />
      )}
      <Announced words={report && isWhole ? summaryOf(report) : null} />
      {report && <Findings {...props} whole={report} absent={absent} />}
    </>
  );
}

function summaryOf(report: Report): string {
  const { repeated, paragraphs } = toRepeatSummary(report);
  return repeated === 0 ? t('summaryNone') : plural('summaryRepeats', repeated, paragraphs);
}

interface FindingsProps extends Props {
  readonly whole: Report;
  /** What stands for a list that was not looked for, as long as that is not for good; null once everything was. */
  readonly absent: MessageKey | null;
}

function Findings({ tab, chosen, opened, passage, whole, absent }: FindingsProps): VNode {
  // The page's answers come far more often than a new report.
  const { report, stops, count, amounts, speakers } = useMemo(() => {
    const report = passage ? toPassage(whole, passage) : whole;
    // Who asks for a passage wants what stands in it, read before or not.
    const bare = passage ? { ...report, repeats: [] } : report;
    // The page counts its stops in the whole article.
    const { stops } = toPageMarks(whole);
    return {
      report,
      stops,
      count: passage ? toPageMarks(report).stops.length : stops.length,
      amounts: toAmountEntries(bare),
      speakers: toSpeakerEntries(bare),
    };
  }, [whole, passage]);
  const isAbsent = (id: ListId): boolean => absent !== null && !whole.analyser.lookedFor.includes(KIND[id]);
  const counted: readonly (Tab<ListId> & { readonly count: number })[] = [
    { id: 'overview', label: t('tabOverview'), count: report.facts.length },
    { id: 'actors', label: t('tabActors'), count: report.actors.length },
    { id: 'amounts', label: t('tabAmounts'), count: amounts.length },
    { id: 'quotes', label: t('tabQuotes'), count: speakers.reduce((sum, s) => sum + s.utterances.length, 0) },
    { id: 'repeats', label: t('tabRepeats'), count },
  ];
  const filled = counted.flatMap(({ id, count }) => (count > 0 ? [id] : []));
  // Of a passage, the reader wants what repeats it.
  const first = useFirst<ListId>(passage && filled.includes('repeats') ? ['repeats', ...filled] : filled);
  const selected = chosen.value ?? first ?? 'repeats';
  const tabs = counted.map((each) => (isAbsent(each.id) ? { ...each, count: null } : each));
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
  const isEmpty = !filled.includes(selected);
  // What the reader chose shows at once, before there is a report that goes by it.
  const reading = tab.state?.phase === 'done' ? { asked: askedOf(tab.state), ask: tab.readIn } : null;
  const panels: Record<ListId, () => VNode> = {
    overview: () => <Overview report={report} actions={actions} />,
    repeats: () => (
      <Repeats tab={tab} report={report} stops={stops} count={count} isPassage={passage !== undefined} />
    ),
    actors: () => <ActorList report={report} actions={actions} opened={opened} />,
    amounts: () => <AmountList report={report} entries={amounts} actions={actions} />,
    quotes: () => <QuoteList report={report} entries={speakers} actions={actions} />,
  };
  return (
    <>
      <ArticleHeader article={report.article} reading={reading} />
      {!passage && (
        <div class="article-actions">
          <button type="button" class="link" id="full-report" onClick={tab.openReport}>
            {t('reportOpen')}
          </button>
          <ExportMenu report={whole} />
        </div>
      )}
      {!passage && <RepeatSummary report={report} />}
      {tab.lost && (
        <p class="notice" role="alert">
          {t('placeLost')}
        </p>
      )}
      <Tabs tabs={tabs} selected={selected} onSelect={chosen.keep}>
        {absent !== null && isAbsent(selected) ? (
          <p class="calm">{t(absent)}</p>
        ) : passage && isEmpty ? (
          <p class="calm">{t('passageNone')}</p>
        ) : (
          panels[selected]()
        )}
      </Tabs>
    </>
  );
}

interface RepeatsProps {
  readonly tab: TabModel;
  readonly report: Report;
  /** Those of the whole article. */
  readonly stops: readonly Stop[];
  /** How many of them are shown. */
  readonly count: number;
  readonly isPassage: boolean;
}

function Repeats({ tab, report, stops, count, isPassage }: RepeatsProps): VNode {
  const { view, ask } = tab;
  return (
    <>
      {count === 0 ? (
        <p class="calm">{t('summaryNone')}</p>
      ) : (
        <>
          {!isPassage && <MarkControls view={view} count={count} ask={ask} />}
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
