import { afterDateline } from './clauses';
import type { Cue } from './cues';
import { isAdverbial } from './cues';
import { isSign, sentenceOf, type Passage } from './passage';
import { isGrammar, nameEnd } from './names';
import { phraseAt } from './phrase-at';
import { phraseBefore } from './phrase-before';
import { endName, nounPhrase, type Phrase } from './phrases';

/** Who says it, as the grammar around a cue tells. `shared`: its subject is that of the cue before. */
export interface Subject {
  readonly phrase: Phrase | null;
  readonly shared: boolean;
}

const NONE: Subject = { phrase: null, shared: false };
const SHARED: Subject = { phrase: null, shared: true };
const MAX_ASIDES = 5;
/** Adjuncts that may stand between a verb and the subject behind it. */
const MAX_ADJUNCTS = 3;
const MAX_MODIFIER_UNITS = 7;

/** Subject before the cue: "La ministre, Anne Vidal, a exclu". `floor`: no unit below it. */
export function subjectBefore(passage: Passage, cue: Cue, floor: number): Subject {
  const { units, lexicon } = passage;
  if (cue.pronoun >= 0) return { phrase: nounPhrase(passage, cue.pronoun, cue.pronoun + 1), shared: false };
  const sentence = sentenceOf(passage, cue.core);
  const lowest = Math.max(floor, sentence.from);
  let at = cue.from;
  for (
    let unit = units[at - 1];
    at > lowest && unit && isAdverbial(lexicon, unit) && !unit.capital;
    unit = units[at - 1]
  )
    at--;
  const last = units[at - 1];
  if (!last || at <= lowest) return cue.mood === 'gerund' ? SHARED : NONE;
  if (cue.mood === 'gerund') return gerundSubject(passage, at, lowest);
  if (last.kind === 'word' && lexicon.subjectPronouns.has(last.text))
    return { phrase: nounPhrase(passage, at - 1, at), shared: false };
  if (lexicon.relatives.has(last.text)) {
    const end = isSign(units[at - 2], ',') ? at - 2 : at - 1;
    return { phrase: phraseBefore(passage, end, lowest, null), shared: false };
  }
  if (isSign(last, ',')) return acrossAsides(passage, at, lowest, cue.plural);
  if (lexicon.coordinators.has(last.text)) return SHARED;
  if (isSign(last, '–—-)')) return acrossAsides(passage, at, lowest, cue.plural);
  const phrase = phraseBefore(passage, at, lowest, cue.plural);
  return { phrase: phrase && withNameBefore(passage, phrase, lowest), shared: false };
}

/** A person, a body or a document, by name or noun. */
export const canSpeak = (passage: Passage, phrase: Phrase): boolean =>
  !phrase.vague &&
  (phrase.form === 'pronoun' ||
    phrase.name !== null ||
    passage.lexicon.roles.has(passage.units[phrase.head]?.text ?? ''));

/** "des Français affirmant que": a gerund right behind a noun is said of that; else its subject is the clause's. */
function gerundSubject(passage: Passage, at: number, lowest: number): Subject {
  const last = passage.units[at - 1];
  if (isSign(last, ',') || last?.kind !== 'word' || passage.lexicon.prepositions.has(last.text))
    return SHARED;
  const phrase = phraseBefore(passage, at, lowest, null);
  return phrase && canSpeak(passage, phrase) ? { phrase, shared: false } : NONE;
}

/** "le maire, Jean Mas," read as one when the name stands behind the role's comma, or before it. */
function withNameBefore(passage: Passage, phrase: Phrase, lowest: number): Phrase {
  const { units } = passage;
  if (!isSign(units[phrase.from - 1], ',')) return phrase;
  const other = phraseBefore(passage, phrase.from - 1, lowest, null);
  if (!other || other.form === 'pronoun' || (other.name !== null) === (phrase.name !== null)) return phrase;
  // A comma before a role with its own article may as well end an adjunct: "mardi à Brest, le maire".
  if (
    other.from > lowest &&
    !isSign(units[other.from - 1], ',') &&
    units[other.from - 1]?.sentence === units[phrase.from]?.sentence
  )
    return phrase;
  if (passage.lexicon.timeWords.has(units[other.head]?.text ?? '') || !isRoleOrName(passage, other))
    return phrase;
  return joined(passage, other, phrase);
}

const isRoleOrName = (passage: Passage, phrase: Phrase): boolean =>
  phrase.name !== null || passage.lexicon.roles.has(passage.units[phrase.head]?.text ?? '');

function joined(passage: Passage, first: Phrase, second: Phrase): Phrase {
  const named = first.name ? first : second;
  const role = first.name ? second : first;
  return {
    ...nounPhrase(passage, first.from, second.to),
    form: 'name',
    name: named.name,
    head: role.head,
    gender: role.gender ?? named.gender,
    plural: false,
  };
}

/** The subject in front of what commas, dashes or brackets set apart; `at` stands behind the last of those. */
function acrossAsides(passage: Passage, at: number, lowest: number, plural: boolean | null): Subject {
  const { units, lexicon } = passage;
  let end = at - 1;
  let role: Phrase | null = null;
  for (let asides = 0; asides < MAX_ASIDES && end > lowest; asides++) {
    let from = end;
    while (from > lowest && !isSign(units[from - 1], ',;:–—()')) from--;
    const first = units[from];
    if (!first) break;
    const isClauseOpener = first.kind === 'quote' || isSign(units[from - 1], ';:');
    const opener = lexicon.coordinators.has(first.text) ? units[from + 1] : first;
    const isAside =
      opener === undefined ||
      lexicon.relatives.has(opener.text) ||
      lexicon.clauseStarts.has(opener.text) ||
      lexicon.prepositions.has(opener.text) ||
      opener.kind === 'figure' ||
      isAdverbial(lexicon, opener) ||
      (opener.kind === 'word' &&
        !opener.capital &&
        /(?:ant|é|ée|és|ées|ed|ing)$/u.test(opener.text) &&
        !lexicon.roles.has(opener.text));
    const phrase =
      isAside && !(from === lowest) ? null : phraseBefore(passage, end, Math.max(lowest, from), plural);
    if (phrase && (!isAside || phrase.name !== null || phrase.from > from)) {
      if (
        role &&
        phrase.to === end &&
        (phrase.name !== null) !== (role.name !== null) &&
        isSign(units[end], ',') &&
        !isTime(passage, phrase)
      )
        return { phrase: joined(passage, phrase, role), shared: false };
      if (role) return { phrase: role, shared: false };
      const lead = from > lowest && isSign(units[from - 1], ',') && !isClauseOpener;
      if (!lead || phrase.from > from) return { phrase, shared: false };
      role = phrase;
    } else if (!phrase && !isAside) {
      if (
        !role &&
        first.kind === 'word' &&
        !first.capital &&
        lexicon.roles.has(first.text) === false &&
        from > lowest
      ) {
        // A clause that no phrase ends: what is set apart began before it.
        end = from - 1;
        continue;
      }
      break;
    }
    if (isClauseOpener) break;
    end = from - 1;
  }
  return role ? { phrase: role, shared: false } : SHARED;
}

const isTime = (passage: Passage, phrase: Phrase): boolean =>
  passage.lexicon.timeWords.has(passage.units[phrase.head]?.text ?? '');

/** Subject behind the cue: "a déclaré mardi à l'agence la ministre Anne Vidal". `before`: the unit it must not reach. */
export function subjectAfter(passage: Passage, cue: Cue, before: number): Phrase | null {
  const { units, lexicon } = passage;
  if (cue.pronoun >= 0) {
    const pronoun = nounPhrase(passage, cue.pronoun, cue.pronoun + 1);
    return pronoun.vague ? sourceOfVague(passage, cue, before) : pronoun;
  }
  let at = cue.to;
  for (let adjuncts = 0; adjuncts <= MAX_ADJUNCTS;) {
    const unit = units[at];
    if (!unit || at >= before || unit.sentence !== units[cue.core]?.sentence) return null;
    if (isAdverbial(lexicon, unit) && !(unit.capital && units[at + 1]?.capital)) {
      at++;
      // "a un jour dit", "mardi 3 mars": figures and the month go with the day.
      while (units[at]?.kind === 'figure' || (lexicon.timeWords.has(units[at]?.text ?? '') && at < before))
        at++;
    } else if (isSign(unit, ',') && adjuncts > 0) {
      at++;
    } else if (lexicon.prepositions.has(unit.text)) {
      const object = phraseAt(passage, isSign(units[at + 1], "'") ? at + 2 : at + 1, before);
      if (!object) return null;
      at = shortened(passage, object);
      adjuncts++;
    } else if (isSign(unit, ',')) {
      // ", dans un communiqué, la préfecture": an adjunct between commas.
      if (
        !lexicon.prepositions.has(units[at + 1]?.text ?? '') &&
        !isAdverbial(lexicon, units[at + 1] ?? unit)
      )
        return null;
      at++;
      adjuncts++;
    } else {
      const phrase = phraseAt(passage, at, before) ?? modifiedName(passage, at, before);
      return phrase?.form === 'pronoun' && !lexicon.subjectPronouns.has(unit.text) && phrase.vague
        ? null
        : phrase;
    }
  }
  return null;
}

/** "said marine co-ordinator Ada Holm": nouns without an article, and the name that they belong to. */
function modifiedName(passage: Passage, at: number, before: number): Phrase | null {
  const { units } = passage;
  for (let index = at; index < Math.min(before, at + MAX_MODIFIER_UNITS); index++) {
    const unit = units[index];
    if (!unit || (unit.kind !== 'word' && !isSign(unit, '-')) || isGrammar(passage.lexicon, unit))
      return null;
    const end = nameEnd(passage, index);
    if (index > at && end > index) return nounPhrase(passage, at, end);
    if (passage.lexicon.roles.get(unit.text)?.kind === 'person')
      return nounPhrase(passage, at, Math.max(index + 1, nameEnd(passage, index + 1)));
  }
  return null;
}

/** The object of a preposition stops at a second determiner: "à l'agence | la ministre". */
const shortened = (passage: Passage, object: Phrase): number => {
  const { units, lexicon } = passage;
  for (let at = object.from + 2; at < object.to; at++) {
    const previous = units[at - 1]?.text ?? '';
    if (
      lexicon.determiners.has(units[at]?.text ?? '') &&
      !lexicon.binders.has(previous) &&
      !lexicon.determiners.has(previous) &&
      !lexicon.prepositions.has(previous) &&
      previous !== "'"
    )
      return at;
  }
  // "à la barre | Ada Holm, boulangère"
  const name = endName(passage, object.from, object.to);
  const previous = units[(name?.from ?? 0) - 1];
  const isSubject =
    name &&
    name.from > object.from + 1 &&
    name.to - name.from >= 2 &&
    previous?.kind === 'word' &&
    !previous.capital;
  return isSubject &&
    !lexicon.determiners.has(previous.text) &&
    lexicon.roles.get(previous.text)?.kind !== 'body'
    ? name.from
    : object.to;
};

/** "apprend-on auprès de la métropole", "confirme-t-on côté français": who "on" is. */
function sourceOfVague(passage: Passage, cue: Cue, before: number): Phrase | null {
  const { units, lexicon } = passage;
  let at = cue.to;
  while (at < before && lexicon.prepositions.has(units[at]?.text ?? '')) at++;
  if (at === cue.to) return null;
  while (lexicon.binders.has(units[at]?.text ?? '') || isSign(units[at], "'")) at++;
  const phrase = phraseAt(passage, at, before);
  // "côté français": the preposition and an adjective.
  return phrase ?? (units[at]?.kind === 'word' && at < before ? nounPhrase(passage, at - 1, at + 1) : null);
}

/** The doer of a passive: "a été qualifié de « … » par la ministre". */
export function agentAfter(passage: Passage, cue: Cue): Phrase | null {
  const { units, lexicon } = passage;
  const { to } = sentenceOf(passage, cue.core);
  for (let at = cue.to; at < Math.min(to, cue.to + 20); at++) {
    if (!lexicon.agents.has(units[at]?.text ?? '')) continue;
    return phraseAt(passage, at + 1, to);
  }
  return null;
}

/** What the sentence of `unit` is about: its first noun phrase that hangs on no preposition. */
export function topicOf(passage: Passage, unit: number): Phrase | null {
  const { units, lexicon } = passage;
  const sentence = sentenceOf(passage, unit);
  let at = afterDateline(passage, sentence.from, sentence.to);
  while (at < sentence.to) {
    const here = units[at];
    if (!here) break;
    if (
      isAdverbial(lexicon, here) ||
      lexicon.coordinators.has(here.text) ||
      lexicon.clauseStarts.has(here.text) ||
      isSign(here, ',-–—')
    ) {
      at++;
      continue;
    }
    if (lexicon.prepositions.has(here.text)) {
      const object = phraseAt(passage, isSign(units[at + 1], "'") ? at + 2 : at + 1, sentence.to);
      if (!object) return null;
      at = object.to;
      while (at < sentence.to && !isSign(units[at], ',')) {
        if (units[at]?.kind === 'quote') return null;
        at++;
      }
      continue;
    }
    return phraseAt(passage, at, sentence.to);
  }
  return null;
}
