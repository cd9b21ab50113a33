import type { Report } from '../../../src/report';
import { toCsv } from './csv';
import { toMarkdown } from './markdown';

export type Format = 'json' | 'markdown' | 'csv';

/** Writers from a report to text that ends with a line break; pure. */
export const WRITERS: Record<Format, (report: Report) => string> = {
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: toMarkdown,
  csv: toCsv,
};

export function isFormat(name: string): name is Format {
  return Object.hasOwn(WRITERS, name);
}
