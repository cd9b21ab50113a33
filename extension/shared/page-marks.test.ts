import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../test/report-of';
import { insideRepeats, toPageMarks, withGroup } from './page-marks';
import { toRepeatSummary } from './summary';

const report = reportOf([CANAL, ['heading', 'Une tour'], PORT, ECLUSE, CANAL_CHANGED, PORT]);
const words = (span: { start: number; end: number }): string => report.text.slice(span.start, span.end);

test('each flagged paragraph is one stop, in reading order, with its kind', () => {
  expect(toPageMarks(report).stops.map((stop) => [stop.block, stop.kind])).toEqual([
    [4, 'near'],
    [5, 'exact'],
  ]);
});

test('layers hold the words that repeat, and the changed ones apart', () => {
  const { layers } = toPageMarks(report);
  expect(layers.exact.map(words)).toEqual([PORT]);
  expect(layers.changed.map(words)).toEqual(['94,7']);
  expect(layers.near.length).toBeGreaterThan(0);
  expect(layers.partial).toEqual([]);
});

test('an article without repeats marks none', () => {
  const { layers, repeated, stops } = toPageMarks(reportOf([CANAL, PORT]));
  expect([layers.exact, layers.near, layers.partial, layers.changed, repeated, stops].flat()).toEqual([]);
});

test('amounts have a layer for each kind, to be marked on demand', () => {
  expect(toPageMarks(report).layers.money.map(words)).toEqual([
    '97,4 millions d’euros',
    '94,7 millions d’euros',
  ]);
});

test('the summary counts body paragraphs and the share of their text', () => {
  const summary = toRepeatSummary(report);
  const all = [CANAL, PORT, ECLUSE, CANAL_CHANGED, PORT].join('').length;
  expect(summary).toMatchObject({ repeated: 2, paragraphs: 5 });
  expect(summary.share).toBeGreaterThan((PORT.length + CANAL.length - 20) / all);
  expect(summary.share).toBeLessThanOrEqual((PORT.length + CANAL.length) / all);
});

test('an empty article repeats nothing', () => {
  expect(toRepeatSummary(reportOf([]))).toEqual({ repeated: 0, paragraphs: 0, share: 0, expected: [] });
});

test('expected repetition is counted by its reason and not flagged', () => {
  const quiet = reportOf([CANAL, PORT, ['pull-quote', PORT], ECLUSE]);
  expect(toRepeatSummary(quiet)).toMatchObject({
    repeated: 0,
    expected: [{ because: 'pull-quote', blocks: 1 }],
  });
});

test('a finding is inside a repeat when one span covers it, whichever other spans overlap', () => {
  const { length } = report.text;
  const flagged = report.repeats.filter((repeat) => repeat.flagged).flatMap((repeat) => repeat.spans);
  const isInside = insideRepeats(report);
  for (let start = 0; start < length; start += 3) {
    for (const end of [start + 1, start + 20, start + 400]) {
      const covered = flagged.some((span) => span.start <= start && end <= span.end);
      expect([start, end, isInside({ start, end })]).toEqual([start, end, covered]);
    }
  }
  expect(insideRepeats(reportOf([CANAL, PORT]))({ start: 0, end: 1 })).toBe(false);
});

test('a group is marked or not, once and last', () => {
  expect(withGroup(['money', 'quote'], 'money', true)).toEqual(['quote', 'money']);
  expect(withGroup(['money', 'quote'], 'money', false)).toEqual(['quote']);
  expect(withGroup(['quote'], 'money', false)).toEqual(['quote']);
});
