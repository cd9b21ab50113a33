import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../src/index';
import { readPage } from '../../extension/content/read-page/read-page';
import type { ReadError } from '../../extension/shared/protocol';
import { err, ok, type Result } from '../../extension/shared/result';

/** What takes long to parse and says nothing about the text; comments first, they may hold any of the others. */
const MACHINERY =
  /<!--[\s\S]*?-->|<(?<tag>script|style|svg|noscript)(?=[\s>])(?<attributes>[^>]*)>[\s\S]*?<\/\k<tag>\s*>/giu;

/**
 * The article of a saved page, read as the extension reads it, without layout: no script runs and nothing is loaded.
 * A page that breaks the parser is an error like any other, so that one page does not end a filter.
 */
export function readHtml(html: string, url: string | null): Result<Article, ReadError | 'page-crashed'> {
  if (html.trimStart().startsWith('%PDF-')) return err('pdf');
  try {
    const options = url !== null && URL.canParse(url) ? { url } : {};
    const dom = new JSDOM(html.replace(MACHINERY, keepMetadata), {
      ...options,
      virtualConsole: new VirtualConsole(),
    });
    try {
      const page = readPage(dom.window.document);
      return page.ok ? ok({ ...page.value.article, url: url ?? page.value.article.url }) : page;
    } finally {
      dom.window.close();
    }
  } catch {
    return err('page-crashed');
  }
}

function keepMetadata(whole: string, tag: string | undefined, attributes: string | undefined): string {
  return tag?.toLowerCase() === 'script' && /ld\+json/iu.test(attributes ?? '') ? whole : '';
}
