import type { Article } from '../../../src/index';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Eight hexadecimal digits that change with the article's title, text or roles: 32-bit FNV-1a over UTF-16 code units
 * (Fowler, Noll, Vo; draft-eastlake-fnv). Tells two states of one page apart; no protection against intent.
 */
export function fingerprint({ title, blocks }: Article): string {
  let hash = FNV_OFFSET;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    hash = Math.imul(hash ^ 0x0a, FNV_PRIME);
  };
  add(title ?? '');
  for (const { role, text } of blocks) {
    add(role);
    add(text);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
