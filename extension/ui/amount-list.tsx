import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AmountKind, Report, Span } from '../../src/index';
import { formatAmount } from '../shared/amount-format';
import type { AmountEntry } from '../shared/amount-list';
import { formatNumber, plural, t, type MessageKey } from '../shared/i18n';
import { MARK_GROUPS, type MarkGroup } from '../shared/page-marks';

const KIND: Record<AmountKind, MessageKey> = {
  money: 'kindMoney',
  percent: 'kindPercent',
  quantity: 'kindQuantity',
  count: 'kindCount',
};

interface Props {
  readonly report: Report;
  readonly entries: readonly AmountEntry[];
  /** Kinds that the page marks just now; null until the page has answered. */
  readonly marked: readonly MarkGroup[] | null;
  readonly onMark: (group: MarkGroup, on: boolean) => void;
  readonly onGoTo: (span: Span) => void;
}

/** Every figure of the article once, the weightiest first, with switches that mark them in the page. */
export function AmountList({ report, entries, marked, onMark, onGoTo }: Props): VNode {
  if (entries.length === 0) {
    const looked = report.analyser.lookedFor.includes('amounts');
    return <p class="calm">{t(looked ? 'amountsNone' : 'amountsNotInLanguage')}</p>;
  }
  return (
    <section class="amounts">
      <MarkKinds entries={entries} marked={marked} onMark={onMark} />
      <ol class="amount-list">
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

function MarkKinds({ entries, marked, onMark }: Pick<Props, 'entries' | 'marked' | 'onMark'>): VNode {
  const present = MARK_GROUPS.filter((group) => entries.some((entry) => entry.amount.kind === group));
  return (
    <div class="mark-kinds" role="group" aria-labelledby="mark-kinds-label">
      <span id="mark-kinds-label">{t('markInPage')}</span>
      {present.map((group) => {
        const on = marked?.includes(group) ?? false;
        return (
          <button
            key={group}
            type="button"
            class={`chip ${group}`}
            aria-pressed={on}
            disabled={marked === null}
            onClick={() => {
              onMark(group, !on);
            }}
          >
            <i class={`shape ${group}`} aria-hidden="true" />
            {t(KIND[group])} {formatNumber(entries.filter((entry) => entry.amount.kind === group).length)}
          </button>
        );
      })}
    </div>
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
  const [next, setNext] = useState(0);
  return (
    <li>
      <button
        type="button"
        class="amount"
        data-kind={amount.kind}
        onClick={() => {
          const mention = mentions[next % mentions.length];
          setNext(next + 1);
          if (mention) onGoTo(mention);
        }}
      >
        <i class={`shape ${amount.kind}`} aria-hidden="true" />
        <span class="amount-text" lang={language ?? undefined}>
          {amount.text}
        </span>
        {times > 1 && <span class="amount-times">{plural('amountTimes', times)}</span>}
        <span class="amount-value">
          {formatAmount(amount)}
          {amount.unitInferred && <span class="amount-note"> · {t('amountInferred')}</span>}
        </span>
        {amount.about && (
          <span class="amount-about" lang={language ?? undefined}>
            {amount.about.text}
          </span>
        )}
      </button>
    </li>
  );
}
