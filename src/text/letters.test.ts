import { isBlank, isInvisible, Letter, letterOf } from './letters';

const EXPECTED: readonly (readonly [RegExp, Letter])[] = [
  [/\p{Lu}/u, Letter.Capital],
  [/\p{Lt}/u, Letter.Title],
  [/\p{L}/u, Letter.Small],
  [/\p{N}/u, Letter.Digit],
  [/\p{M}/u, Letter.Mark],
];
const LAST_ASSIGNED = 0x323af;

test('every character is what Unicode says it is', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= LAST_ASSIGNED; code++) {
    const character = String.fromCodePoint(code);
    const expected = EXPECTED.find(([category]) => category.test(character))?.[1] ?? Letter.Other;
    if (letterOf(code) !== expected) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test('blanks and invisible characters are those of the regexes elsewhere', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (isBlank(code) !== /\s/u.test(character)) wrong.push(`blank U+${code.toString(16)}`);
    const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character);
    if (isInvisible(code) !== invisible) wrong.push(`invisible U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test('behind the end of a text there is no letter', () => {
  expect(letterOf(''.charCodeAt(0))).toBe(Letter.Other);
});
