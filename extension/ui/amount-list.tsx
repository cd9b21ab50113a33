import type { VNode } from 'preact';
import type { Report, Span } from '../../src/index';
import { formatAmount } from '../shared/amount-format';
import type { AmountEntry } from '../shared/amount-list';
import { plural, t } from '../shared/i18n';
import { AMOUNT_GROUPS } from '../shared/page-marks';
import { MarkKinds, type MarkingProps } from './mark-kinds';
import { useWalk } from './use-walk';

interface Props extends MarkingProps {
  readonly report: Report;
  readonly entries: readonly AmountEntry[];
  readonly onGoTo: (span: Span) => void;
}

/** Every figure of the article once, the weightiest first, with switches that mark them in the page. */
export function AmountList({ report, entries, marked, onMark, onGoTo }: Props): VNode {
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
      <MarkKinds kinds={kinds} marked={marked} onMark={onMark} />
      <ol class="rows">
        {entries.map((entry) => (
          <AmountItem
            key={entry.amount.start}
            entry={entry}
            language={report.article.language}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly entry: AmountEntry;
  readonly language: string | null;
  readonly onGoTo: (span: Span) => void;
}

/** A click goes to the first place; further clicks walk through the others. */
function AmountItem({ entry, language, onGoTo }: ItemProps): VNode {
  const { amount, mentions, times } = entry;
  const walk = useWalk(mentions, onGoTo);
  return (
    <li>
      <button type="button" class="row amount" data-kind={amount.kind} onClick={walk.next}>
        <i class={`shape ${amount.kind}`} aria-hidden="true" />
        <span class="row-head" lang={language ?? undefined}>
          {amount.text}
        </span>
        {times > 1 && <span class="row-count">{plural('amountTimes', times)}</span>}
        <span class="row-soft">
          {formatAmount(amount)}
          {amount.unitInferred && <span> · {t('amountInferred')}</span>}
        </span>
        {amount.about && (
          <span class="row-words" lang={language ?? undefined}>
            {amount.about.text}
          </span>
        )}
      </button>
    </li>
  );
}
