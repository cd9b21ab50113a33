import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { formatLanguage, plural, t } from '../shared/i18n';
import { ARTICLE_LANGUAGES, type ArticleLanguage } from '../shared/settings';

/** In which language the article is read, where the reader may say so. */
export interface Reading {
  /** What the reader asked for this article; null: as the settings, or the text itself, say. */
  readonly asked: ArticleLanguage | null;
  readonly ask: (language: ArticleLanguage | null) => void;
}

interface Props {
  readonly article: Report['article'];
  readonly reading?: Reading | null;
}

export function ArticleHeader({ article, reading = null }: Props): VNode {
  const language = article.language === null ? t('languageUnknown') : formatLanguage(article.language);
  const rest = [
    plural('words', article.words),
    article.access === 'partial' ? t('accessPartial') : null,
  ].filter((fact) => fact !== null);
  return (
    <header class="article-header">
      <h1 lang={article.language ?? undefined}>{article.title ?? t('untitled')}</h1>
      <p class="facts">
        {article.site !== null && (
          <>
            <bdi>{article.site}</bdi>
            {' · '}
          </>
        )}
        {reading ? <LanguageChoice language={language} reading={reading} /> : language}
        {` · ${rest.join(' · ')}`}
      </p>
    </header>
  );
}

function LanguageChoice({ language, reading }: { language: string; reading: Reading }): VNode {
  const { asked, ask } = reading;
  return (
    <select
      id="article-language"
      class="quiet-choice"
      aria-label={t('articleLanguageHere')}
      value={asked ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        ask(ARTICLE_LANGUAGES.find((code) => code === chosen) ?? null);
      }}
    >
      <option value="">
        {asked === null ? t('articleLanguageFound', language) : t('articleLanguageAuto')}
      </option>
      {ARTICLE_LANGUAGES.map((code) => (
        <option key={code} value={code}>
          {formatLanguage(code)}
        </option>
      ))}
    </select>
  );
}
