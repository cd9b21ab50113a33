import type { ComponentChildren, VNode } from 'preact';
import { formatNumber, t } from '../shared/i18n';
import { LEFTWARDS, moveByKey, RIGHTWARDS } from './move-by-key';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Null while it is not known. */
  readonly count: number | null;
}

interface Props<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What the selected tab shows. */
  readonly children: ComponentChildren;
}

/** Tabs by the ARIA pattern with automatic activation: one tab stop, arrow keys, Home and End. */
export function Tabs<Id extends string>({ tabs, selected, onSelect, children }: Props<Id>): VNode {
  const index = tabs.findIndex((tab) => tab.id === selected);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = moveByKey(event.key, index, tabs.length, rtl ? LEFTWARDS : RIGHTWARDS);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={t('tablistLabel')} class="tablist" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-controls={`panel-${tab.id}`}
            aria-selected={tab.id === selected}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => {
              onSelect(tab.id);
            }}
          >
            {tab.label} <span class="tab-count">{tab.count === null ? '…' : formatNumber(tab.count)}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${selected}`} aria-labelledby={`tab-${selected}`} class="tabpanel">
        {children}
      </div>
    </>
  );
}
