import type { Span } from '../../text/span';
import { spanOf, subjectOf, wordCount, type Reading } from './attribution';
import { isAdverbial, mayInvert, type Cue } from './cues';
import { isSign, sentenceOf, textOf, type Passage } from './passage';
import { phraseAt, type Phrase } from './phrases';
import type { SourceFrame } from './sources';
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
const MIN_CLAUSE_WORDS = 4;
/** A longer phrase before a verb is a clause whose verb is unknown. */
const MAX_SUBJECT_UNITS = 14;
/** So many words hold a verb, though none of the lexicon's. */
const MIN_LONG_WORDS = 9;
const MAX_DATELINE_UNITS = 14;
/** Between a cue and "que": addressee, place, day. */
const MAX_COMPLEMENT_UNITS = 16;

/** Clauses that cues and source frames report, by their first unit. Where the grammar is not plain there is none. */
export function reportedClauses(reading: Reading): Reported[] {
  const found: Reported[] = [];
  reading.cues.forEach((cue, nth) => {
    const clause = clauseOf(reading, cue, nth);
    if (clause) found.push(clause);
  });
  reading.sources.forEach((frame) => {
    const clause = frame.strict ? null : framedClause(reading, frame);
    if (clause) found.push(clause);
  });
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
    if (phrase && (cue.pronoun >= 0 || isSpeaker(passage, phrase, cue))) {
      const needsVerb =
        cue.pronoun < 0 &&
        (lexicon.subjectFirst || phrase.name === null || cue.verb?.frames.has('that') !== true);
      const own = subjectBefore(passage, cue, from).phrase;
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

/** "PARIS, 3 mars (Agence) – Le pont": the clause begins behind the dash. */
function afterDateline(passage: Passage, from: number, to: number): number {
  const { units, source } = passage;
  const first = source.slice(units[from]?.start ?? 0, units[from]?.end ?? 0);
  if (!isSign(units[from], '(') && !/^\p{Lu}{3,}$/u.test(first)) return from;
  for (let at = from; at < Math.min(to, from + MAX_DATELINE_UNITS); at++)
    if (isSign(units[at], '–—-') && units[at]?.gap && units[at + 1]?.gap) return at + 1;
  return from;
}

function afterSemicolon(passage: Passage, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (isSign(passage.units[at], ';')) return at + 1;
  return from;
}

/** Somebody who speaks, by name or noun; the object of a verb is none ("a annoncé la fermeture"). */
function isSpeaker(passage: Passage, phrase: Phrase, cue: Cue): boolean {
  if (phrase.name !== null || phrase.form === 'pronoun') return !phrase.vague;
  const role = passage.lexicon.roles.get(passage.units[phrase.head]?.text ?? '');
  return (
    role !== undefined && (cue.plural === null || phrase.plural === null || cue.plural === phrase.plural)
  );
}

/** A finite verb seems to stand in [from, to). */
function hasVerb(passage: Passage, from: number, to: number): boolean {
  const { units, lexicon } = passage;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    if (
      lexicon.auxiliaries.get(unit.text)?.mood === 'finite' ||
      lexicon.verbs.has(unit.text) ||
      lexicon.subjectPronouns.has(unit.text)
    )
      return true;
    if (
      lexicon.cues.get(unit.text)?.some((form) => form.mood === 'finite') === true &&
      !lexicon.nounForms.has(unit.text)
    )
      return true;
    if (at > from && lexicon.finiteEnding.test(unit.text)) return true;
  }
  return false;
}

/** First unit of what `cue` reports behind itself, by its frames; null when nothing there is a report. */
function complementStart(passage: Passage, cue: Cue): number | null {
  const { units, lexicon } = passage;
  const frames = cue.verb?.frames;
  if (!frames) return null;
  const { to } = sentenceOf(passage, cue.core);
  const direct = units[cue.to];
  if (!direct || cue.to >= to) return null;
  const behind = skipElision(passage, cue.to + 1);
  if (frames.has('that') && lexicon.that.has(direct.text)) return behind;
  if (frames.has('question') && lexicon.questions.has(direct.text))
    return lexicon.whether.has(direct.text) ? behind : cue.to;
  if (cue.mood === 'finite' && frames.has('infinitive') && isInfinitive(passage, cue.to)) return cue.to;
  if (cue.mood === 'finite' && frames.has('infinitive')) {
    const behindComplement = auxiliaryBehind(passage, cue.to, to);
    if (behindComplement !== null) return behindComplement;
  }
  const object = cue.verb?.tells === true ? phraseAt(passage, cue.to, to) : null;
  const next = object ? object.to : cue.to;
  if (frames.has('linked')) {
    const linked = linkedStart(passage, cue, to);
    if (linked !== null) return linked;
  }
  if (lexicon.subjectFirst && lexicon.infinitiveLinks.has(direct.text)) return null;
  if (frames.has('object') && cue.mood === 'finite') {
    let at = cue.to;
    for (let unit = units[at]; unit && at < to; unit = units[++at]) {
      // "a annoncé mardi son retrait", "a annoncé ce mardi soir son retrait"
      const isDay = lexicon.demonstrative.has(unit.text) && lexicon.timeWords.has(units[at + 1]?.text ?? '');
      if (!isDay && !isSign(unit, ',') && (!isAdverbial(lexicon, unit) || lexicon.determiners.has(unit.text)))
        break;
    }
    const determiner = lexicon.determiners.has(units[at]?.text ?? '') || lexicon.adverbs.has(direct.text);
    if (
      determiner &&
      !lexicon.prepositions.has(units[at]?.text ?? '') &&
      !lexicon.binders.has(units[at]?.text ?? '') &&
      phraseAt(passage, at, to)
    )
      return at;
  }
  if (frames.has('bare') && lexicon.subjectFirst) {
    const bare = bareStart(passage, next, to);
    if (bare !== null) return bare;
  }
  return frames.has('that') || frames.has('question')
    ? thatBehind(passage, next, to, frames.has('question'))
    : null;
}

/** "a raconté à l'agence avoir vu", "a annoncé lundi ne pas avoir": the infinitive of an auxiliary. */
function auxiliaryBehind(passage: Passage, from: number, to: number): number | null {
  const { units, lexicon } = passage;
  const first = units[from];
  if (
    !first ||
    !(
      lexicon.prepositions.has(first.text) ||
      isAdverbial(lexicon, first) ||
      isSign(first, ',') ||
      lexicon.negations.has(first.text)
    )
  )
    return null;
  for (let at = from; at < Math.min(to, from + MAX_COMPLEMENT_UNITS); at++) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote' || lexicon.that.has(unit.text)) return null;
    const auxiliary = lexicon.auxiliaries.get(unit.text);
    if (auxiliary?.mood === 'infinitive') {
      let start = at;
      while (
        start > from &&
        (lexicon.negations.has(units[start - 1]?.text ?? '') ||
          units[start - 1]?.text === 'pas' ||
          lexicon.reflexives.has(units[start - 1]?.text ?? '') ||
          isSign(units[start - 1], "'"))
      )
        start--;
      return lexicon.prepositions.has(units[start - 1]?.text ?? '') ? null : start;
    }
    if (auxiliary) return null;
  }
  return null;
}

const skipElision = (passage: Passage, at: number): number => (isSign(passage.units[at], "'") ? at + 1 : at);

/** "a dit à la police que", "said in a statement on Friday that": the first conjunction before another verb. */
function thatBehind(passage: Passage, from: number, to: number, asks: boolean): number | null {
  const { units, lexicon } = passage;
  const first = units[from];
  const isComplement =
    first !== undefined &&
    (lexicon.prepositions.has(first.text) ||
      isAdverbial(lexicon, first) ||
      isSign(first, ',') ||
      lexicon.that.has(first.text));
  if (!isComplement) return null;
  for (let at = from; at < Math.min(to, from + MAX_COMPLEMENT_UNITS); at++) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote') return null;
    if (lexicon.that.has(unit.text)) return skipElision(passage, at + 1);
    if (asks && lexicon.questions.has(unit.text))
      return lexicon.whether.has(unit.text) ? skipElision(passage, at + 1) : at;
    if (isSign(unit, ':;')) return null;
    if (
      lexicon.auxiliaries.get(unit.text)?.mood === 'finite' ||
      (lexicon.relatives.has(unit.text) && !lexicon.that.has(unit.text))
    )
      return null;
  }
  return null;
}

/** "promet de", "vowed to", "urging residents to": the infinitive. */
function linkedStart(passage: Passage, cue: Cue, to: number): number | null {
  const { units, lexicon } = passage;
  for (let at = cue.to; at < Math.min(to, cue.to + 8); at++) {
    const unit = units[at];
    if (!unit || (unit.kind !== 'word' && !isSign(unit, "',"))) return null;
    if (!lexicon.infinitiveLinks.has(unit.text)) continue;
    const verb = skipElision(passage, at + 1);
    if (isInfinitive(passage, verb)) return lexicon.subjectFirst ? at : verb;
  }
  return null;
}

function isInfinitive(passage: Passage, at: number): boolean {
  const { units, lexicon } = passage;
  let index = at;
  let isArticle = false;
  for (let unit = units[index]; unit; unit = units[++index]) {
    if (lexicon.determiners.has(unit.text)) isArticle = true;
    else if (
      !lexicon.clitics.has(unit.text) &&
      !lexicon.negations.has(unit.text) &&
      !isAdverbial(lexicon, unit) &&
      !isSign(unit, "'")
    )
      break;
  }
  const unit = units[index];
  // "le ministre", "la candidature": behind what may be an article, only a known verb.
  return (
    unit?.kind === 'word' &&
    !unit.capital &&
    lexicon.infinitive.test(unit.text) &&
    (!isArticle || lexicon.cues.get(unit.text)?.some(({ mood }) => mood === 'infinitive') === true)
  );
}

/** English clauses without "that": they begin with what can be a subject, and hold a verb. */
function bareStart(passage: Passage, from: number, to: number): number | null {
  const { units, lexicon } = passage;
  let at = from;
  while (
    at < to &&
    units[at] &&
    isAdverbial(lexicon, units[at] as NonNullable<(typeof units)[number]>) &&
    lexicon.timeWords.has(units[at]?.text ?? '')
  )
    at++;
  const first = units[at];
  if (!first || at >= to || lexicon.prepositions.has(first.text) || lexicon.binders.has(first.text))
    return null;
  if (lexicon.that.has(first.text)) return at + 1;
  if (first.kind === 'sign' || first.kind === 'quote') return null;
  const isStart =
    lexicon.pronouns.has(first.text) ||
    lexicon.determiners.has(first.text) ||
    first.capital ||
    first.kind === 'figure' ||
    !(
      isAdverbial(lexicon, first) ||
      lexicon.coordinators.has(first.text) ||
      lexicon.clauseStarts.has(first.text) ||
      lexicon.auxiliaries.has(first.text)
    );
  if (!isStart || wordCount(textOf(passage, at, to)) < MIN_CLAUSE_WORDS) return null;
  const subject = phraseAt(passage, at, to);
  if (subject?.form === 'pronoun' && !lexicon.determiners.has(first.text)) return at;
  // A plain object has no verb of its own: only a sure one counts, or one right behind the subject.
  const behind = subject ? subject.to : at + 1;
  return hasSureVerb(passage, behind, to) || lexicon.finiteEnding.test(units[behind]?.text ?? '') ? at : null;
}

function hasSureVerb(passage: Passage, from: number, to: number): boolean {
  const { units, lexicon } = passage;
  for (let at = from; at < to; at++) {
    const text = units[at]?.text ?? '';
    if (lexicon.relatives.has(text) && !lexicon.that.has(text)) return false;
    if (lexicon.auxiliaries.get(text)?.mood === 'finite' || lexicon.verbs.has(text)) return true;
  }
  return false;
}

/** Unit where the clause that begins `from` is over: the end of the sentence, or where the article's own words go on. */
function clauseEnd(reading: Reading, from: number, limit: number, nth: number): number {
  const { passage } = reading;
  const { units, lexicon } = passage;
  let end = limit;
  for (let at = from + 1; at < limit; at++) {
    const unit = units[at];
    if (!unit) break;
    if (isSign(unit, ';')) return at;
    if (isSign(unit, ',')) {
      const next = units[at + 1];
      const word = next?.text ?? '';
      if (
        next?.kind === 'word' &&
        lexicon.clauseEnds.has(word) &&
        !lexicon.that.has(units[at + 2]?.text ?? '#')
      )
        return at;
      if (lexicon.clauseEnds.has(word) && !lexicon.coordinators.has(word)) return at;
      if (next && lexicon.coordinators.has(word) && startsPredicate(passage, at + 2)) return at;
      const cue = reading.cueStarting.get(at + 1);
      if (cue && (cue.mood === 'gerund' || cue.pronoun >= 0)) return at;
      const source = reading.sources[reading.sourcesUpTo[at + 1] ?? 0];
      if (source?.from === at + 1 && !source.strict) return at;
    } else if (lexicon.coordinators.has(unit.text)) {
      const cue = reading.cueStarting.get(at + 1);
      if (cue && cue !== reading.cues[nth] && cue.mood === 'finite') return at;
    }
  }
  while (end > from && isSign(units[end - 1], '.!?…')) end--;
  return end;
}

/** "que A mais que « B »": the clause in front of the one with marked words, which is told by those. */
function beforeMarkedClause(passage: Passage, from: number, to: number): number {
  const { units, lexicon } = passage;
  let end = to;
  for (let at = from + MIN_CLAUSE_WORDS; at < to; at++) {
    if (units[at]?.kind === 'quote') return end;
    if (lexicon.coordinators.has(units[at]?.text ?? '') && lexicon.that.has(units[at + 1]?.text ?? ''))
      end = isSign(units[at - 1], ',') ? at - 1 : at;
  }
  return to;
}

/** "…, et s'apprête à": a second predicate of the main clause. */
function startsPredicate(passage: Passage, at: number): boolean {
  const { lexicon, units } = passage;
  const word = units[at]?.text ?? '';
  return lexicon.reflexives.has(word) || lexicon.auxiliaries.get(word)?.mood === 'finite';
}

/** "Selon le parquet, le suspect …"; "le suspect …, selon le parquet." */
function framedClause(reading: Reading, frame: SourceFrame): Reported | null {
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
  return make(from, frame.from - 1);
}

const hasVerbOrLong = (passage: Passage, from: number, to: number): boolean =>
  hasVerb(passage, from, to) || wordCount(textOf(passage, from, to)) >= 8;

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
