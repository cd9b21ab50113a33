import type { Span } from '../../text/span';
import { isSign, sentenceOf, type Passage } from './passage';
import { phraseAt } from './phrase-at';
import type { Phrase } from './phrases';

/** "selon le parquet", "according to Halden Bank": units [from, to). */
export interface SourceFrame {
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
  readonly cue: Span;
  /** An opinion only ("pour X"): it ties marked words, never a clause without marks. */
  readonly strict: boolean;
}

/** In order, none overlapping. A preposition that names no source ("selon la saison") is none. Linear in the text. */
export function sourceFrames(passage: Passage): SourceFrame[] {
  const { units, lexicon } = passage;
  const frames: SourceFrame[] = [];
  for (let at = 0; at < units.length; at++) {
    for (const { words, strict } of lexicon.sources) {
      if (units[at]?.text !== words[0]) continue;
      const end = wordsEnd(passage, at, words);
      if (end < 0) continue;
      const frame = frameAt(passage, at, end, strict);
      if (!frame) continue;
      frames.push(frame);
      at = frame.to - 1;
      break;
    }
  }
  return frames;
}

/** Unit behind `words`, which begin at unit `at`; -1 when other words stand there. */
function wordsEnd(passage: Passage, at: number, words: readonly string[]): number {
  let index = at;
  for (const word of words) {
    if (passage.units[index]?.text !== word) return -1;
    index++;
    if (isSign(passage.units[index], "'")) index++;
  }
  return index;
}

/** "un relevé publié mardi par l'institut": who published it. */
function ownerBehind(passage: Passage, from: number, to: number): Phrase | null {
  const { units, lexicon } = passage;
  let at = from;
  while (at < to && units[at]?.kind === 'word' && lexicon.timeWords.has(units[at]?.text ?? '')) at++;
  return lexicon.agents.has(units[at]?.text ?? '') ? phraseAt(passage, at + 1, to) : null;
}

function frameAt(passage: Passage, at: number, end: number, strict: boolean): SourceFrame | null {
  const { units, lexicon } = passage;
  const { from, to } = sentenceOf(passage, at);
  const phrase = phraseAt(passage, end, to);
  if (!phrase || lexicon.noSources.has(units[phrase.head]?.text ?? '')) return null;
  for (let index = end; index < phrase.to; index++)
    if (lexicon.noSources.has(units[index]?.text ?? '')) return null;
  if (phrase.form === 'pronoun' && phrase.vague) return null;
  if (strict) {
    const isFree =
      at === from ||
      isSign(units[at - 1], ',') ||
      lexicon.that.has(units[at - 1]?.text ?? '') ||
      lexicon.coordinators.has(units[at - 1]?.text ?? '');
    const isPerson =
      phrase.form === 'pronoun' ||
      phrase.name !== null ||
      lexicon.roles.get(units[phrase.head]?.text ?? '')?.kind === 'person';
    if (!isFree || !isPerson || !isSign(units[phrase.to], ',')) return null;
  }
  const owner =
    lexicon.roles.get(units[phrase.head]?.text ?? '')?.kind === 'person' || phrase.name
      ? null
      : ownerBehind(passage, phrase.to, to);
  const start = units[at]?.start ?? 0;
  return {
    from: at,
    to: owner ? owner.to : phrase.to,
    phrase: owner ?? phrase,
    cue: {
      start,
      end: units[end - 1]?.text === "'" ? (units[end - 2]?.end ?? start) : (units[end - 1]?.end ?? start),
    },
    strict,
  };
}
