import type { VNode } from 'preact';
import { formatNumber, t, type MessageKey } from '../shared/i18n';
import type { MarkGroup } from '../shared/page-marks';

const LABEL: Record<MarkGroup, MessageKey> = {
  money: 'kindMoney',
  percent: 'kindPercent',
  quantity: 'kindQuantity',
  count: 'kindCount',
  person: 'kindPerson',
  organisation: 'kindOrganisation',
  place: 'kindPlace',
  quote: 'kindQuotes',
};

export interface Markable {
  readonly group: MarkGroup;
  /** How many findings of the group the list shows; a group without any has no switch. */
  readonly count: number;
}

export interface MarkingProps {
  /** Groups that the page marks just now; null until the page has answered. */
  readonly marked: readonly MarkGroup[] | null;
  readonly onMark: (group: MarkGroup, on: boolean) => void;
}

/** One switch for each kind of finding: marked in the page or not. */
export function MarkKinds({ kinds, marked, onMark }: MarkingProps & { kinds: readonly Markable[] }): VNode {
  return (
    <div class="mark-kinds" role="group" aria-labelledby="mark-kinds-label">
      <span id="mark-kinds-label">{t('markInPage')}</span>
      {kinds
        .filter((kind) => kind.count > 0)
        .map(({ group, count }) => {
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
              {t(LABEL[group])} {formatNumber(count)}
            </button>
          );
        })}
    </div>
  );
}
