/** A box that scrolls what stands in it, and the part of it that shows, in its window's coordinates (CSS pixels). */
export interface Scroller {
  readonly element: Element;
  /** The element scrolls the whole window: the page's, or a frame's. */
  readonly view: Window | null;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Where something is painted, in CSS pixels of some window. */
export interface Place {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

export function placeOf(range: Range): Place {
  const { top, left, height, width } = range.getBoundingClientRect();
  return { top, left, height, width };
}

/** The boxes that scroll `node`, innermost first, the page's window last; through shadow roots and frames. */
export function scrollersOf(node: Node): Scroller[] {
  const found: Scroller[] = [];
  for (let at = outerOf(node); at; at = outerOf(at)) {
    const view = at.ownerDocument.defaultView;
    if (!view) break;
    if (at === at.ownerDocument.documentElement) found.push(windowScroller(at, view));
    else if (scrollsItself(at, view)) found.push(boxScroller(at));
  }
  return found;
}

/** `place` of a frame's window in the coordinates of the window around it; as it is for the page's own window. */
export function outsideFrame(place: Place, view: Window): Place {
  const frame = view.frameElement;
  if (!frame) return place;
  const box = frame.getBoundingClientRect();
  return {
    ...place,
    top: place.top + box.top + frame.clientTop,
    left: place.left + box.left + frame.clientLeft,
  };
}

/** The element around `node` as painted: slots, shadow hosts and frames are crossed. */
function outerOf(node: Node): Element | null {
  const slot = (node as Partial<Text>).assignedSlot;
  const parent = slot ?? node.parentNode;
  if (parent?.nodeType === 1) return parent as Element;
  if (parent && 'host' in parent) return parent.host as Element;
  return (node.ownerDocument ?? (node as Document)).defaultView?.frameElement ?? null;
}

function scrollsItself(element: Element, view: Window): boolean {
  const { overflowY, overflowX } = view.getComputedStyle(element);
  const scrolls = [overflowY, overflowX].some((flow) => flow === 'auto' || flow === 'scroll');
  const overflows =
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  if (!scrolls || !overflows) return false;
  // The body's overflow is the window's unless the root has one of its own (CSS Overflow 3, 3.3).
  const { body, documentElement } = element.ownerDocument;
  return element !== body || view.getComputedStyle(documentElement).overflowY !== 'visible';
}

function windowScroller(root: Element, view: Window): Scroller {
  const element = root.ownerDocument.scrollingElement ?? root;
  return { element, view, top: 0, left: 0, height: view.innerHeight, width: view.innerWidth };
}

function boxScroller(element: Element): Scroller {
  const box = element.getBoundingClientRect();
  return {
    element,
    view: null,
    top: box.top + element.clientTop,
    left: box.left + element.clientLeft,
    height: element.clientHeight,
    width: element.clientWidth,
  };
}
