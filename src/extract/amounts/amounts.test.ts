import type { Amount } from '../../report';
import { languages } from '../../lang/index';
import { toDocument } from '../../text/document';
import { findAmounts, type AmountContext } from './amounts';

interface Marked {
  readonly text: string;
  /** What stands between ⟦ and ⟧, in order. */
  readonly spans: readonly string[];
}

function marked(source: string): Marked {
  const spans = [...source.matchAll(/⟦(.*?)⟧/gu)].map((match) => match[1] ?? '');
  return { text: source.replace(/[⟦⟧]/gu, ''), spans };
}

function amountsIn(code: string, text: string, context: Partial<AmountContext> = {}): Amount[] {
  const language = languages.get(code);
  if (!language?.amounts) throw new Error(`no amounts in ${code}`);
  const blocks = text.split('\n').map((part) => ({ text: part, role: 'paragraph' as const }));
  return findAmounts(toDocument(blocks, language.sentences), language.amounts, {
    country: null,
    taken: [],
    ...context,
  });
}

const short = ({ value, high, unit }: Amount): string =>
  `${value}${high === null ? '' : `..${high}`} ${unit}`;

type Row = readonly [language: string, source: string, ...expected: string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)('%s: %s', (code, source, ...expected) => {
    const { text, spans } = marked(source);
    const found = amountsIn(code, text);
    expect(found.map(short)).toEqual(expected.filter((row) => row !== undefined));
    expect(found.map((amount) => amount.text)).toEqual(spans);
    for (const amount of found) expect(text.slice(amount.start, amount.end)).toBe(amount.text);
  });
}

describe('magnitudes', () => {
  check([
    ['fr', 'Le fonds Orvane pèse ⟦97,4 milliards de dollars⟧.', '97400000000 USD'],
    [
      'fr',
      'Un prêt de ⟦3,2 M€⟧, un autre de ⟦450 k€⟧, le reste à ⟦1,8 Md€⟧.',
      '3200000 EUR',
      '450000 EUR',
      '1800000000 EUR',
    ],
    ['fr', 'La facture : ⟦12 Mds d’euros⟧ et ⟦5 MM€⟧.', '12000000000 EUR', '5000000 EUR'],

    ['fr', '⟦mille milliards de dollars⟧', '1000000000000 USD'],
    ['fr', '⟦1 million 200 000 euros⟧', '1200000 EUR'],
    [
      'en',
      'Lyne raised ⟦$97.4bn⟧, ⟦£2.3m⟧, ⟦€4mn⟧, ⟦$1.2tn⟧ and ⟦$300k⟧.',
      '97400000000 USD',
      '2300000 GBP',
      '4000000 EUR',
      '1200000000000 USD',
      '300000 USD',
    ],
    ['en', 'A ⟦C$2.5-billion⟧ line and a ⟦$1 trillion⟧ plan', '2500000000 CAD', '1000000000000 USD'],
    [
      'en',
      '⟦Rs 500 crore⟧, ⟦35 lakh rupees⟧, ⟦2 lakh crore rupees⟧',
      '5000000000 INR',
      '3500000 INR',
      '2000000000000 INR',
    ],
    ['en', 'losses of ⟦30 MUSD⟧ and ⟦MAUD 60⟧', '30000000 USD', '60000000 AUD'],
    [
      'en',
      'a site with ⟦1.2m customers⟧ that is 1.2 m long'.replace('1.2 m', '⟦1.2 m⟧'),
      '1200000 customers',
      '1.2 m',
    ],
  ]);
});

describe('fractions, words and collectives', () => {
  check([
    [
      'fr',
      '⟦un demi-milliard d’euros⟧, ⟦un million et demi d’euros⟧, ⟦trois quarts de milliard d’euros⟧',
      '500000000 EUR',
      '1500000 EUR',
      '750000000 EUR',
    ],
    ['fr', '⟦septante-cinq francs⟧, ⟦huitante francs⟧, ⟦nonante-neuf francs⟧', '75 CHF', '80 CHF', '99 CHF'],
    ['fr', '⟦quatre-vingt-dix-sept millions trois cent vingt et un mille euros⟧', '97321000 EUR'],
    ['fr', '⟦une centaine de millions d’euros⟧ et ⟦une quinzaine d’agents⟧', '100000000 EUR', '15 agents'],
    ['fr', '⟦des dizaines de milliers d’habitants⟧', '10000..100000 habitants'],
    ['fr', '⟦treize euros et quarante-cinq cents⟧, ⟦cinq cents dollars⟧', '13.45 EUR', '500 USD'],
    [
      'en',
      '⟦half a billion dollars⟧, ⟦a quarter of a million dollars⟧, ⟦three and a half million dollars⟧',
      '500000000 USD',
      '250000 USD',
      '3500000 USD',
    ],
    ['en', '⟦twenty-five million dollars⟧ and ⟦one hundred and five euros⟧', '25000000 USD', '105 EUR'],
    [
      'en',
      '⟦tens of thousands of people⟧ and ⟦several hundred million euros⟧',
      '10000..100000 people',
      '100000000..1000000000 EUR',
    ],
    ['en', '⟦10 1/2 miles⟧, ⟦½ cup⟧, ⟦5 ft 2 in⟧', '10.5 mi', '0.5 cup', '5.1666666666667 ft'],
  ]);
});

test('both values of a change measure the same', () => {
  const found = amountsIn('en', 'Lyne expects to lift its revenue from $3m to $4m.');
  expect(found.map((amount) => amount.about?.text)).toEqual(['its revenue', 'its revenue']);
});

describe('letters for millions before what is counted or measured', () => {
  check([
    [
      'en',
      '⟦1.2m tonnes⟧ of soot, ⟦3bn litres⟧, ⟦40k jobs⟧, ⟦31.5m boxes⟧',
      '1200000 t',
      '3000000000 l',
      '40000 jobs',
      '31500000 boxes',
    ],
    ['en', 'The mast is ⟦310m⟧ tall, ⟦65 sq m⟧ wide.', '310 m', '65 m²'],
    ['fr', 'Il tombe ⟦1,2 M de tonnes⟧ de suie, ⟦3 m⟧ de neige.', '1200000 t', '3 m'],
    [
      'fr',
      '⟦Un million deux cent mille foyers⟧, ⟦2 h 15 min⟧, ⟦124 années-lumière⟧',
      '1200000 foyers',
      '2.25 h',
      '124 années-lumière',
    ],
    ['fr', 'En ⟦sept ans⟧, ⟦125 sièges⟧ sur 577, ⟦10 000 F⟧', '7 ans', '125 sièges', '10000 FRF'],
    ['fr', 'Un billet de ⟦5 € à 10 €⟧', '5..10 EUR'],
    ['en', 'The margin is plus or minus ⟦3 percentage points⟧.', '3 points'],
  ]);
});

describe('separators, blanks and signs', () => {
  check([
    [
      'fr',
      '⟦1 500 euros⟧, ⟦1\u00a0500 euros⟧, ⟦1\u202f500 euros⟧, ⟦1\u2009500 euros⟧',
      '1500 EUR',
      '1500 EUR',
      '1500 EUR',
      '1500 EUR',
    ],
    [
      'fr',
      '⟦14.666 euros⟧, ⟦2’450 francs⟧, ⟦1.234,56 euros⟧, ⟦1,234.56 euros⟧',
      '14666 EUR',
      '2450 CHF',
      '1234.56 EUR',
      '1234.56 EUR',
    ],
    ['fr', '⟦12,345 $⟧ mais ⟦23.1 %⟧', '12.345 USD', '23.1 %'],
    ['en', '⟦$12,345⟧ and ⟦$1.234⟧ and ⟦12,34,567 rupees⟧', '12345 USD', '1.234 USD', '1234567 INR'],
    [
      'fr',
      'Le solde : ⟦−3 millions d’euros⟧ (⟦-0,6 point⟧, ⟦+ 2,0 %⟧).',
      '-3000000 EUR',
      '-0.6 points',
      '2 %',
    ],
    ['en', 'It lost ⟦-$3m⟧; net income is ⟦$5 million⟧ (up ⟦3%⟧).', '-3000000 USD', '5000000 USD', '3 %'],
  ]);
});

describe('currencies', () => {
  check([
    ['fr', '⟦200 $US⟧, ⟦340 000 $ CA⟧, ⟦5 dollars néo-zélandais⟧', '200 USD', '340000 CAD', '5 NZD'],
    [
      'fr',
      '⟦8 livres sterling⟧, ⟦20 livres turques⟧, ⟦9 francs CFA⟧, ⟦3 couronnes norvégiennes⟧',
      '8 GBP',
      '20 TRY',
      '9 XOF',
      '3 NOK',
    ],
    [
      'fr',
      '⟦50 centimes⟧, ⟦470 pence⟧, ⟦100 roupies⟧, ⟦12 dirhams marocains⟧',
      '0.5 EUR',
      '4.7 GBP',
      '100 INR',
      '12 MAD',
    ],
    ['fr', 'Le don est de 40 dinars.'],
    [
      'en',
      '⟦US$40⟧, ⟦A$15⟧, ⟦HK$10⟧, ⟦R$7⟧, ⟦Mex$ 10⟧, ⟦c $ 16.4⟧',
      '40 USD',
      '15 AUD',
      '10 HKD',
      '7 BRL',
      '10 MXN',
      '16.4 CAD',
    ],
    ['en', '⟦10 Swiss francs⟧, ⟦USD115⟧, ⟦EUR 5⟧, ⟦7 zloty⟧', '10 CHF', '115 USD', '5 EUR', '7 PLN'],
    ['en', 'ALL ⟦5 solutions⟧ failed; TOP 10 too', '5 solutions'],
    ['en', 'It weighs ⟦25 pounds⟧. The fine was ⟦500 pounds⟧.', '25 lb', '500 GBP'],
    ['fr', 'Il lit trois livres ; il pèse ⟦trois livres⟧.', '3 lb'],
    ['fr', '⟦550 millions d’euros⟧ (⟦470 millions de livres sterling⟧)', '550000000 EUR', '470000000 GBP'],
  ]);
  test.each([
    ['en', 'CA', 'CAD'],
    ['en', 'AU', 'AUD'],
    ['en', null, 'USD'],
  ])('%s: a bare $ in %s is %s', (code, country, unit) => {
    expect(amountsIn(code, 'A $100-million plan', { country }).map(short)).toEqual([`100000000 ${unit}`]);
  });
});

describe('ranges and changes', () => {
  check([
    [
      'fr',
      '⟦3 à 5 millions d’euros⟧, ⟦entre 10 et 15 %⟧'.replace('⟦entre 10', 'entre ⟦10'),
      '3000000..5000000 EUR',
      '10..15 %',
    ],
    [
      'fr',
      'Il gagne ⟦100 000 à 150 000 euros⟧ pour ⟦deux ou trois jours⟧.',
      '100000..150000 EUR',
      '2..3 jours',
    ],
    ['fr', 'Un recul de ⟦5 à 8 %⟧ du total', '5..8 %'],
    [
      'en',
      '⟦$3-5 million⟧, ⟦€89bn to €93bn⟧, ⟦10-15%⟧, ⟦8- to 16-week⟧',
      '3000000..5000000 USD',
      '89000000000..93000000000 EUR',
      '10..15 %',
      '8..16 weeks',
    ],
    ['en', 'between ⟦$10 million and $12 million⟧', '10000000..12000000 USD'],
    ['en', 'They won 3-1 and lost 25-18.'],
    ['fr', 'Une croissance de ⟦3 %-3,5 %⟧, des lots à ⟦70€-80€⟧', '3..3.5 %', '70..80 EUR'],
    ['fr', 'Le oui mène ⟦52 %⟧-⟦48 %⟧.', '52 %', '48 %'],
    ['fr', 'Des rafales à ⟦110-120 km/h⟧, ⟦20-30 personnes⟧', '110..120 km/h', '20..30 personnes'],
    [
      'en',
      'Dunmore gained ⟦$3⟧ to ⟦$47⟧; a call went up ⟦£10⟧ to ⟦£85⟧.',
      '3 USD',
      '47 USD',
      '10 GBP',
      '85 GBP',
    ],
    ['fr', 'Le titre perd ⟦1,20 euro⟧ à ⟦74,30 euros⟧.', '1.2 EUR', '74.3 EUR'],
  ]);
  test.each([
    ['fr', 'Le taux passe de 3 % à 2,4 %.', '3 %', '2.4 %', 3],
    ['fr', 'Le prix est passé de 2 à 3 euros.', '2 EUR', '3 EUR', 2],
    ['en', 'Shares fell from $36,040 to $34,935.', '36040 USD', '34935 USD', 36040],
    ['en', 'Output rose from 3 per cent to 5 per cent.', '3 %', '5 %', 3],
  ])('%s: %s is a change', (code, text, first, second, from) => {
    const found = amountsIn(code, text);
    expect(found.map(short)).toEqual([first, second]);
    expect(found.map((amount) => amount.from)).toEqual([null, from]);
  });
});

describe('what surrounds an amount', () => {
  test.each([
    ['fr', 'près de 20 euros', 'about'],
    ['fr', 'plus de 20 euros', 'over'],
    ['fr', 'jusqu’à 20 euros', 'at-most'],
    ['fr', '20 euros au moins', 'at-least'],
    ['fr', '20 euros et plus de bonbons', null],
    ['fr', 'il a 20 euros', null],
    ['en', 'up to $20', 'at-most'],
    ['en', 'at least $20', 'at-least'],
    ['en', 'nearly $20', 'about'],
    ['en', 'less than $20', 'under'],
    ['en', '$20 or more', 'at-least'],
    // Where a change ends is no limit.
    ['fr', 'Le loyer est monté jusqu’à 20 euros', null],
    ['fr', 'L’aide peut atteindre jusqu’à 20 euros', 'at-most'],
    ['en', 'Fares climbed up to $20', null],
    ['en', 'Fares jumped as much as $20', 'at-most'],
  ])('%s: %s has the bound %s', (code, text, bound) => {
    expect(amountsIn(code, text).map((amount) => amount.bound)).toEqual([bound]);
  });
  test.each([
    ['fr', '1,20 euro par action', 'action'],
    ['fr', '84 dollars le baril', 'baril'],
    ['fr', '9 850 €/m²', 'mètre carré'],
    ['fr', '84 dollars le matin', null],
    ['fr', '12 € par personne', 'personne'],
    ['en', '$40 per head', 'person'],
    ['en', '$84 a barrel', 'barrel'],
    ['en', 'a $6.99-a-month plan', 'month'],
    ['en', '$3.8bn a year earlier', null],
  ])('%s: %s is counted by %s', (code, text, per) => {
    expect(amountsIn(code, text).map((amount) => amount.per)).toEqual([per]);
  });
  test.each([
    ['fr', 'Orvane a lancé une offre colossale de 97 milliards de dollars.', 'une offre colossale'],
    ['fr', 'Le chiffre d’affaires atteint 3 millions d’euros.', 'Le chiffre d’affaires'],
    ['fr', 'Elle vise 3 millions d’euros de bénéfice net.', 'bénéfice net'],
    ['en', 'Lyne won a $3m construction grant.', 'construction grant'],
    ['en', 'It injected $5bn in debt and equity.', 'debt'],
    ['fr', 'La prime passe de 1,2 à 1,5 million d’euros.', 'La prime'],
    ['fr', 'Le gel devrait ramener la note à 3 euros.', 'la note'],
    ['fr', 'Le chômage devrait reculer à 6,8 %.', 'Le chômage'],
    ['fr', 'Les ventes de vélos dans le Velin ont bondi de 12 %.', 'Les ventes de vélos dans le Velin'],
    ['fr', '60 % des petites fermes perdaient de l’argent.', 'petites fermes'],
    ['fr', 'La dette dépasse 3 milliards d’euros.', 'La dette'],
    ['fr', 'Brévanne dispose de 4 M€.', null],
    ['fr', 'La mairie dispose de 4 M€.', null],
    ['fr', 'Il a acheté 3 M€ en octobre.', null],
    ['fr', 'Une aide de 5 millions d’euros de la région', 'Une aide'],
    ['fr', 'Elle a franchi le seuil de 3 millions d’euros.', null],
    ['fr', 'J’ai perdu 80 % de ma vue.', 'ma vue'],
    ['en', 'The stock jumped as much as 8%.', 'The stock'],
    ['en', 'The rent, a record for Fenwick, has climbed to $3,000.', 'The rent'],
    ['en', 'It paid HK$5 million for three flats.', null],
    ['en', 'The court imposed a fine of $2m on Lyne.', 'a fine'],
    ['en', 'Workers get a 5% pay rise.', 'pay rise'],
    ['en', 'Nearly 28% of rural schools said no.', 'rural schools'],
    ['en', 'The board agreed to lift its annual revenue to $5bn.', 'its annual revenue'],
    ['en', 'Shares fell 3% in London.', 'Shares'],
    ['en', 'They said $5.', null],
  ])('%s: %s measures %s', (code, text, about) => {
    const [amount] = amountsIn(code, text);
    expect(amount?.about?.text ?? null).toBe(about);
    if (amount?.about) expect(text.slice(amount.about.start, amount.about.end)).toBe(about);
  });
});

describe('units that the context gives', () => {
  test.each([
    ['fr', 'L’offre de 9,74 milliards de dollars n’égale pas les 44 milliards de la fusion d’hier.', []],
    ['fr', 'Il offre 9,74 milliards de dollars, loin des 44 milliards versés alors.', ['44 milliards']],
    ['fr', 'La dette passe de 330 milliards à 107 milliards d’euros.', ['330 milliards']],
    ['fr', 'Avec 9 milliards de dollars pour 8 milliards d’habitants', []],
    ['fr', '26 personnes ont 112 milliards de dollars, autant que les 3,8 milliards les plus pauvres.', []],
    ['fr', 'La ville a 2 millions d’habitants, contre 1,5 million en 2010.', []],
    ['en', 'It paid $44 billion, against 9.7 billion first.', ['9.7 billion']],
    ['en', 'It had 44 billion.', []],
    ['fr', 'Il vaut 25 M€, plus 5 millions de bonus.', ['5 millions']],
    ['fr', 'L’État y met 2 milliards d’euros ; 3,5 millions vivent là.', []],
    ['fr', 'Elle touche 300 millions d’euros et 2 millions sont sans toit.', []],
    ['fr', 'Une prime de 1,2 million, contre 900 000 euros hier', ['1,2 million']],
    ['en', 'It made $3bn; 5 million had watched.', []],
  ])('%s: %s', (code, text, inferred) => {
    expect(
      amountsIn(code, text)
        .filter((amount) => amount.unitInferred)
        .map((amount) => amount.text),
    ).toEqual(inferred);
  });
});

describe('percentages', () => {
  check([
    [
      'fr',
      '⟦17 pour cent⟧, ⟦3 points de pourcentage⟧, ⟦25 points de base⟧, ⟦9 ‰⟧',
      '17 %',
      '3 points',
      '25 bp',
      '9 ‰',
    ],
    ['fr', 'Le taux gagne ⟦0,2 point⟧ ; l’ailier marque 25 points.', '0.2 points'],
    [
      'en',
      '⟦61 percent⟧, ⟦4 per cent⟧, ⟦5 pct⟧, ⟦0.6 percentage points⟧',
      '61 %',
      '4 %',
      '5 %',
      '0.6 points',
    ],
    ['en', 'The index fell 300 points, or ⟦0.9%⟧.', '0.9 %'],
    ['fr', 'Orvane (⟦- 3,2 %⟧), Ferlan (⟦+ 1,1 %⟧), Sanvelle (⟦− 0,4 %⟧)', '-3.2 %', '1.1 %', '-0.4 %'],
    ['fr', 'Un taux de ⟦0.125 %⟧, un bond de ⟦1.200 %⟧', '0.125 %', '1200 %'],
    ['en', 'see https://example.org/?q=30%25&x=20% and a%20b'],
  ]);
});

describe('quantities and counts', () => {
  check([
    [
      'fr',
      '⟦300 MW⟧, ⟦4,5 km²⟧, ⟦42 kilomètres⟧, ⟦130 km/h⟧, ⟦41,3 °C⟧, ⟦15 Go⟧, ⟦2,5 fois⟧',
      '300 MW',
      '4.5 km²',
      '42 km',
      '130 km/h',
      '41.3 °C',
      '15 Go',
      '2.5 fois',
    ],
    [
      'fr',
      '⟦1 500 emplois⟧, ⟦14 blessés⟧, ⟦2 209 Français⟧, ⟦40 ans⟧ de règne',
      '1500 emplois',
      '14 blessés',
      '2209 français',
      '40 ans',
    ],
    [
      'en',
      '⟦12 MW⟧, ⟦700 acres⟧, ⟦400 square miles⟧, ⟦120 miles per hour⟧, ⟦three times⟧',
      '12 MW',
      '700 acre',
      '400 mi²',
      '120 mph',
      '3 times',
    ],
    [
      'en',
      '⟦4,000 jobs⟧, ⟦three new signature restaurants⟧, ⟦500 Ukrainians⟧',
      '4000 jobs',
      '3 new signature restaurants',
      '500 ukrainians',
    ],
  ]);
});

describe('fractions behind the unit', () => {
  check([
    ['fr', '⟦deux ans et demi⟧, ⟦12 km et demi⟧, ⟦trois heures et demie⟧', '2.5 ans', '12.5 km', '3.5 h'],
    ['fr', 'Un plein à ⟦1.899 €⟧ le litre, une note de ⟦1.250 €⟧', '1.899 EUR', '1250 EUR'],
    ['fr', 'Le prévenu est condamné à ⟦deux ans⟧ ferme.', '2 ans'],
    ['fr', 'Le livre donne ⟦120 recettes⟧, la ville ⟦300 aides⟧.', '120 recettes', '300 aides'],
    ['fr', 'À ⟦12 milles nautiques⟧ du port, ⟦18 nœuds⟧', '12 nmi', '18 kn'],
  ]);
});

describe('what is no amount', () => {
  check([
    ['fr', 'Un lycéen de 17 ans, la gardienne de 50 ans, le Parisien de 30 ans'],
    ['fr', 'L’attaquant de 19 ans, le maire (61 ans), un homme d’une cinquantaine d’années'],
    ['fr', 'Un plan de 40 milliards d’économies ; douze F-16 et 6 F-35'],
    ['fr', 'Elle a vendu ses dix livres et trois couronnes de fleurs.'],
    ['en', 'They played 12, with 5 won and 7 lost; the R8 and two crowns'],
    ['fr', 'Ouvert 24 heures sur 24, 7 jours sur 7 ; trois élus sur quatre doutent'],
    ['fr', 'Mille fois merci pour « Dix ans de pluie » ; le 100 m, par 48°52′ N, à 45.2° N'],
    ['fr', 'Des enfants de 9, 12 et 14 ans, une fillette de 8 ans'],
    ['en', 'She won the 100m and the men’s 400m hurdles at 40.71° N, a million times over'],
    ['fr', 'L’article 49.3, les articles 8, 9 et 10, la loi n° 58, la page 12'],
    ['fr', 'L’A380, le F-35, le G7, 20 Minutes, France 2, l’iPhone 16, la version 2.10.3'],
    ['fr', 'Âgé de 36 ans, un enfant de 14 ans, Véronique, 54 ans, les 18-25 ans, à 62 ans'],
    ['fr', 'À 14h30, le train de 7 heures, à 20 heures, le 20 heures, 7 h 32'],
    ['fr', 'Au 12 rue des Tanneurs, 75011 Lormont ; 01 42 86 87 88'],
    ['fr', 'La Ve République, le 21e siècle, la 124e place, le 1er, les années 1970'],
    ['fr', 'Brévanne bat Lormont 3-1, 82 à 79, par 25 points ; 12 buts'],
    ['fr', '3 Français sur 4, 1 personne sur 5, #1000jours, Covid-19'],
    ['en', 'The 36-year-old, aged 29, 54 years old, Jane Orme, 54, leads'],
    ['en', 'Section 230, Article 50, Route 66, Channel 4, Windows 11, the 737'],
    ['en', 'At 6 p.m., 14:30, 555-0142, room 204, 12 Harbour Street'],
    ['en', 'In 2019, the 1990s, the ’80s, the 21st century, 2030 emissions targets'],
    ['en', 'Three in ten voters, 1 in 5 people, 24/7, 9/11, COVID-19, #2000'],
  ]);
});

test('dates are left to the dates', () => {
  const text = 'Le 3 mars, 40 euros';
  expect(amountsIn('fr', text, { taken: [{ start: 3, end: 9 }] }).map(short)).toEqual(['40 EUR']);
});
