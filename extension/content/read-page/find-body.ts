import { Readability } from '@mozilla/readability';
import { STAMP, type Walk } from './walk';

/**
 * Of the blocks that stand side by side in one element, Readability is shown so many from either end: enough to
 * outweigh everything else on a page, and its time, which cannot be cut in slices, stays that of an ordinary article.
 */
const SHOWN_FROM_EACH_END = 100;

/** Blocks that Readability was not shown, and the last and first ones around them that it was. */
interface Gap {
  readonly ids: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** Ids of the blocks that Readability takes for the article; empty when it finds none. Consumes `walk.copy`. */
export function findBody({ copy }: Walk): ReadonlySet<number> {
  const gaps = shorten(copy);
  const found = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const ids = new Set<number>();
  for (const element of (found?.content as Element | undefined)?.querySelectorAll(`[${STAMP}]`) ?? [])
    ids.add(idOf(element));
  for (const gap of gaps)
    if (ids.has(gap.before) && ids.has(gap.after)) for (const id of gap.ids) ids.add(id);
  return ids;
}

const idOf = (element: Element): number => Number(element.getAttribute(STAMP));

/** Takes the middle of long rows of blocks out of `copy`. */
function shorten(copy: Document): Gap[] {
  const rows = new Map<Element, Element[]>();
  for (const element of copy.querySelectorAll(`[${STAMP}]`)) {
    const parent = element.parentElement;
    const row = parent && rows.get(parent);
    if (row) row.push(element);
    else if (parent) rows.set(parent, [element]);
  }
  const gaps: Gap[] = [];
  for (const row of rows.values()) {
    const middle = row.slice(SHOWN_FROM_EACH_END, -SHOWN_FROM_EACH_END);
    const [before, after] = [row[SHOWN_FROM_EACH_END - 1], row[row.length - SHOWN_FROM_EACH_END]];
    if (middle.length === 0 || !before || !after) continue;
    gaps.push({ ids: middle.map(idOf), before: idOf(before), after: idOf(after) });
    for (const element of middle) element.remove();
  }
  return gaps;
}
