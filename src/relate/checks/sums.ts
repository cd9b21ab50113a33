import type { Check } from '../../report';
import { phraseAt, type PhraseTable } from '../../text/phrases';
import { isPlain, isSameUnit, toPlace, unitOf, wordAt, type Figure, type Line } from './reading';

const MAX_GAP = 8;
const WHOLE = 100;

/** Totals that are not the sum of the parts given with them in one statement, and parts that are more than the whole. */
export function findSums(line: Line): Check[] {
  const { figures } = line;
  return figures.flatMap((figure, index): Check[] => {
    const before = figures.slice(0, index);
    const behind = figures.slice(index + 1);
    const check =
      summedUp(figure, before) ?? spreadOut(figure, behind) ?? restOf(figure, before) ?? held(figure, behind);
    return check ? [check] : [];
  });
}

/** "3 hommes et 4 femmes, soit 8 personnes au total". */
function summedUp(total: Figure, before: readonly Figure[]): Check | null {
  const { line } = total;
  const isTotal =
    hasPhrase(line, line.lexicon.totals, total.from - 4, total.from) ||
    hasPhrase(line, line.lexicon.totals, total.to, total.to + 2);
  if (!isTotal || total.amount.kind === 'percent') return null;
  const parts = runBefore(total, before, line.lexicon.totals);
  return mismatch(total, parts);
}

/** "12 millions : 5 pour le pont, 4 pour la gare et 2 pour le port": a colon opens the list of all parts. */
function spreadOut(total: Figure, behind: readonly Figure[]): Check | null {
  const { line } = total;
  const [opening] = behind;
  if (!opening || wordAt(line, total.to) !== ':') return null;
  const parts = behind.filter((part) => isSameUnit(part.amount, total.amount));
  if (parts.length !== behind.length || !isClosedList(line, parts)) return null;
  return mismatch(total, parts);
}

/** "60 % …, 30 % … et les 20 % restants": what is left makes a hundred. */
function restOf(last: Figure, before: readonly Figure[]): Check | null {
  const { line } = last;
  const { rest } = line.lexicon;
  if (last.amount.kind !== 'percent' || last.amount.unit !== '%') return null;
  if (!hasPhrase(line, rest, last.to, last.to + 1) && !hasPhrase(line, rest, last.from - 2, last.from))
    return null;
  const parts = [...before.filter((part) => isSameUnit(part.amount, last.amount)), last];
  if (parts.length < 2 || parts.length !== before.length + 1 || !parts.every(isPlain)) return null;
  const sum = parts.reduce((total, part) => total + part.amount.value, 0);
  const [first] = parts;
  if (!first || Math.abs(sum - WHOLE) <= slackOf(parts)) return null;
  const places = parts.map(toPlace);
  return { kind: 'sum', first: toPlace(first), second: toPlace(last), parts: places, expected: sum };
}

/** "12 blessés, dont 15 enfants": a part is no more than its whole. */
function held(total: Figure, behind: readonly Figure[]): Check | null {
  const { line } = total;
  const [part] = behind;
  if (!part || total.amount.kind !== part.amount.kind || total.amount.kind === 'percent') return null;
  if (total.amount.kind !== 'count' && !isSameUnit(total.amount, part.amount)) return null;
  if (part.from - total.to > 3 || !hasPhrase(line, line.lexicon.including, total.to, part.from)) return null;
  if (!isPlain(total) || !isPlain(part) || part.amount.value <= total.amount.value) return null;
  const places = [toPlace(part)];
  return {
    kind: 'sum',
    first: toPlace(total),
    second: toPlace(part),
    parts: places,
    expected: part.amount.value,
  };
}

/** The list of amounts that ends right before `total`: of its unit, or all counts. */
function runBefore(total: Figure, before: readonly Figure[], totals: PhraseTable<true>): Figure[] {
  const { line } = total;
  const parts: Figure[] = [];
  let next = total.from;
  for (const part of [...before].reverse()) {
    const isLike =
      part.amount.kind === 'count' ? total.amount.kind === 'count' : isSameUnit(part.amount, total.amount);
    if (!isLike || next - part.to > MAX_GAP) break;
    if (parts.length > 0 && hasPhrase(line, totals, part.to, next)) break;
    parts.unshift(part);
    next = part.from;
  }
  return parts.length === before.length ? parts : [];
}

/** Ends with "et", and nothing says that there is more. */
function isClosedList(line: Line, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return false;
  const start = parts[0]?.from ?? 0;
  for (let at = start; at < last.from; at++) if (line.lexicon.partial.has(wordAt(line, at))) return false;
  for (let at = last.from - 3; at < last.from; at++) if (line.lexicon.and.has(wordAt(line, at))) return true;
  return false;
}

function mismatch(total: Figure, parts: readonly Figure[]): Check | null {
  const last = parts.at(-1);
  if (parts.length < 2 || !last || !isPlain(total) || !parts.every(isPlain)) return null;
  const { line } = total;
  const [from, to] = [Math.min(total.from, parts[0]?.from ?? 0), Math.max(total.to, last.to)];
  for (let at = from; at < to; at++) if (line.lexicon.partial.has(wordAt(line, at))) return null;
  if (hasPhrase(line, line.lexicon.including, from, to)) return null;
  const sum = parts.reduce((all, part) => all + part.amount.value, 0);
  if (Math.abs(sum - total.amount.value) <= slackOf([...parts, total])) return null;
  return {
    kind: 'sum',
    first: toPlace(total),
    second: toPlace(last),
    parts: parts.map(toPlace),
    expected: Number(sum.toPrecision(12)),
  };
}

/** What rounding may make of a sum: half the last digit of each figure; counts of single things are exact. */
function slackOf(figures: readonly Figure[]): number {
  return figures.reduce((slack, { amount }) => {
    const isExact = amount.kind === 'count' && amount.value < 100;
    return slack + (isExact ? 0 : 0.5 * Math.min(unitOf(amount.value), 0.05 * amount.value));
  }, 1e-6);
}

export function hasPhrase(line: Line, table: PhraseTable<true>, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (phraseAt(line.statement.tokens, at, table)) return true;
  return false;
}
