/** One measured figure beside its budget. */
export interface Verdict {
  readonly what: string;
  readonly measured: number;
  /** Upper limit, or a lower one where `limit` says so; null for a figure that is reported and not judged. */
  readonly budget: number | null;
  readonly limit?: 'at most' | 'at least';
  readonly unit: 'x' | 'kB' | 'ms' | 'points';
}

export function isWithin({ measured, budget, limit }: Verdict): boolean {
  if (budget === null) return true;
  return limit === 'at least' ? measured >= budget : measured <= budget;
}

const round = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 });

/** A Markdown table of `verdicts`, one a line. */
export function toTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { what, measured, budget, limit, unit } = verdict;
    const least = limit === 'at least';
    const bar = budget === null ? '–' : `${least ? 'at least ' : ''}${round(budget)} ${unit}`;
    const held = budget === null ? '' : isWithin(verdict) ? 'held' : least ? '**under**' : '**over**';
    return `| ${what} | ${round(measured)} ${unit} | ${bar} | ${held} |`;
  });
  return ['| what | measured | budget | |', '|---|---|---|---|', ...rows].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('no median of nothing');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
