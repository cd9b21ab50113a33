import type { Amount, Check, DateMention, FigurePlace } from '../../report';
import type { Steps } from '../../text/steps';
import { membersIn } from '../../text/spans-in';
import {
  digitsOf,
  isPlain,
  isRounded,
  isSameUnit,
  sharedCount,
  singular,
  subjectOf,
  surroundingsOf,
  toPlace,
  wordAt,
  type Figure,
  type Line,
} from './reading';

/** Figures of one unit that a figure is compared with, the nearest before it. */
const MAX_COMPARED = 24;
const MIN_DIGITS = 3;
const FACTORS: readonly number[] = [10, 100, 1e3, 1e6];
const NEAR_WORDS = 6;
const NEAR_ARTICLE = 4;

/**
 * Figures of the same thing that differ between two statements: the same digits at another magnitude, the same digits in
 * another order, or another figure for what is taken up again ("une offre de 3 millions … l'offre de 4 millions").
 */
export function* findPairs(lines: readonly Line[], dates: readonly DateMention[]): Steps<Check[]> {
  const byUnit = new Map<string, Figure[]>();
  const checks: Check[] = [];
  for (const [index, line] of lines.entries()) {
    yield 0.2 + (0.6 * index) / lines.length;
    for (const figure of line.figures) {
      const key = `${figure.amount.kind} ${singular(figure.amount.unit)}`;
      const known = byUnit.get(key) ?? [];
      const check = isPlain(figure) ? against(figure, known.slice(-MAX_COMPARED), dates) : null;
      if (check) checks.push(check);
      byUnit.set(key, known);
      known.push(figure);
    }
  }
  return checks;
}

function against(figure: Figure, known: readonly Figure[], dates: readonly DateMention[]): Check | null {
  if (known.some((other) => other.line !== figure.line && isRounded(other.amount.value, figure.amount.value)))
    return null;
  const others = known.filter((other) => isPlain(other) && isComparable(figure, other, dates));
  for (const first of others) {
    const factor = factorOf(first.amount.value, figure.amount.value);
    const digits = digitsOf(figure.amount.value);
    if (factor !== null && digits.length >= 2 && isSameThing(first, figure, digits.length >= MIN_DIGITS))
      return { kind: 'magnitude', first: toPlace(first), second: toPlace(figure), factor };
    if (
      isSwapped(first.amount.value, figure.amount.value) &&
      !isNew(figure) &&
      isSameThing(first, figure, true)
    )
      return { kind: 'disagreement', first: toPlace(first), second: toPlace(figure) };
  }
  return takenUp(figure, known, others);
}

/** In two statements, of one time, with nothing near that says why they differ. */
function isComparable(a: Figure, b: Figure, dates: readonly DateMention[]): boolean {
  if (a.line === b.line || a.amount.per !== b.amount.per) return false;
  if (a.amount.actors.length > 0 && b.amount.actors.length > 0) {
    if (!a.amount.actors.some((actor) => b.amount.actors.includes(actor))) return false;
  }
  if (explains(a) || explains(b)) return false;
  const [mine, others] = [datesOf(a, dates), datesOf(b, dates)];
  return mine.size === 0 || others.size === 0 || [...mine].some((iso) => others.has(iso));
}

function datesOf({ line }: Figure, dates: readonly DateMention[]): Set<string> {
  const { start, end } = line.statement;
  return new Set(membersIn(dates, start, end).map(({ iso, text }) => iso ?? text));
}

function explains({ from, to, line }: Figure): boolean {
  for (let at = from - NEAR_WORDS; at < to + NEAR_WORDS; at++)
    if (line.lexicon.differences.has(wordAt(line, at))) return true;
  return false;
}

function factorOf(a: number, b: number): number | null {
  const ratio = a > b ? a / b : b / a;
  return FACTORS.find((factor) => Math.abs(ratio / factor - 1) < 1e-9) ?? null;
}

/** "97,4" and "94,7": the same digits, so that the slip of a hand is likelier than two facts. */
function isSwapped(a: number, b: number): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  const ratio = a / b;
  return (
    one !== other &&
    one.length >= MIN_DIGITS &&
    [...one].sort().join('') === [...other].sort().join('') &&
    ratio > 0.5 &&
    ratio < 2
  );
}

/** "a bid of 4 millions": an article that brings in something not named before. */
function isNew({ from, line }: Figure): boolean {
  for (let at = from - NEAR_ARTICLE; at < from; at++)
    if (line.lexicon.indefinite.has(wordAt(line, at))) return true;
  return false;
}

/** By what is measured where both tell, else by many words around them. */
function isSameThing(a: Figure, b: Figure, isTelling: boolean): boolean {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  const near = sharedCount(surroundingsOf(a), surroundingsOf(b));
  if (one && other) return sharedCount(one, other) > 0 && (isTelling || near > 1);
  const told = one ?? other;
  const untold = one ? b : a;
  if (isTelling && told && near >= 2) return sharedCount(told, surroundingsOf(untold)) > 0;
  return isTelling ? near >= 3 : near >= 4;
}

/** "les 14 blessés", "l'offre de 4 millions": the only other figure of this thing so far must be the same. */
function takenUp(figure: Figure, known: readonly Figure[], others: readonly Figure[]): Check | null {
  const { amount, line } = figure;
  const { lexicon } = line;
  if (amount.kind === 'percent' || amount.unitInferred) return null;
  const isCount = amount.kind === 'count';
  const subject = subjectOf(figure);
  const isReprise = isCount
    ? lexicon.definite.has(wordAt(line, figure.from - 1)) && !lexicon.anyUnits.has(amount.unit)
    : subject !== null &&
      lexicon.definite.has((amount.about?.text ?? '').split(/[\s'’]/u)[0]?.toLowerCase() ?? '');
  if (!isReprise) return null;
  const same = (list: readonly Figure[]): Figure[] =>
    list.filter((other) => {
      const theirs = subjectOf(other);
      return isCount || (theirs !== null && subject !== null && isHead(theirs, subject));
    });
  const earlier = same(known).filter((other) => other.line !== line);
  const [first] = earlier;
  if (!first || !same(others).includes(first)) return null;
  const values = new Set(earlier.map((other) => other.amount.value));
  if (values.size !== 1 || isRounded(first.amount.value, amount.value)) return null;
  const near = sharedCount(surroundingsOf(first), surroundingsOf(figure));
  return near >= 2 ? { kind: 'disagreement', first: toPlace(first), second: toPlace(figure) } : null;
}

const isHead = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [one] = a;
  const [other] = b;
  return one !== undefined && one === other;
};

/** Figures of the title that the text gives otherwise. `amounts` are the title's own, `title` its content words. */
export function findInTitle(
  lines: readonly Line[],
  amounts: readonly Amount[],
  title: ReadonlySet<string>,
): Check[] {
  const figures = lines.flatMap((line) => line.figures);
  return amounts.flatMap((amount): Check[] => {
    if (amount.high !== null || amount.from !== null || amount.bound !== null) return [];
    const same = figures.filter((figure) => isSameUnit(figure.amount, amount));
    if (same.length === 0 || same.some((figure) => confirms(figure.amount, amount))) return [];
    const first: FigurePlace = {
      in: 'title',
      start: amount.start,
      end: amount.end,
      text: amount.text,
      value: amount.value,
    };
    for (const figure of same) {
      if (!isPlain(figure) || explains(figure)) continue;
      const second = toPlace(figure);
      const factor = factorOf(amount.value, figure.amount.value);
      if (factor !== null && digitsOf(amount.value).length >= 2)
        return [{ kind: 'magnitude', first, second, factor }];
      if (isSwapped(amount.value, figure.amount.value)) return [{ kind: 'disagreement', first, second }];
    }
    return onlyCount(amount, first, same, title);
  });
}

/** "3 morts" in the title and nothing but "4 morts" in the text. */
function onlyCount(
  amount: Amount,
  first: FigurePlace,
  same: readonly Figure[],
  title: ReadonlySet<string>,
): Check[] {
  const [figure] = same;
  const isOne = same.every((other) => isPlain(other) && other.amount.value === figure?.amount.value);
  if (!figure || !isOne || amount.kind !== 'count' || explains(figure)) return [];
  if (figure.line.lexicon.anyUnits.has(amount.unit) || figure.amount.value < 2 || amount.value < 2) return [];
  if (sharedCount(surroundingsOf(figure), title) < 2) return [];
  return [{ kind: 'disagreement', first, second: toPlace(figure) }];
}

function confirms(figure: Amount, title: Amount): boolean {
  const { value, high, from } = figure;
  if (high !== null && title.value >= value && title.value <= high) return true;
  return (
    isRounded(value, title.value) ||
    (from !== null && isRounded(from, title.value)) ||
    (figure.bound !== null && Math.abs(value / title.value - 1) < 0.1)
  );
}
