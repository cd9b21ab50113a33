import type { Amount } from '../../src/index';
import { ENGLISH, FRENCH } from '../../tools/analyse/voices';
import { amountWords } from './amount-words';

const AMOUNT: Amount = {
  start: 0,
  end: 19,
  text: '40 millions d’euros',
  kind: 'money',
  value: 40e6,
  high: null,
  from: null,
  unit: 'EUR',
  unitInferred: false,
  bound: null,
  per: null,
  about: null,
  actors: [],
};

test.each<['en' | 'fr', Partial<Amount>, string]>([
  ['en', {}, '€40,000,000'],
  ['fr', {}, '40 000 000 €'],
  ['en', { value: 97.4e9, unit: 'USD', bound: 'about' }, 'about $97,400,000,000'],
  ['fr', { value: 3e6, high: 5e6 }, '3 000 000–5 000 000 €'],
  ['en', { kind: 'percent', value: 2.4, from: 3, unit: '%' }, '2.4%, from 3%'],
  ['fr', { kind: 'percent', value: 3.5, unit: '%' }, '3,5 %'],
  ['fr', { kind: 'percent', value: 1.5, unit: 'points' }, '1,5 point'],
  ['en', { kind: 'percent', value: 1.5, unit: 'points' }, '1.5 points'],
  ['en', { kind: 'quantity', value: 300, unit: 'MW' }, '300 MW'],
  ['en', { kind: 'count', value: 1500, unit: 'jobs', bound: 'at-least' }, 'at least 1,500 jobs'],
  ['en', { value: 2.5, per: 'barrel' }, '€2.5 per barrel'],
])('%s: %j is written "%s"', (language, change, expected) => {
  const words = amountWords({ ...AMOUNT, ...change }, language === 'en' ? ENGLISH : FRENCH);
  expect(words.replace(/[\u00a0\u202f]/gu, ' ')).toBe(expected);
});
