import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { valueBeside } from '../shared/amount-format';
import type { AmountEntry } from '../shared/amount-list';
import { plural, t } from '../shared/i18n';
import { AMOUNT_GROUPS } from '../shared/page-marks';
import { CopyButton } from './copy-button';
import { LongList } from './long-list';
import { MarkKinds } from './mark-kinds';
import { lighting, type PageActions } from './page-actions';
import { useWalk } from './use-walk';

interface Props {
  readonly report: Report;
  readonly entries: readonly AmountEntry[];
  readonly actions: PageActions;
}

/** Every figure of the article once, the weightiest first, with switches that mark them in the page. */
export function AmountList({ report, entries, actions }: Props): VNode {
  if (entries.length === 0) {
    const looked = report.analyser.lookedFor.includes('amounts');
    return <p class="calm">{t(looked ? 'amountsNone' : 'amountsNotInLanguage')}</p>;
  }
  const kinds = AMOUNT_GROUPS.map((group) => ({
    group,
    count: entries.filter((entry) => entry.amount.kind === group).length,
  }));
  return (
    <section class="amounts">
      <MarkKinds kinds={kinds} actions={actions} />
      <LongList
        class="rows"
        items={entries}
        row={(entry) => (
          <AmountItem
            key={entry.amount.start}
            report={report}
            entry={entry}
            language={report.article.language ?? undefined}
            actions={actions}
          />
        )}
      />
    </section>
  );
}

interface ItemProps {
  readonly report: Report;
  readonly entry: AmountEntry;
  readonly language: string | undefined;
  readonly actions: PageActions;
}

/** A click goes to the first place; further clicks walk through the others. */
export function AmountItem({ report, entry, language, actions }: ItemProps): VNode {
  const { amount, mentions, times } = entry;
  const walk = useWalk(mentions, actions.goTo);
  const value = valueBeside(amount);
  return (
    <li class="copied-row">
      <button
        type="button"
        class="row amount"
        data-kind={amount.kind}
        onClick={walk.next}
        {...lighting(mentions, actions)}
      >
        <i class={`shape ${amount.kind}`} aria-hidden="true" />
        <span class="row-head" lang={language}>
          {amount.text}
        </span>
        {times > 1 && <span class="row-count">{plural('amountTimes', times)}</span>}
        {value !== null && (
          <span class="row-soft">
            {value}
            {amount.unitInferred && <span> · {t('amountInferred')}</span>}
          </span>
        )}
        {amount.about && (
          <span class="row-words" lang={language}>
            {amount.about.text}
          </span>
        )}
      </button>
      <CopyButton report={report} citable={{ kind: 'amount', amount }} words={amount.text} />
    </li>
  );
}
