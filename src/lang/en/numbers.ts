import { toAtoms, type NumberLexicon } from '../../text/numbers';
import { toMap, toPhrases, words } from '../../text/phrases';

/** Words of numbers, short scale (billion = 10^9), with the Indian lakh and crore. */
export const numbers: NumberLexicon = {
  decimal: '.',
  atoms: toAtoms(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'ten twenty thirty forty fifty sixty seventy eighty ninety',
    { ten: 0 },
  ),
  scores: words(''),
  hundreds: words('hundred'),
  multipliers: toMap([
    ['thousand+', 1e3],
    ['lakh+', 1e5],
    ['million+', 1e6],
    ['crore+', 1e7],
    ['billion+', 1e9],
    ['trillion+', 1e12],
  ]),
  alone: words(''),
  articles: words('a an'),
  and: { word: 'and', before: null },
  collectives: toMap<readonly [number, number | null]>([
    ['dozen', [12, null]],
    ['dozens', [24, 99]],
    ['tens', [10, 100]],
    ['hundreds', [200, 999]],
    ['thousands', [1e3, 1e4]],
  ]),
  vague: toPhrases([['several|a few|many', true]]),
  linkers: words('of'),
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
  points: words('point'),
};
