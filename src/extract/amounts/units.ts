import { phraseAt } from '../../text/phrases';
import { currencyAfter } from './money';
import { behindLinker, isApostrophe, isDash, rawAt, unitOf, type Reading, type Unit } from './reading';
import { denominators, lengths, symbols } from './symbols';

export interface UnitRead {
  readonly unit: Unit;
  readonly next: number;
  /** A multiplier written into it ("MUSD"). */
  readonly factor: number;
  readonly hyphened: boolean;
}

type UnitName = Pick<UnitRead, 'unit' | 'next'>;

/** The unit behind a number that ends before token `at`: currency, percentage or measure; null for anything else. */
export function readUnit(reading: Reading, at: number, mayLink: boolean): UnitRead | null {
  const { tokens } = reading;
  const linked = mayLink ? behindLinker(reading, at) : at;
  const hyphen = isDash(tokens[linked]) && tokens[linked + 1]?.gap === false && tokens[linked]?.gap === false;
  const start = hyphen ? linked + 1 : linked;
  const money = currencyAfter(reading, linked);
  if (money) {
    return {
      unit: unitOf('money', '', money.word),
      next: money.next,
      factor: money.factor,
      hyphened: hyphen,
    };
  }
  const name = readPercent(reading, start) ?? readMeasure(reading, start);
  return name && { ...name, factor: 1, hyphened: hyphen };
}

function readPercent(reading: Reading, at: number): UnitName | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token?.text === '%' || token?.text === '٪' || token?.text === '％') {
    // "%20", "%C3": an escape in an address.
    const after = tokens[at + 1];
    if (after?.kind === 'figure' && !after.gap) return null;
    return { unit: unitOf('percent', '%'), next: at + 1 };
  }
  if (token?.text === '‰') return { unit: unitOf('percent', '‰'), next: at + 1 };
  const phrase = phraseAt(tokens, at, lexicon.units.percent);
  return phrase ? { unit: unitOf('percent', phrase.value), next: phrase.next } : null;
}

function readMeasure(reading: Reading, at: number): UnitName | null {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '°' || token.text === 'º') return degrees(reading, at);
  if (token.kind !== 'word') return null;
  const { measures, powersAfter, powersBefore } = lexicon.units;
  const whole = phraseAt(tokens, at, measures);
  const power = whole ? undefined : powersBefore.get(token.text);
  const start = power === undefined ? at : at + 1;
  const word = whole ?? phraseAt(tokens, start, measures);
  // "20 Minutes", "24 Heures": a capital makes it a name, unless the whole word is in capitals.
  if (word && !(isName(reading, start) && word.next === start + 1)) {
    const raised = power ?? powersAfter.get(tokens[word.next]?.text ?? '');
    const next = power === undefined && raised !== undefined ? word.next + 1 : word.next;
    return over(reading, raised === undefined ? word.value : word.value + raised, next);
  }
  return power === undefined ? readSymbol(reading, at) : null;
}

function isName(reading: Reading, at: number): boolean {
  const raw = rawAt(reading, at);
  return reading.tokens[at]?.capital === true && raw !== raw.toUpperCase();
}

/** "°C", "° Celsius", "°"; the sign alone is a temperature or an angle. */
function degrees(reading: Reading, at: number): UnitName {
  const { tokens } = reading;
  const scale = tokens[at + 1]?.text ?? '';
  const isScale = (scale === 'c' || scale === 'f') && !isApostrophe(tokens[at + 2]);
  if (isScale || scale === 'celsius' || scale === 'fahrenheit') {
    return { unit: unitOf('quantity', scale.startsWith('c') ? '°C' : '°F'), next: at + 2 };
  }
  return { unit: unitOf('quantity', '°'), next: at + 1 };
}

function readSymbol(reading: Reading, at: number): UnitName | null {
  const { tokens } = reading;
  const raw = rawAt(reading, at);
  const symbol = symbols.get(raw);
  const token = tokens[at];
  if (symbol === undefined || !token) return null;
  const after = tokens[at + 1];
  if (isApostrophe(after) && after?.gap === false) return null;
  // "5 m.": a stop may follow; "5 m-dash", "5 t-shirts": a word in which the symbol is a letter.
  if (isDash(after) && after?.gap === false && tokens[at + 2]?.gap === false) return null;
  // "the '80s", "1990s": a decade.
  if (symbol === 's' && !token.gap && (tokens[at - 1]?.text ?? '').endsWith('0')) return null;
  // "14 h 30", "14h30": a time of day, or a span whose minutes cannot be told from one.
  const isTimed = (symbol === 'h' || symbol === 's') && after?.kind === 'figure' && after.text.length === 2;
  if (isTimed && !symbols.has(rawAt(reading, at + 2))) return null;
  const isGlued = after?.gap === false && (after.kind === 'figure' || after.kind === 'word');
  if (isGlued && lengths.has(symbol) && /^[23]$/u.test(after.text))
    return over(reading, symbol + (after.text === '2' ? '²' : '³'), at + 2);
  return isGlued ? null : over(reading, symbol, at + 1);
}

/** `name`, with what it is divided by: "µg" + "/l". */
function over(reading: Reading, name: string, next: number): UnitName {
  const { tokens } = reading;
  const slash = tokens[next];
  if (slash?.text === '/' && !slash.gap && tokens[next + 1]?.gap === false) {
    const below = rawAt(reading, next + 1);
    if (denominators.has(below)) return { unit: unitOf('quantity', `${name}/${below}`), next: next + 2 };
  }
  return { unit: unitOf('quantity', name), next };
}
