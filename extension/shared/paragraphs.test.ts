import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../test/report-of';
import { paragraphAt, paragraphNumber } from './paragraphs';

const report = reportOf([CANAL, ['heading', 'Une tour'], PORT, ECLUSE, CANAL_CHANGED, PORT]);

test('paragraphs are numbered as a reader counts them, headings aside', () => {
  expect([0, 1, 2, 5, 9].map((block) => paragraphNumber(report, block))).toEqual([1, null, 2, 5, null]);
});

test('a place has the number of the paragraph in which it stands, from its first character to its last', () => {
  for (const [block, { start, end }] of report.blocks.entries()) {
    const number = paragraphNumber(report, block);
    expect([start, end - 1].map((at) => paragraphAt(report, at))).toEqual([number, number]);
  }
  expect(paragraphAt(report, report.text.length)).toBeNull();
});
