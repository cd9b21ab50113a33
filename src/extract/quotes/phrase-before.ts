import { isAdverbial } from './cues';
import { isNameWord } from './names';
import { isSign, type Passage } from './passage';
import { isBareRole, phraseAt } from './phrase-at';
import { hasNoun, isPhraseStart, MAX_PHRASE_UNITS, nounPhrase, type Phrase } from './phrases';

/** The noun phrase that ends right before unit `end`, not reaching below `floor`; null when none does. */
export function phraseBefore(
  passage: Passage,
  end: number,
  floor: number,
  plural: boolean | null,
): Phrase | null {
  const { units, lexicon } = passage;
  const last = units[end - 1];
  if (!last || end <= floor || last.kind === 'quote') return null;
  let from = end;
  for (const lowest = Math.max(floor, end - MAX_PHRASE_UNITS); from > lowest; from--) {
    const unit = units[from - 1];
    if (!unit || unit.sentence !== last.sentence || unit.kind === 'quote' || isSign(unit, ',;:()[]–—…?!'))
      break;
    if (unit.kind !== 'word') continue;
    if (
      lexicon.clauseStarts.has(unit.text) ||
      lexicon.relatives.has(unit.text) ||
      lexicon.auxiliaries.has(unit.text) ||
      lexicon.verbs.has(unit.text)
    )
      break;
    if (
      plural === false &&
      lexicon.coordinators.has(unit.text) &&
      isPhraseStart(passage, from) &&
      !isBareRole(passage, from)
    )
      break;
    if (
      from < end &&
      (isParticipleOfCue(passage, from - 1) || (!unit.capital && lexicon.futures.test(unit.text)))
    )
      break;
    if (
      from < end &&
      lexicon.cues.get(unit.text)?.some((form) => form.mood === 'finite') === true &&
      !lexicon.nounForms.has(unit.text)
    )
      break;
  }
  const start = phraseStart(passage, from, end);
  return start < end && hasNoun(passage, start, end) ? nounPhrase(passage, start, end) : null;
}

/** "a souligné" before the phrase: the verb of another report. */
function isParticipleOfCue(passage: Passage, at: number): boolean {
  const { units, lexicon } = passage;
  if (lexicon.cues.get(units[at]?.text ?? '')?.some(({ mood }) => mood === 'participle') !== true)
    return false;
  let before = at - 1;
  for (let unit = units[before]; unit && isAdverbial(lexicon, unit); unit = units[--before]);
  return lexicon.auxiliaries.has(units[before]?.text ?? '');
}

/** Where the noun phrase begins among units that end with it: behind connectives, adverbs and an opening adjunct. */
function phraseStart(passage: Passage, from: number, end: number): number {
  const { units, lexicon } = passage;
  let at = from;
  // "ont entendu un homme, qui": the participle is the verb's.
  if (
    lexicon.auxiliaries.has(units[at - 1]?.text ?? '') &&
    lexicon.determiners.has(units[at + 1]?.text ?? '') &&
    at + 2 < end
  )
    at++;
  while (at < end) {
    const unit = units[at];
    if (!unit) break;
    const isLead =
      unit.kind === 'sign' ||
      lexicon.coordinators.has(unit.text) ||
      (isAdverbial(lexicon, unit) && !isNameWord(passage, at));
    if (isLead) {
      at++;
    } else if (lexicon.prepositions.has(unit.text) && !lexicon.determiners.has(unit.text)) {
      const object = isSign(units[at + 1], "'") ? at + 2 : at + 1;
      const skipped = phraseAt(passage, object, end);
      at = skipped && skipped.to < end ? skipped.to : at + 1;
      if (!skipped || skipped.to >= end) return laterStart(passage, at, end);
    } else if (lexicon.pronouns.has(unit.text) && at < end - 1 && !lexicon.determiners.has(unit.text)) {
      at++;
    } else break;
  }
  return at;
}

/** The last determiner or name before `end` that hangs on no preposition, where an adjunct runs into the phrase. */
function laterStart(passage: Passage, from: number, end: number): number {
  const { units, lexicon } = passage;
  for (let at = end - 1; at > from; at--) {
    const previous = units[at - 1];
    if (previous?.kind !== 'word' || !isPhraseStart(passage, at) || isPhraseStart(passage, at - 1)) continue;
    if (
      !lexicon.prepositions.has(previous.text) &&
      !lexicon.binders.has(previous.text) &&
      lexicon.determiners.has(units[at]?.text ?? '')
    )
      return at;
  }
  return from;
}
