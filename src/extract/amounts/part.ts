import { phraseAt } from '../../text/phrases';
import { readNumber, rounded, type NumberRead } from '../../text/numbers';
import type { Token } from '../../text/tokens';
import { readPer } from './context';
import { isLabelled, readCounted } from './counts';
import { currencyAfter, currencyBefore, type CurrencyRead } from './money';
import {
  behindLinker,
  isApostrophe,
  isDash,
  isMinus,
  isStop,
  rawAt,
  unitOf,
  type Part,
  type Reading,
} from './reading';
import { parts as subUnits } from './symbols';
import { readUnit, type UnitRead } from './units';

/** The part of money, by whatever name, and how many make the whole; see `subUnits`. */
const CENTS = ['', 100] as const;
const MIN_LINKED_MULTIPLIER = 1e6;
/** Bare numbers of four digits in this range are years first. */
const isYearLike = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(text);

/** Signs that glue a figure to something that is no amount: "#5", "v_2", "x^3", "1:30", "305&", "(http…)=17". */
const GLUE = /^[#@_^=&/:°§~*]$/u;

/** The amount part that starts with token `at`: sign, currency, number, multiplier, unit. Null when there is no number. */
export function readPart(reading: Reading, at: number): Part | null {
  const { tokens } = reading;
  const prefix = currencyBefore(reading, at);
  const start = prefix ? prefix.next : at;
  const signed = readSign(reading, start, prefix !== null);
  const isDebit = prefix !== null && isMinus(tokens[at - 1]) && readSign(reading, at - 1, false).factor < 0;
  const number = readNumber(tokens, signed.next, reading.lexicon.numbers);
  if (!number || (prefix === null && isGlued(reading, signed.next))) return null;
  const opaque = prefix === null && isHyphened(reading, signed.next);
  const magnitude = readMagnitude(reading, number, prefix);
  const unit = prefix ? prefixed(reading, prefix, magnitude.next) : readOwnUnit(reading, number, magnitude);
  const next = unit?.next ?? magnitude.next;
  const factor = magnitude.factor * (unit?.factor ?? 1);
  const value = number.value * factor * (isPointed(reading, number, unit) ? 1e-3 : 1);
  const isLoss = isDebit || (prefix !== null && isAccounting(reading, at, next));
  const part: Part = {
    ...number,
    first: isDebit ? at - 1 : prefix ? at : signed.first,
    next,
    value: (isLoss ? -1 : signed.factor) * rounded(value),
    high: number.high === null ? null : rounded(number.high * factor),
    multiplier: number.multiplier * factor,
    unit: unit?.unit ?? null,
    hyphened: unit?.hyphened ?? false,
    opaque,
  };
  return withHalf(reading, withSubunit(reading, part));
}

/** "deux ans | et demi": the fraction behind the unit. */
function withHalf({ tokens, lexicon }: Reading, part: Part): Part {
  const tail = phraseAt(tokens, part.next, lexicon.numbers.tails);
  if (!tail || !part.unit || part.high !== null || part.multiplier > 1 || !Number.isInteger(part.value))
    return part;
  return { ...part, value: part.value + tail.value, next: tail.next };
}

/** "1.899 €/l", on the board of a filling station: a point that groups thousands elsewhere. */
const isPointed = (reading: Reading, number: NumberRead, unit: UnitRead | null): boolean =>
  reading.lexicon.numbers.decimal === ',' &&
  /^[1-9]\d?\.\d{3}$/u.test(reading.tokens[number.next - 1]?.text ?? '') &&
  unit !== null &&
  readPer(reading, unit.next) === 'litre';

interface SignRead {
  readonly first: number;
  readonly next: number;
  readonly factor: 1 | -1;
}

/** A minus is one only when a blank, a bracket or the start stands before it and none behind it. */
function readSign(reading: Reading, at: number, isPriced: boolean): SignRead {
  const { tokens, lexicon } = reading;
  const none: SignRead = { first: at, next: at, factor: 1 };
  const token = tokens[at];
  const before = tokens[at - 1];
  const isFree =
    isPriced || token?.gap === true || (before?.kind === 'sign' && !isDash(before) && !endsAmount(before));
  if (isMinus(token)) {
    return isFree && tokens[at + 1]?.gap === false ? { first: at, next: at + 1, factor: -1 } : none;
  }
  if (token?.text === '+') return { first: at, next: at + 1, factor: 1 };
  if (isPriced || token === undefined || !before) return none;
  if (before.kind === 'word') {
    const isAlways = lexicon.context.minus.get(before.text);
    // "plus or minus 3 points".
    if (lexicon.context.or.has(tokens[at - 2]?.text ?? '')) return none;
    const isMinusWord = isAlways === true || (isAlways === false && tokens[at - 2]?.kind !== 'word');
    return isMinusWord ? { first: at - 1, next: at, factor: -1 } : none;
  }
  if (token.kind !== 'figure') return none;
  const other = tokens[at - 2];
  // "(- 3 %)", "de - 12 millions": with a blank behind it, most dashes are no minus.
  const isOpened = token.gap
    ? before.text === '−' || other?.text === '(' || lexicon.numbers.linkers.has(other?.text ?? '')
    : before.gap || (other?.kind === 'sign' && !endsAmount(other));
  if (isMinus(before) && isOpened && other?.kind !== 'figure') return { first: at - 1, next: at, factor: -1 };
  return before.text === '+' ? { first: at - 1, next: at, factor: 1 } : none;
}

/** "4 %-5 %": a dash behind it joins two amounts. */
const endsAmount = ({ text }: Token): boolean => /^[%‰€£$°]$/u.test(text);

/** "is ($99.99)": brackets that are no aside, as no noun stands before them, mark a loss. */
function isAccounting({ tokens, lexicon }: Reading, from: number, next: number): boolean {
  const verb = tokens[from - 2];
  return (
    tokens[from - 1]?.text === '(' &&
    tokens[next]?.text === ')' &&
    verb?.kind === 'word' &&
    lexicon.about.ends.has(verb.text)
  );
}

/** The figure is a piece of something else: "A380", "#5", "2^10", "1 . 6", "245 23". */
function isGlued({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'figure' || !before) return false;
  const other = tokens[at - 2];
  if (before.text === '.' && other?.kind === 'figure' && !isYearLike(other.text)) return true;
  if (before.kind === 'figure') return !token.gap || (before.text.length === 3 && token.text.length < 3);
  if (token.gap) return false;
  return before.kind === 'word' || GLUE.test(before.text) || (before.text === '.' && !before.gap);
}

/** "F-35", "sub-5": a hyphen ties the figure to what stands before it. */
function isHyphened({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.gap === false && isDash(before) && before?.gap === false && tokens[at - 2]?.kind !== 'sign'
  );
}

interface Magnitude {
  readonly factor: number;
  readonly next: number;
  /** Stands only beside a currency. */
  readonly needsMoney: boolean;
}

/** An abbreviated multiplier: "5bn", "$3 m", "2,5 Md€", "10k". A hyphen may glue it ("C$2.5-billion" is read in words). */
function readMagnitude(reading: Reading, number: NumberRead, prefix: CurrencyRead | null): Magnitude {
  const { tokens, lexicon } = reading;
  const at = number.next;
  const base = prefix?.factor ?? 1;
  const none: Magnitude = { factor: base, next: at, needsMoney: false };
  const times = (factor: number, needsMoney: boolean): Magnitude => ({
    factor: base * factor,
    next: at + 1,
    needsMoney,
  });
  if (number.multiplier > 1 || number.high !== null) return none;
  // "75 USD million": the multiplier behind the code.
  const token = tokens[at];
  if (token?.kind !== 'word') return none;
  const after = tokens[at + 1];
  if (
    (isApostrophe(after) && !lexicon.numbers.linkers.has(token.text)) ||
    (isDash(after) && after?.gap === false && tokens[at + 2]?.kind === 'word' && token.gap)
  ) {
    return none;
  }
  const common = lexicon.magnitudes.get(token.text);
  if (common !== undefined && (token.text.length > 1 || !token.gap)) return times(common, false);
  const money = lexicon.moneyMagnitudes.get(token.text) ?? common;
  if (money === undefined) return none;
  if (prefix) return times(money, true);
  // "1.2m customers", "1.2m tonnes", "10 M d'abonnés": millions of what is counted or measured, no metres.
  const raw = rawAt(reading, at);
  if (raw === 'M' || (!token.gap && raw.length === 1)) {
    const isGlued = !token.gap && lexicon.about.isAttributive;
    const counted = readCounted(reading, at + 1, raw === 'M' || isGlued);
    const measured = raw === 'M' || isGlued ? readUnit(reading, at + 1, raw === 'M') : null;
    const isMeasured = measured?.unit.kind === 'quantity' && rawAt(reading, measured.next - 1).length > 1;
    if ((counted && (isGlued || !counted.unit.isOpen)) || isMeasured) return times(money, false);
  }
  return currencyAfter(reading, behindLinker(reading, at + 1)) ? times(money, true) : none;
}

/** The unit of a figure that has its currency before it; a name of the same currency behind it goes along. */
function prefixed(reading: Reading, prefix: CurrencyRead, at: number): UnitRead {
  const unit = unitOf('money', '', prefix.word, true);
  const again = currencyAfter(reading, behindLinker(reading, at));
  if (again && again.word.factor === undefined) {
    const isSame = again.word.family === prefix.word.family;
    const isNarrower =
      prefix.word.family === 'dollar' && prefix.word.country === undefined && again.word.family.length === 3;
    const next = reading.tokens[again.next];
    const opensAnother = next?.kind === 'figure' && !reading.tokens[again.from]?.text.match(/^\p{L}/u);
    if ((isSame || isNarrower) && !opensAnother) {
      return { unit: unitOf('money', '', again.word, true), next: again.next, factor: 1, hyphened: false };
    }
  }
  return { unit, next: at, factor: 1, hyphened: false };
}

function readOwnUnit(reading: Reading, number: NumberRead, magnitude: Magnitude): UnitRead | null {
  const { tokens, lexicon } = reading;
  const at = magnitude.next;
  const mayLink =
    number.multiplier >= MIN_LINKED_MULTIPLIER ||
    magnitude.factor > 1 ||
    number.round ||
    number.multiplier > 1;
  const unit = readUnit(reading, at, mayLink || number.value < 1);
  if (unit) {
    const factor =
      unit.unit.kind === 'money' ? lexicon.numbers.multipliers.get(tokens[unit.next]?.text ?? '') : undefined;
    if (factor !== undefined && number.multiplier === 1)
      return { ...unit, factor: unit.factor * factor, next: unit.next + 1 };
    return magnitude.needsMoney && unit.unit.kind !== 'money' ? null : unit;
  }
  if (magnitude.needsMoney || !mayCount(reading, number, magnitude.factor > 1)) return null;
  // "un million d'habitants", but "un million deux cent mille habitants".
  const last = magnitude.factor * (lexicon.numbers.multipliers.get(tokens[at - 1]?.text ?? '') ?? 1);
  if (last >= lexicon.counts.linkedFrom && behindLinker(reading, at) === at) return null;
  const counted = readCounted(reading, at, mayLink);
  if (!counted) return null;
  const isYear =
    !number.spelled && number.multiplier === 1 && isYearLike(tokens[number.next - 1]?.text ?? '');
  if (counted.unit.isOpen && isYear) return null;
  return { unit: counted.unit, next: counted.next, factor: 1, hyphened: false };
}

/** A fraction of a noun, a number with a rank or a name before it, and a leading zero count nothing. */
function mayCount(reading: Reading, number: NumberRead, isMultiplied: boolean): boolean {
  const figure = reading.tokens[number.next - 1];
  if (figure?.kind !== 'figure') return number.value >= 1;
  if (/^0\d/u.test(figure.text) || !(Number.isInteger(number.value) || isMultiplied || number.multiplier > 1))
    return false;
  return !isLabelled(reading, number.next - 1) && number.value > 0;
}

/** "15 dollars et 15 cents", "5 feet 2 inches", "2 heures 30", "3 euros 50": the part added to its whole. */
function withSubunit(reading: Reading, part: Part): Part {
  const { tokens, lexicon } = reading;
  const { unit } = part;
  const isMoney = unit?.kind === 'money';
  const [name, count] = (isMoney ? CENTS : subUnits.get(unit?.name ?? '')) ?? [];
  if (!unit || !count || unit.currency?.factor !== undefined || part.high !== null || part.value < 0)
    return part;
  const isJoined = tokens[part.next]?.text === lexicon.numbers.and.word;
  const at = isJoined ? part.next + 1 : part.next;
  const number = readNumber(tokens, at, lexicon.numbers);
  if (!number || number.multiplier > 1 || !Number.isInteger(number.value)) return part;
  const plus = (value: number, next: number): Part => ({
    ...part,
    value: rounded(part.value + value / count),
    next,
  });
  const written = isMoney ? centsInWords(reading, number) : null;
  if (written !== null) return plus(written, number.next);
  if (number.value >= count || (part.multiplier > 1 && !isMoney)) return part;
  const below = readUnit(reading, number.next, false);
  const isBelow = isMoney ? below?.unit.currency?.factor !== undefined : below?.unit.name === name;
  if (below && isBelow) {
    const rest = withSubunit(reading, { ...part, ...below, value: number.value });
    return plus(rest.value, rest.next);
  }
  // "5 ft 10 in": a word that names the unit only here.
  if (name === 'inch' && tokens[number.next]?.text === 'in') return plus(number.value, number.next + 1);
  const isBare = !isJoined && !below && part.multiplier === 1 && Number.isInteger(part.value);
  const isMeant = isMoney
    ? !unit.isPrefix && (number.spelled ? part.spelled : /^\d\d$/u.test(tokens[at]?.text ?? ''))
    : unit.name === 'h' && number.value >= 5 && rawAt(reading, part.next - 1).length > 2;
  return isBare && isMeant && number.high === null && endsPhrase(reading, number.next)
    ? plus(number.value, number.next)
    : part;
}

/** "(treize euros et) quarante-cinq cents", where the word for the cents reads as a hundred too. */
function centsInWords(reading: Reading, number: NumberRead): number | null {
  const { tokens, lexicon } = reading;
  const last = number.next - 1;
  const isCents =
    lexicon.numbers.hundreds.has(tokens[last]?.text ?? '') &&
    phraseAt(tokens, last, lexicon.money.nouns) !== null;
  const after = currencyAfter(reading, number.next);
  return isCents && !after && number.value >= 200 && number.value < 10_000 ? number.value / 100 : null;
}

/** Whether nothing that the number could count follows at token `at`. */
function endsPhrase(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token === undefined ||
    token.kind === 'break' ||
    (token.kind === 'sign' && !isDash(token)) ||
    (token.kind === 'word' && token.gap && reading.lexicon.counts.stops.has(token.text))
  );
}

/** "pourcentage de vingt", "percent of 10", and nothing behind: the percentage before its number. */
export function readPercentBefore(reading: Reading, at: number): Part | null {
  const { tokens, lexicon } = reading;
  const phrase = phraseAt(tokens, at, lexicon.units.percentBefore);
  if (!phrase || tokens[at - 1]?.kind === 'figure') return null;
  const number = readNumber(tokens, phrase.next, lexicon.numbers);
  if (!number || number.high !== null) return null;
  if (!isStop(tokens[number.next])) return null;
  return { ...number, first: at, unit: unitOf('percent', '%'), round: false, hyphened: false, opaque: false };
}
