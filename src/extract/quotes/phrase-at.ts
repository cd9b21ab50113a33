import { isAdverbial } from './cues';
import { givenGender, nameEnd, startsSentence } from './names';
import { isSign, type Passage } from './passage';
import {
  endName,
  hasNoun,
  headOf,
  isAfterBinder,
  isPhraseStart,
  isStop,
  MAX_PHRASE_UNITS,
  nounPhrase,
  pronounPhrase,
  type Phrase,
} from './phrases';

/** Words between a name and the role that it modifies. */
const MAX_MODIFIERS = 4;

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
export const isBareRole = (passage: Passage, at: number): boolean => {
  const { units, lexicon } = passage;
  const isPrefixed = isSign(units[at + 1], '-') && lexicon.roles.has(units[at + 2]?.text ?? '');
  return (
    (isPrefixed || lexicon.roles.get(units[at]?.text ?? '')?.kind === 'person') && units[at]?.capital !== true
  );
};

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
