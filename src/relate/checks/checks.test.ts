import { analyse } from '../../analyse';
import type { Check } from '../../report';

function checksOf(language: string, text: string, title: string | null = null): readonly Check[] {
  const blocks = text.split(' / ').map((part) => ({ text: part, role: 'paragraph' as const }));
  const article = {
    url: null,
    title,
    site: null,
    byline: null,
    published: null,
    language,
    access: 'full',
  } as const;
  return analyse({ ...article, blocks }, { language }).checks;
}

const brief = (check: Check): string => {
  const tail =
    'expected' in check
      ? ` = ${check.expected}`
      : 'ratio' in check
        ? ` x ${check.ratio}`
        : 'factor' in check
          ? ` x ${check.factor}`
          : '';
  return `${check.kind} ${check.first.text} | ${check.second.text}${tail}`;
};

describe('figures of the same thing in two places', () => {
  test.each([
    [
      'fr',
      'Le conseil a reçu une offre de 97,4 millions d’euros pour le port de Brisole. / Lundi, le port de Brisole a refusé l’offre de 94,7 millions d’euros.',
      'disagreement 97,4 millions d’euros | 94,7 millions d’euros',
    ],
    [
      'en',
      'The council received a bid of £97.4m for the harbour at Brisole. / On Monday the harbour at Brisole refused the bid of £94.7m.',
      'disagreement £97.4m | £94.7m',
    ],
    [
      'fr',
      'La dette de la société Brask atteint 45,6 millions d’euros. / La dette de Brask, 45,6 milliards d’euros, inquiète ses banques.',
      'magnitude 45,6 millions d’euros | 45,6 milliards d’euros x 1000',
    ],
    [
      'fr',
      'L’incendie a fait 12 blessés dans l’usine de Valmorin. / Les 14 blessés de l’incendie de l’usine ont quitté Valmorin.',
      'disagreement 12 blessés | 14 blessés',
    ],
    [
      'en',
      'The fire injured 12 workers at the Valmorin plant. / The 14 workers injured in the fire left the Valmorin plant.',
      'disagreement 12 workers | 14 workers',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(checksOf(language, text).map(brief)).toEqual([expected]);
  });

  test.each([
    // rounded
    [
      'fr',
      'Le port a reçu une offre de 97,4 millions d’euros. / Le port a refusé l’offre de 97 millions d’euros.',
    ],
    // other dates
    [
      'fr',
      'En 2021, la dette de la ville atteignait 97,4 millions d’euros. / En 2024, la dette de la ville atteint 94,7 millions d’euros.',
    ],
    // said to be another
    [
      'fr',
      'Le port a reçu une offre de 97,4 millions d’euros. / La nouvelle offre de 94,7 millions d’euros pour le port a surpris.',
    ],
    // two things
    [
      'fr',
      'Le pont coûtera 97,4 millions d’euros. / La gare a vendu ses terrains pour 94,7 millions d’euros.',
    ],
    [
      'fr',
      'Le budget du musée atteint 45,6 millions d’euros. / Les forêts du pays valent 45,6 milliards d’euros.',
    ],
    // a part of them
    [
      'fr',
      'L’incendie a fait 12 blessés dans l’usine de Valmorin. / Parmi eux, les 3 blessés graves de l’usine sont à Valmorin.',
    ],
    // the same again beside another
    [
      'en',
      'The council received a bid of £97.4m for the harbour. / It beat a bid of £94.7m for the harbour. / The bid of £97.4m for the harbour won.',
    ],
    // two currencies
    ['en', 'The harbour received a bid of £97.4m. / The harbour valued the bid of $94.7m.'],
    ['en', 'The plant employs 450 people. / The 430 people of the village watch the plant.'],
  ])('%s: nothing in %s', (language, text) => {
    expect(checksOf(language, text)).toEqual([]);
  });
});

describe('the title and the text', () => {
  test.each([
    [
      'fr',
      'Accident à Valmorin : 3 morts',
      'L’accident a fait 4 morts samedi à Valmorin.',
      'disagreement 3 morts | 4 morts',
    ],
    [
      'fr',
      'Brask rachète Orvel pour 97,4 milliards d’euros',
      'Le groupe Brask a annoncé lundi le rachat d’Orvel pour 97,4 millions d’euros.',
      'magnitude 97,4 milliards d’euros | 97,4 millions d’euros x 1000',
    ],
    [
      'en',
      'Brask buys Orvel for £3.25bn',
      'Brask said on Monday it had bought Orvel for £3.52bn.',
      'disagreement £3.25bn | £3.52bn',
    ],
  ])('%s: %s', (language, title, text, expected) => {
    const [check, ...rest] = checksOf(language, text, title);
    expect(rest).toEqual([]);
    expect(check && brief(check)).toBe(expected);
    expect(check?.first.in).toBe('title');
    expect(title.slice(check?.first.start, check?.first.end)).toBe(check?.first.text);
    expect(check?.second.in).toBe('text');
  });

  test.each([
    [
      'fr',
      'Brask rachète Orvel pour 100 millions d’euros',
      'Brask a racheté Orvel pour 97,4 millions d’euros.',
    ],
    [
      'fr',
      'Brask rachète Orvel pour 97 millions d’euros',
      'Brask a racheté Orvel pour 97,4 millions d’euros.',
    ],
    ['fr', 'Vie chère : un panier de 75 produits', 'La taxe est suspendue sur trente produits.'],
    [
      'fr',
      'Accident à Valmorin : 3 morts',
      'L’accident a fait 3 morts samedi à Valmorin, après les 4 morts de mai.',
    ],
    [
      'en',
      'Five workers hurt in a fire',
      'The fire hurt three workers at the plant and two workers at the quay.',
    ],
  ])('%s: nothing in %s', (language, title, text) => {
    expect(checksOf(language, text, title)).toEqual([]);
  });
});

describe('sums', () => {
  test.each([
    [
      'fr',
      'Trois hommes et quatre femmes, soit huit personnes au total, ont été blessés.',
      'sum huit personnes | quatre femmes = 7',
    ],
    [
      'fr',
      'Le plan coûte 12 millions d’euros : 5 millions d’euros pour le pont, 4 millions d’euros pour la gare et 2 millions d’euros pour le port.',
      'sum 12 millions d’euros | 2 millions d’euros = 11000000',
    ],
    [
      'fr',
      'Le capital appartient à 60 % à la famille Orvel, à 30 % à la banque et les 20 % restants aux salariés.',
      'sum 60 % | 20 % = 110',
    ],
    ['fr', 'L’accident a fait 12 blessés, dont 15 enfants.', 'sum 12 blessés | 15 enfants = 15'],
    [
      'en',
      'Three men and four women, eight people in total, were hurt.',
      'sum eight people | four women = 7',
    ],
    ['en', 'The crash hurt 12 passengers, including 15 children.', 'sum 12 passengers | 15 children = 15'],
  ])('%s: %s', (language, text, expected) => {
    expect(checksOf(language, text).map(brief)).toEqual([expected]);
  });

  test.each([
    ['fr', 'Trois hommes et quatre femmes, soit sept personnes au total, ont été blessés.'],
    [
      'fr',
      'Le plan coûte 12 millions d’euros : notamment 5 millions d’euros pour le pont et 4 millions d’euros pour la gare.',
    ],
    [
      'fr',
      'Le plan coûte 12,3 millions d’euros : 6,2 millions d’euros pour le pont et 6,2 millions d’euros pour la gare.',
    ],
    [
      'fr',
      'Le capital appartient à 60 % à la famille Orvel, à 30 % à la banque et les 10 % restants aux salariés.',
    ],
    ['fr', 'L’accident a fait 12 blessés, dont 5 enfants.'],
    ['fr', 'Le parti obtient 45 % des voix, devant les 40 % de la gauche et les 12 % du centre.'],
    ['en', 'Three men and four women, seven people in total, were hurt.'],
    ['en', 'The crash hurt 12 passengers, including 5 children.'],
    ['en', 'The fund put $5m into a bridge and $4m into a station; in total it has more than $20m.'],
  ])('%s: nothing in %s', (language, text) => {
    expect(checksOf(language, text)).toEqual([]);
  });
});

describe('figures that follow from others', () => {
  test.each([
    [
      'fr',
      'Le chiffre d’affaires est passé de 10 à 15 millions d’euros, soit une hausse de 60 %.',
      'derived 15 millions d’euros | 60 % = 50',
    ],
    ['fr', 'Le taux est passé de 3 % à 2,4 %, soit 0,8 point de moins.', 'derived 2,4 % | 0,8 point = 0.6'],
    ['fr', 'Ainsi 12 des 40 communes, soit 45 %, ont voté.', 'derived 12 | 45 % = 30'],
    [
      'fr',
      'Le groupe dépense 900 millions d’euros par an, soit 25 millions d’euros par jour.',
      'derived 900 millions d’euros | 25 millions d’euros = 2470000',
    ],
    [
      'en',
      'Revenue rose from $10 million to $15 million, an increase of 60 per cent.',
      'derived $15 million | 60 per cent = 50',
    ],
    [
      'fr',
      'Le bénéfice a triplé, passant de 10 à 20 millions d’euros.',
      'ratio triplé | 20 millions d’euros x 2',
    ],
    ['en', 'Profit tripled from $10m to $20m.', 'ratio tripled | $20m x 2'],
    [
      'fr',
      'La prime vaut 4 millions d’euros, trois fois moins que les 20 millions d’euros de Brask.',
      'ratio 4 millions d’euros | 20 millions d’euros x 5',
    ],
    ['en', 'The prize is worth $4m, three times less than the $20m of Brask.', 'ratio $4m | $20m x 5'],
    [
      'fr',
      'Il paie 4,1 millions d’euros, à comparer aux 41 millions d’euros de 2022.',
      'ratio 4,1 millions d’euros | 41 millions d’euros x 10',
    ],
    ['en', 'It will pay $4m, compared with the $40m of 2022.', 'ratio $4m | $40m x 10'],
  ])('%s: %s', (language, text, expected) => {
    expect(checksOf(language, text).map(brief)).toEqual([expected]);
  });

  test.each([
    ['fr', 'Le chiffre d’affaires est passé de 10 à 15 millions d’euros, soit une hausse de 50 %.'],
    ['fr', 'Le chiffre d’affaires est passé de 10,2 à 15,1 millions d’euros, soit une hausse de 48 %.'],
    ['fr', 'Le taux est passé de 3 % à 2,4 %, soit 0,6 point de moins.'],
    ['fr', 'Ainsi 12 des 40 communes, soit 30 %, ont voté.'],
    ['fr', 'Ainsi 13 des 40 communes, soit un tiers, ont voté ; 45 % des habitants sont venus.'],
    ['fr', 'Le groupe dépense 900 millions d’euros par an, soit 2,5 millions d’euros par jour.'],
    ['fr', 'Le bénéfice a doublé, passant de 10 à 20 millions d’euros.'],
    ['fr', 'Le bénéfice a presque triplé, passant de 10 à 21 millions d’euros.'],
    ['en', 'Profit doubled from $10m to $20.4m.'],
    ['en', 'It will pay $4m, compared with the $5m of 2022.'],
    ['en', 'The prize is worth $4m, five times less than the $20m of Brask.'],
    ['en', 'Revenue rose from $10 million to $15 million, and 60 per cent of the staff got a raise.'],
  ])('%s: nothing in %s', (language, text) => {
    expect(checksOf(language, text)).toEqual([]);
  });
});

test('a near-copy with another figure shows both places, once', () => {
  const passage = (cost: string): string =>
    `Le syndicat des écluses de Brisole a voté lundi soir la reconstruction du grand barrage pour ${cost} millions d’euros, après deux ans de débats.`;
  const text = [
    passage('97,4'),
    'Les bateliers attendent au port depuis le mois de mai.',
    passage('94,7'),
  ].join(' / ');
  expect(checksOf('fr', text).map(brief)).toEqual(['copies 97,4 | 94,7']);
});
