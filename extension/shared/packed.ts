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

/** What `pack` made of a `T`; null where nothing is kept. */
export function unpack<T>(stored: unknown): T | null {
  if (stored === undefined) return null;
  return (typeof stored === 'string' ? JSON.parse(stored) : stored) as T;
}
