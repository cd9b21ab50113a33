import type { PageBlock, Place } from './walk';

const MAX_LINK_SHARE = 0.5;
const SCOPE_LEVELS = 8;

export function* chainOf(block: PageBlock): Generator<Place> {
  for (let place: Place | null = block.place; place; place = place.parent) yield place;
}

export function addUp<K>(sums: Map<K, number>, keys: readonly K[], amount: number): void {
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + amount);
}

export function isHeading({ place }: PageBlock): boolean {
  return /^h[1-6]$/u.test(place.tag) || place.element.getAttribute('role') === 'heading';
}

export function linkShare({ linkLength, text }: PageBlock): number {
  return linkLength / Math.max(1, text.length);
}

export function isLinked(block: PageBlock): boolean {
  return linkShare(block) > MAX_LINK_SHARE;
}

export function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Blocks of one make have the same tags and the same class around them. */
export function makeOf({ place }: PageBlock): string {
  const outer = place.parent;
  const className = (at: Place | null | undefined): string => at?.element.getAttribute('class') ?? '';
  return `${place.tag}.${className(place)}<${outer?.tag ?? ''}.${className(outer)}`;
}

/** The smallest part of the page that holds nine tenths of `blocks`' text. */
export function rootOf(blocks: readonly PageBlock[]): Place | null {
  const total = lengthOf(blocks);
  const weights = new Map<Place, number>();
  for (const block of blocks) addUp(weights, [...chainOf(block)], block.text.length);
  let root: Place | null = null;
  for (const [place, weight] of weights) {
    if (weight >= total * 0.9 && (root === null || place.depth > root.depth)) root = place;
  }
  return root;
}

/** The article element around `root`, else a few levels up: where further parts of a split text may stand. */
export function scopeOf(root: Place | null): Place | null {
  let scope = root;
  for (let place = root, i = 0; place && i < SCOPE_LEVELS; place = place.parent, i++) {
    if (place.tag === 'body') break;
    scope = place;
    if (place.tag === 'article' || place.tag === 'main') break;
  }
  return scope;
}

export function isWithin(place: Place, root: Place | null): boolean {
  if (!root) return false;
  let at: Place | null = place;
  while (at && at.depth > root.depth) at = at.parent;
  return at === root;
}

/** Letters and figures alone, lower case: what survives every way of setting a text. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function sharesOpening(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 60);
  return a.slice(0, length) === b.slice(0, length);
}
