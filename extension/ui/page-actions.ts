import type { Span } from '../../src/index';
import type { MarkGroup } from '../shared/page-marks';

/** What a list of findings can do in the page that they come from. */
export interface PageActions {
  /** Scrolls to `span` and flashes it. */
  readonly goTo: (span: Span) => void;
  /** Lights `spans` while the reader points at them; an empty list ends it. */
  readonly light: (spans: readonly Span[]) => void;
  /** Groups that the page marks just now; null until the page has answered. */
  readonly marked: readonly MarkGroup[] | null;
  readonly mark: (group: MarkGroup, on: boolean) => void;
}

/** Handlers of an element that lights `spans` while it is pointed at or focused. */
export function lighting(spans: readonly Span[], { light }: Pick<PageActions, 'light'>) {
  const on = (): void => {
    light(spans);
  };
  const off = (): void => {
    light([]);
  };
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}
