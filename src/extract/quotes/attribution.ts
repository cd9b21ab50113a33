import type { Span } from '../../text/span';
import { subjectOf } from './cue-subject';
import { isAdverbial, mayInvert, type Cue } from './cues';
import { isSign, sentenceOf, textOf, type Passage, type Unit } from './passage';
import { phraseAt } from './phrase-at';
import type { Phrase } from './phrases';
import { spanOf, wordCount, type Reading } from './reading';
import { subjectAfter, subjectBefore, topicOf } from './subjects';

/** How marked words are tied to whoever said them. */
export interface Attribution {
  /** `incise`: the cue follows the words; `lead`: it precedes them; `colon`; `source`: "selon X". */
  readonly link: 'incise' | 'lead' | 'colon' | 'source';
  readonly phrase: Phrase | null;
  /** The speaker is that of the cue or quotation before. */
  readonly shared: boolean;
  readonly cue: Span | null;
  /** The cue stands right at the marks. */
  readonly adjacent: boolean;
  /** It takes only words within its complement: "évoque", never a sentence. */
  readonly onlyWords: boolean;
  /** The words stand in a clause behind "que". */
  readonly inClause: boolean;
}

/** Marked words reach this many units for a cue. */
const MAX_REACH = 40;
/** "s'est dit très « … »": a reflexive verb has its words close by. */
const MAX_REFLEXIVE_REACH = 5;
/** So few words are no utterance that a verb without comma could follow. */
const MIN_BARE_WORDS = 4;

const cueSpan = (passage: Passage, cue: Cue): Span => {
  const from =
    passage.units[cue.from]?.kind === 'word' &&
    passage.lexicon.prepositions.has(passage.units[cue.from]?.text ?? '')
      ? cue.from + 1
      : cue.from;
  return spanOf(passage, from, Math.max(cue.to, cue.pronoun + 1));
};

/** The tie of the marked words at unit `at`; null when the grammar around them names none. */
export function attributionOf(reading: Reading, at: number): Attribution | null {
  return (
    after(reading, at) ??
    lead(reading, at) ??
    laterIncise(reading, at) ??
    source(reading, at) ??
    bareColon(reading, at)
  );
}

const inner = (passage: Passage, at: number): string => {
  const marked = passage.marked[passage.units[at]?.marked ?? -1];
  return marked ? passage.source.slice(marked.start, marked.end) : '';
};
const nextQuote = (passage: Passage, at: number): number => {
  const next = passage.unitOf[(passage.units[at]?.marked ?? -1) + 1];
  return next ?? passage.units.length;
};

/** "« … », a déclaré X", "“…,” X said", "« … », selon X". */
function after(reading: Reading, at: number): Attribution | null {
  const { passage, cueStarting } = reading;
  const { units, lexicon } = passage;
  const quote = units[at];
  let next = at + 1;
  const words = inner(passage, at);
  const hasComma =
    isSign(units[next], ',–—-') || /[!?…,.]$/u.test(words) || /,\s*.?$/u.test(textOf(passage, at, at + 1));
  while (isSign(units[next], ',)–—-')) next++;
  const first = units[next];
  if (!quote || !first || sentenceOf(passage, at).block !== sentenceOf(passage, next).block) return null;
  const isNewSentence = first.sentence !== quote.sentence;
  if (isNewSentence && first.sentence !== quote.sentence + 1) return null;
  const before = Math.min(sentenceOf(passage, next).to, nextQuote(passage, at));
  const isSpoken = hasComma || wordCount(words) >= MIN_BARE_WORDS;
  const cue =
    cueStarting.get(next) ??
    (isNewSentence && isAdverbial(lexicon, first) ? cueStarting.get(next + 1) : undefined);
  if (
    cue &&
    isSpoken &&
    mayInvert(lexicon, cue) &&
    cue.mood === 'finite' &&
    !cue.passive &&
    !cue.denied &&
    (!isNewSentence || cue.from > next)
  ) {
    const phrase = subjectAfter(passage, cue, before);
    if (
      (phrase || cue.pronoun >= 0) &&
      (hasComma || isNewSentence || cue.pronoun >= 0 || cue.verb?.frames.has('incise') === true)
    )
      return {
        link: 'incise',
        phrase,
        shared: false,
        cue: cueSpan(passage, cue),
        adjacent: true,
        onlyWords: false,
        inClause: false,
      };
  }
  if (!isNewSentence) {
    const frame = reading.sources[reading.sourcesUpTo[next] ?? 0];
    if (frame?.from === next && !frame.strict)
      return {
        link: 'source',
        phrase: frame.phrase,
        shared: false,
        cue: frame.cue,
        adjacent: true,
        onlyWords: false,
        inClause: false,
      };
  }
  if (lexicon.subjectFirst && isSpoken) {
    const found = subjectFirst(reading, next, before, isNewSentence);
    if (found) return found;
  }
  return !isNewSentence && hasComma && wordCount(words) >= 2 ? openVerb(passage, next, before) : null;
}

/** "“…,” the mayor of Harrow, Jane Doe, told the paper". A new sentence must hold nothing else. */
function subjectFirst(
  reading: Reading,
  next: number,
  before: number,
  isNewSentence: boolean,
): Attribution | null {
  const { passage } = reading;
  const { units, lexicon } = passage;
  const cue = reading.cues[reading.cuesUpTo[next] ?? 0];
  if (!cue || cue.from >= before || cue.from <= next || cue.denied || cue.passive || cue.mood !== 'finite')
    return null;
  const { phrase } = subjectBefore(passage, cue, next);
  if (!phrase || phrase.from > next + 1) return null;
  if (isNewSentence) {
    const behind = units[cue.to];
    const isOver =
      behind?.sentence !== units[next]?.sentence ||
      isSign(behind, '.,') ||
      (behind !== undefined && (isAdverbial(lexicon, behind) || lexicon.prepositions.has(behind.text)));
    if (!isOver || isSign(units[before - 1], ':,') || units[before]?.sentence === units[next]?.sentence)
      return null;
  }
  return {
    link: 'incise',
    phrase,
    shared: false,
    cue: cueSpan(passage, cue),
    adjacent: true,
    onlyWords: false,
    inClause: false,
  };
}

/** "« … », sourit la boulangère": a verb that the lexicon does not hold, known by its place and form. */
function openVerb(passage: Passage, at: number, before: number): Attribution | null {
  const { units, lexicon } = passage;
  let verb = at;
  if (lexicon.reflexives.has(units[verb]?.text ?? '')) verb += isSign(units[verb + 1], "'") ? 2 : 1;
  const have = lexicon.auxiliaries.get(units[verb]?.text ?? '');
  const isCompound = have?.mood === 'finite' && have.kind !== 'modal';
  if (isCompound) {
    verb++;
    for (let next = units[verb]; next && isAdverbial(lexicon, next); next = units[++verb]);
  }
  const unit = units[verb];
  const shape = isCompound ? lexicon.openParticiple : lexicon.openVerb;
  if (
    unit?.kind !== 'word' ||
    unit.capital ||
    shape?.test(unit.text) !== true ||
    isGrammatical(lexicon, unit)
  )
    return null;
  const phrase = phraseAt(passage, verb + 1, before);
  if (
    !phrase ||
    phrase.form === 'pronoun' ||
    (phrase.name === null && lexicon.roles.get(units[phrase.head]?.text ?? '')?.kind === undefined)
  )
    return null;
  return {
    link: 'incise',
    phrase,
    shared: false,
    cue: spanOf(passage, at, verb + 1),
    adjacent: true,
    onlyWords: false,
    inClause: false,
  };
}

const isGrammatical = (lexicon: Passage['lexicon'], unit: Unit): boolean =>
  isAdverbial(lexicon, unit) ||
  lexicon.prepositions.has(unit.text) ||
  lexicon.binders.has(unit.text) ||
  lexicon.determiners.has(unit.text) ||
  lexicon.clauseStarts.has(unit.text) ||
  lexicon.coordinators.has(unit.text) ||
  lexicon.relatives.has(unit.text) ||
  lexicon.roles.has(unit.text) ||
  lexicon.auxiliaries.has(unit.text);

/** A cue before the marks in the same sentence: "X dénonce un texte « … »", "X a dit : « … »". */
function lead(reading: Reading, at: number): Attribution | null {
  const { passage, cues } = reading;
  const { units, lexicon } = passage;
  const { from } = sentenceOf(passage, at);
  const isColon = isSign(units[at - 1], ':');
  for (let nth = (reading.cuesUpTo[at] ?? 0) - 1; nth >= 0; nth--) {
    const cue = cues[nth];
    if (!cue || cue.from < from || at - cue.to > MAX_REACH) return null;
    if (cue.denied) continue;
    if (isIncise(reading, cue, from, at)) continue;
    if (!isColon && !reaches(passage, cue, at)) continue;
    const subject = subjectOf(reading, cue, nth, from);
    if (subject === null) continue;
    const frames = cue.verb?.frames;
    return {
      link: isColon ? 'colon' : 'lead',
      phrase: subject.phrase,
      shared: subject.shared,
      cue: cueSpan(passage, cue),
      adjacent:
        cue.to === at ||
        (cue.to >= at - 2 && lexicon.binders.has(units[cue.to]?.text ?? '')) ||
        (cue.to === at - 1 &&
          (isColon || lexicon.that.has(units[at - 1]?.text ?? '') || isSign(units[at - 1], ','))),
      onlyWords: !isColon && frames !== undefined && !frames.has('that'),
      inClause: lexicon.that.has(units[cue.to]?.text ?? ''),
    };
  }
  return null;
}

/** The cue interrupts or closes other words: ", a-t-il dit, « »" goes on; ", a dit X" before more words does not. */
function isIncise(reading: Reading, cue: Cue, from: number, at: number): boolean {
  const { units } = reading.passage;
  if (cue.pronoun < 0 || cue.from <= from) return false;
  const before = units[cue.from - 1];
  return before?.kind !== 'quote' && isSign(before, ',') && !isSign(units[at - 1], ',:');
}

/** The complement of `cue` goes on to the marked words at unit `at`. */
function reaches(passage: Passage, cue: Cue, at: number): boolean {
  const { units, lexicon } = passage;
  const frames = cue.verb?.frames;
  if (cue.to === at || (cue.to === at - 1 && isSign(units[at - 1], ','))) return true;
  if (!frames || !(frames.has('words') || frames.has('that') || frames.has('bare') || frames.has('question')))
    return false;
  if (
    cue.verb?.reflexive === true &&
    !frames.has('that') &&
    (at - cue.to > MAX_REFLEXIVE_REACH || lexicon.prepositions.has(units[cue.to]?.text ?? ''))
  )
    return false;
  const isInfinitive = lexicon.subjectFirst && lexicon.infinitiveLinks.has(units[cue.to]?.text ?? '');
  if (isInfinitive && !frames.has('linked')) return false;
  const isClause = lexicon.that.has(units[cue.to]?.text ?? '') || frames.has('bare');
  for (let index = cue.to; index < at; index++) {
    const unit = units[index];
    if (!unit || isSign(unit, ';')) return false;
    if (unit.kind !== 'word' || isClause) continue;
    if (isSign(units[index - 1], ',') && lexicon.clauseEnds.has(unit.text)) return false;
  }
  return true;
}

/** "Les gares « ferment » lundi, a indiqué X": the cue closes the sentence that holds the words. */
function laterIncise(reading: Reading, at: number): Attribution | null {
  const { passage } = reading;
  const { units } = passage;
  const { to } = sentenceOf(passage, at);
  for (let nth = reading.cuesUpTo[at] ?? 0; nth < reading.cues.length; nth++) {
    const cue = reading.cues[nth];
    if (!cue || cue.from >= to || cue.from - at > MAX_REACH) return null;
    if (cue.mood !== 'finite' || cue.passive || cue.denied || !isSign(units[cue.from - 1], ',')) continue;
    if (cue.verb && !cue.verb.frames.has('incise')) continue;
    const phrase = subjectAfter(passage, cue, Math.min(to, nextAfter(passage, cue.to)));
    if (phrase)
      return {
        link: 'incise',
        phrase,
        shared: false,
        cue: cueSpan(passage, cue),
        adjacent: false,
        onlyWords: false,
        inClause: false,
      };
  }
  return null;
}

/** First unit of marked words at or behind unit `at`, in the sentence. */
function nextAfter(passage: Passage, at: number): number {
  const { to } = sentenceOf(passage, at);
  for (let index = at; index < to; index++) if (passage.units[index]?.kind === 'quote') return index;
  return to;
}

/** "Selon X, … « … »", and "… « … » …, selon X" at the end of the sentence. */
function source(reading: Reading, at: number): Attribution | null {
  const { passage, sources } = reading;
  const { from, to } = sentenceOf(passage, at);
  const count = reading.sourcesUpTo[at] ?? 0;
  const before = sources[count - 1];
  const behind = sources[count];
  if (before && before.from >= from && before.to <= at && hasComma(passage, before.to, at))
    return {
      link: 'source',
      phrase: before.phrase,
      shared: false,
      cue: before.cue,
      adjacent: before.to >= at - 1,
      onlyWords: true,
      inClause: false,
    };
  if (behind && behind.from < to && !behind.strict && behind.from - at < MAX_REACH)
    return {
      link: 'source',
      phrase: behind.phrase,
      shared: false,
      cue: behind.cue,
      adjacent: false,
      onlyWords: false,
      inClause: false,
    };
  return null;
}

/** A comma or colon ends the frame before the marks. */
function hasComma(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSign(passage.units[at], ',:–—-')) return true;
  return false;
}

/** "Anne Vidal, agacée : « … »": a colon, and no verb of speech. */
function bareColon(reading: Reading, at: number): Attribution | null {
  const { passage } = reading;
  if (!isSign(passage.units[at - 1], ':')) return null;
  const topic = topicOf(passage, at);
  const phrase = topic && topic.to <= at - 1 && !topic.vague ? topic : null;
  return {
    link: 'colon',
    phrase,
    shared: false,
    cue: null,
    adjacent: true,
    onlyWords: false,
    inClause: false,
  };
}
