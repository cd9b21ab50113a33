import fc from 'fast-check';
import { languages } from '../../lang/index';
import type { Amount } from '../../report';
import { toDocument } from '../../text/document';
import { findDates } from '../dates/dates';
import { findAmounts } from './amounts';
import type { AmountLexicon } from './lexicon';

const CODES = ['fr', 'en'] as const;
type Code = (typeof CODES)[number];

function lexiconOf(code: Code): AmountLexicon {
  const lexicon = languages.get(code)?.amounts;
  if (!lexicon) throw new Error(`no amounts in ${code}`);
  return lexicon;
}

function amountsIn(code: Code, text: string, lexicon = lexiconOf(code)): Amount[] {
  const document = toDocument([{ text, role: 'paragraph' }], { abbreviations: new Set() });
  return findAmounts(document, lexicon, { country: null, taken: [] });
}

const GROUP_MARKS: Record<Code, readonly string[]> = {
  fr: [' ', '\u00a0', '\u202f', '\u2009', '.', '’', "'"],
  en: [',', ' ', '\u00a0', '\u202f', "'"],
};
const DECIMAL: Record<Code, string> = { fr: ',', en: '.' };

/** `cents` hundredths as a newsroom prints them, and the value that they write. */
function printed(code: Code, cents: number, mark: string, isGrouped: boolean): string {
  const whole = String(Math.floor(cents / 100));
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, mark) : whole;
  const rest = cents % 100;
  return rest === 0 ? grouped : `${grouped}${DECIMAL[code]}${String(rest).padStart(2, '0')}`;
}

interface Shape {
  readonly write: (figure: string) => string;
  readonly factor: number;
  readonly unit: string;
}

const SHAPES: Record<Code, readonly Shape[]> = {
  fr: [
    { write: (n) => `${n} €`, factor: 1, unit: 'EUR' },
    { write: (n) => `${n}\u00a0euros`, factor: 1, unit: 'EUR' },
    { write: (n) => `${n} millions d’euros`, factor: 1e6, unit: 'EUR' },
    { write: (n) => `${n} Md€`, factor: 1e9, unit: 'EUR' },
    { write: (n) => `${n}\u202fk€`, factor: 1e3, unit: 'EUR' },
    { write: (n) => `${n} milliards de dollars canadiens`, factor: 1e9, unit: 'CAD' },
    { write: (n) => `${n} francs suisses`, factor: 1, unit: 'CHF' },
    { write: (n) => `${n} %`, factor: 1, unit: '%' },
    { write: (n) => `${n}%`, factor: 1, unit: '%' },
    { write: (n) => `${n} kilomètres`, factor: 1, unit: 'km' },
    { write: (n) => `${n} MWh`, factor: 1, unit: 'MWh' },
  ],
  en: [
    { write: (n) => `$${n}`, factor: 1, unit: 'USD' },
    { write: (n) => `£${n}m`, factor: 1e6, unit: 'GBP' },
    { write: (n) => `US$${n} billion`, factor: 1e9, unit: 'USD' },
    { write: (n) => `€${n}bn`, factor: 1e9, unit: 'EUR' },
    { write: (n) => `${n} Canadian dollars`, factor: 1, unit: 'CAD' },
    { write: (n) => `EUR ${n}`, factor: 1, unit: 'EUR' },
    { write: (n) => `${n} per cent`, factor: 1, unit: '%' },
    { write: (n) => `${n}%`, factor: 1, unit: '%' },
    { write: (n) => `${n} miles`, factor: 1, unit: 'mi' },
    { write: (n) => `${n} MWh`, factor: 1, unit: 'MWh' },
  ],
};
const FRAMES: Record<Code, readonly [string, string]> = {
  fr: ['Il faut ', ', dit-on.'],
  en: ['They need ', ', they say.'],
};

const closeTo = (value: number, wanted: number): boolean =>
  Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

test.each(CODES)('%s: any value printed in any shape reads back', (code) => {
  const cents = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }),
    fc.integer({ min: 100_000, max: 99_999_999_999 }),
  );
  const shape = fc.constantFrom(...SHAPES[code]);
  const mark = fc.constantFrom(...GROUP_MARKS[code]);
  fc.assert(
    fc.property(cents, shape, mark, fc.boolean(), (value, { write, factor, unit }, group, isGrouped) => {
      // Without grouping, four digits alone might be a year, and a decimal comma of three digits a group.
      const [before, after] = FRAMES[code];
      const words = write(printed(code, value, group, isGrouped));
      const found = amountsIn(code, `${before}${words}${after}`);
      expect(found.map((amount) => [amount.text, amount.unit])).toEqual([[words, unit]]);
      expect(closeTo(found[0]?.value ?? NaN, (value / 100) * factor)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

const EN_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(value: number): string {
  if (value < 20) return EN_ONES[value] ?? '';
  if (value < 100) return `${EN_TENS[Math.floor(value / 10)]}${value % 10 ? `-${english(value % 10)}` : ''}`;
  if (value < 1000)
    return `${english(Math.floor(value / 100))} hundred${value % 100 ? ` and ${english(value % 100)}` : ''}`;
  const [size, name] = value < 1e6 ? [1e3, 'thousand'] : value < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
  return `${english(Math.floor(value / size))} ${name}${value % size ? ` ${english(value % size)}` : ''}`;
}

const FR_ONES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FR_TENS = '- - vingt trente quarante cinquante soixante'.split(' ');

function french(value: number): string {
  if (value < 20) return FR_ONES[value] ?? '';
  if (value < 70) {
    const [ten, one] = [FR_TENS[Math.floor(value / 10)], value % 10];
    return one === 0 ? `${ten}` : one === 1 ? `${ten} et un` : `${ten}-${FR_ONES[one]}`;
  }
  if (value < 80) return value === 71 ? 'soixante et onze' : `soixante-${french(value - 60)}`;
  if (value < 100) return value === 80 ? 'quatre-vingts' : `quatre-vingt-${french(value - 80)}`;
  if (value < 1000) {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100];
    const head = hundreds === 1 ? 'cent' : `${FR_ONES[hundreds]} cent${rest === 0 ? 's' : ''}`;
    return rest === 0 ? head : `${head} ${french(rest)}`;
  }
  if (value < 1e6) {
    const [thousands, rest] = [Math.floor(value / 1e3), value % 1e3];
    const head = thousands === 1 ? 'mille' : `${french(thousands).replace(/(cent|vingt)s$/u, '$1')} mille`;
    return rest === 0 ? head : `${head} ${french(rest)}`;
  }
  const [size, name] = value < 1e9 ? [1e6, 'million'] : [1e9, 'milliard'];
  const count = Math.floor(value / size);
  const rest = value % size;
  return `${french(count)} ${name}${count > 1 ? 's' : ''}${rest === 0 ? '' : ` ${french(rest)}`}`;
}

test.each([
  ['fr', french, (value: number) => (value % 1e6 === 0 ? 'd’euros' : 'euros')],
  ['en', english, () => 'euros'],
] as const)('%s: any number in words, up to billions, reads back', (code, spell, noun) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 2, max: 999_999_999_999 })),
      (value) => {
        const words = `${spell(value)} ${noun(value)}`;
        expect(amountsIn(code, words).map((amount) => [amount.text, amount.value])).toEqual([[words, value]]);
      },
    ),
    { numRuns: 1000 },
  );
});

const SOUP =
  '1 22 333 4444 0,5 1.2 1,234 1/2 ½ - – − + % $ € £ ( ) . , / : # ° \u00a0 \u202f \n’ a à de d of the un une des million millions milliards cent mille et and to between entre from bn m k % euros dollars US CA years ans minutes h km par per hundred thousand vingt quatre twenty half demi dozen dizaines emplois people points lundi March mars 2024 ago il y a pounds'.split(
    ' ',
  );

test.each(CODES)('%s: no input makes it throw; spans are in order, apart, and inside the text', (code) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.tuple(fc.constantFrom(...SOUP), fc.constantFrom('', ' ', '\u00a0')), { maxLength: 60 })
      .map((parts) => parts.flat().join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const dates = languages.get(code)?.dates;
      const document = toDocument([{ text: source, role: 'paragraph' }], { abbreviations: new Set() });
      const spans = dates ? findDates(document, dates, '2025-03-12') : [];
      for (const found of [amountsIn(code, source), spans]) {
        let end = 0;
        for (const { start, end: stop, text: words } of found) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(stop).toBeGreaterThan(start);
          expect(source.slice(start, stop)).toBe(words);
          end = stop;
        }
      }
      for (const amount of amountsIn(code, source)) {
        expect(Number.isFinite(amount.value)).toBe(true);
        expect(amount.unit).not.toBe('');
        expect(amount.high === null || amount.high > amount.value).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

/** A map that counts how often it is asked. */
class CountingMap<K, V> extends Map<K, V> {
  static asked = 0;
  override get(key: K): V | undefined {
    CountingMap.asked++;
    return super.get(key);
  }
  override has(key: K): boolean {
    CountingMap.asked++;
    return super.has(key);
  }
}

function workOn(code: Code, text: string): number {
  const lexicon = lexiconOf(code);
  const counted: AmountLexicon = {
    ...lexicon,
    magnitudes: new CountingMap(lexicon.magnitudes),
    numbers: {
      ...lexicon.numbers,
      atoms: new CountingMap(lexicon.numbers.atoms),
      multipliers: new CountingMap(lexicon.numbers.multipliers),
      collectives: new CountingMap(lexicon.numbers.collectives),
      tails: new CountingMap(lexicon.numbers.tails),
    },
    units: { ...lexicon.units, measures: new CountingMap(lexicon.units.measures) },
    money: { ...lexicon.money, nouns: new CountingMap(lexicon.money.nouns) },
  };
  CountingMap.asked = 0;
  amountsIn(code, text, counted);
  return CountingMap.asked;
}

test.each([
  ['digits', '7'],
  ['digits and blanks', '1 '],
  ['groups', '111 '],
  ['points', '1.1'],
  ['commas', '1,111,'],
  ['dashes', '1-'],
  ['ranges', '1 à 2 à '],
  ['signs', '$-+'],
  ['hundreds', 'cent '],
  ['millions', 'un million '],
  ['mixed millions', '2 millions 300 '],
  ['thousands', 'mille cent vingt '],
  ['english sums', 'one hundred and '],
  ['vague numbers', 'des dizaines de '],
  ['fractions', '1/2 ½ '],
  ['between', 'entre 1 et '],
  ['elliptical', '5 milliards '],
  ['apostrophes', "d'"],
  ['currencies', '1 $ '],
  ['units', '2 h 30 '],
])('work grows with the length of the text, not faster: %s', (_, piece) => {
  for (const code of CODES) {
    const [once, twice] = [workOn(code, piece.repeat(1000)), workOn(code, piece.repeat(2000))];
    expect(twice).toBeLessThanOrEqual(2.2 * once + 50);
    expect(twice).toBeLessThanOrEqual(2000 * piece.length * 40);
  }
});
