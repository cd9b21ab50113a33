import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { formatLanguage, plural, t } from '../shared/i18n';

export function ArticleHeader({ article }: { article: Report['article'] }): VNode {
  const facts = [
    article.site,
    article.language === null ? t('languageUnknown') : formatLanguage(article.language),
    plural('words', article.words),
    article.access === 'partial' ? t('accessPartial') : null,
  ].filter((fact) => fact !== null);
  return (
    <header class="article-header">
      <h1 lang={article.language ?? undefined}>{article.title ?? t('untitled')}</h1>
      <p class="facts">{facts.join(' · ')}</p>
    </header>
  );
}
