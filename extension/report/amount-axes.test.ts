import { toAmountEntries } from '../shared/amount-list';
import { reportOf } from '../../test/report-of';
import { toAmountAxes } from './amount-axes';

const axesOf = (...paragraphs: string[]) => toAmountAxes(toAmountEntries(reportOf(paragraphs)));

test.each<
  [string, string, { unit: string; logarithmic: boolean; domain: [number, number]; words: string[] }]
>([
  [
    'powers of ten on a logarithmic axis',
    'Le canal coûte 97 millions d’euros, l’écluse 3 millions d’euros et la barque 800 euros.',
    {
      unit: 'EUR',
      logarithmic: true,
      domain: [100, 100_000_000],
      words: ['97 millions d’euros', '3 millions d’euros', '800 euros'],
    },
  ],
  [
    'less than a power of ten on an even one',
    'Le canal coûte 9 millions d’euros, l’écluse 3 millions d’euros.',
    {
      unit: 'EUR',
      logarithmic: false,
      domain: [0, 9_000_000],
      words: ['9 millions d’euros', '3 millions d’euros'],
    },
  ],
  [
    'percentages on an even one, however far apart',
    'Le fret a crû de 90 %, le tourisme de 2 %.',
    { unit: '%', logarithmic: false, domain: [0, 90], words: ['90 %', '2 %'] },
  ],
])('%s', (_, text, { words, ...axis }) => {
  const { axes, apart } = axesOf(text);
  expect(axes).toHaveLength(1);
  expect(axes[0]).toMatchObject(axis);
  expect(axes[0]?.rows.map(({ amount }) => amount.text)).toEqual(words);
  expect(apart).toEqual([]);
});

test('nothing is converted: each currency has its axis, and a figure alone in its unit has none', () => {
  const { axes, apart } = axesOf(
    'Il faut 20 millions d’euros et 4 millions d’euros, ou 30 millions de dollars et 2 millions de dollars, et 12 % de plus.',
  );
  expect(axes.map(({ unit }) => unit).sort()).toEqual(['EUR', 'USD']);
  expect(apart.map(({ amount }) => amount.text)).toEqual(['12 %']);
});

test('the lead is the first figure by the second', () => {
  expect(axesOf('Il coûte 90 millions d’euros, contre 10 millions d’euros pour le pont.').axes[0]?.lead).toBe(
    9,
  );
});

test('what finds no room is counted', () => {
  const sums = Array.from({ length: 20 }, (_, index) => `L’écluse ${index} a coûté ${index + 11} euros.`);
  const [axis] = axesOf(...sums).axes;
  expect(axis?.rows).toHaveLength(12);
  expect(axis?.more).toBe(8);
  expect(axis?.rows[0]?.amount.value).toBe(30);
});

test('no figures, no axes', () => {
  expect(axesOf('Rien ne bouge.')).toEqual({ axes: [], apart: [] });
});
