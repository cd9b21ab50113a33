import { phraseAt } from '../../text/phrases';
import { withBound } from './context';
import { readPart } from './part';
import { hasStem, phraseBeforeToken } from './noun-phrase';
import { isApostrophe, isDash, isStop, skipApostrophe, type Part, type Reading, type Unit } from './reading';

/** One amount before its surroundings are looked at: a part, or two that belong together. */
export interface Finding extends Part {
  /** What a change to the amount began with, else null. */
  readonly from: number | null;
  /** The unit stands with the other end of a change alone. */
  readonly isUnitShared: boolean;
}

const CUE_WINDOW = 12;
/** Behind a verb of change, the ends of a range are no further apart. */
const MAX_STRETCH = 4;
/** A figure above this shares no multiplier: "500 à 2 millions" is no "500 millions". */
const MAX_SHARED_HEAD = 1000;

const toFinding = (part: Part): Finding => ({ ...part, from: null, isUnitShared: false });

type Connector = 'to' | 'or' | 'and' | 'dash';

/** The findings that begin with `part`: one amount or range, or the two values of a change. */
export function joined(reading: Reading, part: Part): Finding[] {
  const first = toFinding(part);
  const alone = [first];
  if (part.high !== null) return alone;
  const connector = connectorBehind(reading, part);
  if (!connector) return alone;
  const bound = phraseAt(reading.tokens, connector.next, reading.lexicon.context.boundsBetween);
  const other = readPart(reading, bound?.next ?? connector.next);
  if (!other || other.high !== null || other.first < connector.next) return alone;
  const pair = paired(first, other, connector.kind);
  return (pair && related(reading, pair, connector.kind)) ?? alone;
}

function connectorBehind(reading: Reading, part: Part): { kind: Connector; next: number } | null {
  const { tokens, lexicon } = reading;
  const { to, or, and } = lexicon.context;
  const token = tokens[part.next];
  const next = tokens[part.next + 1];
  if (!token || !next) return null;
  if (isDash(token) && token.text !== '—') {
    if (to.has(next.text) && next.gap) return { kind: 'to', next: part.next + 2 };
    return token.gap === next.gap ? { kind: 'dash', next: part.next + 1 } : null;
  }
  if (token.kind !== 'word') return null;
  if (to.has(token.text)) return { kind: 'to', next: part.next + 1 };
  if (or.has(token.text)) return { kind: 'or', next: part.next + 1 };
  return and.has(token.text) && isBetween(reading, part) ? { kind: 'and', next: part.next + 1 } : null;
}

const isBetween = (reading: Reading, part: Part): boolean =>
  reading.lexicon.context.between.has(reading.tokens[withBound(reading, part) - 1]?.text ?? '');

type Pair = readonly [low: Finding, high: Part];

/** `a` and `b` with the unit and multiplier that they share, or null when they do not belong together. */
function paired(a: Finding, b: Part, kind: Connector): Pair | null {
  if (a.opaque && kind !== 'to') return null;
  if (a.unit && b.unit) return isSameUnit(a.unit, b.unit) ? shared(a, b) : null;
  if (a.unit) {
    // "$3-5 million", "$10 to 20": the sign stands once, before the first.
    if (!a.unit.isPrefix || a.spelled || b.spelled || kind === 'or') return null;
    if (
      b.multiplier === 1 &&
      (a.multiplier > 1 || b.value <= a.value || !Number.isFinite(b.value) || kind === 'and')
    )
      return null;
    return shared(a, { ...b, unit: a.unit });
  }
  if (b.unit?.isPrefix === true) return null;
  if (!b.unit && b.multiplier === 1) return null;
  return shared({ ...a, unit: b.unit, isUnitShared: b.unit !== null }, b);
}

function shared(a: Finding, b: Part): Pair | null {
  // Both have their unit: "800 euros à 1 million d'euros" says each value in full.
  const isOwn = !a.isUnitShared && a.unit?.isPrefix === false;
  if (isOwn || a.multiplier > 1 || b.multiplier === 1) return [a, b];
  if (a.value >= MAX_SHARED_HEAD) return a.value >= b.value / 1000 ? [a, b] : null;
  if (a.value > b.value / b.multiplier && b.multiplier > 1e3) return null;
  const value = Number((a.value * b.multiplier).toPrecision(14));
  return [{ ...a, value, multiplier: b.multiplier }, b];
}

function isSameUnit(a: Unit, b: Unit): boolean {
  const [left, right] = [a.currency, b.currency];
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    left?.factor === right?.factor &&
    left?.family === right?.family &&
    (left?.country === right?.country || left?.country === undefined)
  );
}

/** A range, a change, or null when the two are just neighbours. */
function related(reading: Reading, [low, high]: Pair, kind: Connector): Finding[] | null {
  const { context } = reading.lexicon;
  const start = withBound(reading, low) - 1;
  const isFrom = context.from.has(reading.tokens[start]?.text ?? '') || isApostrophe(reading.tokens[start]);
  const isRising = low.value < high.value;
  const isRange = isBetween(reading, low) || hasCue(reading, start, context.rangeCues);
  const isChange =
    kind === 'to' && !isRange && isFrom && (!isRising || hasCue(reading, start, context.changeCues));
  if (isChange) return [low, { ...toFinding(high), from: low.value }];
  if (low.value === high.value || (!isRising && !isRange)) return null;
  // "from $3 to $5" with each its unit and no verb: a range or a change, so the two stay apart.
  if (
    kind === 'to' &&
    isFrom &&
    !isRange &&
    !low.isUnitShared &&
    !isOwned(reading, start) &&
    !low.unit?.isPrefix === !high.unit?.isPrefix &&
    low.multiplier === high.multiplier
  )
    return null;
  if (kind === 'dash' && (low.value < 0 || !isRising)) return null;
  if (kind === 'to' && !low.isUnitShared && high.value > MAX_STRETCH * low.value && isMoved(reading, start))
    return null;
  const [from, to] = isRising ? [low, high] : [high, low];
  const opaque = kind === 'dash' && high.unit?.isOpen === false ? low.opaque : high.opaque;
  return [{ ...toFinding(high), first: low.first, value: from.value, high: to.value, opaque }];
}

/** "gained | $3 to $47", "went up | £10 to £85": by how much something has changed, and to what. */
function isMoved(reading: Reading, at: number): boolean {
  const { about, context } = reading.lexicon;
  return [at, at - 1].some((index) => {
    const word = reading.tokens[index]?.text ?? '';
    return hasStem(reading, word, about.changes) || isCue(word, context.changeCues);
  });
}

/** "un tarif | de 5 € à 10 €": a noun, and no verb, leads to the range. */
function isOwned(reading: Reading, start: number): boolean {
  const phrase = phraseBeforeToken(reading, skipApostrophe(reading.tokens, start));
  return phrase !== null && !hasCue(reading, phrase.next, reading.lexicon.context.changeCues);
}

/** Whether one of the words before token `at`, in its sentence, begins like a cue. */
function hasCue(reading: Reading, at: number, cues: ReadonlySet<string>): boolean {
  for (let index = at; index >= 0 && index > at - CUE_WINDOW; index--) {
    const token = reading.tokens[index];
    if (!token || token.kind === 'break' || (index < at && isStop(token))) return false;
    if (token.kind !== 'word') continue;
    if (isCue(token.text, cues)) return true;
  }
  return false;
}

/** Whether `word` begins like a cue; a cue of two letters is the whole word. */
function isCue(word: string, cues: ReadonlySet<string>): boolean {
  for (let size = Math.min(word.length, 9); size >= 2; size--)
    if (cues.has(word.slice(0, size))) return size >= 3 || size === word.length;
  return false;
}
