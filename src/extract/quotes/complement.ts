import { MIN_CLAUSE_WORDS } from './clauses';
import { isAdverbial, type Cue } from './cues';
import { isSign, sentenceOf, textOf, type Passage } from './passage';
import { phraseAt } from './phrase-at';
import { wordCount } from './reading';

/** Between a cue and "que": addressee, place, day. */
export const MAX_COMPLEMENT_UNITS = 16;

/** First unit of what `cue` reports behind itself, by its frames; null when nothing there is a report. */
export function complementStart(passage: Passage, cue: Cue): number | null {
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
  if (cue.verb?.tells === true) {
    const told = thatBehindListener(passage, cue.to, to);
    if (told !== null) return told;
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

/** "told developers near the docks that": the conjunction before any verb. */
function thatBehindListener(passage: Passage, from: number, to: number): number | null {
  const { units, lexicon } = passage;
  for (let at = from; at < Math.min(to, from + MAX_COMPLEMENT_UNITS); at++) {
    const unit = units[at];
    if (
      !unit ||
      unit.kind === 'quote' ||
      lexicon.auxiliaries.has(unit.text) ||
      lexicon.subjectPronouns.has(unit.text)
    )
      return null;
    if (lexicon.that.has(unit.text)) return at + 1;
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
      (!isAdverbial(lexicon, unit) || lexicon.timeWords.has(unit.text)) &&
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
