import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Report, Span } from '../../src/index';
import { t } from '../shared/i18n';

interface Props {
  readonly report: Report;
  /** Empty when what was selected stands outside the article. */
  readonly spans: readonly Span[];
  readonly onAll: () => void;
}

/** Says that only a passage is shown, or that the selection is none of the article, and leads back to everything. */
export function PassageBar({ report, spans, onAll }: Props): VNode {
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onAll();
    };
    // What stands inside (a menu, an actor's page) leaves first: it listens below the window.
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
    };
  }, [onAll]);
  const words = spans.map(({ start, end }) => report.text.slice(start, end)).join(' […] ');
  return (
    <aside class="passage" aria-label={t('passageLabel')}>
      <p role="status">{t(spans.length === 0 ? 'passageOutside' : 'passageOnly')}</p>
      {spans.length > 0 && (
        <p class="passage-words" lang={report.article.language ?? undefined}>
          {words}
        </p>
      )}
      <button type="button" class="button" id="show-all" onClick={onAll}>
        {t(spans.length === 0 ? 'passageClose' : 'passageAll')}
      </button>
    </aside>
  );
}
