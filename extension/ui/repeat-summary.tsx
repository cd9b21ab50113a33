import type { VNode } from 'preact';
import type { RepeatKind, Report } from '../../src/index';
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

/** More cells than this are less than a pixel wide each. */
const MAX_CELLS = 300;

interface Cell {
  readonly kind: RepeatKind | 'own';
  readonly length: number;
}

/** The article from top to bottom, one cell a paragraph, as wide as the paragraph is long. */
function ParagraphStrip({ report }: { report: Report }): VNode {
  return (
    <div class="strip" aria-hidden="true">
      {toCells(report).map(({ kind, length }, index) => (
        <i key={index} class={kind} style={{ flexGrow: length }} />
      ))}
    </div>
  );
}

/** A very long article has one cell for neighbours of one kind. */
function toCells(report: Report): Cell[] {
  const kinds = new Map(report.repeats.filter((r) => r.flagged).map((r) => [r.block, r.kind]));
  const cells = report.blocks.flatMap(({ role, start, end }, index): Cell[] =>
    role === 'paragraph' && end > start ? [{ kind: kinds.get(index) ?? 'own', length: end - start }] : [],
  );
  if (cells.length <= MAX_CELLS) return cells;
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last?.kind === cell.kind) joined[joined.length - 1] = { ...last, length: last.length + cell.length };
    else joined.push(cell);
  }
  return joined;
}
