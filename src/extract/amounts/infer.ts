import type { Amount } from '../../report';
import { isApostrophe, type Reading } from './reading';
import type { Finding } from './ranges';

const MIN_MULTIPLIER = 1e6;
/** How far back a figure may take its currency from, in characters and across at most two blocks. */
const MAX_DISTANCE = 900;
const MAX_BREAKS = 2;

/** Whether `finding` is a magnitude without a unit that may be an amount of money: "aux 44 milliards". */
export function isElliptical({ tokens, lexicon }: Reading, finding: Finding): boolean {
  if (finding.unit || finding.multiplier < MIN_MULTIPLIER || finding.part.opaque) return false;
  const after = tokens[finding.next];
  if (after?.kind !== 'word') return true;
  const isLinker = lexicon.numbers.linkers.has(after.text);
  const counted = lexicon.context.countedBehind.has(after.text);
  // "900 milliards l'an dernier" names a time; "3 milliards de …" something counted.
  const isOpen = finding.multiplier >= lexicon.counts.linkedFrom;
  return (
    !isLinker &&
    !counted &&
    (isOpen ||
      after.text.length < 3 ||
      isApostrophe(tokens[finding.next + 1]) ||
      lexicon.counts.stops.has(after.text))
  );
}

/**
 * The currency that an elliptical figure borrows from its neighbours in `amounts` (sorted): the nearest amount of a
 * like magnitude in its sentence, else the last one before. Null when that one counts something else.
 */
export function inferCurrency(
  text: string,
  at: { start: number; end: number },
  amounts: readonly Amount[],
): string | null {
  let previous: Amount | null = null;
  let following: Amount | null = null;
  for (let index = upperBound(amounts, at.start) - 1; index >= 0; index--) {
    const amount = amounts[index];
    if (!amount || at.start - amount.end > MAX_DISTANCE) break;
    if (Math.abs(amount.value) >= MIN_MULTIPLIER / 10 && amount.kind !== 'percent') {
      previous = amount;
      break;
    }
  }
  for (let index = upperBound(amounts, at.start); index < amounts.length; index++) {
    const amount = amounts[index];
    if (!amount || amount.start - at.end > MAX_DISTANCE / 3) break;
    if (amount.kind === 'percent' || Math.abs(amount.value) < MIN_MULTIPLIER) continue;
    if (!/[.!?]\s|\n/u.test(text.slice(at.end, amount.start))) following = amount;
    break;
  }
  const between = previous ? text.slice(previous.end, at.start) : '';
  const isSameSentence = previous !== null && !/[.!?]\s|\n/u.test(between);
  const isNear = previous !== null && (between.match(/\n+/gu)?.length ?? 0) <= MAX_BREAKS;
  const source = isSameSentence ? previous : (following ?? (isNear ? previous : null));
  return source?.kind === 'money' ? source.unit : null;
}

/** Index of the first amount that starts behind `at`. */
function upperBound(amounts: readonly Amount[], at: number): number {
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
