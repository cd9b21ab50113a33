import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { inOwnDirection } from '../shared/own-direction';
import { loadSnapshot, type ReportSnapshot } from '../shared/report-snapshot';
import { ReportView } from './report-view';

/** The report that the address names by `id`; that there is none any more, in words. */
export function App(): VNode {
  const [snapshot, setSnapshot] = useState<ReportSnapshot | null | undefined>(undefined);
  useEffect(() => {
    void loadSnapshot(new URLSearchParams(location.search).get('id') ?? '').then(setSnapshot);
  }, []);
  const title = snapshot?.report.article.title ?? null;
  useEffect(() => {
    document.title = title === null ? t('extensionName') : t('reportPageTitle', inOwnDirection(title));
  }, [title]);
  if (snapshot === undefined) return <main class="report" aria-busy="true" />;
  if (snapshot === null) return <Gone />;
  return <ReportView snapshot={snapshot} />;
}

function Gone(): VNode {
  return (
    <main class="report" data-phase="gone">
      <div class="error" role="alert">
        <h1>{t('reportGone')}</h1>
        <p>{t('reportGoneAdvice')}</p>
      </div>
    </main>
  );
}
