import type { Report } from '../../src/index';
import { reportOf } from '../../test/report-of';
import { toTimeRows } from './time-rows';

const base = reportOf(['Le canal a été creusé en 1998 et agrandi en mars 2016.']);
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** A report whose facts have one date each. */
function withDates(
  dates: readonly (readonly [string | null, (string | null)?])[],
  published: string | null,
): Report {
  return {
    ...base,
    article: { ...base.article, published },
    dates: dates.map(([iso, isoEnd = null], at) => ({
      start: at,
      end: at + 1,
      text: '',
      iso,
      isoEnd,
      relative: false,
    })),
    facts: dates.map((_, at) => ({
      id: at,
      start: 0,
      end: 10,
      actors: [],
      amounts: [],
      dates: [at],
      quotes: [],
      source: null,
      certainty: 'stated',
      marks: [],
      repeatedIn: [],
      weight: 1 - at / 100,
    })),
  };
}

test.each<[string, string | null, string, string]>([
  ['2016-03-05', null, '2016-03-05', '2016-03-06'],
  ['2016-03', null, '2016-03-01', '2016-04-01'],
  ['2016-12', null, '2016-12-01', '2017-01-01'],
  ['2016', null, '2016-01-01', '2017-01-01'],
  ['2016-03-30', '2016-04-02', '2016-03-30', '2016-04-03'],
  ['2014', '2016', '2014-01-01', '2017-01-01'],
])('%s to %s lasts from %s until %s', (iso, isoEnd, from, to) => {
  expect(toTimeRows(withDates([[iso, isoEnd]], null)).rows).toMatchObject([{ from: day(from), to: day(to) }]);
});

test('a year of the first century is no year of the twentieth', () => {
  const [row] = toTimeRows(withDates([['0079']], null)).rows;
  expect(new Date(row?.from ?? 0).toISOString()).toMatch(/^0079-01-01/u);
});

test('dates come in order, unknown ones not at all, with the busiest year', () => {
  const { rows, busiest, published } = toTimeRows(
    withDates([['2025-03-01'], [null], ['2016'], ['2025-02-10']], '2025-02-11T08:00:00+01:00'),
  );
  expect(rows.map(({ iso }) => iso)).toEqual(['2016', '2025-02-10', '2025-03-01']);
  expect(busiest).toEqual({ year: '2025', dates: 2 });
  expect(published).toBe(day('2025-02-11'));
});

test('of many dates those with the weightiest statements are kept, in order', () => {
  const { rows, more, range } = toTimeRows(
    withDates(
      Array.from({ length: 40 }, (_, at) => [String(2039 - at)]),
      null,
    ),
  );
  expect(rows).toHaveLength(24);
  expect(more).toBe(16);
  expect(range?.map(({ iso }) => iso)).toEqual(['2000', '2039']);
  expect(rows[0]?.iso).toBe('2016');
  expect(rows.at(-1)?.iso).toBe('2039');
});

test('no dates, no rows', () => {
  expect(toTimeRows(withDates([], null))).toEqual({
    rows: [],
    more: 0,
    range: null,
    busiest: null,
    published: null,
  });
});
