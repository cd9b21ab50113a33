import { isCredit, isNotice, isOffer, isPointer } from './phrases';

test.each<[string, number, boolean]>([
  ['Lire aussi : Le pont de Brèvecombe fermé', 0, true],
  ['À lire aussi Le pont de Brèvecombe fermé', 0.8, true],
  ['READ MORE: Bridge closed for the summer', 0, true],
  ['Read also our story on the bridge', 0.6, true],
  ['Lesen Sie auch: Die Brücke bleibt zu', 0, true],
  ['Lire aussi longtemps fatigue les yeux, dit la docteure.', 0, false],
  ['Relatedness is a matter of degree, she said.', 0.9, false],
  [`Lire aussi : ${'mot '.repeat(80)}`, 0, false],
])('isPointer(%j, %d) is %s', (text, linked, expected) => {
  expect(isPointer(text, linked)).toBe(expected);
});

test.each<[string, boolean]>([
  ['Publicité', true],
  ['— Advertisement —', true],
  ['La suite après cette publicité', true],
  ['Sign up for our morning briefing', true],
  ['Ce résumé a été généré par une IA.', true],
  ['La publicité a rapporté 3 millions d’euros.', false],
  ['Werbungskosten sind absetzbar.', false],
  ['They signed the treaty in Fenwick.', false],
])('isNotice(%j) is %s', (text, expected) => {
  expect(isNotice(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['Photo : Anne Lorrain', true],
  ['© Agence du Val', true],
  ['Foto: Jan Wiek', true],
  ['Photos of the fire spread within an hour.', false],
  ['La photo a fait le tour du monde.', false],
])('isCredit(%j) is %s', (text, expected) => {
  expect(isCredit(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['Il vous reste 62 % de cet article à lire.', true],
  ['Subscribe to continue reading', true],
  ['Jetzt weiterlesen mit dem Digital-Abo', true],
  ['Il vous restera toujours le marché.', false],
])('isOffer(%j) is %s', (text, expected) => {
  expect(isOffer(text)).toBe(expected);
});
