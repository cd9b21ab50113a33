import type { VNode } from 'preact';
import { t, type MessageKey } from '../shared/i18n';
import type { AnalysisError } from '../shared/protocol';

interface Words {
  readonly what: MessageKey;
  readonly advice: MessageKey;
  /** Whether trying again in this window can help. */
  readonly retry: boolean;
}

const WORDS: Record<AnalysisError, Words> = {
  'browser-page': { what: 'error_browser_page', advice: 'error_browser_page_advice', retry: false },
  'store-page': { what: 'error_store_page', advice: 'error_store_page_advice', retry: false },
  pdf: { what: 'error_pdf', advice: 'error_pdf_advice', retry: false },
  'file-access': { what: 'error_file_access', advice: 'error_file_access_advice', retry: true },
  'not-an-article': { what: 'error_not_an_article', advice: 'error_not_an_article_advice', retry: true },
  'empty-page': { what: 'error_empty_page', advice: 'error_empty_page_advice', retry: true },
  'page-gone': { what: 'error_page_gone', advice: 'error_page_gone_advice', retry: false },
  'no-access': { what: 'error_no_access', advice: 'error_no_access_advice', retry: false },
  'analysis-failed': { what: 'error_analysis_failed', advice: 'error_analysis_failed_advice', retry: true },
};

export function ErrorView({ error, onRetry }: { error: AnalysisError; onRetry: () => void }): VNode {
  const { what, advice, retry } = WORDS[error];
  return (
    <div class="error" role="alert" data-error={error}>
      <h1>{t(what)}</h1>
      <p>{t(advice)}</p>
      {retry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
