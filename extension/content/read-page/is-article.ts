import { isLinked } from './block-measures';
import type { SelectedBlock } from './select-blocks';
import type { PageBlock } from './walk';

/** Characters of prose in one stretch, when the page says that it is an article, and when it does not. */
const MIN_CLAIMED = 120;
const MIN_UNCLAIMED = 400;
/** A linked line of this length between paragraphs is a headline: what follows belongs to another article. */
const MIN_HEADLINE = 15;

/**
 * Whether `selected` reads as one article. Home pages and result lists have paragraphs too, but a linked headline
 * stands before each: what counts is the longest stretch of prose without one.
 */
export function isArticle(
  blocks: readonly PageBlock[],
  selected: readonly SelectedBlock[],
  isClaimed: boolean,
): boolean {
  const prose = new Set(
    selected
      .filter(({ role }) => role !== 'caption' && role !== 'teaser' && role !== 'embed')
      .map(({ block }) => block),
  );
  let longest = 0;
  let stretch = 0;
  for (const block of blocks) {
    if (prose.has(block)) stretch += block.text.length;
    else if (isLinked(block) && block.text.length >= MIN_HEADLINE) stretch = 0;
    longest = Math.max(longest, stretch);
  }
  return longest >= (isClaimed ? MIN_CLAIMED : MIN_UNCLAIMED);
}
