import { afterDateline, afterSemicolon, clauseEnd, hasVerb, MIN_CLAUSE_WORDS } from './clauses';
import { isSign, sentenceOf, textOf, type Passage } from './passage';
import { spanOf, wordCount, type Reading } from './reading';
import type { Reported } from './indirect';
import type { SourceFrame } from './sources';

/** "Selon le parquet, le suspect …"; "le suspect …, selon le parquet." */
export function framedClause(reading: Reading, frame: SourceFrame): Reported | null {
  const { passage } = reading;
  const { units, lexicon } = passage;
  const sentence = sentenceOf(passage, frame.from);
  const from = afterSemicolon(passage, sentence.from, frame.from);
  const isFirst = frame.from === from || (frame.from === from + 1 && units[from]?.kind === 'word');
  const make = (start: number, end: number): Reported | null =>
    wordCount(textOf(passage, start, end)) >= MIN_CLAUSE_WORDS && hasVerbOrLong(passage, start, end)
      ? {
          ...spanOf(passage, start, end),
          phrase: frame.phrase,
          shared: false,
          cue: frame.cue,
          from: start,
          to: end,
          at: frame.from,
        }
      : null;
  if (isFirst) {
    const start = behindFrame(passage, frame.to, sentence.to);
    return start === null ? null : make(start, clauseEnd(reading, start, sentence.to, -1));
  }
  const hasComma = isSign(units[frame.from - 1], ',');
  if (!hasComma) {
    const kind = lexicon.roles.get(units[frame.phrase.head]?.text ?? '')?.kind;
    const isKnown = frame.phrase.name !== null || kind === 'person' || kind === 'body';
    return isKnown && isSign(units[frame.to], '.,') ? make(from, frame.from) : null;
  }
  return make(afterDateline(passage, from, frame.from - 1), frame.from - 1);
}

/** So many words hold a verb, though none that is known. */
const MIN_LONG_WORDS = 6;

const hasVerbOrLong = (passage: Passage, from: number, to: number): boolean =>
  hasVerb(passage, from, to) || wordCount(textOf(passage, from, to)) >= MIN_LONG_WORDS;

/** First unit of the clause behind a frame: past its comma, appositions, relative clauses and dashes. */
function behindFrame(passage: Passage, at: number, to: number): number | null {
  const { units, lexicon } = passage;
  let index = at;
  for (let asides = 0; asides < 4; asides++) {
    while (index < to && !isSign(units[index], ',–—-:')) index++;
    if (index >= to || isSign(units[index], ':')) return null;
    if (isSign(units[index], '-–—') && units[index]?.gap) {
      let close = index + 1;
      while (close < to && !(isSign(units[close], '-–—') && units[close]?.gap && units[close + 1]?.gap))
        close++;
      if (close < to) return close + 1;
    }
    if (isSign(units[index], '-')) {
      index++;
      continue;
    }
    const next = units[index + 1];
    if (!next) return null;
    const isAside =
      lexicon.relatives.has(next.text) ||
      (next.kind === 'figure' && isAge(passage, index + 1)) ||
      (lexicon.roles.has(next.text) &&
        units[index + 1]?.kind === 'word' &&
        hasCommaBefore(passage, index + 1, to));
    if (!isAside && !isModifier(passage, index + 1, to)) return index + 1 < to ? index + 1 : null;
    index++;
  }
  return null;
}

/** "…, relatif à l'égalité, la Tunisie": an adjective, with another comma to come. */
function isModifier(passage: Passage, at: number, to: number): boolean {
  const { units, lexicon } = passage;
  const unit = units[at];
  return (
    unit?.kind === 'word' &&
    !unit.capital &&
    /(?:é|ée|és|ées|if|ive|ant|ed)$/u.test(unit.text) &&
    !lexicon.determiners.has(unit.text) &&
    !lexicon.roles.has(unit.text) &&
    hasCommaBefore(passage, at, to)
  );
}

const hasCommaBefore = (passage: Passage, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + 16); at++) if (isSign(passage.units[at], ',')) return true;
  return false;
};

/** "54 ans," or a bare "54,": an age behind a name. */
const isAge = (passage: Passage, at: number): boolean =>
  isSign(passage.units[at + 1], ',') || passage.lexicon.ageWords.has(passage.units[at + 1]?.text ?? '');
