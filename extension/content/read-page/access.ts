import type { Article } from '../../../src/index';
import { chainOf } from './block-measures';
import type { Metadata } from './metadata';
import { isOffer } from './phrases';
import type { SelectedBlock } from './select-blocks';
import type { PageBlock, Place } from './walk';
import type { ZoneReader } from './zones';

/** An offer to subscribe that ends the text stands this close behind it, in blocks. */
const NEAR = 8;
/** Text of a cut article, in characters, when only the metadata speak of a pay wall. */
const MAX_TEASER = 900;
/** Up to this length an offer anywhere behind the text counts; longer texts are whole, and the offer is hidden. */
const MAX_SAMPLE = 2500;
const MAX_OFFER = 600;

/**
 * Whether the page shows the whole article: `partial` when an offer to subscribe follows the text at once, or when
 * the metadata say that it is not free and it is short or far shorter than they tell.
 */
export function readAccess(
  blocks: readonly PageBlock[],
  selected: readonly SelectedBlock[],
  meta: Metadata,
  zoneOf: ZoneReader,
): Article['access'] {
  const body = selected.filter(
    ({ role }) => role === 'paragraph' || role === 'list-item' || role === 'standfirst',
  );
  const length = body.reduce((sum, { block }) => sum + block.text.length, 0);
  const last = body.at(-1)?.block.id ?? 0;
  const taken = new Set(selected.map(({ block }) => block.id));
  // What holds the text itself is named after the pay wall, too, on pages that sell it.
  const around = new Set(body.flatMap(({ block }) => [...chainOf(block)]));
  const isWall = (block: PageBlock): boolean =>
    !taken.has(block.id) &&
    block.text.length <= MAX_OFFER &&
    (isOffer(block.text) || (isNamedWall(block.place, zoneOf, around) && block.text.length >= 12));
  if (blocks.slice(last + 1, last + 1 + NEAR).some(isWall)) return 'partial';
  if (meta.isFree !== false) return 'full';
  const isCut = length < MAX_TEASER || (meta.body?.length ?? 0) > length * 1.6;
  const hasWall = length < MAX_SAMPLE && blocks.some((block) => block.id > last && isWall(block));
  return isCut || hasWall ? 'partial' : 'full';
}

function isNamedWall(place: Place, zoneOf: ZoneReader, around: ReadonlySet<Place>): boolean {
  for (let at: Place | null = place; at && !around.has(at); at = at.parent) {
    if (zoneOf(at) === 'pay-wall') return true;
  }
  return false;
}
