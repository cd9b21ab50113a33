import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { FindingKind, Report } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { formatDay, t, type MessageKey } from '../shared/i18n';
import { toPageMarks } from '../shared/page-marks';
import { toSpeakerEntries } from '../shared/quote-list';
import type { ReportSnapshot } from '../shared/report-snapshot';
import { ActorList } from '../ui/actor-list';
import { AmountList } from '../ui/amount-list';
import { ArticleHeader } from '../ui/article-header';
import { CheckList } from '../ui/check-list';
import { ExpectedRepeats } from '../ui/expected-repeats';
import { ExportMenu } from '../ui/export-menu';
import { FactCard } from '../ui/fact-card';
import { HeadingLevel } from '../ui/heading';
import { QuoteList } from '../ui/quote-list';
import { RepeatList } from '../ui/repeat-list';
import { Figure as EmptyFigure } from './figure';
import { FIGURES } from './figures';
import { PrintButton } from './print-button';
import { useArticle, type ArticleModel, type Lost } from './use-article';

const LOST: Record<Lost, MessageKey> = { place: 'reportPlaceLost', address: 'reportNoAddress' };

interface Props {
  readonly snapshot: ReportSnapshot;
}

/** One article as a whole: the pictures, then every finding. */
export function ReportView({ snapshot }: Props): VNode {
  const { report, isWhole } = snapshot;
  const article = useArticle(snapshot);
  const { published, byline } = report.article;
  return (
    <main class="report" data-phase="done" data-linked={article.view !== null}>
      <p class="report-kind">
        {t('extensionName')} · {t('reportKind')}
      </p>
      <ArticleHeader article={report.article} />
      {(published !== null || byline !== null) && (
        <p class="facts">
          {byline !== null && <bdi>{byline}</bdi>}
          {byline !== null && published !== null && ' · '}
          {published !== null && formatDay(published.slice(0, 10))}
        </p>
      )}
      <Tools report={report} article={article} />
      {!isWhole && (
        <p class="notice" id="partial">
          {t('reportPartial')}
        </p>
      )}
      <Contents />
      {FIGURES.map(({ id, name, needs, Figure }) =>
        isMissing(snapshot, needs) ? (
          <EmptyFigure key={id} id={id} name={t(name)} says={t('reportNotLookedFor')} table={null} />
        ) : (
          <Figure key={id} id={id} report={report} goTo={article.actions.goTo} />
        ),
      )}
      <Lists snapshot={snapshot} article={article} />
      <footer class="foot">{t('privacyLine')}</footer>
      {article.lost && (
        <p class="notice lost" role="alert">
          {t(LOST[article.lost])}
        </p>
      )}
    </main>
  );
}

/** Whether `kind` was not looked for because the analysis had not come so far; in its language it may be found. */
function isMissing({ report, isWhole }: ReportSnapshot, kind: FindingKind): boolean {
  return !isWhole && !report.analyser.lookedFor.includes(kind);
}

function Tools({ report, article }: { readonly report: Report; readonly article: ArticleModel }): VNode {
  const leads = article.view ? 'reportLinked' : article.reachable ? 'reportUnlinked' : 'reportNoAddress';
  return (
    <div class="report-tools">
      <p class="calm">{t(leads)}</p>
      {article.reachable && (
        <button type="button" class="button" id="to-article" onClick={article.show}>
          {t('reportToArticle')}
        </button>
      )}
      <PrintButton />
      <ExportMenu report={report} />
    </div>
  );
}

const LISTS = [
  { id: 'facts', name: 'reportStatements' },
  { id: 'actors', name: 'tabActors' },
  { id: 'amounts', name: 'tabAmounts' },
  { id: 'quotes', name: 'tabQuotes' },
  { id: 'repeats', name: 'tabRepeats' },
] as const satisfies readonly { readonly id: FindingKind; readonly name: MessageKey }[];

function Contents(): VNode {
  return (
    <nav class="contents" aria-labelledby="contents-name">
      <p id="contents-name">{t('reportContents')}</p>
      <ol>
        {[...FIGURES, ...LISTS].map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(name)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Everything that was found, by the components of popup and panel. */
function Lists({ snapshot, article }: Props & { readonly article: ArticleModel }): VNode {
  const { report } = snapshot;
  const { actions, view } = article;
  const [opened, setOpened] = useState<string | null>(null);
  const { stops, amounts, speakers } = useMemo(
    () => ({
      stops: toPageMarks(report).stops,
      amounts: toAmountEntries(report),
      speakers: toSpeakerEntries(report),
    }),
    [report],
  );
  const lists: Record<(typeof LISTS)[number]['id'], () => VNode> = {
    facts: () => (
      <>
        {report.facts.length === 0 && (
          <p class="calm">
            {t(report.analyser.lookedFor.includes('facts') ? 'factsNone' : 'factsNotInLanguage')}
          </p>
        )}
        <ol class="facts-list">
          {report.facts.map((fact) => (
            <FactCard key={fact.id} report={report} fact={fact} actions={actions} />
          ))}
        </ol>
        <CheckList report={report} actions={actions} />
      </>
    ),
    actors: () => <ActorList report={report} actions={actions} opened={{ key: opened, open: setOpened }} />,
    amounts: () => <AmountList report={report} entries={amounts} actions={actions} />,
    quotes: () => <QuoteList report={report} entries={speakers} actions={actions} />,
    repeats: () => (
      <>
        {stops.length === 0 ? (
          <p class="calm">{t('summaryNone')}</p>
        ) : (
          <RepeatList
            report={report}
            stops={stops}
            current={view?.current ?? null}
            onGoTo={article.goToStop}
          />
        )}
        <ExpectedRepeats report={report} />
      </>
    ),
  };
  return (
    <HeadingLevel value={3}>
      {LISTS.map(({ id, name }) => (
        <section key={id} id={id} class="report-list">
          <h2 class="report-heading">{t(name)}</h2>
          {isMissing(snapshot, id) ? <p class="calm">{t('reportNotLookedFor')}</p> : lists[id]()}
        </section>
      ))}
    </HeadingLevel>
  );
}
