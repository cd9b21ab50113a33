import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 2_500;

/** When something was saved last: the page may be shown anew, in another language, in between. */
let savedAt = -Infinity;

/** Whether to say that a change was saved, for a moment after `announce`. */
export function useSaved(): { readonly saved: boolean; readonly announce: () => void } {
  const [saved, setSaved] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const left = savedAt + SHOWN_MS - performance.now();
    if (left <= 0) return undefined;
    setSaved(true);
    const timer = setTimeout(() => {
      setSaved(false);
    }, left);
    return () => {
      clearTimeout(timer);
    };
  }, [turn]);
  return {
    saved,
    announce: () => {
      savedAt = performance.now();
      setTurn((last) => last + 1);
    },
  };
}
