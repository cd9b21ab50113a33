import { CANAL, CANAL_CHANGED, PORT, reportOf } from '../../../test/report-of';
import { isFormat, WRITERS } from './formats';

const report = reportOf([CANAL, PORT, CANAL_CHANGED]);

test('JSON is the report itself', () => {
  expect(JSON.parse(WRITERS.json(report))).toEqual(report);
});

test('Markdown speaks English outside of a browser', () => {
  expect(WRITERS.markdown(report)).toContain('## Repeats\n');
});

test('CSV has a header and a row for each finding', () => {
  const rows = WRITERS.csv(report).split('\r\n');
  expect(rows[0]).toMatch(/^\ufeffkind,/u);
  expect(rows.filter((row) => row.startsWith('repeat,'))).toHaveLength(report.repeats.length);
});

test('only own formats are formats', () => {
  expect(['json', 'markdown', 'csv'].every(isFormat)).toBe(true);
  expect(isFormat('toString')).toBe(false);
});
