import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 4_000;

/** What was last said to the reader, which goes by itself; empty when there is nothing to say. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => {
      say('');
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return [said, say];
}
