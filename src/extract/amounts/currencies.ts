import { words } from '../../text/phrases';
import type { CurrencyWord } from './lexicon';

/** ISO 4217 codes by the name that currencies share and by country (ISO 3166 alpha-2); `''`: the one meant when nothing tells. */
const FAMILIES: Readonly<Record<string, string>> = {
  dollar: ':USD US:USD CA:CAD AU:AUD NZ:NZD HK:HKD SG:SGD TW:TWD JM:JMD',
  pound: ':GBP GB:GBP EG:EGP LB:LBP SY:SYP TR:TRY',
  franc:
    ':CHF CH:CHF XO:XOF CI:XOF SN:XOF ML:XOF BF:XOF BJ:XOF TG:XOF NE:XOF CM:XAF GA:XAF CG:XAF TD:XAF GN:GNF CD:CDF RW:RWF XP:XPF BE:BEF FX:FRF',
  F: ':FRF CH:CHF CI:XOF SN:XOF ML:XOF BF:XOF BJ:XOF TG:XOF CM:XAF GA:XAF',
  krone: ':SEK SE:SEK NO:NOK DK:DKK IS:ISK CZ:CZK',
  peso: ':MXN MX:MXN AR:ARS CL:CLP CO:COP PH:PHP',
  rupee: ':INR IN:INR PK:PKR LK:LKR',
  yuan: ':CNY CN:CNY',
  yen: ':JPY JP:JPY CN:CNY',
  won: ':KRW KR:KRW',
  rouble: ':RUB RU:RUB BY:BYN',
  dinar: 'DZ:DZD TN:TND KW:KWD IQ:IQD JO:JOD RS:RSD',
  dirham: ':AED AE:AED MA:MAD',
  rial: 'SA:SAR QA:QAR IR:IRR OM:OMR',
  lira: ':TRY TR:TRY IT:ITL LB:LBP SY:SYP EG:EGP',
  real: ':BRL BR:BRL',
  leu: ':RON RO:RON',
  shilling: ':KES KE:KES TZ:TZS UG:UGX',
  mark: ':DEM DE:DEM FI:FIM',
};
/** Codes of no family above. */
const SINGLE =
  'EUR ZAR PLN HUF BGN ILS THB VND MYR IDR UAH NGN GHS ETB BTC ETH CNH PEN KZT GEL MGA HTG AFN BDT ESP NLG GRD PTE CRC LAK PYG';

/** Codes as newsrooms print them. */
const CODES = words(
  `${SINGLE} ${Object.values(FAMILIES)
    .join(' ')
    .replace(/[A-Z]*:/gu, '')} RMB FCFA CFA CFP`,
);
const byFamily: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ...[...CODES].map((code): [string, Map<string, string>] => [code, new Map([['', code]])]),
  ...Object.entries(FAMILIES).map(([family, list]): [string, Map<string, string>] => [
    family,
    new Map(
      list
        .split(' ')
        .map((pair): [string, string] => [
          pair.slice(0, pair.indexOf(':')),
          pair.slice(pair.indexOf(':') + 1),
        ]),
    ),
  ]),
]);

/** The ISO code that `word` means in an article from `country`, or null when several are as likely. */
export function currencyCode(word: CurrencyWord, country: string | null): string | null {
  const codes = byFamily.get(word.family);
  if (!codes) return null;
  if (word.country !== undefined && codes.size > 1) return codes.get(word.country) ?? null;
  return codes.get(country ?? '') ?? codes.get('') ?? null;
}

/** Codes that are words in capitals stand only behind a figure. */
const WORDLIKE = words('TRY PEN MAD CAD LAK GEL COP PHP ETH CRC AMD ESP CDF CFA CFP IRR RON');
const LOWER_CODES = words('usd eur gbp jpy cny rmb aud nzd chf hkd inr btc fcfa cad mxn');
const SAME: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['FCFA', 'XOF'],
  ['CFA', 'XOF'],
  ['CFP', 'XPF'],
]);

/** What the code `raw` means, or null. Lower case is accepted for the commonest alone. */
export function codeWord(raw: string, isBefore: boolean): CurrencyWord | null {
  const code = raw.toUpperCase();
  if (!CODES.has(code) || (raw !== code && !LOWER_CODES.has(raw))) return null;
  if (isBefore && WORDLIKE.has(code) && raw !== 'CAD') return null;
  if (code === 'FCFA' || code === 'CFA') return { family: 'franc', country: 'XO' };
  return { family: SAME.get(code) ?? code };
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

/** Letters beside "$" or "£" and the country they stand for, upper case: "US$", "$ CA", "HK$", "E£". */
export const signCountries: ReadonlyMap<string, string> = new Map(
  'US:US,USD CA:C,CA,CAN,CAD,CDN AU:A,AU,AUD,AUS NZ:NZ,NZD HK:HK,HKD SG:S,SG,SGD TW:NT,TW JM:J EG:E,LE'
    .split(' ')
    .flatMap((row) =>
      row
        .slice(3)
        .split(',')
        .map((letters): [string, string] => [letters, row.slice(0, 2)]),
    ),
);
/** The same, where the sign belongs to another family: "R$", "Mex$". */
export const signFamilies: ReadonlyMap<string, CurrencyWord> = new Map<string, CurrencyWord>([
  ['R', { family: 'real' }],
  ['BRL', { family: 'real' }],
  ['MX', { family: 'peso', country: 'MX' }],
  ['MEX', { family: 'peso', country: 'MX' }],
  ['MXN', { family: 'peso', country: 'MX' }],
  ['AR', { family: 'peso', country: 'AR' }],
  ['CL', { family: 'peso', country: 'CL' }],
]);

/** Abbreviations that stand before a figure: "Rs 500", "Fr. 20", "kr 300". */
export const prefixWords = families(
  'Rs:rupee Re:rupee Fr:CHF SFr:CHF kr:krone RM:MYR Rp:IDR R:ZAR Tk:BDT dollar:dollar',
);
