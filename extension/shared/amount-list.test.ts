import type { Amount, Report } from '../../src/index';
import { PORT, reportOf } from '../../test/report-of';
import { toAmountEntries } from './amount-list';

const text =
  'Le port coûte 40 millions d’euros, soit 12 % du budget. Les 40 millions d’euros sont payés. Il emploie 300 dockers.';
const base: Report = { ...reportOf([text, PORT, text]), amounts: [] };
const amountAt = (words: string, from: number, more: Partial<Amount>): Amount => {
  const start = base.text.indexOf(words, from);
  return {
    start,
    end: start + words.length,
    text: words,
    kind: 'money',
    value: 40e6,
    high: null,
    from: null,
    unit: 'EUR',
    unitInferred: false,
    bound: null,
    per: null,
    about: null,
    actors: [],
    ...more,
  };
};
const second = base.text.lastIndexOf('\n\n');
const report: Report = {
  ...base,
  amounts: [
    amountAt('40 millions d’euros', 0, {}),
    amountAt('12 %', 0, { kind: 'percent', value: 12, unit: '%' }),
    amountAt('40 millions d’euros', 40, {}),
    amountAt('300 dockers', 0, { kind: 'count', value: 300, unit: 'dockers' }),
    amountAt('40 millions d’euros', second, {}),
  ],
};

test('a figure is listed once, the money first', () => {
  expect(toAmountEntries(report).map((entry) => entry.amount.text)).toEqual([
    '40 millions d’euros',
    '12 %',
    '300 dockers',
  ]);
});

test('a place inside a repeated paragraph is kept, and does not count', () => {
  expect(report.repeats.some((repeat) => repeat.flagged)).toBe(true);
  expect(toAmountEntries(report)[0]).toMatchObject({ times: 2, mentions: { length: 3 } });
});

test('no amounts, no entries', () => {
  expect(toAmountEntries(base)).toEqual([]);
});
