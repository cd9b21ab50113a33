import type { VNode } from 'preact';
import { ERROR_WORDS } from '../shared/error-words';
import { t } from '../shared/i18n';
import type { AnalysisError } from '../shared/protocol';

export function ErrorView({ error, onRetry }: { error: AnalysisError; onRetry: () => void }): VNode {
  const { what, advice, retry } = ERROR_WORDS[error];
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
