import { useState } from 'preact/hooks';
import type { Span } from '../../src/index';

export interface Walk {
  /** Index of the place that was gone to last, or null before the first. */
  readonly at: number | null;
  /** Goes to the next place, after the last one to the first again. */
  next(): void;
}

/** Walks through `places`, one at each call; nothing happens when there are none. */
export function useWalk(places: readonly Span[], goTo: (span: Span) => void): Walk {
  const [at, setAt] = useState<number | null>(null);
  return {
    at,
    next: () => {
      const index = at === null ? 0 : (at + 1) % places.length;
      const place = places[index];
      if (!place) return;
      setAt(index);
      goTo(place);
    },
  };
}
