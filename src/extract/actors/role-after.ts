import type { ActorType } from '../../report';
import type { NameRun, View } from './names';
import { mayBeAge, plainWord, sentenceAround, type Token } from './reading';
import {
  isBreak,
  isInner,
  isNoun,
  MAX_WORDS,
  MAX_WORDS_BEFORE_NOUN,
  NAME_TYPE,
  POSSESSIVE,
  QUOTES,
  skipClosers,
  skipParenthesis,
  WEIGHT,
  weigh,
  type RolePhrase,
  type RoleView,
} from './role-phrase';

const MAX_WORDS_OF_COMPOUND = 5;

/** ", le PDG de X", "(maire de X)", "est le PDG de X", ", qui dirige X". */
export function phraseAfter(run: NameRun, type: ActorType, view: RoleView): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const [, end] = sentenceAround(view.reading, run.from);
  let at = skipClosers(run.to, end, view);
  at = skipParenthesis(at, end, type, view);
  // "NAME Corp., a mining company".
  if (tokens[at]?.text === '.' && tokens[at + 1]?.text === ',' && at + 1 < end) at++;
  const mark = tokens[at]?.text ?? '';
  if (mark === ',' || mark === '(' || /^[–—-]$/u.test(mark)) {
    let next = skipAge(at + 1, end, view);
    if (QUOTES.test(tokens[next]?.text ?? '')) next++;
    if (next >= end || opensSentence(tokens[next], view)) return null;
    const word = plainWord(tokens[next]);
    if (next > at + 1 && lexicon.copulas.has(word)) return predicate(next, end, type, view);
    if (lexicon.verbalRoles.has(word) && isVerb(next, view)) return null;
    if (lexicon.relatives.has(word)) return relative(next, end, type, view);
    return nounPhrase(next, end, type, WEIGHT.apposition, view);
  }
  return lexicon.copulas.has(mark.toLowerCase()) ? predicate(at, end, type, view) : null;
}

/** "LONDON — The city is quiet": a capital that a determiner has only where a sentence begins. */
const opensSentence = (token: Token | undefined, { lexicon }: View): boolean =>
  token?.capital === true && lexicon.determiners.has(plainWord(token));

/** "NAME, juge que", "juge le", "juge au contraire": not the noun of a role. */
function isVerb(i: number, view: View): boolean {
  const { lexicon, reading } = view;
  const [next, after] = [reading.tokens[i + 1], reading.tokens[i + 2]];
  if (!next?.word) return next?.text === ':' || QUOTES.test(next?.text ?? '');
  const word = plainWord(next);
  if (lexicon.links.has(word)) return isBreak(after, view);
  return lexicon.determiners.has(word) || isBreak(next, view);
}

/** "est (désormais) le PDG de X", "est boulangère", behind the verb at `at`. */
function predicate(at: number, end: number, type: ActorType, view: RoleView): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  let next = at + 1;
  while (next < end && lexicon.modifiers.has(plainWord(tokens[next])) && !isNoun(tokens[next], type, view))
    next++;
  const isNamed =
    lexicon.determiners.has(plainWord(tokens[next])) ||
    isNoun(tokens[next], type, view) ||
    isOwned(next, end, view);
  return isNamed ? nounPhrase(next, end, type, WEIGHT.copula, view) : null;
}

/** Behind "54 ans," and "54,". */
function skipAge(at: number, end: number, { reading, lexicon }: View): number {
  if (!mayBeAge(reading.tokens[at])) return at;
  let next = at + 1;
  if (lexicon.ageWords.has(plainWord(reading.tokens[next]))) next++;
  return next < end && reading.tokens[next]?.text === ',' ? next + 1 : at;
}

/** The phrase that begins at `at` and holds a noun of the type among its first words. */
function nounPhrase(
  at: number,
  end: number,
  type: ActorType,
  weight: number,
  view: RoleView,
): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const noun = headAfter(at, end, type, weight, view);
  if (noun < 0) return null;
  const from = lexicon.determiners.has(plainWord(tokens[at])) && at < noun ? at + 1 : at;
  let to = noun + 1;
  for (; to < Math.min(end, from + MAX_WORDS); to++) {
    const token = tokens[to];
    if (!token || isBreak(token, view) || QUOTES.test(token.text)) break;
    if (!token.word && !isInner(to, view)) break;
  }
  if (weight === WEIGHT.apposition) to = beforeOthers(noun, to, type, view);
  return to > noun ? weigh(from, trimEnd(noun, to, view), noun, weight, view) : null;
}

/**
 * Where the apposition ends before what others are called: at `noun` for "NAME, actor OTHER and …" and "NAME, le
 * ministre de la Culture OTHER", which enumerate, at "and" for "NAME, mayor of X and actor OTHER", else at `to`.
 */
function beforeOthers(noun: number, to: number, type: ActorType, view: RoleView): number {
  const { lexicon, reading, names } = view;
  const isDefinite = lexicon.determiners.get(plainWord(reading.tokens[noun - 1]))?.definite === true;
  let joint = -1;
  let isLinked = false;
  for (let i = noun + 1; i < to; i++) {
    const word = plainWord(reading.tokens[i]);
    const other = names.get(i);
    if (lexicon.conjunctions.has(word)) [joint, isLinked] = [i, false];
    else if (lexicon.links.has(word)) isLinked = true;
    if (!other || other.type !== NAME_TYPE[type] || POSSESSIVE.test(reading.tokens[other.to]?.text ?? ''))
      continue;
    if (i === noun + 1 || (isDefinite && followsNoun(i, view))) return noun;
    if (joint >= 0 && joint < i - 1 && !isLinked) return joint;
  }
  return to;
}

function trimEnd(noun: number, to: number, { reading, lexicon }: View): number {
  let end = to;
  while (end > noun + 1) {
    const last = reading.tokens[end - 1];
    const word = plainWord(last);
    const loose = lexicon.links.has(word) || lexicon.determiners.has(word) || lexicon.conjunctions.has(word);
    if (!loose && (last?.word || last?.text === ')')) break;
    end--;
  }
  return end;
}

/** Index of the noun that an apposition from `at` on is about, or -1: it stands behind determiner and adjectives. */
function headAfter(at: number, end: number, type: ActorType, weight: number, view: View): number {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const opens = (word: string): boolean => lexicon.determiners.has(word) || lexicon.modifiers.has(word);
  const first = tokens[at];
  const isOpened =
    first !== undefined &&
    (opens(plainWord(first)) ||
      isNoun(first, type, view) ||
      isOwned(at, end, view) ||
      (type === 'person' && isCompound(at, end, view)));
  if (!isOpened) return -1;
  const open = type === 'person' && weight !== WEIGHT.copula ? openHead(at, end, view) : -1;
  if (open >= 0) return open;
  for (let i = at; i < Math.min(end, at + MAX_WORDS_BEFORE_NOUN); i++) {
    const token = tokens[i];
    if (isNoun(token, type, view)) return lastNoun(i, end, type, view);
    if (!token || isBreak(token, view) || (!token.word && !POSSESSIVE.test(token.text))) return -1;
    if (lexicon.links.has(plainWord(token)) && i > at) return -1;
  }
  return -1;
}

/**
 * The noun of "a second cousin of …" behind a person: the word before the first link or mark, whatever it is, in a
 * language where an article does not open adverbs as well.
 */
function openHead(at: number, end: number, { reading, lexicon }: View): number {
  const { tokens } = reading;
  const opener = lexicon.determiners.get(plainWord(tokens[at]));
  if (!lexicon.titlesTouchNames || !opener || opener.definite || opener.plural) return -1;
  for (let i = at + 1; i < Math.min(end, at + MAX_WORDS_BEFORE_NOUN); i++) {
    const word = plainWord(tokens[i]);
    const next = tokens[i + 1];
    if (!tokens[i]?.word || lexicon.timeNouns.has(word) || lexicon.breaks.has(word)) return -1;
    const closes =
      !next?.word || lexicon.links.has(next.lower) || lexicon.relatives.has(next.lower) || i + 1 >= end;
    if (closes) return tokens[i]?.capital ? -1 : i;
  }
  return -1;
}

/** "chief executive": where roles stand side by side the last one is the noun. */
function lastNoun(i: number, end: number, type: ActorType, view: View): number {
  let noun = i;
  while (noun + 1 < end && view.lexicon.titlesTouchNames && isNoun(view.reading.tokens[noun + 1], type, view))
    noun++;
  return noun;
}

/** "Labour MP for X", "team captain,": words that only narrow a role, before one that a link or mark follows. */
function isCompound(at: number, end: number, view: View): boolean {
  const { reading, lexicon } = view;
  if (!lexicon.titlesTouchNames) return false;
  for (let i = at; i < Math.min(end, at + MAX_WORDS_OF_COMPOUND); i++) {
    const token = reading.tokens[i];
    const word = plainWord(token);
    if (
      !token?.word ||
      /^\d/u.test(word) ||
      isBreak(token, view) ||
      lexicon.links.has(word) ||
      lexicon.conjunctions.has(word)
    )
      return false;
    if (i > at && isNoun(token, 'person', view)) {
      const noun = lastNoun(i, end, 'person', view);
      const behind = reading.tokens[noun + 1];
      return noun + 1 >= end || !behind?.word || lexicon.links.has(plainWord(behind));
    }
    if (!token.capital && (lexicon.determiners.has(word) || /(?:ed|ing|ly)$/u.test(word))) return false;
  }
  return false;
}

/** "Roe's", "the bank's": an owner opens an apposition, within a few words. */
function isOwned(at: number, end: number, { reading }: View): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const token = reading.tokens[i];
    if (POSSESSIVE.test(token?.text ?? '')) return true;
    if (!token?.capital) return false;
  }
  return false;
}

function relative(at: number, end: number, type: ActorType, view: RoleView): RolePhrase | null {
  const { tokens } = view.reading;
  if (view.lexicon.copulas.has(plainWord(tokens[at + 1]))) return predicate(at + 1, end, type, view);
  if (type !== 'person' || !view.lexicon.leads.has(plainWord(tokens[at + 1]))) return null;
  let to = at + 2;
  while (to < Math.min(end, at + MAX_WORDS) && tokens[to]?.word && !isBreak(tokens[to], view)) to++;
  return to > at + 2 ? weigh(at, to, at + 1, WEIGHT.relative, view) : null;
}

/** Does the name at `i` follow the complement of its title, in a language that lets it? */
function followsNoun(i: number, { reading, lexicon }: View): boolean {
  if (lexicon.titlesTouchNames) return false;
  const before = reading.tokens[i - 1];
  const word = plainWord(before);
  const tables = [
    lexicon.links,
    lexicon.determiners,
    lexicon.modifiers,
    lexicon.conjunctions,
    lexicon.honorifics,
    lexicon.roles,
  ];
  return before?.word === true && !tables.some((table) => table.has(word));
}
