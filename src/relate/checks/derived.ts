import type { Check } from '../../report';
import { isPlain, isSameUnit, toPlace, unitOf, wordAt, type Figure, type Line } from './reading';
import { hasPhrase } from './sums';

const MAX_GAP = 9;
const MIN_RATIO = 3;
/** What speakers round away: of a percentage in points and in shares, of a multiple, of a rate. */
const SLACK_POINTS = 0.6;
const SLACK_SHARE = 0.06;
const SLACK_TIMES = 0.25;
const SLACK_RATE = 0.2;

/** Figures that are said to follow from others in one statement and do not, and pairs that are held against each other. */
export function findDerived(line: Line): Check[] {
  const { figures } = line;
  return figures.flatMap((figure, index): Check[] => {
    const next = figures[index + 1];
    const third = figures[index + 2];
    if (!next) return multiplied(figure);
    const check =
      changed(figure, next) ?? shared(figure, next) ?? paced(figure, next) ?? compared(figure, next, third);
    return check ? [check, ...multiplied(figure)] : multiplied(figure);
  });
}

const wordsBetween = (a: Figure, b: Figure): string[] =>
  a.line.statement.tokens.slice(a.to, b.from).map(({ text }) => text);

/** "passé de 10 à 15 millions, soit une hausse de 60 %", "de 3 % à 2,4 %, soit 0,8 point de moins". */
function changed(change: Figure, stated: Figure): Check | null {
  const { from, value } = change.amount;
  if (from === null || from === 0 || stated.amount.kind !== 'percent' || !isPlain(stated)) return null;
  const between = wordsBetween(change, stated);
  const { equals, changes } = change.line.lexicon;
  const hasChange = between.some((word) => changeOf(word, changes) !== null);
  if (between.length > MAX_GAP || !(between.some((word) => equals.has(word)) || hasChange)) return null;
  const isPoints = stated.amount.unit === 'points';
  if (isPoints !== (change.amount.kind === 'percent')) return null;
  const expected = Math.abs(isPoints ? value - from : (100 * (value - from)) / from);
  const rounding = isPoints
    ? 1.5 * Math.min(unitOf(value), unitOf(from))
    : 100 * (unitOf(value) / value + unitOf(from) / from);
  const slack = isPoints ? rounding : SLACK_POINTS + Math.min(rounding, 0.1 * expected);
  return differs(change, stated, Math.abs(stated.amount.value), expected, slack);
}

function changeOf(word: string, changes: ReadonlyMap<string, 1 | -1>): 1 | -1 | null {
  for (let size = Math.min(word.length, 8); size >= 3; size--) {
    const known = changes.get(word.slice(0, size));
    if (known !== undefined) return known;
  }
  return null;
}

/** "12 des 40 communes, soit 45 %": a part, its whole and the share. */
function shared(whole: Figure, share: Figure): Check | null {
  const { lexicon, statement } = whole.line;
  if (share.amount.unit !== '%' || whole.amount.kind !== 'count') return null;
  const isSpaced = lexicon.definite.has(wordAt(whole.line, whole.from - 1));
  const link = whole.from - (isSpaced ? 2 : 1);
  const part = statement.tokens[link - 1];
  if (part?.kind !== 'figure' || !lexicon.outOf.has(wordAt(whole.line, link))) return null;
  const opener = wordsBetween(whole, share);
  const isEqual = opener.length <= 4 && opener.some((word) => lexicon.equals.has(word) || word === '(');
  if (!isEqual || !isPlain(whole) || !isPlain(share) || !(part.value <= whole.amount.value)) return null;
  const expected = (100 * part.value) / whole.amount.value;
  const stated = share.amount.value;
  if (Math.abs(stated - expected) <= SLACK_POINTS + SLACK_SHARE * expected) return null;
  const { start, end, text, value } = part;
  const first = { in: 'text', start, end, text, value } as const;
  return { kind: 'derived', first, second: toPlace(share), expected: round(expected) };
}

/** "900 millions par an, soit 2,5 millions par jour". */
function paced(first: Figure, second: Figure): Check | null {
  const { equals, periods } = first.line.lexicon;
  if (!isSameUnit(first.amount, second.amount) || first.amount.high !== null || second.amount.high !== null)
    return null;
  const [long, short] = [periods.get(first.amount.per ?? ''), periods.get(second.amount.per ?? '')];
  if (long === undefined || short === undefined || long === short) return null;
  const between = wordsBetween(first, second);
  if (between.length > MAX_GAP || !between.some((word) => equals.has(word))) return null;
  const expected = (first.amount.value * short) / long;
  return differs(first, second, second.amount.value, expected, SLACK_RATE * expected);
}

/** "4 milliards, à comparer aux 41 milliards", "ten times less than the 41bn". */
function compared(first: Figure, second: Figure, third: Figure | undefined): Check | null {
  const { lexicon } = first.line;
  if (third && isTimes(second) && isSameUnit(first.amount, third.amount))
    return claimed(first, second, third);
  if (!isSameUnit(first.amount, second.amount) || first.amount.kind === 'percent') return null;
  if (!isPlain(first) || !isPlain(second) || first.amount.per !== second.amount.per) return null;
  if (second.from - first.to > MAX_GAP || !hasPhrase(first.line, lexicon.against, first.to, second.from))
    return null;
  const ratio = ratioOf(first, second);
  if (ratio === null || ratio < MIN_RATIO) return null;
  return { kind: 'ratio', first: toPlace(first), second: toPlace(second), ratio, stated: null };
}

/** "4 millions, trois fois moins que les 20 millions": the multiple that is given is not theirs. */
function claimed(first: Figure, times: Figure, second: Figure): Check | null {
  const { lexicon } = first.line;
  if (!lexicon.timesMore.has(wordAt(first.line, times.to)) || second.from - first.to > 2 * MAX_GAP)
    return null;
  if (![first, times, second].every(isPlain)) return null;
  const ratio = ratioOf(first, second);
  const stated = times.amount.value;
  if (ratio === null || stated <= 1 || Math.abs(ratio / stated - 1) <= SLACK_TIMES) return null;
  return { kind: 'ratio', first: toPlace(first), second: toPlace(second), ratio, stated };
}

const isTimes = ({ amount, line }: Figure): boolean => line.lexicon.times.has(amount.unit);

/** "a triplé, passant de 10 à 20 millions": the verb says another multiple than the figures. */
function multiplied(change: Figure): Check[] {
  const { from, value } = change.amount;
  const { line } = change;
  if (from === null || from <= 0 || value <= from) return [];
  for (let at = Math.max(0, change.from - MAX_GAP); at < change.from; at++) {
    const word = wordAt(line, at);
    const multiple = multipleOf(word, line.lexicon.multiples);
    if (multiple === null || line.lexicon.partial.has(wordAt(line, at - 1))) continue;
    const ratio = value / from;
    if (Math.abs(ratio / multiple - 1) <= SLACK_TIMES) return [];
    const place = toPlace(change);
    const verb = line.statement.tokens[at];
    if (!verb) return [];
    const first = { ...place, start: verb.start, end: verb.end, text: word, value: multiple };
    return [{ kind: 'ratio', first, second: place, ratio: round(ratio), stated: multiple }];
  }
  return [];
}

function multipleOf(word: string, multiples: ReadonlyMap<string, number>): number | null {
  for (let size = Math.min(word.length, 8); size >= 4; size--) {
    const known = multiples.get(word.slice(0, size));
    if (known !== undefined) return known;
  }
  return null;
}

function ratioOf(a: Figure, b: Figure): number | null {
  const [small, large] = [a.amount.value, b.amount.value].sort((x, y) => x - y);
  return small === undefined || large === undefined || small <= 0 ? null : round(large / small);
}

const round = (value: number): number => Number(value.toPrecision(3));

function differs(
  first: Figure,
  second: Figure,
  stated: number,
  expected: number,
  slack: number,
): Check | null {
  if (!Number.isFinite(expected) || Math.abs(stated - expected) <= slack) return null;
  return { kind: 'derived', first: toPlace(first), second: toPlace(second), expected: round(expected) };
}
