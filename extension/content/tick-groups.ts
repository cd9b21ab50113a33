import type { Stop } from '../shared/page-marks';

export interface RailTick {
  readonly stop: Stop;
  readonly range: Range;
}

/** Neighbouring stops that share one tick, in reading order; never empty. */
export type TickGroup = readonly { readonly tick: RailTick; readonly index: number }[];

/** One group a tick, or about equal ones where there are more than `most` ticks. */
export function toGroups(ticks: readonly RailTick[], most: number): TickGroup[] {
  const groups: { tick: RailTick; index: number }[][] = [];
  const count = Math.min(most, ticks.length);
  ticks.forEach((tick, index) => {
    const group = Math.floor((index * count) / ticks.length);
    (groups[group] ??= []).push({ tick, index });
  });
  return groups;
}

const STRENGTH: Record<Stop['kind'], number> = { partial: 0, near: 1, exact: 2 };

/** The kind that a tick of several stops is painted as. */
export function strongest(group: TickGroup): Stop['kind'] {
  let best: Stop['kind'] = 'partial';
  for (const { tick } of group) if (STRENGTH[tick.stop.kind] > STRENGTH[best]) best = tick.stop.kind;
  return best;
}
