import type { Report } from '../../src/index';

/** From this length of text on, in UTF-16 code units, a report is kept as one JSON text. */
const LONG_TEXT = 60_000;

/**
 * `value`, which holds `report`, as it is put into the browser's storage: Chromium counts an object of many small parts
 * several times its size against the 10 MB that there are, and takes seconds to write it; one long text costs its length.
 */
export function pack(value: object, report: Report | null): unknown {
  return report !== null && report.text.length >= LONG_TEXT ? JSON.stringify(value) : value;
}

/** What `pack` made of a `T`; null where nothing is kept, or what `isValid` does not know. */
export function unpack<T>(stored: unknown, isValid: (value: unknown) => value is T): T | null {
  const value = typeof stored === 'string' ? parsed(stored) : stored;
  return isValid(value) ? value : null;
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    // A text that was cut short is as good as none.
    return undefined;
  }
}
