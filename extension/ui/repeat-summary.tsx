import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { formatShare, plural, t } from '../shared/i18n';
import { toRepeatSummary } from '../shared/summary';

/** The first glance: how much of the article repeats. */
export function RepeatSummary({ report }: { report: Report }): VNode {
  const { repeated, paragraphs, share } = toRepeatSummary(report);
  if (repeated === 0) {
    return (
      <section class="summary">
        <p class="summary-line">{t('summaryNone')}</p>
        {paragraphs > 0 && <p class="summary-detail">{plural('summaryNoneDetail', paragraphs)}</p>}
      </section>
    );
  }
  return (
    <section class="summary">
      <p class="summary-line">
        {plural('summaryRepeats', repeated, paragraphs)}
        <span class="summary-share">{t('summaryShare', formatShare(share))}</span>
      </p>
      <ParagraphStrip report={report} />
    </section>
  );
}

/** The article from top to bottom, one cell a paragraph, as wide as the paragraph is long. */
function ParagraphStrip({ report }: { report: Report }): VNode {
  const kinds = new Map(report.repeats.filter((r) => r.flagged).map((r) => [r.block, r.kind]));
  return (
    <div class="strip" aria-hidden="true">
      {report.blocks.map((block, index) =>
        block.role === 'paragraph' && block.end > block.start ? (
          <i key={index} class={kinds.get(index) ?? 'own'} style={{ flexGrow: block.end - block.start }} />
        ) : null,
      )}
    </div>
  );
}
