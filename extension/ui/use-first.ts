import { useRef } from 'preact/hooks';

/** So soon nobody has begun to read: what comes in before may still take the place of what is shown. */
const SETTLED_MS = 1_000;

/**
 * Which of `filled` to show as long as the reader has not chosen: the first. What is shown stays when others come in
 * before it, once the reader has had time to look at it. Null while there is none.
 */
export function useFirst<Id>(filled: readonly Id[]): Id | null {
  const shown = useRef<{ readonly id: Id; readonly since: number } | null>(null);
  const now = performance.now();
  const isLookedAt = shown.current !== null && now - shown.current.since > SETTLED_MS;
  if (!isLookedAt || !filled.some((id) => id === shown.current?.id)) {
    const [best] = filled;
    shown.current = best === undefined ? null : { id: best, since: shown.current?.since ?? now };
  }
  return shown.current?.id ?? null;
}
