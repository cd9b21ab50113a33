import { useEffect, useState } from 'preact/hooks';
import { loadKept, saveKept } from '../shared/tab-link';

export interface Kept<T> {
  /** False until what was stored has been read. */
  readonly loaded: boolean;
  /** Null until the reader has chosen. */
  readonly value: T | null;
  readonly keep: (value: T) => void;
}

/**
 * A choice that outlives this window, until the browser closes. A stored value that `isValid` does not know counts
 * as none.
 */
export function useKept<T>(key: string, isValid: (value: unknown) => value is T): Kept<T> {
  const [loaded, setLoaded] = useState(false);
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    void loadKept(key).then((found) => {
      // A choice made meanwhile is newer than the stored one.
      if (isValid(found)) setValue((now) => now ?? found);
      setLoaded(true);
    });
  }, [key]);
  return {
    loaded,
    value,
    keep: (next) => {
      setValue(next);
      void saveKept(key, next);
    },
  };
}
