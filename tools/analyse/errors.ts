import type { ReadError } from '../../extension/shared/protocol';
import type { InputError } from './input';

/** Why one document gave no report. */
export type DocumentError =
  InputError | ReadError | 'not-json' | 'page-crashed' | 'analysis-failed' | 'file-unreadable';

/** One sentence for each error, for a person. */
export const MESSAGES: Record<DocumentError, string> = {
  'not-json': 'This line is not JSON.',
  'not-an-object': 'A document must be a JSON object.',
  'no-content': 'The document has none of "html", "paragraphs", "blocks" and "text".',
  'bad-content':
    'The content has the wrong shape: "html" and "text" are strings, "paragraphs" a list of strings, "blocks" a list of {"text", "role"} with a known role.',
  'bad-field': 'Where "url", "lang", "title" or "published" are given, they must be strings.',
  'not-an-article': 'The page holds no article: it may be a home page, a list or a very short text.',
  pdf: 'This is a PDF, which cannot be read; look for the article as a web page.',
  'empty-page': 'The page shows no text.',
  'page-crashed': 'The page is built in a way that could not be read.',
  'analysis-failed':
    'The analysis of this document failed; standard error says where. This is a fault of the program.',
  'file-unreadable': 'The input cannot be read: there is no such file, or it may not be opened.',
};
