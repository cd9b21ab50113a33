import { INLINE_TAGS } from './tags';

/** How an element takes part in the page as it is painted. */
export interface Look {
  /** `none`: neither the element nor anything below it shows. */
  readonly box: 'none' | 'inline' | 'block';
  /** False: text directly in it does not show, while elements below it may. */
  readonly showsText: boolean;
  /** Set when content that lies outside the element's box is cut off. */
  readonly clips: boolean;
  /** Set when content outside the box can be scrolled to: what an ancestor clips is reachable again. */
  readonly scrolls: boolean;
}

export type Sight = (element: Element) => Look;

const HIDDEN: Look = { box: 'none', showsText: false, clips: false, scrolls: false };
const INLINE: Look = { box: 'inline', showsText: true, clips: false, scrolls: false };
const BLOCK: Look = { box: 'block', showsText: true, clips: false, scrolls: false };

/** Class names by which style sheets hide text from the eye; only asked where there is no layout. */
const HIDING_CLASS =
  /(?:^|\s)(?:(?:visually|screen-?reader)-?(?:hidden|text|only)|visuallyhidden|sr-only|d-none|u-hidden|is-hidden|hidden|hide|assistive-text)(?=\s|$)(?!.*\b(?:sm|md|lg|xl|xxl|desktop|tablet|mobile)[:-])/iu;

/** An empty element of such a name is a line break that a style sheet makes. */
const BREAKING_CLASS = /(?:^|\s)(?:br|line-?break|newline)(?=\s|$)/iu;

/** By the computed style where `document` has a layout, by attributes and class names where it has none. */
export function sightOf(document: globalThis.Document): Sight {
  const window = document.defaultView;
  const hasLayout = window !== null && typeof document.documentElement.checkVisibility === 'function';
  return hasLayout
    ? (element) => lookByLayout(element, element.ownerDocument.defaultView ?? window)
    : lookByMarkup;
}

function lookByMarkup(element: Element): Look {
  if (element.hasAttribute('hidden')) return HIDDEN;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return HIDDEN;
  const name = element.getAttribute('class');
  if (name !== null && HIDING_CLASS.test(name)) return HIDDEN;
  if (!INLINE_TAGS.has(element.localName)) return BLOCK;
  const isLine = style !== null && /display\s*:\s*block/iu.test(style);
  const isBreak = !element.firstChild && name !== null && BREAKING_CLASS.test(name);
  return isLine || isBreak ? BLOCK : INLINE;
}

function lookByLayout(element: Element, window: Window): Look {
  const style = window.getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return HIDDEN;
  if (display === 'contents') return INLINE_TAGS.has(element.localName) ? INLINE : BLOCK;
  if (!element.checkVisibility()) return HIDDEN;
  const { position, overflowY, overflowX } = style;
  const lifted = position === 'absolute' || position === 'fixed';
  if (lifted && isOutOfSight(element, style, window)) return HIDDEN;
  const scrolls = isScrolling(overflowY) || isScrolling(overflowX);
  const clips = isClipping(overflowY) || isClipping(overflowX);
  if (clips && !scrolls && isCollapsed(element)) return HIDDEN;
  // A floated or lifted span (a drop cap, a mark) computes to `block`, yet reads on in its line.
  const inline = INLINE_TAGS.has(element.localName)
    ? lifted ||
      style.float === 'left' ||
      style.float === 'right' ||
      display.startsWith('inline') ||
      display.startsWith('ruby')
    : display === 'inline';
  const showsText = style.visibility === 'visible' && !style.textIndent.startsWith('-999');
  if (showsText && !clips && !scrolls) return inline ? INLINE : BLOCK;
  return { box: inline ? 'inline' : 'block', showsText, clips: clips && !scrolls, scrolls };
}

function isScrolling(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function isClipping(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** The ways in which text is kept for screen readers alone: clipped to nothing, or moved off the page. */
function isOutOfSight(element: Element, style: CSSStyleDeclaration, window: Window): boolean {
  if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/u.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/u.test(style.clipPath)) return true;
  const box = element.getBoundingClientRect();
  return box.width > 0 && (box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0);
}

function isCollapsed(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1;
}
