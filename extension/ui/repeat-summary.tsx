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
        {' · '}
        <span class="summary-share">{t('summaryShare', formatShare(share))}</span>
      </p>
      <ParagraphStrip report={report} />
    </section>
  );
}

/** As many cells can be told apart in the narrowest window; a longer article is cut into parts of equal length. */
const MAX_CELLS = 80;
/** A part of which this share repeats is shown as a repeat. */
const MIN_SHARE = 0.3;

interface Cell {
  readonly kind: RepeatKind | 'own';
  readonly length: number;
}

/** The article from top to bottom, one cell a paragraph, as wide as the paragraph is long. */
function ParagraphStrip({ report }: { report: Report }): VNode {
  const cells = toCells(report);
  return (
    <div class={cells.length < MAX_CELLS ? 'strip' : 'strip dense'} aria-hidden="true">
      {cells.map(({ kind, length }, index) => (
        <i key={index} class={kind} style={{ flexGrow: length }} />
      ))}
    </div>
  );
}

function toCells(report: Report): Cell[] {
  const kinds = new Map(report.repeats.filter((r) => r.flagged).map((r) => [r.block, r.kind]));
  const cells = report.blocks.flatMap(({ role, start, end }, index): Cell[] =>
    role === 'paragraph' && end > start ? [{ kind: kinds.get(index) ?? 'own', length: end - start }] : [],
  );
  return cells.length <= MAX_CELLS ? cells : toParts(cells);
}

/** `MAX_CELLS` parts of about the same length, each of the kind of which it holds most. */
function toParts(cells: readonly Cell[]): Cell[] {
  const whole = cells.reduce((sum, { length }) => sum + length, 0);
  const parts = Array.from({ length: MAX_CELLS }, () => new Map<Cell['kind'], number>());
  let at = 0;
  for (const { kind, length } of cells) {
    const part = parts[Math.min(MAX_CELLS - 1, Math.floor((at / whole) * MAX_CELLS))];
    part?.set(kind, (part.get(kind) ?? 0) + length);
    at += length;
  }
  let last: Cell['kind'] = 'own';
  return parts.map((part) => {
    const own = part.get('own') ?? 0;
    const repeated = [...part].filter(([kind]) => kind !== 'own').sort((a, b) => b[1] - a[1]);
    const length = repeated.reduce((sum, [, each]) => sum + each, own);
    // A part in which no paragraph begins goes on with the one before.
    if (length > 0) last = length - own >= MIN_SHARE * length ? (repeated[0]?.[0] ?? 'own') : 'own';
    return { kind: last, length: whole / MAX_CELLS };
  });
}
