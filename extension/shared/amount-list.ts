import type { Amount, AmountKind, Report, Span } from '../../src/index';
import { insideRepeats } from './page-marks';

/** One figure of an article, however often it is stated. */
export interface AmountEntry {
  /** The mention that says most: with a unit of its own, a label, the earliest. */
  readonly amount: Amount;
  /** Every place of the figure, in reading order, those in repeated paragraphs too. */
  readonly mentions: readonly Span[];
  /** How often it is stated; places inside flagged repeats do not count. At least 1. */
  readonly times: number;
}

/** What readers look for first, all else being equal. */
const KIND_WEIGHT: Record<AmountKind, number> = { money: 3, percent: 2, quantity: 1.2, count: 1 };
const LEAD_BLOCKS = 3;

/** The amounts of `report`, each once, the weightiest first. */
export function toAmountEntries(report: Report): AmountEntry[] {
  const groups = new Map<string, Amount[]>();
  for (const amount of report.amounts) {
    const key = [amount.kind, amount.unit, amount.value, amount.high, amount.from, amount.per].join('|');
    groups.set(key, [...(groups.get(key) ?? []), amount]);
  }
  const isRepeated = insideRepeats(report);
  const largest = largestByUnit(report);
  return [...groups.values()]
    .map((mentions): AmountEntry => {
      const own = mentions.filter((mention) => !isRepeated(mention));
      const first = [...(own.length > 0 ? own : mentions)].sort(
        (a, b) => clarity(b) - clarity(a) || a.start - b.start,
      )[0];
      if (!first) throw new RangeError('a group of amounts is never empty');
      return {
        amount: first,
        mentions: mentions.map(({ start, end }) => ({ start, end })),
        times: Math.max(1, own.length),
      };
    })
    .map((entry) => ({ entry, weight: weightOf(entry, report, largest) }))
    .sort((a, b) => b.weight - a.weight || a.entry.amount.start - b.entry.amount.start)
    .map(({ entry }) => entry);
}

function clarity(amount: Amount): number {
  return Number(!amount.unitInferred) * 2 + Number(amount.about !== null);
}

/** Kind, size beside the largest of its unit, number of mentions, and a place near the top. */
function weightOf(
  { amount, times }: AmountEntry,
  report: Report,
  largest: ReadonlyMap<string, number>,
): number {
  const top = largest.get(amount.unit) ?? 1;
  const size = Math.log10(1 + Math.abs(amount.high ?? amount.value)) / Math.log10(1 + top);
  const block = report.blocks.findIndex((each) => amount.start < each.end);
  const lead = block < LEAD_BLOCKS ? 0.5 : 0;
  return KIND_WEIGHT[amount.kind] + (Number.isFinite(size) ? size : 0) + Math.log2(times) + lead;
}

function largestByUnit(report: Report): Map<string, number> {
  const largest = new Map<string, number>();
  for (const { unit, value, high } of report.amounts) {
    largest.set(unit, Math.max(largest.get(unit) ?? 0, Math.abs(high ?? value)));
  }
  return largest;
}
