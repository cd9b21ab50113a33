import { wordsIn } from './words';

const words = (text: string): string[] =>
  wordsIn(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

test.each([
  ["l’État, l'État", ['l', 'État', 'l', 'État']],
  ['un week-end à Valmorin', ['un', 'week', 'end', 'à', 'Valmorin']],
  ['97,4 % puis 1.234,56 à 14:30', ['97,4', 'puis', '1.234,56', 'à', '14:30']],
  ['1 500 tonnes', ['1 500', 'tonnes']],
  ['1\u00a0500\u202f000 tonnes', ['1\u00a0500\u202f000', 'tonnes']],
  ['2’450 francs', ['2’450', 'francs']],
  ['en 2024 300 élus', ['en', '2024', '300', 'élus']], // a year does not head a group of three digits
  ['12 3456', ['12', '3456']],
  ['la 31e minute, la G7, le CO2', ['la', '31e', 'minute', 'la', 'G7', 'le', 'CO2']],
  ['co\u00adopé\u00adrative', ['co\u00adopé\u00adrative']],
  ['20\u200b15', ['20\u200b15']],
  ['mot\u200b suivant', ['mot', 'suivant']],
  ['e\u0301cole', ['e\u0301cole']],
  ['8, 9 et 10.', ['8', '9', 'et', '10']],
  ['— … «»', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('only words inside the span, cut at its end', () => {
  const text = 'avant dedans après';
  expect(wordsIn(text, { start: 6, end: 12 })).toEqual([{ start: 6, end: 12 }]);
  expect(wordsIn(text, { start: 6, end: 10 })).toEqual([{ start: 6, end: 10 }]);
});
