import type { MarkLayer } from '../shared/page-marks';
import { isRangeInPage } from './text-map';

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

/** What we paint, by window: the page and its frames of the same origin. */
const painted = new Map<FrameWindow, Map<PaintLayer, Highlight>>();

/**
 * Replaces what `layer` shows by `ranges`, without touching the DOM (CSS Custom Highlight API). A range is painted
 * by the registry of its own document, so ranges in frames work; a detached range is left out.
 */
export function paint(layer: PaintLayer, ranges: readonly Range[]): void {
  const byWindow = new Map<FrameWindow, Range[]>();
  for (const range of ranges) {
    const view = isRangeInPage(range) ? range.startContainer.ownerDocument?.defaultView : null;
    if (!view) continue;
    const own = byWindow.get(view);
    if (own) own.push(range);
    else byWindow.set(view, [range]);
  }
  for (const view of painted.keys()) if (!byWindow.has(view)) erase(view, layer);
  for (const [view, own] of byWindow) {
    claim(view);
    const highlight = new view.Highlight();
    // One by one: as arguments of one call, tens of thousands overflow the stack.
    for (const range of own) highlight.add(range);
    highlight.priority = PRIORITY[layer];
    registryOf(view)?.set(NAMES[layer], highlight);
    painted.get(view)?.set(layer, highlight);
  }
}

/** Takes every highlight of ours away; those of the page, and of a newer content script in it, stay. */
export function eraseAll(): void {
  for (const [view, layers] of painted) for (const layer of layers.keys()) erase(view, layer);
}

/** Makes `view` ours: what an earlier content script, which the extension has since replaced, left in it goes. */
export function claim(view: FrameWindow): void {
  if (painted.has(view)) return;
  painted.set(view, new Map());
  const registry = registryOf(view);
  for (const name of Object.values(NAMES)) registry?.delete(name);
}

function erase(view: FrameWindow, layer: PaintLayer): void {
  const layers = painted.get(view);
  const own = layers?.get(layer);
  const registry = registryOf(view);
  if (own !== undefined && registry?.get(NAMES[layer]) === own) registry.delete(NAMES[layer]);
  layers?.delete(layer);
}

/** Null for a frame that the page has removed: its window can no longer be asked. */
function registryOf(view: FrameWindow): HighlightRegistry | null {
  try {
    return view.CSS.highlights;
  } catch {
    painted.delete(view);
    return null;
  }
}
