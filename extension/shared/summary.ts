import type { ExpectedRepeat, Report, Span } from '../../src/index';
import { flaggedRepeats } from './page-marks';

/** How much of an article repeats, for the first glance. */
export interface RepeatSummary {
  /** Body paragraphs that are flagged. */
  readonly repeated: number;
  /** Body paragraphs in all. */
  readonly paragraphs: number;
  /** 0..1: share of the body's characters that stand in flagged spans; 0 for an empty body. */
  readonly share: number;
  /** What was recognised as expected repetition: how many blocks for each reason, most first. */
  readonly expected: readonly { readonly because: ExpectedRepeat; readonly blocks: number }[];
}

export function toRepeatSummary(report: Report): RepeatSummary {
  const flagged = flaggedRepeats(report);
  const body = report.blocks.filter((block) => block.role === 'paragraph' && block.end > block.start);
  const characters = body.reduce((sum, block) => sum + block.end - block.start, 0);
  const reasons = new Map<ExpectedRepeat, Set<number>>();
  const flaggedBlocks = new Set(flagged.map((repeat) => repeat.block));
  for (const repeat of report.repeats) {
    if (repeat.because === null || flaggedBlocks.has(repeat.block)) continue;
    const blocks = reasons.get(repeat.because) ?? new Set<number>();
    reasons.set(repeat.because, blocks.add(repeat.block));
  }
  return {
    repeated: flaggedBlocks.size,
    paragraphs: body.length,
    share: characters === 0 ? 0 : coveredLength(flagged.flatMap((repeat) => repeat.spans)) / characters,
    expected: [...reasons]
      .map(([because, blocks]) => ({ because, blocks: blocks.size }))
      .sort((a, b) => b.blocks - a.blocks),
  };
}

/** Characters that at least one of `spans` covers. */
export function coveredLength(spans: readonly Span[]): number {
  let sum = 0;
  let reached = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(reached, span.start);
    if (span.end > from) sum += span.end - from;
    reached = Math.max(reached, span.end);
  }
  return sum;
}
