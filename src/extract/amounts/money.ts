import { phraseAt } from '../../text/phrases';
import { codeWord, currencySigns, letteredSigns, prefixWords } from './currencies';
import type { CurrencyWord } from './lexicon';
import { isApostrophe, isDash, rawAt, type Reading } from './reading';

export interface CurrencyRead {
  readonly word: CurrencyWord;
  /** Index of its first token and of the token behind it. */
  readonly from: number;
  readonly next: number;
  /** A multiplier written into the code ("MUSD", "kEUR"), else 1. */
  readonly factor: number;
}

const CODE_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
]);

/** "USD" at token `at`; "MUSD", "kEUR": the code behind its multiplier. */
function codeAt(reading: Reading, at: number, isBefore: boolean): CurrencyRead | null {
  const raw = rawAt(reading, at);
  if (raw.length > 4) return null;
  const whole = codeWord(raw, isBefore);
  const factor = whole ? 1 : CODE_MULTIPLIERS.get(raw[0] ?? '');
  const word = whole ?? codeWord(raw.slice(1), false);
  return word && factor !== undefined ? { word, from: at, next: at + 1, factor } : null;
}

/** The letters beside a sign ("US", "HK", "R") make it another currency; null when they mean nothing there. */
function withLetters(sign: CurrencyWord, letters: string): CurrencyWord | null {
  const family = letteredSigns[sign.family]?.get(letters.toUpperCase());
  return family === undefined ? null : { family };
}

/** A currency that begins at token `at` and stands before its figure: "$", "US $", "EUR", "Rs.", "MAUD". */
export function currencyBefore(reading: Reading, at: number): CurrencyRead | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind === 'sign') {
    const sign = currencySigns.get(token.text);
    if (!sign) return null;
    const after = tokens[at + 1];
    if (after?.kind === 'word' && !after.gap && tokens[at + 2]?.kind === 'figure') {
      const lettered = withLetters(sign, rawAt(reading, at + 1));
      if (lettered) return { word: lettered, from: at, next: at + 2, factor: 1 };
    }
    return { word: sign, from: at, next: at + 1, factor: 1 };
  }
  if (token?.kind !== 'word') return null;
  return letteredSign(reading, at) ?? codeBefore(reading, at);
}

/** "US$", "c $", "u.s $", "usd$". */
function letteredSign(reading: Reading, at: number): CurrencyRead | null {
  const { tokens } = reading;
  let index = at + 1;
  let letters = rawAt(reading, at);
  if (tokens[index]?.text === '.' && tokens[index + 1]?.text === 's') {
    letters = 'US';
    index += tokens[index + 2]?.text === '.' ? 3 : 2;
  }
  const sign = tokens[index]?.kind === 'sign' ? currencySigns.get(tokens[index]?.text ?? '') : undefined;
  if (!sign) return null;
  if (tokens[index]?.gap === true && letters.length === 1 && letters !== 'c' && letters !== 'C') return null;
  const word = withLetters(sign, letters);
  return word ? { word, from: at, next: index + 1, factor: 1 } : null;
}

function codeBefore(reading: Reading, at: number): CurrencyRead | null {
  const { tokens } = reading;
  const raw = rawAt(reading, at);
  const dot = tokens[at + 1]?.text === '.' && raw.length <= 3 ? 1 : 0;
  const figure = tokens[at + 1 + dot];
  if (figure?.kind !== 'figure') return null;
  const prefix = prefixWords.get(raw);
  // "R250", but "R8", a model.
  if (prefix && (raw.length > 1 || (!figure.gap && figure.text.length > 2)))
    return { word: prefix, from: at, next: at + 1 + dot, factor: 1 };
  return dot ? null : codeAt(reading, at, true);
}

/** A currency behind a figure: "€", "$ CA", "USD", "dollars canadiens", "Canadian dollars", "-cent". */
export function currencyAfter(reading: Reading, at: number): CurrencyRead | null {
  const { tokens, lexicon } = reading;
  const start =
    isDash(tokens[at]) && tokens[at]?.gap === false && tokens[at + 1]?.kind === 'word' ? at + 1 : at;
  const token = tokens[start];
  if (token?.kind === 'sign') return signAfter(reading, start);
  if (token?.kind !== 'word') return null;
  const ideogram = currencySigns.get(token.text);
  if (ideogram) return { word: ideogram, from: start, next: start + 1, factor: 1 };
  const noun = phraseAt(tokens, start, lexicon.money.nouns);
  // "50p", but "6 p.m.": one letter is a currency only where it is glued and ends the word.
  const isLetter = noun?.next === start + 1 && token.text.length === 1;
  if (
    noun &&
    !(isLetter && (token.gap || (tokens[start + 1]?.text === '.' && tokens[start + 2]?.gap === false)))
  ) {
    const country =
      noun.value.country === undefined ? phraseAt(tokens, noun.next, lexicon.money.adjectives) : null;
    const word = country ? { ...noun.value, country: country.value } : noun.value;
    return { word, from: start, next: country?.next ?? noun.next, factor: 1 };
  }
  const adjective = phraseAt(tokens, start, lexicon.money.adjectives);
  const named = adjective ? phraseAt(tokens, adjective.next, lexicon.money.nouns) : null;
  if (adjective && named) {
    const word = { ...named.value, country: adjective.value };
    return { word, from: start, next: named.next, factor: 1 };
  }
  const raw = rawAt(reading, start);
  const after = tokens[start + 1];
  const short =
    isApostrophe(after) || (after?.gap === false && (after.kind === 'figure' || isDash(after)))
      ? undefined
      : lexicon.money.letters.get(raw);
  if (short) return { word: short, from: start, next: start + 1, factor: 1 };
  if (after?.kind === 'figure' && !after.gap) return null;
  return codeAt(reading, start, false);
}

function signAfter(reading: Reading, at: number): CurrencyRead | null {
  const { tokens, lexicon } = reading;
  const sign = currencySigns.get(tokens[at]?.text ?? '');
  // A sign that stands right before another figure belongs to that one: "10 $30".
  if (!sign || (tokens[at]?.gap && tokens[at + 1]?.kind === 'figure' && !tokens[at + 1]?.gap)) return null;
  const after = tokens[at + 1];
  if (after?.kind === 'word') {
    const lettered = withLetters(sign, rawAt(reading, at + 1));
    const isLone =
      after.text.length > 1 || (after.text === 'c' && !isApostrophe(tokens[at + 2])) || !after.gap;
    if (lettered && isLone) return { word: lettered, from: at, next: at + 2, factor: 1 };
    const country = phraseAt(tokens, at + 1, lexicon.money.adjectives);
    if (country)
      return { word: { ...sign, country: country.value }, from: at, next: country.next, factor: 1 };
  }
  return { word: sign, from: at, next: at + 1, factor: 1 };
}
