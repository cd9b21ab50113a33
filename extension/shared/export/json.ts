import type { Report } from '../../../src/index';

/** The report itself, as `docs/report-format.md` describes it, with a line break at the end. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
