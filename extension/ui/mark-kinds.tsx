import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber, t } from '../shared/i18n';
import type { MarkGroup } from '../shared/page-marks';
import { GROUP_LABEL } from './group-words';
import type { PageActions } from './page-actions';

export interface Markable {
  readonly group: MarkGroup;
  /** How many findings of the group the list shows; a group without any has no switch. */
  readonly count: number;
}

interface Props {
  readonly kinds: readonly Markable[];
  readonly actions: Pick<PageActions, 'marked' | 'mark'>;
}

/** One switch for each kind of finding: marked in the page or not. */
export function MarkKinds({ kinds, actions: { marked, mark } }: Props): VNode {
  // A page may show several lists.
  const label = useId();
  return (
    <div class="mark-kinds" role="group" aria-labelledby={label}>
      <span id={label}>{t('markInPage')}</span>
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
                mark(group, !on);
              }}
            >
              <i class={`shape ${group}`} aria-hidden="true" />
              {t(GROUP_LABEL[group])} {formatNumber(count)}
            </button>
          );
        })}
    </div>
  );
}
