import type { Amount, FigurePlace } from '../../report';
import { indicesIn } from '../../text/spans-in';
import type { Statement } from '../../text/statements';
import { tokensIn, type Token } from '../../text/tokens';
import type { CheckLexicon } from './lexicon';

const STEM = 6;
const WINDOW_WORDS = 8;

/** An amount with its place among the words of its statement. */
export interface Figure {
  readonly amount: Amount;
  /** Tokens [from, to) of its statement. */
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

/** A statement with its figures in reading order; a figure inside another is left out. */
export interface Line {
  readonly statement: Statement;
  readonly figures: readonly Figure[];
  readonly lexicon: CheckLexicon;
}

/** The statements that hold amounts. `amounts` are in reading order. */
export function toLines(
  statements: readonly Statement[],
  amounts: readonly Amount[],
  lexicon: CheckLexicon,
): Line[] {
  return statements.flatMap((statement): Line[] => {
    const figures: Figure[] = [];
    const line: Line = { statement, figures, lexicon };
    let at = 0;
    for (const index of indicesIn(amounts, statement.start, statement.end)) {
      const amount = amounts[index];
      if (!amount || amount.start < (figures.at(-1)?.amount.end ?? 0)) continue;
      while ((statement.tokens[at]?.end ?? Infinity) <= amount.start) at++;
      let to = at;
      while ((statement.tokens[to]?.start ?? Infinity) < amount.end) to++;
      figures.push({ amount, from: at, to, line });
    }
    return figures.length > 0 ? [line] : [];
  });
}

export const wordAt = ({ statement }: Line, at: number): string => statement.tokens[at]?.text ?? '';

export const toPlace = ({ amount }: Figure): FigurePlace => ({
  in: 'text',
  start: amount.start,
  end: amount.end,
  text: amount.text,
  value: amount.value,
});

/** An exact single number: no range, no change, no "about" or "more than". */
export const isPlain = ({ amount }: Figure): boolean =>
  amount.high === null && amount.from === null && amount.bound === null;

export const isSameUnit = (a: Amount, b: Amount): boolean =>
  a.kind === b.kind && singular(a.unit) === singular(b.unit);

/** Enough to compare counted nouns: "morts" and "mort". */
export const singular = (unit: string): string =>
  /^[A-Z]{3}$/u.test(unit) ? unit : unit.replace(/[sx]$/u, '');

/** Decimal digits of `value` without leading and trailing zeros: 97.4 and 97400000000 are "974". */
export function digitsOf(value: number): string {
  return value
    .toPrecision(12)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^[-0]+/u, '')
    .replace(/0+$/u, '');
}

/** Whether one is the other rounded to the digits that it is written with. */
export function isRounded(a: number, b: number): boolean {
  return isRoundingOf(a, b) || isRoundingOf(b, a);
}

function isRoundingOf(rounded: number, exact: number): boolean {
  if (exact === 0 || rounded === 0) return exact === rounded;
  return Math.abs(rounded - exact) <= 0.5 * unitOf(rounded) * (1 + 1e-9);
}

/** What the last written digit of `value` stands for: 0.1 of 97.4, 100 of 1500. */
export function unitOf(value: number): number {
  if (value === 0) return 1;
  const digits = digitsOf(value).length;
  return 10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-9) - digits + 1);
}

/** What the figure is of: the content words of `about`, else null. */
export function subjectOf({ amount, line }: Figure): Set<string> | null {
  const { statement, lexicon } = line;
  const { about } = amount;
  if (!about) return null;
  const stems = new Set<string>();
  for (const token of statement.tokens) {
    if (token.start < about.start || token.end > about.end || token.kind !== 'word') continue;
    if (token.text.length > 2 && !lexicon.empty.has(token.text)) stems.add(token.text.slice(0, STEM));
  }
  return stems.size > 0 ? stems : null;
}

/** Content words around the figure, itself left out. */
export function surroundingsOf({ from, to, line }: Figure): Set<string> {
  const { statement, lexicon } = line;
  const stems = new Set<string>();
  for (
    let at = Math.max(0, from - WINDOW_WORDS);
    at < Math.min(statement.tokens.length, to + WINDOW_WORDS);
    at++
  ) {
    const token = statement.tokens[at];
    if (!token || (at >= from && at < to)) continue;
    const stem = stemOf(token, lexicon);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

/** Content words of a text that is no statement. */
export function contentOf(text: string, lexicon: CheckLexicon): Set<string> {
  return new Set(tokensIn(text, lexicon.decimal).flatMap((token) => stemOf(token, lexicon) ?? []));
}

function stemOf(token: Token, lexicon: CheckLexicon): string | null {
  if (token.kind !== 'word' || token.text.length < 4 || lexicon.empty.has(token.text)) return null;
  return token.text.slice(0, STEM);
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
