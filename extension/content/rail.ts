import { t, type MessageKey } from '../shared/i18n';
import type { Stop } from '../shared/page-marks';
import { outsideFrame, placeOf, scrollersOf } from './scrollers';
import { isRangeInPage } from './text-map';

const HOST = 'deja-lu-rail';
const KIND_LABEL: Record<Stop['kind'], MessageKey> = {
  exact: 'kindExact',
  near: 'kindNear',
  partial: 'kindPartial',
};
/** Ticks are never so close that one hides the other. */
const MIN_TICK_PX = 6;

export interface RailTick {
  readonly stop: Stop;
  readonly range: Range;
}

/** A slim column at the window's right edge that shows where the repeats lie. */
export interface Rail {
  show(ticks: readonly RailTick[], current: number | null): void;
  hide(): void;
}

/**
 * The one element that we add to the page: behind the body, outside the article, with a closed shadow root, and
 * gone when hidden. `onPick` gets the index of a tick that was clicked.
 */
export function createRail(page: Document, onPick: (index: number) => void): Rail {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let ticks: readonly RailTick[] = [];
  let buttons: HTMLButtonElement[] = [];
  const place = (): void => placeTicks(page, ticks, buttons);
  // Late images and fonts move the text without any event of their own.
  const resize = new ResizeObserver(() => requestAnimationFrame(place));
  removeHosts(page);

  const hide = (): void => {
    resize.disconnect();
    page.defaultView?.removeEventListener('resize', place);
    host?.remove();
    host = root = null;
    buttons = [];
  };

  const show = (next: readonly RailTick[], current: number | null): void => {
    ticks = next;
    if (ticks.length === 0) return hide();
    if (!host || !root || !host.isConnected) {
      hide();
      removeHosts(page);
      host = page.createElement(HOST);
      root = closedRoot(host);
      if (!root) return hide();
      host.setAttribute('role', 'navigation');
      host.setAttribute('aria-label', t('railLabel'));
      page.documentElement.append(host);
      page.defaultView?.addEventListener('resize', place);
      resize.observe(page.documentElement);
      if (page.body) resize.observe(page.body);
    }
    buttons = ticks.map((tick, index) =>
      tickButton(page, tick, index, ticks.length, index === current, onPick),
    );
    root.replaceChildren(...buttons);
    place();
  };

  return { show, hide };
}

/** Removes what an earlier content script left; an element of the same name inside the page is the page's own. */
function removeHosts(page: Document): void {
  for (const child of [...page.documentElement.children]) if (child.localName === HOST) child.remove();
}

/** Null when the page has defined an element of our name that leaves us none: it goes without a rail. */
function closedRoot(host: HTMLElement): ShadowRoot | null {
  try {
    return host.attachShadow({ mode: 'closed' });
  } catch {
    return null;
  }
}

function tickButton(
  page: Document,
  { stop }: RailTick,
  index: number,
  count: number,
  current: boolean,
  onPick: (index: number) => void,
): HTMLButtonElement {
  const button = page.createElement('button');
  const label = t('railTick', index + 1, count, t(KIND_LABEL[stop.kind]));
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  button.setAttribute('part', ['tick', stop.kind, ...(current ? ['current'] : [])].join(' '));
  if (current) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', () => {
    onPick(index);
  });
  return button;
}

/** Ticks stand as far down the window as their text stands down the page, or down the box that scrolls most of it. */
function placeTicks(page: Document, ticks: readonly RailTick[], buttons: readonly HTMLButtonElement[]): void {
  const view = page.defaultView;
  if (!view) return;
  const least = (MIN_TICK_PX / view.innerHeight) * 100;
  let free = 0;
  ticks.forEach(({ range }, index) => {
    const button = buttons[index];
    if (!button || !isRangeInPage(range)) return;
    const share = placeInPage(range);
    const top = Math.min(Math.max(free, share.top * 100), 100 - least);
    const height = Math.max(least, share.height * 100);
    // Custom properties, which `::part()` reads: its rules win over plain inline styles inside the shadow root. Set
    // through the object model, which a page's policy against inline styles does not reach. Shares, not pixels: a
    // page that is zoomed by its own style zooms our pixels, too.
    button.style.setProperty('--deja-lu-top', `${top.toFixed(2)}%`);
    button.style.setProperty('--deja-lu-height', `${height.toFixed(2)}%`);
    free = top + height + 0.1;
  });
}

/** Where `range` stands in the tallest box that scrolls it, as shares of that box's height. */
function placeInPage(range: Range): { readonly top: number; readonly height: number } {
  let place = placeOf(range);
  let best = { top: 0, height: 0, length: 0 };
  for (const { element, view, top } of scrollersOf(range.startContainer)) {
    const length = Math.max(1, element.scrollHeight);
    if (length > best.length)
      best = {
        top: (place.top - top + element.scrollTop) / length,
        height: place.height / length,
        length,
      };
    if (view) place = outsideFrame(place, view);
  }
  return best;
}
