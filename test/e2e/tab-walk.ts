import type { View } from '../../tools/browsers/extension-browser';

/** What a reader with a keyboard meets at one stop of the Tab key. */
interface Stop {
  /** Index among what can be reached, in the order of the document; null for anything else. */
  readonly at: number | null;
  readonly name: string;
  /** What is wrong with how the focus shows, in words; empty when it is well seen. */
  readonly unseen: string;
}

/**
 * Walks with the Tab key over everything in `view` that can be worked, from the first to the last, and once more.
 * @returns the names of the stops, in order.
 * @throws when one is left out, comes out of order, has no name, shares its name with another one, does not show the
 * focus, or keeps it.
 */
export async function walkByTab(view: View): Promise<string[]> {
  // Where the focus is put by a script it shows only after a key.
  await view.press('Tab');
  const { count, unnamed, shared } = await view.evaluate(startWalk);
  expect({ unnamed, shared }).toEqual({ unnamed: [], shared: [] });
  const first = await view.evaluate(lookAtStop);
  const stops: Stop[] = [first];
  while (stops.length < count) {
    await view.press('Tab');
    const stop = await view.evaluate(lookAtStop);
    // A box that scrolls is a stop of its own in some browsers.
    if (stop.at === null && stop.name === 'scrolls') continue;
    stops.push(stop);
    if (stop.at !== stops.length - 1) break;
  }
  expect(stops.filter(({ unseen }) => unseen !== '')).toEqual([]);
  expect(stops.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, index) => index));
  await view.press('Tab');
  expect((await view.evaluate(lookAtStop)).at).not.toBe(count - 1);
  return stops.map(({ name }) => name);
}

/** Runs in the view: numbers what can be reached, and puts the focus on the first of it. */
function startWalk(): { count: number; unnamed: string[]; shared: string[] } {
  const reachable = [
    ...document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href], [tabindex="0"]'),
  ].filter((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility());
  for (const old of document.querySelectorAll<HTMLElement>('[data-walk]')) delete old.dataset.walk;
  const nameOf = (each: HTMLElement): string => {
    const labels = each instanceof HTMLInputElement ? [...(each.labels ?? [])] : [];
    const name = each.getAttribute('aria-label') ?? labels[0]?.textContent ?? each.textContent ?? '';
    return (name || each.title).replace(/\s+/gu, ' ').trim();
  };
  const names = new Map<string, number>();
  reachable.forEach((each, index) => {
    each.dataset.walk = String(index);
    // In a table and below a heading of its own, a name need not tell everything.
    if (each.closest('td, th, details, .rows') === null)
      names.set(nameOf(each), (names.get(nameOf(each)) ?? 0) + 1);
  });
  reachable[0]?.focus();
  return {
    count: reachable.length,
    unnamed: reachable.filter((each) => nameOf(each) === '').map((each) => each.outerHTML.slice(0, 200)),
    shared: [...names].filter(([, count]) => count > 1).map(([name]) => name),
  };
}

/** Runs in the view: what has the focus, and whether a reader sees that it has. */
function lookAtStop(): Stop {
  const LEAST_OUTLINE_PX = 2;
  const LEAST_CONTRAST = 3;
  const focused = document.activeElement as HTMLElement;
  const at = focused.dataset.walk === undefined ? null : Number(focused.dataset.walk);
  const canScroll = /auto|scroll/u.test(getComputedStyle(focused).overflow);
  const words = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  const name = at === null && canScroll ? 'scrolls' : words.replace(/\s+/gu, ' ').trim().slice(0, 60);

  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const problem = (): string => {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(focused);
    const width = parseFloat(outlineWidth);
    if (outlineStyle === 'none' || width < LEAST_OUTLINE_PX) return 'no outline';
    const [light = 0, dark = 0] = [outlineColor, getComputedStyle(document.body).backgroundColor]
      .map(luminance)
      .sort((a, b) => b - a);
    if ((light + 0.05) / (dark + 0.05) < LEAST_CONTRAST) return `outline ${outlineColor} on the page`;
    const around = Math.max(0, width + parseFloat(outlineOffset));
    const box = focused.getBoundingClientRect();
    for (let each: HTMLElement | null = focused; each; each = each.parentElement) {
      const { opacity, overflowX, overflowY } = getComputedStyle(each);
      if (Number(opacity) < 1) return `${each.className} lets it shine through`;
      if (each === focused || each === document.body || each === document.documentElement) continue;
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const clip = each.getBoundingClientRect();
      const tall = box.height + 2 * around > clip.height;
      if (box.left - around < clip.left - 0.5 || box.right + around > clip.right + 0.5)
        return `${each.localName}.${each.className} cuts it off at a side`;
      if (!tall && (box.top - around < clip.top - 0.5 || box.bottom + around > clip.bottom + 0.5))
        return `${each.localName}.${each.className} cuts it off above or below`;
    }
    if (box.height <= innerHeight && (box.top - around < -0.5 || box.bottom + around > innerHeight + 0.5))
      return `out of the window: ${box.top} to ${box.bottom} of ${innerHeight}`;
    const inWindow = { top: Math.max(0, box.top), bottom: Math.min(innerHeight, box.bottom) };
    const seen = document.elementFromPoint(box.left + box.width / 2, (inWindow.top + inWindow.bottom) / 2);
    if (!seen || !(focused.contains(seen) || seen.contains(focused))) return `behind ${seen?.className}`;
    return '';
  };
  return { at, name, unseen: problem() };
}
