import type { AmountKind } from '../../src/index';
import type { AmountEntry } from '../shared/amount-list';

/** The figures of one unit on one axis. */
export interface AmountAxis {
  readonly kind: AmountKind;
  readonly unit: string;
  readonly per: string | null;
  /** Each step is ten times the one before; only where every figure is above 0 and the largest is ten times the smallest. */
  readonly logarithmic: boolean;
  readonly domain: readonly [number, number];
  /** The largest first, at most `MAX_ROWS`. */
  readonly rows: readonly AmountEntry[];
  /** Figures of the unit that found no room. */
  readonly more: number;
  /** How many times the second figure the first one is; null where that says nothing (0, negative). */
  readonly lead: number | null;
}

export interface AmountAxes {
  /** The weightiest unit first, at most `MAX_AXES`; each has at least two figures. */
  readonly axes: readonly AmountAxis[];
  /** Figures that stand on no axis: alone in their unit, or of a unit that found no room. */
  readonly apart: readonly AmountEntry[];
}

const MAX_ROWS = 12;
const MAX_AXES = 6;
const MIN_LOG_RATIO = 10;
const KIND_ORDER: Record<AmountKind, number> = { money: 0, percent: 1, quantity: 2, count: 3 };

/** `entries` by unit, each unit on an axis of its own: nothing is converted. */
export function toAmountAxes(entries: readonly AmountEntry[]): AmountAxes {
  const units = new Map<string, AmountEntry[]>();
  for (const entry of entries) {
    const { kind, unit, per } = entry.amount;
    const key = JSON.stringify([kind, unit, per]);
    const unitEntries = units.get(key) ?? [];
    unitEntries.push(entry);
    units.set(key, unitEntries);
  }
  const families = [...units.values()].sort((a, b) => order(a) - order(b) || b.length - a.length);
  const shown = families.filter((family) => family.length > 1).slice(0, MAX_AXES);
  const isShown = new Set(shown.flat());
  return { axes: shown.map(toAxis), apart: entries.filter((entry) => !isShown.has(entry)) };
}

const order = (family: readonly AmountEntry[]): number => KIND_ORDER[family[0]?.amount.kind ?? 'count'];

/** The size by which a figure is ranked: the upper end of a range. */
const sizeOf = ({ amount }: AmountEntry): number => amount.high ?? amount.value;

function toAxis(family: readonly AmountEntry[]): AmountAxis {
  const [first] = family;
  if (!first) throw new RangeError('a unit without figures');
  const { kind, unit, per } = first.amount;
  const sorted = [...family].sort((a, b) => sizeOf(b) - sizeOf(a));
  const rows = sorted.slice(0, MAX_ROWS);
  const values = rows.flatMap(({ amount: { value, high, from } }) => [value, high ?? value, from ?? value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const logarithmic = kind !== 'percent' && least > 0 && most / least >= MIN_LOG_RATIO;
  const [top, next] = sorted.map(sizeOf);
  return {
    kind,
    unit,
    per,
    logarithmic,
    domain: logarithmic
      ? [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))]
      : [Math.min(0, least), Math.max(0, most)],
    rows,
    more: sorted.length - rows.length,
    lead: top !== undefined && next !== undefined && next > 0 ? top / next : null,
  };
}
