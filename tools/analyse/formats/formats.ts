import { toCsv } from '../../../extension/shared/export/csv';
import { toJson } from '../../../extension/shared/export/json';
import { toMarkdown } from '../../../extension/shared/export/markdown';
import type { Report } from '../../../src/report';
import { ENGLISH } from '../voices';

export type Format = 'json' | 'markdown' | 'csv';

/** The exports of the extension: writers from a report to text that ends with a line break; pure. */
export const WRITERS: Record<Format, (report: Report) => string> = {
  json: toJson,
  markdown: (report) => toMarkdown(report, ENGLISH),
  csv: toCsv,
};

export function isFormat(name: string): name is Format {
  return Object.hasOwn(WRITERS, name);
}
