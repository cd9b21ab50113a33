import type { MentionForm } from '../../report';
import { isAdverbial } from './cues';
import type { Gender } from './lexicon';
import { givenGender, isBeforeName, isNameWord, nameEnd } from './names';
import { isSign, type Passage } from './passage';

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
export const isPhraseStart = (passage: Passage, at: number): boolean => {
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

export const isAfterBinder = (passage: Passage, at: number): boolean => {
  const previous = passage.units[at - (isSign(passage.units[at - 1], "'") ? 2 : 1)]?.text ?? '';
  return (
    passage.lexicon.binders.has(previous) ||
    passage.lexicon.determiners.has(previous) ||
    passage.lexicon.prepositions.has(previous)
  );
};

export const isStop = (passage: Passage, at: number): boolean => {
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

export function hasNoun(passage: Passage, from: number, to: number): boolean {
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

export const pronounPhrase = (passage: Passage, at: number): Phrase => {
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
export function endName(passage: Passage, from: number, to: number): { from: number; to: number } | null {
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
    const isFirst =
      start === from ||
      (start <= from + 2 && lexicon.determiners.has(units[from]?.text ?? '') && previous === units[from]);
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
export function headOf(passage: Passage, from: number, to: number): number {
  const { units, lexicon } = passage;
  let first = -1;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    if (first >= 0 && (lexicon.binders.has(unit.text) || lexicon.prepositions.has(unit.text))) break;
    if (lexicon.determiners.has(unit.text) || lexicon.titles.has(unit.text)) continue;
    const role = lexicon.roles.get(unit.text);
    // "Research" in the name of an institute is no document.
    if (role && !(unit.capital && at > from && role.kind === 'document')) return at;
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
  while (from + 1 < name.to && isBeforeName(lexicon, units[from], units[from + 1])) from++;
  return { from, to: name.to };
}
