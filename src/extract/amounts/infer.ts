import type { Amount } from '../../report';
import type { Span } from '../../text/span';
import { membersIn } from '../../text/spans-in';
import { behindLinker, isApostrophe, type Reading } from './reading';
import type { Finding } from './ranges';

const MIN_MULTIPLIER = 1e6;
/** How far back a figure may take its currency from, in characters and across at most two blocks. */
const MAX_DISTANCE = 900;
const MAX_BREAKS = 2;

/** Whether `finding` is a magnitude without a unit that may be an amount of money: "aux 44 milliards". */
export function isElliptical(reading: Reading, finding: Finding): boolean {
  const { tokens, lexicon } = reading;
  if (finding.unit || finding.multiplier < MIN_MULTIPLIER || finding.opaque) return false;
  const after = tokens[finding.next];
  if (after?.kind !== 'word') return true;
  const what = behindLinker(reading, finding.next);
  if (lexicon.counts.moneys.has(tokens[what]?.text ?? '')) return true;
  // "900 milliards l'an dernier" names a time; "3 milliards de …" something counted.
  const isOpen = finding.multiplier >= lexicon.counts.linkedFrom;
  return (
    what === finding.next &&
    !lexicon.context.countedBehind.has(after.text) &&
    (isOpen ||
      after.text.length < 3 ||
      isApostrophe(tokens[finding.next + 1]) ||
      lexicon.counts.stops.has(after.text))
  );
}

/** Where a sentence or line ends. */
const SENTENCE_END = /[.!?]\s|\n/u;

/**
 * The currency that an elliptical figure borrows from its neighbours in `amounts` (sorted): the nearest amount of a
 * like magnitude in its sentence, else the last one before. Null when that one counts something else.
 */
export function inferCurrency(text: string, at: Span, amounts: readonly Amount[]): string | null {
  const isLike = ({ kind, value }: Amount): boolean =>
    kind !== 'percent' && Math.abs(value) >= MIN_MULTIPLIER / 10;
  const previous = membersIn(amounts, at.start - MAX_DISTANCE, at.start).findLast(isLike);
  const following = membersIn(amounts, at.end, at.end + MAX_DISTANCE / 3).find(isLike);
  const before = text.slice(previous?.end, at.start);
  const isFollowed = following && !SENTENCE_END.test(text.slice(at.end, following.start));
  const isNear = before.split(/\n+/u).length <= MAX_BREAKS + 1;
  const source =
    isFollowed && (!previous || SENTENCE_END.test(before)) ? following : isNear ? previous : null;
  return source?.kind === 'money' ? source.unit : null;
}
