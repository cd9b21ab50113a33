import type { Reading } from './reading';
import { isSign, sentenceOf, type Passage } from './passage';
import { isNameWord, nameEnd } from './names';
import { nounPhrase, type Phrase } from './phrases';
import { topicOf } from './subjects';

/**
 * Who is likely to say marked words that no cue ties to anybody: whom the sentence before is about, else, at the start
 * of a block, whom the next one introduces. Null when that is nobody who speaks.
 */
export function speakerAround(reading: Reading, unit: number, lastBlock: number): Phrase | null {
  const { passage } = reading;
  const sentence = sentenceOf(passage, unit);
  const index = passage.units[unit]?.sentence ?? 0;
  const isWhole = sentence.to - sentence.from <= 3;
  if (!isWhole) return ownTopic(passage, unit);
  const opens = passage.sentences[index - 1]?.block !== sentence.block;
  const next = opens ? introduced(passage, index, sentence.block) : null;
  if (next) return next;
  for (let back = 1; back <= 2; back++) {
    const before = passage.sentences[index - back];
    if (!before || before.block < sentence.block - 1) break;
    if (before.block !== sentence.block && lastBlock === before.block) break;
    const phrase = mainPhrase(reading, before.from);
    if (phrase) return phrase;
    if (before.block !== sentence.block) break;
  }
  return null;
}

/** "« … » Ada Holm, 71, keeps the key": the sentence behind marked words that open a block is about a full name. */
function introduced(passage: Passage, index: number, block: number): Phrase | null {
  const after = passage.sentences[index + 1];
  if (after?.block !== block) return null;
  const phrase = topicOf(passage, after.from);
  return phrase?.name && phrase.name.to - phrase.name.from >= 2 ? phrase : null;
}

/** Whom the sentence that holds the marked words is about, when it names him before them. */
export function ownTopic(passage: Passage, unit: number): Phrase | null {
  const topic = topicOf(passage, unit);
  return topic && topic.to <= unit && topic.name !== null ? topic : null;
}

/** The person or body that a sentence is about. */
function mainPhrase(reading: Reading, at: number): Phrase | null {
  const { passage } = reading;
  const { from, to } = sentenceOf(passage, at);
  const source = reading.sources[reading.sourcesUpTo[from] ?? 0];
  if (source && source.from <= from + 1) return source.phrase;
  const topic = topicOf(passage, at);
  if (topic && canSpeak(passage, topic)) return topic;
  return onlyName(passage, from, to);
}

const canSpeak = (passage: Passage, phrase: Phrase): boolean => {
  if (phrase.vague) return false;
  if (phrase.form === 'pronoun') return !isImpersonal(passage, phrase);
  const kind = passage.lexicon.roles.get(passage.units[phrase.head]?.text ?? '')?.kind;
  if (phrase.name && phrase.name.to - phrase.name.from < 2 && kind === undefined)
    return isSign(passage.units[phrase.to], ',');
  return phrase.name !== null ? kind !== 'document' : kind === 'person' || kind === 'body';
};

/** "Il faut écouter", "il n'y a que": the pronoun stands for nobody. */
function isImpersonal({ units, lexicon }: Passage, phrase: Phrase): boolean {
  const verb = units[phrase.to]?.text ?? '';
  const behind = units[phrase.to + 1]?.text ?? '';
  if (verb === 'y' || (verb === 'n' && units[phrase.to + 2]?.text === 'y')) return true;
  return lexicon.impersonalVerbs.has(verb) || (verb === 's' && lexicon.impersonalVerbs.has(behind));
}

/** The one full name that the sentence holds; null for none or several. */
function onlyName(passage: Passage, from: number, to: number): Phrase | null {
  let found: Phrase | null = null;
  for (let at = from; at < to;) {
    const end = isNameWord(passage, at) ? nameEnd(passage, at) : at;
    if (end - at >= 2) {
      if (found) return null;
      found = nounPhrase(passage, at, end);
    }
    at = Math.max(end, at + 1);
  }
  return found && found.gender !== null ? found : null;
}
