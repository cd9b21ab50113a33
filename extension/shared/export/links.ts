import type { Report, Span } from '../../../src/index';
import { textFragments } from './text-fragment';

/** Addresses of the places of one article. */
export interface Links {
  /** Of the article itself; null when it is no page of the web. */
  readonly article: string | null;
  /** Of `span` in it, by its words; null as `article`. */
  to(span: Span): string | null;
}

/**
 * A part of the page that the address names already stays: a browser goes there when it does not find the words. A
 * file's address says where it lies on the reader's machine and leads nobody else anywhere: it is none.
 */
export function linksOf(report: Report): Links {
  const article = addressOf(report.article.url);
  let find: ReturnType<typeof textFragments> | null = null;
  return {
    article,
    to: (span) => {
      if (article === null) return null;
      find ??= textFragments(report);
      const directive = find(span);
      if (directive === null) return article;
      return `${article}${article.includes('#') ? '' : '#'}${directive}`;
    },
  };
}

/** `url` without a text directive or credentials of its own, else null. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return null;
  address.username = '';
  address.password = '';
  return address.href.replace(/:~:.*$/u, '').replace(/#$/u, '');
}
