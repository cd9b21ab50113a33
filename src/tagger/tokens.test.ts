import { tokensIn } from './tokens';

test.each([
  ["L'usine d’Aubreville l'a su.", "L'|usine|d’|Aubreville|l'|a|su|."],
  ["aujourd'hui, O'Brannagh's dog", "aujourd'hui|,|O'Brannagh|'s|dog"],
  ['Jean-Aurèle Tavignac-Moll, J. Moll et J.-P. Tav', 'Jean-Aurèle|Tavignac-Moll|,|J.|Moll|et|J.-P.|Tav'],
  ["N'Zara Diop a-t-elle dit oui ?", "N'|Zara|Diop|a|-|t|-|elle|dit|oui|?"],
  ["l'ex-Plumio, un groupe Quernby-based", "l'|ex-|Plumio|,|un|groupe|Quernby|-|based"],
  ['B&R, velmo.com, Kanal+ et le U.S. Mail', 'B&R|,|velmo.com|,|Kanal+|et|le|U.S.|Mail'],
  ['12,5 % à 14h30 en 2016-2017…', '12,5|%|à|14h30|en|2016|-|2017|…'],
  ['voir https://velmo.fr/a?b=c et anne@velmo.fr', 'voir|https://velmo.fr/a?b=c|et|anne@velmo.fr'],
  ['« Vel\u00admo »\u00a0: non', '«|Vel\u00admo|»|:|non'],
  ['', ''],
])('%s', (text, expected) => {
  const tokens = tokensIn(text, { start: 0, end: text.length });
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(expected);
});

test('tokens are places in the whole text', () => {
  const text = 'Un. Deux Trois.';
  expect(tokensIn(text, { start: 4, end: 9 })).toEqual([{ start: 4, end: 8 }]);
});
