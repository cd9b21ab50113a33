import { t } from '../shared/i18n';
import { KIND } from '../shared/repeat-words';
import { outsideFrame, placeOf, scrollersOf } from './scrollers';
import { isRangeInPage } from './text-map';
import { strongest, toGroups, type RailTick, type TickGroup } from './tick-groups';

const HOST = 'deja-lu-rail';
/** Ticks are never so close that one hides the other. */
const MIN_TICK_PX = 6;
/** More stops than a window has room for share ticks: neighbours in reading order, about as many each. */
const MAX_TICKS = 80;

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
  let groups: readonly TickGroup[] = [];
  let buttons: HTMLButtonElement[] = [];
  const place = (): void => placeTicks(page, groups, buttons);
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

  const show = (ticks: readonly RailTick[], current: number | null): void => {
    groups = toGroups(ticks, MAX_TICKS);
    if (groups.length === 0) return hide();
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
    buttons = groups.map((group) => tickButton(page, group, ticks.length, current, onPick));
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

/** A click on the tick of several stops goes to the first of them, further clicks to the next ones. */
function tickButton(
  page: Document,
  group: TickGroup,
  count: number,
  shown: number | null,
  onPick: (index: number) => void,
): HTMLButtonElement {
  const button = page.createElement('button');
  const first = group[0]?.index ?? 0;
  const last = group.at(-1)?.index ?? first;
  const current = shown !== null && shown >= first && shown <= last;
  const kind = strongest(group);
  const label =
    first === last
      ? t('railTick', first + 1, count, t(KIND[kind]))
      : t('railTicks', first + 1, last + 1, count);
  button.type = 'button';
  button.title = label;
  button.setAttribute('aria-label', label);
  button.setAttribute('part', ['tick', kind, ...(current ? ['current'] : [])].join(' '));
  if (current) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', () => {
    onPick(current && shown < last ? shown + 1 : first);
  });
  return button;
}

/** Ticks stand as far down the window as their text stands down the page, or down the box that scrolls most of it. */
function placeTicks(
  page: Document,
  groups: readonly TickGroup[],
  buttons: readonly HTMLButtonElement[],
): void {
  const view = page.defaultView;
  if (!view) return;
  const least = (MIN_TICK_PX / view.innerHeight) * 100;
  let free = 0;
  groups.forEach((group, index) => {
    const button = buttons[index];
    const there = group.filter(({ tick }) => isRangeInPage(tick.range));
    const [first, last] = [there[0]?.tick.range, there.at(-1)?.tick.range];
    if (!button || !first || !last) return;
    const share = placeInPage(first);
    const top = Math.min(Math.max(free, share.top * 100), 100 - least);
    const end = first === last ? share : placeInPage(last);
    const height = Math.max(least, (end.top + end.height - share.top) * 100);
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
