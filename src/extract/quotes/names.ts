import { isAdverbial } from './cues';
import type { Gender, QuoteLexicon } from './lexicon';
import { isSign, type Passage, type Unit } from './passage';

/** No name is longer. */
const MAX_NAME_UNITS = 26;
const MAX_PARTICLES = 3;

/** The word may be part of a proper name: it has a capital and is no word of grammar at the start of a sentence. */
export function isNameWord(passage: Passage, at: number): boolean {
  const { lexicon } = passage;
  const unit = passage.units[at];
  if (unit?.kind !== 'word' || !unit.capital) return false;
  if (!startsSentence(passage, at)) return !lexicon.determiners.has(unit.text) || unit.end - unit.start > 3;
  return !isGrammar(lexicon, unit) && !lexicon.roles.has(unit.text);
}

export const startsSentence = (passage: Passage, at: number): boolean =>
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
  for (let particles = 0; index < at + MAX_NAME_UNITS;) {
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
  const word = units[at]?.text ?? '';
  return end === at + 1 && (lexicon.roles.has(word) || lexicon.timeWords.has(word)) ? at : end;
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
