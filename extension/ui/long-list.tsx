import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, type PluralKey } from '../shared/i18n';

/** Rows that a window shows at once, and with each "more" again: thousands would take it seconds to draw. */
const PAGE = 100;

interface Props<T> {
  readonly items: readonly T[];
  readonly row: (item: T) => VNode;
  readonly as?: 'ol' | 'div';
  readonly class?: string;
  /** Rows before the first "more". */
  readonly first?: number;
  readonly moreId?: string;
  /** What the button says, for the number of rows that it brings. */
  readonly more?: PluralKey;
  readonly onKeyDown?: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
}

/** A list that shows its first rows and, on demand, more; the focus stays where it is, at the end on the first new row. */
export function LongList<T>(props: Props<T>): VNode {
  const { items, row, as: List = 'ol', first = PAGE, more = 'rowsMore', moreId } = props;
  const [extra, setExtra] = useState(0);
  const [from, setFrom] = useState<number | null>(null);
  const list = useRef<HTMLElement | null>(null);
  const count = Math.min(items.length, first + extra);
  const left = items.length - count;
  useEffect(() => {
    if (from === null || left > 0) return;
    list.current?.children[from]?.querySelector<HTMLElement>('button')?.focus();
  }, [from]);
  return (
    <>
      <List
        class={props.class}
        ref={(element: HTMLElement | null) => {
          list.current = element;
        }}
        onKeyDown={props.onKeyDown}
      >
        {items.slice(0, count).map(row)}
      </List>
      {left > 0 && (
        <button
          type="button"
          class="link more-rows"
          id={moreId}
          onClick={() => {
            setFrom(count);
            setExtra(extra + PAGE);
          }}
        >
          {plural(more, Math.min(PAGE, left))}
        </button>
      )}
    </>
  );
}
