import { t, type MessageKey } from '../shared/i18n';
import type { Stop } from '../shared/page-marks';

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
      for (const orphan of page.querySelectorAll(HOST)) orphan.remove();
      host = page.createElement(HOST);
      host.setAttribute('role', 'navigation');
      host.setAttribute('aria-label', t('railLabel'));
      root = host.attachShadow({ mode: 'closed' });
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

/** Ticks stand as far down the window as their text stands down the page. */
function placeTicks(page: Document, ticks: readonly RailTick[], buttons: readonly HTMLButtonElement[]): void {
  const view = page.defaultView;
  if (!view) return;
  const pageHeight = Math.max(page.documentElement.scrollHeight, 1);
  const scale = view.innerHeight / pageHeight;
  let free = 0;
  ticks.forEach(({ range }, index) => {
    const button = buttons[index];
    if (!button) return;
    const rect = range.getBoundingClientRect();
    const top = Math.max(free, (rect.top + view.scrollY) * scale);
    const height = Math.max(MIN_TICK_PX, rect.height * scale);
    // Custom properties, which `::part()` reads: its rules win over plain inline styles inside the shadow root. Set
    // through the object model, which a page's policy against inline styles does not reach.
    button.style.setProperty(
      '--deja-lu-top',
      `${Math.min(top, view.innerHeight - MIN_TICK_PX).toFixed(1)}px`,
    );
    button.style.setProperty('--deja-lu-height', `${height.toFixed(1)}px`);
    free = top + height + 1;
  });
}
