import type { MentionForm } from '../../report';
import { isAdverbial } from './cues';
import type { Gender, QuoteLexicon } from './lexicon';
import { isSign, type Passage, type Unit } from './passage';

/** A noun phrase or pronoun that may name a speaker: units [from, to). */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
  /** The proper name that says who it is, without title or role; null for "le maire de Brest". */
  readonly name: { readonly from: number; readonly to: number } | null;
  /** Unit of the noun or pronoun that heads it; of the first word of a bare name. */
  readonly head: number;
  readonly gender: Gender | null;
  readonly plural: boolean | null;
  /** Names nobody: "on", "it", "I". */
  readonly vague: boolean;
}

/** No phrase that names a speaker is longer. */
export const MAX_PHRASE_UNITS = 26;
const MAX_PARTICLES = 3;
/** Words between a name and the role that it modifies. */
const MAX_MODIFIERS = 4;

/** The word may be part of a proper name: it has a capital and is no word of grammar at the start of a sentence. */
export function isNameWord(passage: Passage, at: number): boolean {
  const { lexicon } = passage;
  const unit = passage.units[at];
  if (unit?.kind !== 'word' || !unit.capital) return false;
  if (!startsSentence(passage, at)) return !lexicon.determiners.has(unit.text) || unit.end - unit.start > 3;
  return !isGrammar(lexicon, unit) && !lexicon.roles.has(unit.text);
}

const startsSentence = (passage: Passage, at: number): boolean =>
  passage.units[at - 1]?.sentence !== passage.units[at]?.sentence || isSign(passage.units[at - 1], '-–—:');

/** A word of grammar, that no name or role begins with. */
export const isGrammar = (lexicon: QuoteLexicon, unit: Unit): boolean =>
  lexicon.determiners.has(unit.text) ||
  lexicon.prepositions.has(unit.text) ||
  lexicon.binders.has(unit.text) ||
  lexicon.pronouns.has(unit.text) ||
  lexicon.clauseStarts.has(unit.text) ||
  lexicon.coordinators.has(unit.text) ||
  lexicon.questions.has(unit.text) ||
  lexicon.relatives.has(unit.text) ||
  lexicon.auxiliaries.has(unit.text) ||
  isAdverbial(lexicon, unit);

/** Unit behind the proper name that begins `at`; `at` itself when none does. */
export function nameEnd(passage: Passage, at: number): number {
  const { units, lexicon } = passage;
  let end = at;
  let index = at;
  for (let particles = 0; index < at + MAX_PHRASE_UNITS;) {
    const unit = units[index];
    if (!unit || unit.sentence !== units[at]?.sentence) break;
    if (index > at && lexicon.titles.has(unit.text) && unit.capital && !isSign(units[index - 1], '.')) break;
    if (
      isNameWord(passage, index) ||
      (unit.kind === 'figure' && index > at && index === end && !/^\d{4}$/u.test(unit.text))
    ) {
      end = ++index;
      particles = 0;
      // "J.", "Dr.": the stop belongs to the word.
      const letters = unit.end - unit.start;
      if (
        isSign(units[end], '.') &&
        !units[end]?.gap &&
        (letters === 1 || lexicon.titles.has(unit.text)) &&
        units[end]?.sentence === unit.sentence
      )
        end = ++index;
    } else if (index > at && isSign(unit, '-‑') && !unit.gap && !units[index + 1]?.gap) index++;
    else if (index > at && isSign(unit, "'.&/")) index++;
    else if (
      index > at &&
      unit.kind === 'word' &&
      lexicon.nameParticles.has(unit.text) &&
      particles++ < MAX_PARTICLES
    )
      index++;
    else break;
  }
  // "l'ONG", "la Commission": a role alone, though it has a capital, is no name.
  return end === at + 1 && lexicon.roles.has(units[at]?.text ?? '') ? at : end;
}

const isPhraseStart = (passage: Passage, at: number): boolean => {
  const unit = passage.units[at];
  return (
    unit !== undefined &&
    (unit.kind === 'figure' ||
      (unit.kind === 'word' &&
        (passage.lexicon.determiners.has(unit.text) ||
          passage.lexicon.titles.has(unit.text) ||
          passage.lexicon.roles.has(unit.text) ||
          isNameWord(passage, at))))
  );
};

/**
 * The noun phrase or pronoun that begins `at`, read forwards as far as its grammar is plain; null when none does.
 * `before`: a unit that it must not reach.
 */
export function phraseAt(passage: Passage, at: number, before: number): Phrase | null {
  const { units, lexicon } = passage;
  const unit = units[at];
  if (!unit || at >= before) return null;
  if ((unit.kind === 'word' && !unit.capital) || startsSentence(passage, at)) {
    const pronoun = lexicon.pronouns.get(unit.text);
    if (pronoun && !isDeterminerHere(passage, at)) return pronounPhrase(passage, at);
  }
  if (!isPhraseStart(passage, at)) return null;
  const limit = Math.min(before, at + MAX_PHRASE_UNITS);
  let to = at;
  for (let index = at; index < limit;) {
    const here = units[index];
    if (!here || here.sentence !== unit.sentence) break;
    const end = Math.min(nameEnd(passage, index), limit);
    if (end > index) {
      to = index = end;
      if (units[at]?.capital === true && isBareName(passage, at, end)) break;
      continue;
    }
    if (here.kind === 'figure') {
      to = ++index;
    } else if (here.kind === 'sign') {
      if (isSign(here, '(') && units[index + 1]?.capital && isSign(units[index + 2], ')')) {
        to = index += 3;
        continue;
      }
      const joins =
        (isSign(here, "'") || (isSign(here, '-‑/.%') && !here.gap)) && units[index + 1] !== undefined;
      const isTitleStop = isSign(here, '.') && lexicon.titles.has(units[index - 1]?.text ?? '');
      if (!joins || (isSign(here, '.') && !isTitleStop)) break;
      index++;
    } else if (here.kind === 'quote') {
      // "le baromètre « … » du cabinet": a title within.
      if (index === to && lexicon.binders.has(units[index + 1]?.text ?? '')) index++;
      else break;
    } else if (index > at && lexicon.coordinators.has(here.text) && isBareRole(passage, index + 1)) {
      index++;
    } else if (lexicon.determiners.has(here.text) && (index === at || isAfterBinder(passage, index))) {
      index++;
    } else if (lexicon.binders.has(here.text)) {
      if (index === at) break;
      index++;
    } else if (lexicon.prepositions.has(here.text)) {
      // "déléguée aux Transports", "secretary for Health": a capital goes on with the phrase.
      const next = lexicon.determiners.has(units[index + 1]?.text ?? '') ? index + 2 : index + 1;
      const noun = isSign(units[next], "'") ? next + 1 : next;
      if (
        to === at ||
        !units[noun]?.capital ||
        !lexicon.roles.has(units[headOf(passage, at, to)]?.text ?? '')
      )
        break;
      index = noun;
    } else if (
      isAdverbial(lexicon, here) &&
      units[index - 1]?.text === 's' &&
      isSign(units[index - 2], "'")
    ) {
      index++;
    } else if (isStop(passage, index) && !lexicon.titles.has(here.text)) {
      break;
    } else {
      to = ++index;
    }
  }
  return to > at && hasNoun(passage, at, to)
    ? nounPhrase(passage, at, withApposition(passage, at, to, before))
    : null;
}

function isDeterminerHere(passage: Passage, at: number): boolean {
  const next = passage.units[at + 1];
  return (
    passage.lexicon.determiners.has(passage.units[at]?.text ?? '') &&
    next?.kind === 'word' &&
    !isStop(passage, at + 1)
  );
}

/** A name from the start of the phrase that no noun of a role follows ("WeWork spokesperson"): the phrase ends with it. */
function isBareName(passage: Passage, at: number, end: number): boolean {
  const { units, lexicon } = passage;
  if (nameEnd(passage, at) !== end || isSign(units[end], "'(") || lexicon.binders.has(units[end]?.text ?? ''))
    return false;
  for (let index = end; index < end + MAX_MODIFIERS; index++) {
    const unit = units[index];
    if (unit?.kind !== 'word' || isStop(passage, index)) return true;
    if (lexicon.roles.has(unit.text)) return false;
  }
  return true;
}

/** "et ex-représentant", "and chief executive": a second role of the same person. */
const isBareRole = (passage: Passage, at: number): boolean => {
  const { units, lexicon } = passage;
  const isPrefixed = isSign(units[at + 1], '-') && lexicon.roles.has(units[at + 2]?.text ?? '');
  return (
    (isPrefixed || lexicon.roles.get(units[at]?.text ?? '')?.kind === 'person') && units[at]?.capital !== true
  );
};

const isAfterBinder = (passage: Passage, at: number): boolean => {
  const previous = passage.units[at - (isSign(passage.units[at - 1], "'") ? 2 : 1)]?.text ?? '';
  return (
    passage.lexicon.binders.has(previous) ||
    passage.lexicon.determiners.has(previous) ||
    passage.lexicon.prepositions.has(previous)
  );
};

const isStop = (passage: Passage, at: number): boolean => {
  const { lexicon } = passage;
  const unit = passage.units[at];
  return (
    unit === undefined ||
    lexicon.clauseStarts.has(unit.text) ||
    lexicon.coordinators.has(unit.text) ||
    lexicon.relatives.has(unit.text) ||
    lexicon.questions.has(unit.text) ||
    lexicon.auxiliaries.has(unit.text) ||
    lexicon.verbs.has(unit.text) ||
    lexicon.determiners.has(unit.text) ||
    lexicon.pronouns.has(unit.text) ||
    isAdverbial(lexicon, unit) ||
    (lexicon.cues.get(unit.text)?.some((form) => form.mood === 'finite' || form.mood === 'gerund') === true &&
      !lexicon.nounForms.has(unit.text))
  );
};

function hasNoun(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = passage.units[at];
    if (
      unit?.kind === 'word' &&
      !passage.lexicon.determiners.has(unit.text) &&
      !passage.lexicon.binders.has(unit.text)
    )
      return true;
  }
  return false;
}

/** "sa femme, Alice": a role goes on with the name behind its comma, when that ends there. */
function withApposition(passage: Passage, from: number, to: number, before: number): number {
  const { units } = passage;
  const role = passage.lexicon.roles.get(units[headOf(passage, from, to)]?.text ?? '');
  if (
    !isSign(units[to], ',') ||
    role?.kind === 'body' ||
    role?.kind === 'document' ||
    endName(passage, from, to)
  )
    return to;
  const end = nameEnd(passage, to + 1);
  if (
    end === to + 1 ||
    end > before ||
    (role === undefined && givenGender(passage, { from: to + 1, to: end }) === null)
  )
    return to;
  const next = units[end];
  const isOver =
    next?.sentence !== units[from]?.sentence ||
    isSign(next, ',.;:)') ||
    next?.kind === 'quote' ||
    end === before;
  return isOver ? end : to;
}

const pronounPhrase = (passage: Passage, at: number): Phrase => {
  const pronoun = passage.lexicon.pronouns.get(passage.units[at]?.text ?? '');
  return {
    from: at,
    to: at + 1,
    form: 'pronoun',
    name: null,
    head: at,
    gender: pronoun?.gender ?? null,
    plural: pronoun?.plural ?? null,
    vague: pronoun?.vague ?? true,
  };
};

/** The proper name that ends [from, to) and hangs on no preposition: the one that the whole phrase is about. */
function endName(passage: Passage, from: number, to: number): { from: number; to: number } | null {
  const { units, lexicon } = passage;
  let start = from;
  while (start < to) {
    if (!isNameWord(passage, start)) {
      start++;
      continue;
    }
    const end = nameEnd(passage, start);
    if (end === start) {
      start++;
      continue;
    }
    const previous = units[start - (isSign(units[start - 1], "'") ? 2 : 1)];
    const isFirst = start === from;
    const hangs =
      !isFirst &&
      previous?.kind === 'word' &&
      start - 1 >= from &&
      (lexicon.prepositions.has(previous.text) ||
        lexicon.binders.has(previous.text) ||
        (lexicon.determiners.has(previous.text) &&
          isAfterBinder(passage, start - (isSign(units[start - 1], "'") ? 2 : 1))));
    const before = lexicon.roles.get(previous?.text ?? '');
    const isOwned = before?.kind === 'body' && headOf(passage, from, to) !== start - 1;
    const isLast = end >= to || isSign(units[end], ',(') || units[end]?.kind === 'figure';
    const next = units[end];
    // "Callum Dreghorn of the consultancy …": what hangs on the name is not the speaker.
    if (
      isFirst &&
      end - start > 1 &&
      next?.kind === 'word' &&
      (lexicon.binders.has(next.text) || lexicon.prepositions.has(next.text))
    )
      return { from: start, to: end };
    // A role first and the name behind it; a name followed by a lower-case noun only modifies that.
    if (!hangs && !isOwned && isLast) return { from: start, to: Math.min(end, to) };
    start = end;
  }
  return null;
}

/** Unit of the noun that heads [from, to): the first known role, else the first word that is no determiner. */
function headOf(passage: Passage, from: number, to: number): number {
  const { units, lexicon } = passage;
  let first = -1;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    if (first >= 0 && (lexicon.binders.has(unit.text) || lexicon.prepositions.has(unit.text))) break;
    if (lexicon.determiners.has(unit.text) || lexicon.titles.has(unit.text)) continue;
    if (lexicon.roles.has(unit.text)) return at;
    if (first < 0) first = at;
  }
  return first < 0 ? from : first;
}

/** What the units [from, to) say of whom they name. */
export function nounPhrase(passage: Passage, from: number, to: number): Phrase {
  const { units, lexicon } = passage;
  const first = units[from];
  if (to === from + 1 && first && lexicon.pronouns.has(first.text) && !isNameWord(passage, from))
    return pronounPhrase(passage, from);
  const name = endName(passage, from, to);
  const head = headOf(passage, from, to);
  const determiner = lexicon.determiners.get(first?.text ?? '');
  const title = lexicon.titles.get(units[from]?.text ?? '');
  const role = lexicon.roles.get(units[head]?.text ?? '');
  const isBareName = name !== null && (name.from === from || lexicon.titles.has(first?.text ?? ''));
  return {
    from,
    to,
    form: isBareName || (name !== null && role?.kind !== 'document') ? 'name' : 'role',
    name: name && dropTitle(passage, name),
    head,
    gender: title ?? determiner?.gender ?? role?.gender ?? (name ? givenGender(passage, name) : null),
    plural: isBareName
      ? hasCoordinator(passage, from, to)
      : (determiner?.plural ?? (hasCoordinator(passage, from, to) || null)),
    vague: false,
  };
}

function hasCoordinator(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (passage.lexicon.coordinators.has(passage.units[at]?.text ?? '')) return true;
  return false;
}

function dropTitle(passage: Passage, name: { from: number; to: number }): { from: number; to: number } {
  const { units, lexicon } = passage;
  let from = name.from;
  while (from + 1 < name.to && (lexicon.titles.has(units[from]?.text ?? '') || isSign(units[from], '.')))
    from++;
  return { from, to: name.to };
}

/** A title, or a role written with a capital ("ONG Oxfam"), before the name itself. */
export const isBeforeName = (
  lexicon: QuoteLexicon,
  unit: Unit | undefined,
  next: Unit | undefined,
): boolean =>
  isSign(unit, '.') ||
  lexicon.titles.has(unit?.text ?? '') ||
  (lexicon.roles.has(unit?.text ?? '') &&
    next?.kind === 'word' &&
    next.capital &&
    !lexicon.roles.has(next.text));

/** From the given name, for names of two words and more; of one word only when that is surely a given name. */
export function givenGender(
  passage: Passage,
  name: { from: number; to: number },
  isSingle = false,
): Gender | null {
  const { units, lexicon } = passage;
  const given = units[name.from]?.text ?? '';
  if ((name.to - name.from < 2 && !isSingle) || given.length < 3) return null;
  return lexicon.givenExceptions.get(given) ?? (lexicon.feminineGiven.test(given) ? 'f' : 'm');
}

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
    if (from < end && isParticipleOfCue(passage, from - 1)) break;
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
