import type { MessageKey } from './i18n';
import type { AnalysisError } from './protocol';

export interface ErrorWords {
  readonly what: MessageKey;
  readonly advice: MessageKey;
  /** Whether trying again in the same window can help. */
  readonly retry: boolean;
}

/** What the reader is told of each error. */
export const ERROR_WORDS: Record<AnalysisError, ErrorWords> = {
  'browser-page': { what: 'error_browser_page', advice: 'error_browser_page_advice', retry: false },
  'store-page': { what: 'error_store_page', advice: 'error_store_page_advice', retry: false },
  pdf: { what: 'error_pdf', advice: 'error_pdf_advice', retry: false },
  'file-access': { what: 'error_file_access', advice: 'error_file_access_advice', retry: true },
  'not-an-article': { what: 'error_not_an_article', advice: 'error_not_an_article_advice', retry: true },
  'empty-page': { what: 'error_empty_page', advice: 'error_empty_page_advice', retry: true },
  'page-gone': { what: 'error_page_gone', advice: 'error_page_gone_advice', retry: false },
  'no-access': { what: 'error_no_access', advice: 'error_no_access_advice', retry: false },
  cancelled: { what: 'error_cancelled', advice: 'error_cancelled_advice', retry: true },
  'analysis-failed': { what: 'error_analysis_failed', advice: 'error_analysis_failed_advice', retry: true },
};
