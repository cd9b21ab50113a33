/** The arrow keys that go on to the next item, and back to the one before. */
export interface Arrows {
  readonly on: string;
  readonly back: string;
}

export const RIGHTWARDS: Arrows = { on: 'ArrowRight', back: 'ArrowLeft' };
export const LEFTWARDS: Arrows = { on: 'ArrowLeft', back: 'ArrowRight' };
export const DOWNWARDS: Arrows = { on: 'ArrowDown', back: 'ArrowUp' };

/**
 * Where `key` moves to from the item at `index` of `count`, as the ARIA patterns of tabs and menus have it: around the
 * ends by arrow keys, to them by Home and End. Null when it moves nowhere.
 */
export function moveByKey(key: string, index: number, count: number, { on, back }: Arrows): number | null {
  switch (key) {
    case on:
      return (index + 1) % count;
    case back:
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
