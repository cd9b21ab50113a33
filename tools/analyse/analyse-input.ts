import { analyse, type Report } from '../../src/index';
import { ok, type Result } from '../../extension/shared/result';
import type { DocumentError } from './errors';
import { toArticle, type Input } from './input';
import { loadModels } from './models';

/** The report of one document; `language` stands for documents that name none. */
export async function analyseInput(
  input: Input,
  language: string | undefined,
): Promise<Result<Report, DocumentError>> {
  const asked = input.language ?? language;
  const models = loadModels();
  const options = asked === undefined ? { models } : { language: asked, models };
  if (input.content === 'blocks') return ok(analyse(toArticle(input, input.blocks), options));
  // jsdom takes longer to load than many texts take to analyse: only for pages.
  const { readHtml } = await import('./read-html');
  const article = readHtml(input.html, input.url);
  if (!article.ok) return article;
  const facts = {
    title: input.title ?? article.value.title,
    published: input.published ?? article.value.published,
  };
  return ok(analyse({ ...article.value, ...facts }, options));
}
