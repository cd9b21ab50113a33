import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';

/** Prints the page, with every table open if the reader wishes; afterwards they are as they were. */
export function PrintButton(): VNode {
  const [withTables, setWithTables] = useState(false);
  useLayoutEffect(() => {
    if (!withTables) return undefined;
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const each of opened) each.open = true;
    };
    const close = (): void => {
      for (const each of opened) each.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, [withTables]);
  return (
    <span class="print">
      <button
        type="button"
        class="button"
        id="print"
        onClick={() => {
          print();
        }}
      >
        {t('reportPrint')}
      </button>
      <label>
        <input
          type="checkbox"
          checked={withTables}
          onChange={({ currentTarget }) => {
            setWithTables(currentTarget.checked);
          }}
        />{' '}
        {t('reportPrintTables')}
      </label>
    </span>
  );
}
