import { detectLanguage } from './lang/detect';
import { languages, noLanguage } from './lang/index';
import type { Language } from './lang/language';
import { findRepeats } from './relate/repeats/repeats';
import type { Report } from './report';
import { toDocument, type Article } from './text/document';
import { VERSION } from './version';

export interface AnalyseOptions {
  /** BCP 47 code that overrides what the page claims and the text suggests. */
  readonly language?: string;
}

/** The report of one article; pure and linear in its text. An article without blocks gives an empty report. */
export function analyse(article: Article, options: AnalyseOptions = {}): Report {
  const code = languageOf(article, options.language);
  const language: Language = languages.get(code ?? '') ?? noLanguage;
  const document = toDocument(article.blocks, language.sentences);

  const repeats = findRepeats(document, language.repeats);

  return {
    format: 1,
    article: {
      url: article.url,
      title: article.title,
      site: article.site,
      byline: article.byline,
      published: article.published,
      language: code,
      words: document.words.length,
      access: article.access,
    },
    text: document.text,
    blocks: document.blocks,
    repeats,
    actors: [],
    amounts: [],
    dates: [],
    quotes: [],
    facts: [],
    sources: [],
    analyser: { version: VERSION, models: {} },
  };
}

/** What was asked for, else what the text shows, else what the page claims: pages are often mislabelled. */
function languageOf(article: Article, asked: string | undefined): string | null {
  const claimed = (asked ?? article.language)?.toLowerCase().split(/[-_]/u)[0];
  if (asked !== undefined) return claimed ?? null;
  const shown = detectLanguage(article.blocks.map((block) => block.text).join('\n'), languages.values());
  return shown?.code ?? claimed ?? null;
}
