import { toMap, words } from '../../text/phrases';
import type { CurrencyWord } from './lexicon';

/**
 * ISO 4217 codes by the name that currencies share; the first is meant when nothing tells, "-" is none. A code belongs to
 * the country (ISO 3166 alpha-2) that its first two letters name, or to those that stand behind it.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  dollar: 'USD CAD AUD NZD HKD SGD TWD JMD',
  pound: 'GBP EGP LBP SYP TRY',
  franc: 'CHF XOF:XO,CI,SN,ML,BF,BJ,TG,NE XAF:CM,GA,CG,TD GNF CDF RWF XPF BEF FRF:FX',
  F: 'FRF CHF XOF:CI,SN,ML,BF,BJ,TG XAF:CM,GA',
  krone: '- SEK NOK DKK ISK CZK',
  peso: 'MXN ARS CLP COP PHP',
  rupee: 'INR PKR LKR',
  yuan: 'CNY',
  yen: 'JPY CNY',
  won: 'KRW',
  rouble: 'RUB BYN',
  dinar: '- DZD TND KWD IQD JOD RSD',
  dirham: '- AED MAD',
  rial: '- SAR QAR IRR OMR',
  lira: 'TRY ITL LBP SYP EGP',
  real: 'BRL',
  leu: 'RON',
  shilling: 'KES TZS UGX',
  mark: 'DEM FIM',
};
/** Codes of no family above. */
const SINGLE =
  'EUR ZAR PLN HUF BGN ILS THB VND MYR IDR UAH NGN GHS ETB BTC ETH CNH PEN KZT GEL MGA HTG AFN BDT ESP NLG GRD PTE CRC LAK PYG';

/** Country and code, by family; `''` is the country of the code meant when nothing tells. */
const byFamily: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(FAMILIES).map(([family, list]) => [
    family,
    new Map(
      list.split(' ').flatMap((row, index): [string, string][] => {
        const code = row.slice(0, 3);
        const countries = (row.slice(4) || row.slice(0, 2)).split(',');
        return [...(index === 0 ? [''] : []), ...countries].map((country) => [country, code]);
      }),
    ),
  ]),
);
/** Codes as newsrooms print them. */
const CODES = new Set([
  ...words(`${SINGLE} RMB FCFA CFA CFP`),
  ...[...byFamily.values()].flatMap((codes) => [...codes.values()]),
]);

/** The ISO code that `word` means in an article from `country`, or null when several are as likely. */
export function currencyCode(word: CurrencyWord, country: string | null): string | null {
  const codes = byFamily.get(word.family);
  if (!codes) return CODES.has(word.family) ? word.family : null;
  const code =
    codes.get(word.country ?? country ?? '') ?? (word.country === undefined ? codes.get('') : null);
  return code === '-' ? null : (code ?? null);
}

/** Codes that are words in capitals stand only behind a figure. */
const WORDLIKE = words('TRY PEN MAD CAD LAK GEL COP PHP ETH CRC AMD ESP CDF CFA CFP IRR RON');
const LOWER_CODES = words('usd eur gbp jpy cny rmb aud nzd chf hkd inr btc fcfa cad mxn');
const SAME: ReadonlyMap<string, CurrencyWord> = toMap([
  ['RMB|CNH', { family: 'CNY' }],
  ['FCFA|CFA', { family: 'franc', country: 'XO' }],
  ['CFP', { family: 'XPF' }],
]);

/** What the code `raw` means, or null. Lower case is accepted for the commonest alone. */
export function codeWord(raw: string, isBefore: boolean): CurrencyWord | null {
  const code = raw.toUpperCase();
  if (!CODES.has(code) || (raw !== code && !LOWER_CODES.has(raw))) return null;
  if (isBefore && WORDLIKE.has(code) && raw !== 'CAD') return null;
  return SAME.get(code) ?? { family: code };
}

/** "sign:family" pairs as a table. */
const families = (list: string): ReadonlyMap<string, CurrencyWord> =>
  new Map(
    list.split(' ').map((pair): [string, CurrencyWord] => {
      const [name = '', family = ''] = pair.split(':');
      return [name, { family }];
    }),
  );

export const currencySigns = families(
  '$:dollar €:EUR £:pound ¥:yen ￥:yen 元:yuan 円:JPY ₹:INR ₨:rupee ₩:KRW ₽:RUB ₺:TRY ₪:ILS ฿:THB ₫:VND ₦:NGN ₱:PHP ₿:BTC ₡:CRC ₾:GEL ₭:LAK ₴:UAH ₸:KZT ₲:PYG ₵:GHS',
);

/** What "$" or "£" is with letters beside it, upper case: "US$", "$ CA", "HK$", "R$"; and "E£". */
export const letteredSigns: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  dollar: toMap([
    ['US|USD', 'USD'],
    ['C|CA|CAN|CAD|CDN', 'CAD'],
    ['A|AU|AUD|AUS', 'AUD'],
    ['NZ|NZD', 'NZD'],
    ['HK|HKD', 'HKD'],
    ['S|SG|SGD', 'SGD'],
    ['NT|TW', 'TWD'],
    ['J|JM', 'JMD'],
    ['R|BRL', 'BRL'],
    ['MX|MEX|MXN', 'MXN'],
    ['AR', 'ARS'],
    ['CL', 'CLP'],
  ]),
  pound: toMap([['E|LE', 'EGP']]),
};

/** Abbreviations that stand before a figure: "Rs 500", "Fr. 20", "kr 300". */
export const prefixWords = families(
  'Rs:rupee Re:rupee Fr:CHF SFr:CHF kr:krone RM:MYR Rp:IDR R:ZAR Tk:BDT dollar:dollar',
);
