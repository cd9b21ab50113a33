import type { Amount, Check, DateMention, Repeat } from '../../report';
import type { Statement } from '../../text/statements';
import { finish, type Steps } from '../../text/steps';
import { findInCopies } from './copies';
import { findDerived } from './derived';
import type { CheckLexicon } from './lexicon';
import { findInTitle, findPairs } from './pairs';
import { contentOf, toLines } from './reading';
import { findSums } from './sums';

export interface CheckInput {
  readonly text: string;
  readonly title: string | null;
  /** In reading order, with their actors. */
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateMention[];
  readonly repeats: readonly Repeat[];
  /** Amounts of the title, as ranges of the title. */
  readonly titleAmounts: readonly Amount[];
}

/**
 * Figures of the article that do not go together, in reading order of their second place. A check speaks only where
 * rounding, other dates, other actors and words that explain a difference are ruled out; most articles have none.
 * Linear in the text.
 */
export function findChecks(
  statements: readonly Statement[],
  input: CheckInput,
  lexicon: CheckLexicon,
): Check[] {
  return finish(checksInSteps(statements, input, lexicon));
}

/** The same; rests between the kinds of check, and behind each line with figures. */
export function* checksInSteps(
  statements: readonly Statement[],
  input: CheckInput,
  lexicon: CheckLexicon,
): Steps<Check[]> {
  const lines = toLines(statements, input.amounts, lexicon);
  yield 0.2;
  const copies = findInCopies(input.text, input.repeats, lexicon.decimal);
  const places = new Set(copies.flatMap(({ first, second }) => [first, second]));
  const isInCopy = (check: Check): boolean =>
    [...places].some((place) => place.start < check.second.end && check.second.start < place.end);
  const pairs = (yield* findPairs(lines, input.dates)).filter((check) => !isInCopy(check));
  const seen = new Set<string>();
  return [
    ...copies,
    ...findInTitle(lines, input.titleAmounts, contentOf(input.title ?? '', lexicon)),
    ...pairs,
    ...lines.flatMap((line) => [...findSums(line), ...findDerived(line)]),
  ]
    .sort((a, b) => a.second.start - b.second.start || a.second.end - b.second.end)
    .filter((check) => {
      // A passage that is repeated repeats its slips.
      const key = `${check.kind} ${check.first.value} ${check.second.value} ${check.second.text}`;
      return !seen.has(key) && seen.add(key);
    });
}
