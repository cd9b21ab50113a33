import { Readability } from '@mozilla/readability';
import { STAMP, type Walk } from './walk';

/** Ids of the blocks that Readability takes for the article; empty when it finds none. Consumes `walk.copy`. */
export function findBody({ copy }: Walk): ReadonlySet<number> {
  const found = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const ids = new Set<number>();
  for (const element of (found?.content as Element | undefined)?.querySelectorAll(`[${STAMP}]`) ?? []) {
    ids.add(Number(element.getAttribute(STAMP)));
  }
  return ids;
}
