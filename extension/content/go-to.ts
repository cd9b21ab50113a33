import { paint } from './highlight';
import { outsideFrame, placeOf, scrollersOf, type Place, type Scroller } from './scrollers';

const FLASH_MS = 1800;
const BLINK_MS = 300;
const MARGIN_PX = 24;
/** A bar that covers more of the window than this is no header but a dialog. */
const MAX_HEADER_SHARE = 0.4;

let flashing: ReturnType<typeof setTimeout>[] = [];

/**
 * Scrolls `range` into the middle of the window, clear of sticky headers, and flashes it.
 * @returns false when nothing of the range is painted now: a closed box, a hidden tab of the page.
 */
export function goTo(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  // What a closed box holds keeps its rectangles: only the element tells that it is not painted.
  if (!view || range.getClientRects().length === 0 || element?.checkVisibility() === false) return false;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  reveal(range, calm ? 'instant' : 'smooth');
  flash(range, calm);
  return true;
}

/** Scrolls every box around `range`; each knows how far the inner ones will have moved it. */
function reveal(range: Range, behavior: ScrollBehavior): void {
  let place = placeOf(range);
  for (const scroller of scrollersOf(range.startContainer)) {
    const { element, view } = scroller;
    const owner = view ?? element.ownerDocument.defaultView;
    const header = owner ? Math.max(0, headerHeight(owner) - scroller.top) : 0;
    const room = scroller.height - header;
    const wanted = scroller.top + header + Math.max(MARGIN_PX, (room - place.height) / 2);
    const lowest = Math.max(0, element.scrollHeight - scroller.height);
    const top = Math.min(lowest, Math.max(0, element.scrollTop + place.top - wanted));
    const aside = sideways(place, scroller);
    const moved = { ...place, top: place.top + element.scrollTop - top, left: place.left - aside };
    element.scrollTo({ top, left: element.scrollLeft + aside, behavior });
    place = view ? outsideFrame(moved, view) : moved;
  }
}

/** How far to scroll to the right (left where negative): 0 when the place shows, else until it stands in the middle. */
function sideways({ left, width }: Place, box: Scroller): number {
  if (box.element.scrollWidth <= box.element.clientWidth) return 0;
  if (left < box.left + box.width && left + width > box.left) return 0;
  return left - box.left - Math.max(MARGIN_PX, (box.width - width) / 2);
}

/** Height of what sticks to the upper edge of the window, in CSS pixels. */
function headerHeight(view: Window): number {
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
