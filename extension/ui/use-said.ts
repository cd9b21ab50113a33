import { useEffect, useState } from 'preact/hooks';

const LEAST_MS = 4_000;
/** Slow readers take about ten characters a second. */
const MS_PER_CHARACTER = 100;

/** What was last said to the reader, which goes by itself; empty when there is nothing to say. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(
      () => {
        say('');
      },
      Math.max(LEAST_MS, said.length * MS_PER_CHARACTER),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return [said, say];
}
