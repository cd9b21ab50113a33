import type { MarkLayer } from '../shared/page-marks';

export type PaintLayer = MarkLayer | 'dim' | 'light' | 'flash';

/** Names in `CSS.highlights`, which the page shares; the prefix keeps them apart from the page's own. */
const NAMES: Record<PaintLayer, string> = {
  exact: 'deja-lu-exact',
  near: 'deja-lu-near',
  partial: 'deja-lu-partial',
  changed: 'deja-lu-changed',
  money: 'deja-lu-money',
  percent: 'deja-lu-percent',
  quantity: 'deja-lu-quantity',
  count: 'deja-lu-count',
  person: 'deja-lu-person',
  organisation: 'deja-lu-organisation',
  place: 'deja-lu-place',
  quote: 'deja-lu-quote',
  dim: 'deja-lu-dim',
  light: 'deja-lu-light',
  flash: 'deja-lu-flash',
};
/** Later layers are painted over earlier ones. */
const PRIORITY: Record<PaintLayer, number> = {
  dim: 0,
  partial: 1,
  near: 2,
  exact: 3,
  quote: 4,
  place: 5,
  organisation: 6,
  person: 7,
  count: 8,
  quantity: 9,
  percent: 10,
  money: 11,
  changed: 12,
  light: 13,
  flash: 14,
};

type FrameWindow = Window & typeof globalThis;

/** Windows that carry a highlight of ours: the page and its frames of the same origin. */
const painted = new Set<FrameWindow>();

/**
 * Replaces what `layer` shows by `ranges`, without touching the DOM (CSS Custom Highlight API). A range is painted
 * by the registry of its own document, so ranges in frames work; a detached range is left out.
 */
export function paint(layer: PaintLayer, ranges: readonly Range[]): void {
  const byWindow = new Map<FrameWindow, Range[]>();
  for (const range of ranges) {
    const view = range.startContainer.ownerDocument?.defaultView;
    if (!view) continue;
    byWindow.set(view, [...(byWindow.get(view) ?? []), range]);
  }
  for (const view of painted) if (!byWindow.has(view)) registryOf(view)?.delete(NAMES[layer]);
  for (const [view, own] of byWindow) {
    const highlight = new view.Highlight(...own);
    highlight.priority = PRIORITY[layer];
    registryOf(view)?.set(NAMES[layer], highlight);
    painted.add(view);
  }
}

/** Takes every highlight of ours away; those of the page stay. */
export function eraseAll(): void {
  for (const view of painted) {
    const registry = registryOf(view);
    for (const name of Object.values(NAMES)) registry?.delete(name);
  }
  painted.clear();
}

/** Null for a frame that the page has removed: its window can no longer be asked. */
function registryOf(view: FrameWindow): HighlightRegistry | null {
  try {
    return view.CSS.highlights;
  } catch {
    return null;
  }
}
