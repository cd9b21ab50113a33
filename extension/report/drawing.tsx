import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A drawing for a space `width` CSS pixels wide; it may come out wider, and then scrolls. */
export type Draw = (width: number) => Element;

const MIN_WIDTH_PX = 280;
/** The letter size for which drawings are made. */
const USUAL_LETTER_PX = 16;

interface Props {
  /** The same function as long as nothing changes but the width. */
  readonly draw: Draw;
  /** Id of the sentence that says what is to be seen. */
  readonly saidBy: string;
}

/** One image, drawn again when its space changes. */
export function Drawing({ draw, saidBy }: Props): VNode {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = host.current;
    if (!box) return undefined;
    let drawn = 0;
    const redraw = (): void => {
      const scale = letterPx() / USUAL_LETTER_PX;
      const width = Math.max(MIN_WIDTH_PX, Math.floor(box.clientWidth / scale));
      if (width === drawn) return;
      drawn = width;
      const picture = draw(width);
      enlarge(picture, scale);
      // The page's policy allows no style sheet inside a document; `report.css` has what it would say.
      picture.querySelector('style')?.remove();
      // Plot names each group by its shape ("rect"); inside an image nobody hears it, and it is an error.
      for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-labelledby', saidBy);
      box.replaceChildren(picture);
      // What scrolls has to be reached by keyboard.
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    redraw();
    const observer = new ResizeObserver(redraw);
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [draw, saidBy]);
  return <div class="drawing" ref={host} />;
}

/** The letter size that the reader chose in the browser. */
function letterPx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function enlarge(picture: Element, scale: number): void {
  for (const side of ['width', 'height']) {
    const length = Number(picture.getAttribute(side));
    if (length > 0) picture.setAttribute(side, String(length * scale));
  }
}
