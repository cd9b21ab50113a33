import type { Cue } from './cues';
import { isSign, sentenceOf, type Passage } from './passage';
import { nounPhrase, type Phrase } from './phrases';
import { phraseAt } from './phrase-at';
import { phraseBefore } from './phrase-before';
import type { Reading } from './reading';
import { agentAfter, subjectAfter, subjectBefore, topicOf } from './subjects';

/** Subject of the cue number `nth`, which must not be below unit `from`; null when the cue is no report at all. */
export function subjectOf(
  reading: Reading,
  cue: Cue,
  nth: number,
  from: number,
): { phrase: Phrase | null; shared: boolean } | null {
  const { passage } = reading;
  const { units, lexicon } = passage;
  if (cue.passive) {
    const phrase = agentAfter(passage, cue);
    return cue.mood === 'participle' && !phrase ? null : { phrase, shared: false };
  }
  if (cue.mood === 'infinitive') {
    // "Et la romancière de conclure :"
    const link = isSign(units[cue.from - 1], "'") ? cue.from - 2 : cue.from - 1;
    if (!lexicon.binders.has(units[link]?.text ?? '') || link < from) return null;
    const phrase = phraseBefore(passage, link, from, null);
    const isEllipsis = phrase !== null || lexicon.coordinators.has(units[link - 1]?.text ?? '');
    return isEllipsis && (phrase === null || phrase.from <= from + 2)
      ? { phrase, shared: phrase === null }
      : null;
  }
  const subject = subjectBefore(passage, cue, from);
  const isVague = subject.phrase?.vague === true && subject.phrase.form === 'pronoun';
  if (isVague && subject.phrase && isFirstPerson(passage, subject.phrase)) return null;
  if (!subject.shared && !isVague) return subject;
  for (let other = nth - 1; other >= 0; other--) {
    const before = reading.cues[other];
    if (!before || before.from < from) break;
    if (before.mood === 'finite' && !before.passive) {
      const own =
        before.pronoun >= 0
          ? nounPhrase(passage, before.pronoun, before.pronoun + 1)
          : isInciseCue(reading, before)
            ? subjectAfter(passage, before, cue.from)
            : subjectBefore(passage, before, from).phrase;
      if (own) return { phrase: own, shared: false };
    }
  }
  if (isVague) return { phrase: null, shared: false };
  const topic = topicOf(passage, cue.core);
  return topic && topic.to <= cue.from
    ? { phrase: topic, shared: false }
    : { phrase: laterMain(reading, cue, nth), shared: true };
}

/** "En rappelant que …, le maire a": the subject of the clause that follows. */
function laterMain(reading: Reading, cue: Cue, nth: number): Phrase | null {
  if (cue.mood !== 'gerund') return null;
  const next = reading.cues[nth + 1];
  const { to } = sentenceOf(reading.passage, cue.core);
  if (next && next.from < to && next.mood === 'finite')
    return subjectBefore(reading.passage, next, cue.to).phrase;
  const { units, lexicon } = reading.passage;
  for (let at = cue.to; at < to; at++) {
    if (!isSign(units[at], ',')) continue;
    const phrase = phraseAt(reading.passage, at + 1, to);
    if (
      phrase &&
      (lexicon.auxiliaries.has(units[phrase.to]?.text ?? '') ||
        lexicon.verbs.has(units[phrase.to]?.text ?? ''))
    )
      return phrase;
  }
  return null;
}

const isInciseCue = (reading: Reading, cue: Cue): boolean => {
  const before = reading.passage.units[cue.from - 1];
  return before?.kind === 'quote' || isSign(before, ',');
};

const isFirstPerson = (passage: Passage, phrase: Phrase): boolean =>
  passage.lexicon.firstPerson.has(passage.units[phrase.head]?.text ?? '');
