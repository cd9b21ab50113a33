import { paint } from './highlight';

const FLASH_MS = 1800;
const BLINK_MS = 300;
const MARGIN_PX = 24;
/** A bar that covers more of the window than this is no header but a dialog. */
const MAX_HEADER_SHARE = 0.4;

let flashing: ReturnType<typeof setTimeout>[] = [];

/** Scrolls `range` into the middle of the window, clear of sticky headers, and flashes it. */
export function goTo(range: Range): void {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior: ScrollBehavior = calm ? 'instant' : 'smooth';
  if (view !== view.top || hasOwnScroller(element)) element.scrollIntoView({ block: 'center', behavior });
  else view.scrollTo({ top: targetTop(range, view), behavior });
  flash(range, calm);
}

function targetTop(range: Range, view: Window): number {
  const rect = range.getBoundingClientRect();
  const header = headerHeight(view);
  const room = view.innerHeight - header;
  const above = Math.max(MARGIN_PX, (room - rect.height) / 2);
  return Math.max(0, view.scrollY + rect.top - header - above);
}

/** Height of what sticks to the upper edge of the window, in CSS pixels. */
export function headerHeight(view: Window): number {
  let height = 0;
  for (const share of [0.25, 0.5, 0.75]) {
    for (const element of view.document.elementsFromPoint(view.innerWidth * share, 1)) {
      const position = view.getComputedStyle(element).position;
      const rect = element.getBoundingClientRect();
      const sticks = position === 'fixed' || position === 'sticky';
      if (sticks && rect.top <= 1 && rect.height < view.innerHeight * MAX_HEADER_SHARE)
        height = Math.max(height, rect.bottom);
    }
  }
  return height;
}

/** True when a box between `element` and the page scrolls by itself. */
function hasOwnScroller(element: Element): boolean {
  const page = element.ownerDocument;
  const view = page.defaultView;
  for (
    let box = element.parentElement;
    box && box !== page.body && box !== page.documentElement;
    box = box.parentElement
  ) {
    const flow = view?.getComputedStyle(box).overflowY;
    if ((flow === 'auto' || flow === 'scroll') && box.scrollHeight > box.clientHeight + 1) return true;
  }
  return element.getRootNode() instanceof ShadowRoot;
}

/** Blinks `range`; for readers who asked for less motion it lights up once, steadily. */
function flash(range: Range, calm: boolean): void {
  for (const timer of flashing) clearTimeout(timer);
  const show = (on: boolean): void => {
    paint('flash', on ? [range] : []);
  };
  show(true);
  const changes = calm
    ? []
    : [1, 2, 3, 4].map((step) =>
        setTimeout(() => {
          show(step % 2 === 0);
        }, step * BLINK_MS),
      );
  flashing = [
    ...changes,
    setTimeout(() => {
      show(false);
    }, FLASH_MS),
  ];
}

/** Ends a flash that is under way, so that nothing of it comes back later. */
export function stopFlash(): void {
  for (const timer of flashing) clearTimeout(timer);
  flashing = [];
}
