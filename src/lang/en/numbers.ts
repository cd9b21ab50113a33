import type { NumberLexicon } from '../../text/numbers';
import { numbered, toPhrases } from '../../text/phrases';

/** Words of numbers, short scale (billion = 10^9), with the Indian lakh and crore. */
export const numbers: NumberLexicon = {
  decimal: '.',
  atoms: new Map<string, readonly [number, number]>([
    ...numbered(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      0,
    ).map(([word, value]): [string, [number, number]] => [word, [value, 0]]),
    ['twenty', [20, 10]],
    ['thirty', [30, 10]],
    ['forty', [40, 10]],
    ['fifty', [50, 10]],
    ['sixty', [60, 10]],
    ['seventy', [70, 10]],
    ['eighty', [80, 10]],
    ['ninety', [90, 10]],
  ]),
  scores: new Set(),
  hundreds: new Set(['hundred']),
  multipliers: new Map([
    ['thousand', 1e3],
    ['thousands', 1e3],
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['million', 1e6],
    ['millions', 1e6],
    ['crore', 1e7],
    ['crores', 1e7],
    ['billion', 1e9],
    ['billions', 1e9],
    ['trillion', 1e12],
    ['trillions', 1e12],
  ]),
  alone: new Set(),
  articles: new Set(['a', 'an']),
  and: { word: 'and', before: null },
  collectives: new Map<string, readonly [number, number | null]>([
    ['dozen', [12, null]],
    ['dozens', [24, 99]],
    ['tens', [10, 100]],
    ['hundreds', [200, 999]],
    ['thousands', [1e3, 1e4]],
  ]),
  vague: toPhrases([['several|a few|many', true]]),
  vagueRange: [1, 10],
  linkers: new Set(['of']),
  fractions: toPhrases([
    ['half a|half an|half|a half|one half', 0.5],
    ['a quarter of a|a quarter of an|quarter of a|a quarter|quarter|one quarter of a', 0.25],
    ['a couple of|a couple', 2],
    ['three quarters of a|three quarters of an|three quarters', 0.75],
  ]),
  tails: toPhrases([
    ['and a half|and one half', 0.5],
    ['and a quarter', 0.25],
    ['and three quarters', 0.75],
  ]),
  points: new Set(['point']),
};
