import type { Article } from '../../src/index';
import { err, type Result } from '../../extension/shared/result';

/** Pages are read by the extension's reader, which does not exist yet. */
export function readHtml(html: string, url: string | null): Result<Article, 'page-crashed'> {
  void html;
  void url;
  return err('page-crashed');
}
