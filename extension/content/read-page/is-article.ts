import type { BlockRole } from '../../../src/index';
import { isLinked } from './block-measures';
import type { SelectedBlock } from './select-blocks';
import type { PageBlock } from './walk';

/** Characters of running prose, when the page says that it is an article, and when it does not. */
const MIN_CLAIMED = 120;
const MIN_UNCLAIMED = 300;
/** A linked line of this length between paragraphs may be a headline: what follows may be another article's. */
const MIN_HEADLINE = 15;
/** One paragraph of this length, in characters, is more than the blurb of another article. */
const MAX_BLURB = 300;
const MAX_PARTS = 4;

const PROSE: ReadonlySet<BlockRole> = new Set<BlockRole>(['paragraph', 'list-item', 'standfirst']);

/**
 * Whether `selected` reads as one article. Home pages and result lists have paragraphs too, but one at a time, each
 * behind a linked headline: only prose that runs on counts.
 */
export function isArticle(
  blocks: readonly PageBlock[],
  selected: readonly SelectedBlock[],
  isClaimed: boolean,
): boolean {
  const prose = new Set(selected.filter(({ role }) => PROSE.has(role)).map(({ block }) => block));
  const running: number[] = [];
  let stretch = { blocks: 0, length: 0 };
  const close = (): void => {
    if (isClaimed || stretch.blocks > 1 || stretch.length > MAX_BLURB) running.push(stretch.length);
    stretch = { blocks: 0, length: 0 };
  };
  for (const block of blocks) {
    if (prose.has(block))
      stretch = { blocks: stretch.blocks + 1, length: stretch.length + block.text.length };
    else if (isLinked(block) && block.text.length >= MIN_HEADLINE) close();
  }
  close();
  // In a long list of blurbs only the longest can be an article; pointers cut an article in a few parts.
  const isList = !isClaimed && running.length > MAX_PARTS;
  const length = isList ? Math.max(...running) : running.reduce((sum, part) => sum + part, 0);
  return length >= (isClaimed ? MIN_CLAIMED : MIN_UNCLAIMED);
}
