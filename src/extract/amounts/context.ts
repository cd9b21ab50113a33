import type { Bound } from '../../report';
import { phraseAt, phraseBefore } from '../../text/phrases';
import { hasStem } from './noun-phrase';
import { isApostrophe, isDash, isStop, skipApostrophe, type Part, type Reading } from './reading';
import type { Finding } from './ranges';

/** As far as a sentence is looked at for cues. */
export const SENTENCE_WINDOW = 30;
const NEAR_WINDOW = 8;
const HOURS_A_DAY = 24;

/** How many tokens away the nearest word of `cues` stands in the finding's sentence; Infinity beyond `size`. */
export function nearest(
  { tokens }: Reading,
  { first, next }: Finding,
  cues: ReadonlySet<string>,
  size = NEAR_WINDOW,
): number {
  const inSteps = (start: number, step: 1 | -1): number => {
    for (let count = 0; count < size; count++) {
      const token = tokens[start + count * step];
      if (isStop(token)) break;
      if (cues.has(token?.text ?? '')) return count + 1;
    }
    return Infinity;
  };
  return Math.min(inSteps(first - 1, -1), inSteps(next, 1));
}

/** Whether the finding's sentence has a word of `cues`. */
export const hasInSentence = (reading: Reading, finding: Finding, cues: ReadonlySet<string>): boolean =>
  nearest(reading, finding, cues, SENTENCE_WINDOW) < Infinity;

/** Index of the first token of the amount, or of the bound that introduces it. */
export const withBound = ({ tokens, lexicon }: Reading, { first }: Part): number =>
  phraseBefore(tokens, first - 1, lexicon.context.boundsBefore)?.from ?? first;

/** The bound that introduces the amount or follows it. */
export function readBound(reading: Reading, finding: Finding): Bound | null {
  const { boundsBefore, boundsAfter } = reading.lexicon.context;
  const before = phraseBefore(reading.tokens, finding.first - 1, boundsBefore);
  // "edged up to 4 %", "est monté jusqu'à": where a change ends, not a limit.
  const isTarget =
    before?.value === 'at-most' &&
    reading.lexicon.context.targets.has(reading.tokens[before.from]?.text ?? '') &&
    hasStem(reading, reading.tokens[before.from - 1]?.text ?? '', reading.lexicon.about.changes);
  if (isTarget) return null;
  if (before) return before.value;
  const after = phraseAt(reading.tokens, finding.next, boundsAfter);
  // "30 euros et plus de 50 euros": the bound of what follows.
  const isOther =
    after !== null && reading.lexicon.numbers.linkers.has(reading.tokens[after.next]?.text ?? '');
  return (isOther ? null : after?.value) ?? (finding.round ? 'about' : null);
}

/** What the amount is counted by: "par action", "a barrel", "/kg", "le baril", "-a-month"; null when by nothing. */
export function readPer(reading: Reading, at: number): string | null {
  const { tokens, lexicon } = reading;
  const { perMarkers, perNouns, perArticles, perArticleNouns, notPerBehind } = lexicon.context;
  const start = isDash(tokens[at]) ? at + 1 : at;
  const marker = tokens[start]?.text ?? '';
  const behind = start + 1;
  const first = isDash(tokens[behind]) || isApostrophe(tokens[behind]) ? behind + 1 : behind;
  const isCounted =
    perMarkers.has(marker) ||
    marker === '/' ||
    (perArticles.has(marker) && perArticleNouns.has(tokens[first]?.text ?? ''));
  const noun = isCounted ? phraseAt(tokens, first, perNouns) : null;
  return noun && !notPerBehind.has(tokens[noun.next]?.text ?? '') ? noun.value : null;
}

/** "à 7 heures", "6 heures du matin": a time of day, not a span of hours. */
export function isClock(reading: Reading, finding: Finding): boolean {
  const { tokens, lexicon } = reading;
  const { clockBefore, clockAfter, clockNouns } = lexicon.context;
  if (finding.unit?.name !== 'h' || !Number.isInteger(finding.value) || finding.value > HOURS_A_DAY)
    return false;
  if (
    clockAfter.has(tokens[finding.next]?.text ?? '') ||
    clockAfter.has(tokens[finding.next + 1]?.text ?? '')
  )
    return true;
  const before = tokens[finding.first - 1]?.text ?? '';
  return (
    clockBefore.has(before) ||
    (lexicon.numbers.linkers.has(before) && clockNouns.has(tokens[finding.first - 2]?.text ?? ''))
  );
}

/** "âgé de 36 ans", "36-year-old", ", 54 ans,": the age of somebody. */
export function isAge(reading: Reading, finding: Finding): boolean {
  const { tokens, lexicon } = reading;
  const { agesBefore, agesAfter, terms } = lexicon.context;
  if (!finding.unit || !lexicon.units.ageUnits.has(finding.unit.name)) return false;
  const edge = withBound(reading, finding);
  const before = beforeList(reading, edge - 1);
  const sign =
    phraseBefore(tokens, before, agesBefore) ?? phraseBefore(tokens, finding.first - 1, agesBefore);
  const isSpanOf =
    lexicon.numbers.linkers.has(tokens[finding.next]?.text ?? '') ||
    (sign !== null && terms.has(tokens[sign.from - 1]?.text ?? ''));
  if (sign && (sign.value || !isSpanOf)) return true;
  const behind = isDash(tokens[finding.next]) ? finding.next + 1 : finding.next;
  if (phraseAt(tokens, behind, agesAfter)) return true;
  const at = skipApostrophe(tokens, before);
  const linker = tokens[at]?.text ?? '';
  const isOfPerson = isPersonBefore(reading, at - 1);
  if (lexicon.numbers.linkers.has(linker) && isOfPerson) return true;
  const after = tokens[finding.next];
  // An apposition, "Véronique, 54 ans, …", "le maire (61 ans)": commas or brackets around the bare span.
  const isOpen =
    (linker === ',' || linker === '(') &&
    edge === finding.first &&
    (tokens[at - 1]?.capital === true || isOfPerson);
  return isOpen && (after === undefined || after.text === ',' || after.text === ')' || after.text === '.');
}

/** "de | 19, 22 et 25 ans": index before the figures that share their unit with the last. */
function beforeList({ tokens, lexicon }: Reading, at: number): number {
  const { and, or, to } = lexicon.context;
  let index = at;
  while (at - index < SENTENCE_WINDOW) {
    const text = tokens[index]?.text ?? '';
    const isJoint = text === ',' || and.has(text) || or.has(text) || to.has(text);
    if (!isJoint || tokens[index - 1]?.kind !== 'figure') return index;
    index -= 2;
  }
  return index;
}

/** A noun for a person, one adjective later at most: "un homme", "un enfant blessé". */
function isPersonBefore({ tokens, lexicon }: Reading, at: number): boolean {
  const { persons, personShape } = lexicon.context;
  return [at, at - 1].some((index) => {
    const text = tokens[index]?.text ?? '';
    return persons.has(text) || personShape?.test(text) === true;
  });
}
