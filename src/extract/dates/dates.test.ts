import { languages } from '../../lang/index';
import type { DateMention } from '../../report';
import { toDocument } from '../../text/document';
import { findDates } from './dates';
import { publishedFromUrl } from './published';

/** A Wednesday. */
const PUBLISHED = '2025-03-12T08:30:00+01:00';

function datesIn(code: string, text: string, published: string | null = PUBLISHED): DateMention[] {
  const language = languages.get(code);
  if (!language?.dates) throw new Error(`no dates in ${code}`);
  return findDates(toDocument([{ text, role: 'paragraph' }], language.sentences), language.dates, published);
}

const short = ({ iso, isoEnd }: DateMention): string => `${iso}${isoEnd === null ? '' : `..${isoEnd}`}`;

test.each([
  ['fr', 'Le ⟦3 mars 2026⟧, le ⟦1er mai⟧, le ⟦31 décembre⟧', '2026-03-03', '2025-05-01', '2024-12-31'],
  [
    'fr',
    'Du ⟦3 au 5 avril⟧, les ⟦3 et 4 mars 2025⟧, ⟦10 août - 12 septembre 2013⟧',
    '2025-04-03..2025-04-05',
    '2025-03-03..2025-03-04',
    '2013-08-10..2013-09-12',
  ],
  ['fr', 'Entre le ⟦10 août⟧ et le ⟦12 septembre 2024⟧', '2024-08-10', '2024-09-12'],
  [
    'fr',
    'En ⟦mars 2025⟧, ⟦octobre⟧, ⟦juin dernier⟧, à la ⟦mi-août⟧, ⟦fin 2023⟧, ⟦début janvier 2024⟧',
    '2025-03',
    '2024-10',
    '2024-06',
    '2025-08',
    '2023',
    '2024-01',
  ],
  [
    'fr',
    'Au ⟦premier trimestre 2024⟧, au ⟦2e semestre 2023⟧, l’⟦été 2022⟧, les ⟦années 1970⟧',
    '2024-01..2024-03',
    '2023-07..2023-12',
    '2022',
    '1970..1979',
  ],
  [
    'fr',
    '⟦Lundi⟧, ⟦vendredi dernier⟧, ⟦mardi prochain⟧ ; il votera ⟦jeudi⟧.',
    '2025-03-10',
    '2025-03-07',
    '2025-03-18',
    '2025-03-13',
  ],
  [
    'fr',
    '⟦Hier⟧, ⟦avant-hier⟧, ⟦aujourd’hui⟧, ⟦demain⟧, ⟦la veille⟧',
    '2025-03-11',
    '2025-03-10',
    '2025-03-12',
    '2025-03-13',
    'null',
  ],
  [
    'fr',
    '⟦l’an dernier⟧, ⟦le mois prochain⟧, ⟦il y a quinze jours⟧, ⟦dans trois semaines⟧',
    '2024',
    '2025-04',
    '2025-02-25',
    '2025-04-02',
  ],
  [
    'fr',
    '⟦12/03/2025⟧, ⟦12.03.2025⟧, ⟦2025-03-12⟧, ⟦03/2025⟧, ⟦8-Mai-1945⟧',
    '2025-03-12',
    '2025-03-12',
    '2025-03-12',
    '2025-03',
    '1945-05-08',
  ],
  ['fr', 'De ⟦2015⟧ à ⟦2018⟧, la saison ⟦2019-2020⟧', '2015', '2018', '2019..2020'],
  ['fr', 'Il compte 5 marées par jour, 3 marsouins ; chaque lundi, mars et le 32 août.'],
  ['fr', 'La salle 2024, la page 1998, la loi 2018-1317, le A2000, le 2.10.3'],
  [
    'en',
    'On ⟦March 3, 2025⟧, ⟦3 April⟧, ⟦Dec. 25⟧, ⟦Sept. 11, 2001⟧',
    '2025-03-03',
    '2025-04-03',
    '2024-12-25',
    '2001-09-11',
  ],
  [
    'en',
    '⟦March 3-5, 2025⟧, ⟦3-5 March 2025⟧, from ⟦March 3 to April 5⟧',
    '2025-03-03..2025-03-05',
    '2025-03-03..2025-03-05',
    '2025-03-03..2025-04-05',
  ],
  [
    'en',
    'In ⟦May 2024⟧, in ⟦May⟧, ⟦late March⟧, ⟦mid-2025⟧, ⟦October⟧',
    '2024-05',
    '2025-05',
    '2025-03',
    '2025',
    '2024-10',
  ],
  [
    'en',
    '⟦Q3 2024⟧, the ⟦first quarter of 2025⟧, ⟦summer 2022⟧, the ⟦1990s⟧',
    '2024-07..2024-09',
    '2025-01..2025-03',
    '2022',
    '1990..1999',
  ],
  [
    'en',
    '⟦Monday⟧, ⟦last Friday⟧, ⟦next Tuesday⟧, ⟦this Thursday⟧',
    '2025-03-10',
    '2025-03-07',
    '2025-03-18',
    '2025-03-13',
  ],
  ['en', 'Lyne will speak on ⟦Saturday⟧. ⟦Sunday, December 7, 2014⟧', '2025-03-15', '2014-12-07'],
  [
    'en',
    '⟦yesterday⟧, ⟦last year⟧, ⟦12 months ago⟧, ⟦two weeks ago⟧, ⟦a few days ago⟧',
    '2025-03-11',
    '2024',
    '2024-03',
    '2025-02-26',
    'null',
  ],
  ['en', 'It fell in ⟦2017⟧ from ⟦the previous year⟧.', '2017', '2016'],
  ['en', '⟦12/03/2025⟧ and ⟦25/12/2024⟧', '2025-12-03', '2024-12-25'],
  [
    'fr',
    'Le chantier dure depuis ⟦juillet⟧. La halle rouvrira en ⟦septembre⟧. Elle avait fermé en ⟦juin⟧.',
    '2024-07',
    '2025-09',
    '2024-06',
  ],
  [
    'fr',
    'Le procès doit s’ouvrir le ⟦6 novembre⟧. Entrée libre jusqu’au ⟦31 décembre⟧. Il partira le ⟦5 mars⟧.',
    '2025-11-06',
    '2025-12-31',
    '2025-03-05',
  ],
  [
    'fr',
    'La fête a lieu ⟦samedi⟧. La fête a eu lieu ⟦samedi⟧. Le bal, prévu ⟦lundi⟧. Le bal était prévu ⟦lundi⟧.',
    '2025-03-15',
    '2025-03-08',
    '2025-03-17',
    '2025-03-10',
  ],
  [
    'fr',
    'Elle a dit ⟦jeudi⟧ que la poste fermera. ⟦Jeudi⟧, la poste fermera. Mila Orsec, élue en ⟦janvier⟧, sera là.',
    '2025-03-06',
    '2025-03-13',
    '2025-01',
  ],
  [
    'fr',
    'À partir de ⟦lundi⟧, le bac est gratuit, du mardi au samedi. La nuit de ⟦mardi⟧ à ⟦mercredi⟧ fut calme.',
    '2025-03-17',
    '2025-03-11',
    '2025-03-12',
  ],
  [
    'fr',
    'Elle publiera jeudi ses comptes du ⟦quatrième trimestre⟧.'.replace('jeudi', '⟦jeudi⟧'),
    '2025-03-13',
    '2024-10..2024-12',
  ],
  [
    'en',
    'She has called an election for ⟦May⟧. The vote was moved to ⟦June⟧. They promised a rise in ⟦April⟧.',
    '2025-05',
    '2025-06',
    '2025-04',
  ],
  [
    'en',
    'He was treasurer until ⟦October⟧. By ⟦December⟧, support had fallen. The fair, planned for ⟦January⟧, was cancelled.',
    '2024-10',
    '2024-12',
    '2025-01',
  ],
  [
    'fr',
    'Le vote est reporté à ⟦mai⟧. Elle a dirigé l’usine jusqu’en ⟦octobre⟧. Le rapport attendu en ⟦décembre⟧ n’a pas paru.',
    '2025-05',
    '2024-10',
    '2024-12',
  ],
  ['fr', 'Trévic, ⟦4 février⟧ - Le cyclone devrait passer ⟦samedi⟧.', '2025-02-04', '2025-03-15'],
  ['en', 'Staff will strike from ⟦Monday⟧ to ⟦Wednesday⟧.', '2025-03-17', '2025-03-12'],
  [
    'en',
    'It has run since ⟦July⟧. The trial opens in ⟦October⟧. He was fined in ⟦April⟧. It fell in ⟦January⟧.',
    '2024-07',
    '2025-10',
    '2024-04',
    '2025-01',
  ],
  [
    'en',
    'The funeral is ⟦Friday⟧. They were freed on ⟦Friday⟧ by the court. They will be freed on ⟦Friday⟧.',
    '2025-03-14',
    '2025-03-07',
    '2025-03-14',
  ],
  [
    'en',
    'It rose more than expected in ⟦January⟧ and is to close by ⟦late September⟧. Open Monday to Friday.',
    '2025-01',
    '2025-09',
  ],
  [
    'en',
    'Talks failed in ⟦July⟧ and ⟦August of 2023⟧, and in ⟦April⟧ in 10 towns',
    '2023-07',
    '2023-08',
    '2025-04',
  ],
  ['en', 'Theresa May may march; room 2001, $2000, 24/7, 8/32/2014, every Monday'],
])('%s: %s', (code, source, ...expected) => {
  const text = source.replace(/[⟦⟧]/gu, '');
  const found = datesIn(code, text);
  expect(found.map((date) => date.text)).toEqual([...source.matchAll(/⟦(.*?)⟧/gu)].map((match) => match[1]));
  expect(found.map(short)).toEqual(expected.filter((iso) => iso !== undefined));
});

test('without a day of publication, only what the text says has a date', () => {
  expect(datesIn('fr', 'Le 3 mars, lundi, hier, le 3 mars 2025', null).map(short)).toEqual([
    'null',
    'null',
    'null',
    '2025-03-03',
  ]);
});

test.each([
  ['fr', 'lundi', true],
  ['fr', '3 mars', false],
  ['en', 'last month', true],
  ['en', '2019', false],
])('%s: %s is told from the publication: %s', (code, text, relative) => {
  expect(datesIn(code, text).map((date) => date.relative)).toEqual([relative]);
});

test.each([
  ['https://news.example/2024/03/12/title', '2024-03-12'],
  ['https://news.example/a-b-20240312', '2024-03-12'],
  ['https://news.example/story/2019-11-19/x', '2019-11-19'],
  ['https://news.example/2024/13/45/title', null],
  ['https://news.example/123456789', null],
  [null, null],
])('%s was published on %s', (url, iso) => {
  expect(publishedFromUrl(url)).toBe(iso);
});
