import { toAtoms, type NumberLexicon } from '../../text/numbers';
import { toMap, toPhrases, words } from '../../text/phrases';

/** Words of numbers; Belgian and Swiss tens included, and the long scale (billion = 10^12). */
export const numbers: NumberLexicon = {
  decimal: ',',
  atoms: toAtoms(
    'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    'dix vingt trente quarante cinquante soixante septante huitante|octante nonante',
    { soixante: 20 },
  ),
  scores: words('vingt+'),
  hundreds: words('cent+'),
  multipliers: toMap([
    ['mille|millier+', 1e3],
    ['million+', 1e6],
    ['milliard+', 1e9],
    ['billion+', 1e12],
    ['trillion+', 1e18],
  ]),
  alone: words('cent mille'),
  articles: words('un une'),
  and: { word: 'et', before: [1, 11] },
  collectives: toMap<readonly [number, number | null]>([
    ['dizaine', [10, null]],
    ['douzaine', [12, null]],
    ['quinzaine', [15, null]],
    ['vingtaine', [20, null]],
    ['trentaine', [30, null]],
    ['quarantaine', [40, null]],
    ['cinquantaine', [50, null]],
    ['soixantaine', [60, null]],
    ['centaine', [100, null]],
    ['millier', [1e3, null]],
    ['dizaines', [10, 100]],
    ['centaines', [200, 999]],
    ['milliers', [1e3, 1e4]],
  ]),
  vague: toPhrases([['des|plusieurs|quelques|de nombreux|de nombreuses', true]]),
  linkers: words('de d'),
  fractions: toPhrases([
    ['un demi|une demi|demi', 0.5],
    ["un quart de|un quart d'", 0.25],
    ["trois quarts de|trois quarts d'", 0.75],
  ]),
  tails: toPhrases([
    ['et demi|et demie', 0.5],
    ['et quart|et un quart', 0.25],
    ['trois quarts|et trois quarts', 0.75],
  ]),
  points: words('virgule'),
};
