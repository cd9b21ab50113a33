import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { afterDateline, afterSemicolon, beforeMarkedClause, clauseEnd, hasVerb } from './clauses';
import { complementStart, MAX_COMPLEMENT_UNITS } from './complement';
import { subjectOf } from './cue-subject';
import { isAdverbial, mayInvert, type Cue } from './cues';
import { framedClause } from './framed';
import { isSign, sentenceOf, textOf, type Passage } from './passage';
import type { Phrase } from './phrases';
import { spanOf, wordCount, type Reading } from './reading';
import { subjectAfter, subjectBefore } from './subjects';

/** A clause that the article reports without marks. */
export interface Reported extends Span {
  readonly phrase: Phrase | null;
  readonly shared: boolean;
  readonly cue: Span;
  /** Units [from, to) of the clause. */
  readonly from: number;
  readonly to: number;
  /** Unit of the cue, for order. */
  readonly at: number;
}

const MIN_WORDS = 3;
/** A longer phrase before a verb is a clause whose verb is unknown. */
const MAX_SUBJECT_UNITS = 14;
/** So many words hold a verb, though none of the lexicon's. */
const MIN_LONG_WORDS = 9;
/** Clauses that cues and source frames report, by their first unit. Where the grammar is not plain there is none. */
export function* reportedClauses(reading: Reading): Steps<Reported[]> {
  const found: Reported[] = [];
  for (const [nth, cue] of reading.cues.entries()) {
    yield 0.4 + (0.2 * nth) / reading.cues.length;
    const clause = clauseOf(reading, cue, nth);
    if (clause) found.push(clause);
  }
  for (const [nth, frame] of reading.sources.entries()) {
    yield 0.6 + (0.1 * nth) / reading.sources.length;
    const clause = frame.strict ? null : framedClause(reading, frame);
    if (clause) found.push(clause);
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  // What somebody is said to have said of another's words is one report.
  let reached = -1;
  return found.filter((clause) => {
    const isOutside = clause.from >= reached;
    reached = Math.max(reached, clause.to);
    return isOutside;
  });
}

function clauseOf(reading: Reading, cue: Cue, nth: number): Reported | null {
  const { passage } = reading;
  if (cue.denied || cue.mood === 'infinitive' || cue.mood === 'participle') return null;
  const closed = cue.passive ? null : incise(reading, cue);
  if (closed) return closed;
  const start = complementStart(passage, cue);
  if (start === null) return null;
  const sentence = sentenceOf(passage, cue.core);
  const to = beforeMarkedClause(passage, start, clauseEnd(reading, start, sentence.to, nth));
  if (wordCount(textOf(passage, start, to)) < MIN_WORDS) return null;
  const subject = subjectOf(reading, cue, nth, sentence.from);
  if (!subject || (!subject.phrase && !subject.shared && !cue.passive)) return null;
  if (!subject.phrase && subject.shared && cue.from > sentence.from + 2) return null;
  return reported(passage, cue, subject.phrase, subject.shared && !subject.phrase, start, to);
}

function reported(
  passage: Passage,
  cue: Cue,
  phrase: Phrase | null,
  shared: boolean,
  from: number,
  to: number,
): Reported {
  return {
    ...spanOf(passage, from, to),
    phrase,
    shared,
    cue: spanOf(passage, cue.from, Math.max(cue.to, cue.pronoun + 1)),
    from,
    to,
    at: cue.core,
  };
}

/** "Le pont restera fermé, a indiqué la préfecture.": the clause before the comma. */
function incise(reading: Reading, cue: Cue): Reported | null {
  const { passage } = reading;
  const { units, lexicon } = passage;
  const { from, to } = sentenceOf(passage, cue.core);
  if (cue.mood !== 'finite' || (cue.verb && !cue.verb.frames.has('incise'))) return null;
  if (isSign(units[cue.from - 1], ',') && cue.from - 1 > from && mayInvert(lexicon, cue)) {
    const phrase = subjectAfter(passage, cue, to);
    const own = subjectBefore(passage, cue, from).phrase;
    // "Ada Holm, a baker, said the mill …": the subject stood before.
    const isStated = lexicon.subjectFirst && own !== null && own.from <= from + 1;
    if (phrase && !isStated && (cue.pronoun >= 0 || isSpeaker(passage, phrase, cue))) {
      const needsVerb =
        cue.pronoun < 0 &&
        (lexicon.subjectFirst || phrase.name === null || cue.verb?.frames.has('that') !== true);
      const isLong =
        !lexicon.subjectFirst &&
        (own === null || own.to - own.from > MAX_SUBJECT_UNITS) &&
        !lexicon.binders.has(units[phrase.to]?.text ?? '') &&
        wordCount(textOf(passage, from, cue.from - 1)) >= MIN_LONG_WORDS;
      if (!needsVerb || isLong || hasVerb(passage, from, cue.from - 1))
        return inciseClause(reading, cue, phrase, from, cue.from - 1);
    }
  }
  if (!lexicon.subjectFirst) return null;
  // "The road will stay closed, the council said in a statement."
  const { phrase } = subjectBefore(passage, cue, from);
  if (!phrase || phrase.from <= from + 1 || !isSign(units[phrase.from - 1], ',')) return null;
  const behind = units[cue.to];
  const isOver =
    cue.to >= to ||
    isSign(behind, '.,') ||
    (behind !== undefined && (isAdverbial(lexicon, behind) || lexicon.prepositions.has(behind.text)));
  if (!isOver || hasThat(passage, cue.to, to) || !hasVerb(passage, from, phrase.from - 1)) return null;
  if (
    lexicon.clauseStarts.has(units[from]?.text ?? '') ||
    (lexicon.prepositions.has(units[from]?.text ?? '') && !hasInnerComma(passage, from, phrase.from - 1))
  )
    return null;
  return inciseClause(reading, cue, phrase, from, phrase.from - 1);
}

function inciseClause(reading: Reading, cue: Cue, phrase: Phrase, from: number, to: number): Reported | null {
  const { passage } = reading;
  const start = afterDateline(passage, afterSemicolon(passage, from, to), to);
  if (wordCount(textOf(passage, start, to)) < MIN_WORDS) return null;
  return reported(passage, cue, phrase, false, start, to);
}

const hasInnerComma = (passage: Passage, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isSign(passage.units[at], ',')) return true;
  return false;
};
const hasThat = (passage: Passage, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + MAX_COMPLEMENT_UNITS); at++)
    if (passage.lexicon.that.has(passage.units[at]?.text ?? '')) return true;
  return false;
};

/** Somebody who speaks, by name or noun; the object of a verb is none ("a annoncé la fermeture"). */
function isSpeaker(passage: Passage, phrase: Phrase, cue: Cue): boolean {
  if (phrase.name !== null || phrase.form === 'pronoun') return !phrase.vague;
  const role = passage.lexicon.roles.get(passage.units[phrase.head]?.text ?? '');
  const takesObject = cue.verb?.frames.has('object') === true || cue.verb?.frames.has('that') !== true;
  return (
    (role !== undefined ||
      (!takesObject &&
        !passage.lexicon.subjectFirst &&
        passage.lexicon.definite.has(passage.units[phrase.from]?.text ?? ''))) &&
    (cue.plural === null || phrase.plural === null || cue.plural === phrase.plural)
  );
}
