import type { Amount, Report } from '../../src/index';
import { PORT, reportOf } from '../../test/report-of';
import { toAmountEntries } from './amount-list';
import { formatAmount } from './amount-format';

let locale = 'en';
jest.mock('./i18n', () => ({
  uiLocale: () => locale,
  t: (key: string, ...values: string[]) =>
    ({
      boundAbout: 'about',
      boundAtLeast: 'at least',
      amountPer: `${values[0]} per ${values[1]}`,
      amountChange: `${values[0]}, from ${values[1]}`,
    })[key] ?? key,
  plural: (_stem: string, count: number) => `${new Intl.NumberFormat(locale).format(count)} points`,
}));

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

const amount = amountAt('40 millions d’euros', 0, {});
test.each<[string, Partial<Amount>, string]>([
  ['en', {}, '€40,000,000'],
  ['fr', {}, '40 000 000 €'],
  ['en', { value: 97.4e9, unit: 'USD', bound: 'about' }, 'about $97,400,000,000'],
  ['fr', { value: 3e6, high: 5e6 }, '3 000 000–5 000 000 €'],
  ['en', { kind: 'percent', value: 2.4, from: 3, unit: '%' }, '2.4%, from 3%'],
  ['fr', { kind: 'percent', value: 3.5, unit: '%' }, '3,5 %'],
  ['fr', { kind: 'percent', value: 1.5, unit: 'points' }, '1,5 points'],
  ['en', { kind: 'quantity', value: 300, unit: 'MW' }, '300 MW'],
  ['en', { kind: 'count', value: 1500, unit: 'jobs', bound: 'at-least' }, 'at least 1,500 jobs'],
  ['en', { value: 2.5, per: 'barrel' }, '€2.5 per barrel'],
])('%s: %j is written "%s"', (language, change, expected) => {
  locale = language;
  expect(formatAmount({ ...amount, ...change }).replace(/[\u00a0\u202f]/gu, ' ')).toBe(expected);
});
