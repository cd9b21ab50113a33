import { CANAL, PORT, reportOf } from '../../test/report-of';
import { isProgress, isTabState } from './stored-guards';

const report = reportOf([CANAL, PORT]);
const done = { phase: 'done', report, fingerprint: 'f', isWhole: true, asked: null, renewal: null };
const analysing = { phase: 'working', step: 'analysing', partial: null, fingerprint: null, asked: 'fr' };

test.each<[unknown, boolean]>([
  [done, true],
  [{ ...done, renewal: { asked: 'en' } }, true],
  [{ ...done, renewal: { asked: 'de' } }, false],
  [{ ...done, renewal: undefined }, false],
  [{ ...done, fingerprint: null }, false],
  [{ ...done, report: { ...report, format: 2 } }, false],
  [{ ...done, report: { ...report, facts: undefined } }, false],
  [{ ...done, report: { ...report, article: { ...report.article, title: 3 } } }, false],
  [{ ...done, report: null }, false],
  [analysing, true],
  [{ ...analysing, partial: report, fingerprint: 'f' }, true],
  [{ ...analysing, partial: report }, false],
  [{ phase: 'working', step: 'reading', asked: null }, true],
  [{ phase: 'working', step: 'reading' }, false],
  [{ phase: 'failed', error: 'pdf' }, true],
  [{ phase: 'failed', error: 'constructor' }, false],
  [{ phase: 'toString' }, false],
  [[done], false],
  [null, false],
])('state %# is known: %s', (value, expected) => {
  expect(isTabState(JSON.parse(JSON.stringify(value)))).toBe(expected);
});

test.each<[unknown, boolean]>([
  [{ done: 0.5, stage: 'quotes' }, true],
  [{ done: 0.5, stage: 'toString' }, false],
  [{ done: '0.5', stage: 'quotes' }, false],
  [undefined, false],
])('progress %# is known: %s', (value, expected) => {
  expect(isProgress(value)).toBe(expected);
});
