import type { ActorType } from '../../report';
import type { ActorLexicon } from './lexicon';
import { isListed, isRole, type NameRun, type View } from './names';
import { mayBeAge, plainWord, sentenceAround, type Token } from './reading';

/** The words [from, to) that say what an actor is, around the noun at `noun`. */
export interface RolePhrase {
  readonly from: number;
  readonly to: number;
  readonly noun: number;
  /** How much it tells; only to compare. */
  readonly weight: number;
}

const MAX_LOOK_BACK = 26;
const MAX_WORDS = 24;
const MAX_WORDS_BEFORE_NOUN = 7;
const MAX_PARENTHESIS = 6;
/** Of the places where a role stands, so much more than in the others. */
const WEIGHT = { apposition: 3, title: 2.5, copula: 1.5, relative: 1.2 } as const;
const QUOTES = /^["«»“”„]$/u;
const POSSESSIVE = /^['’]s$|^['’]$/u;

/** "le PDG de X, NAME," and "la ministre NAME", "Chief Executive NAME". */
export function phraseBefore(run: NameRun, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  const [start] = sentenceAround(view.reading, run.from);
  let at = run.from - 1;
  while (at >= start && isOpener(tokens[at], view)) at--;
  if (at < start) return null;
  if (tokens[at]?.text === ',')
    return closesApposition(run, view) ? beforeComma(at, start, type, view) : null;
  return title(at, start, type, view);
}

/** ", le PDG de X", "(maire de X)", "est le PDG de X", ", qui dirige X". */
export function phraseAfter(run: NameRun, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const [, end] = sentenceAround(view.reading, run.from);
  let at = skipClosers(run.to, end, view);
  at = skipParenthesis(at, end, type, view);
  const mark = tokens[at]?.text ?? '';
  if (mark === ',' || mark === '(' || /^[–—-]$/u.test(mark)) {
    let next = skipAge(at + 1, end, view);
    if (QUOTES.test(tokens[next]?.text ?? '')) next++;
    if (next >= end || opensSentence(tokens[next], view)) return null;
    const word = plainWord(tokens[next]);
    if (next > at + 1 && lexicon.copulas.has(word)) return predicate(next, end, type, view);
    if (lexicon.relatives.has(word)) return relative(next, end, type, view);
    return nounPhrase(next, end, type, WEIGHT.apposition, view);
  }
  return lexicon.copulas.has(mark.toLowerCase()) ? predicate(at, end, type, view) : null;
}

/** "LONDON — The city is quiet": a capital that a determiner has only where a sentence begins. */
const opensSentence = (token: Token | undefined, { lexicon }: View): boolean =>
  token?.capital === true && lexicon.determiners.has(plainWord(token));

/** "est (désormais) le PDG de X", "est boulangère", behind the verb at `at`. */
function predicate(at: number, end: number, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  let next = at + 1;
  while (next < end && lexicon.modifiers.has(plainWord(tokens[next])) && !isNoun(tokens[next], type, view))
    next++;
  const isNamed = lexicon.determiners.has(plainWord(tokens[next])) || isNoun(tokens[next], type, view);
  return isNamed ? nounPhrase(next, end, type, WEIGHT.copula, view) : null;
}

/** What may stand between a role and the name that it opens: quotation marks, honorifics. */
function isOpener(token: Token | undefined, { lexicon }: View): boolean {
  if (!token) return false;
  return QUOTES.test(token.text) || lexicon.honorifics.has(plainWord(token)) || token.text === '.';
}

function skipClosers(at: number, end: number, { reading }: View): number {
  let next = at;
  while (next < end && /^["»”]$/u.test(reading.tokens[next]?.text ?? '')) next++;
  return next;
}

/** Behind "(R)", "(PS)", "(58 ans)"; at the bracket itself when it holds a role. */
function skipParenthesis(at: number, end: number, type: ActorType, view: View): number {
  const { tokens } = view.reading;
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < Math.min(end, at + MAX_PARENTHESIS); i++) {
    if (isNoun(tokens[i], type, view)) return at;
    if (tokens[i]?.text === ')') return i + 1;
  }
  return at;
}

/** Behind "54 ans," and "54,". */
function skipAge(at: number, end: number, { reading, lexicon }: View): number {
  if (!mayBeAge(reading.tokens[at])) return at;
  let next = at + 1;
  if (lexicon.ageWords.has(plainWord(reading.tokens[next]))) next++;
  return next < end && reading.tokens[next]?.text === ',' ? next + 1 : at;
}

/** A noun for what an actor of that type is. */
function isNoun(token: Token | undefined, type: ActorType, { lexicon }: View): boolean {
  if (!token?.word) return false;
  const word = plainWord(token);
  if (type === 'person')
    return isRole(word, lexicon) || lexicon.trades.has(word) || endsLikeRole(token, lexicon);
  if (token.capital && token.text !== token.text.toUpperCase()) return false;
  if (type === 'organisation') return lexicon.organisations.has(word);
  return lexicon.places.has(word);
}

/** In small letters and of the open class of nouns for people; not what an organisation or a place is. */
function endsLikeRole({ capital, lower }: Token, lexicon: ActorLexicon): boolean {
  const isOther =
    lexicon.organisations.has(lower) || lexicon.places.has(lower) || lexicon.modifiers.has(lower);
  return !capital && !isOther && !lexicon.breaks.has(lower) && lexicon.roleEndings.test(lower);
}

const isBreak = (token: Token | undefined, { lexicon }: View): boolean =>
  token === undefined || lexicon.breaks.has(token.lower) || lexicon.relatives.has(token.lower);

/** The phrase that begins at `at` and holds a noun of the type among its first words. */
function nounPhrase(at: number, end: number, type: ActorType, weight: number, view: View): RolePhrase | null {
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
  return weigh(from, trimEnd(noun, to, view), noun, weight, view);
}

/** Marks that may stand inside a role: those of a bracketed acronym, possessives. */
function isInner(i: number, { reading }: View): boolean {
  const { tokens } = reading;
  const text = tokens[i]?.text ?? '';
  if (POSSESSIVE.test(text) || text === '&' || text === '/') return true;
  if (text === '(') return tokens[i + 2]?.text === ')';
  return text === ')' && tokens[i - 2]?.text === '(';
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
    first !== undefined && (opens(plainWord(first)) || isNoun(first, type, view) || isOwned(at, end, view));
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

/** "Roe's", "the bank's": an owner opens an apposition, within a few words. */
function isOwned(at: number, end: number, { reading }: View): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const token = reading.tokens[i];
    if (POSSESSIVE.test(token?.text ?? '')) return true;
    if (!token?.capital) return false;
  }
  return false;
}

function relative(at: number, end: number, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  if (type !== 'person' || !view.lexicon.leads.has(plainWord(tokens[at + 1]))) return null;
  let to = at + 2;
  while (to < Math.min(end, at + MAX_WORDS) && tokens[to]?.word && !isBreak(tokens[to], view)) to++;
  return to > at + 2 ? weigh(at, to, at + 1, WEIGHT.relative, view) : null;
}

/** Is the name, behind a comma, followed by what ends an apposition? */
function closesApposition(run: NameRun, view: View): boolean {
  const { tokens } = view.reading;
  const [, end] = sentenceAround(view.reading, run.from);
  const at = skipParenthesis(skipClosers(run.to, end, view), end, 'person', view);
  const behind = tokens[at];
  return at >= end || behind === undefined || !behind.word;
}

/** The phrase that ends before the comma at `comma`: from its first noun behind the last verb or mark. */
function beforeComma(comma: number, start: number, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  let noun = -1;
  for (let i = comma - 1; i >= Math.max(start, comma - MAX_LOOK_BACK); i--) {
    const token = tokens[i];
    if (!token || isBreak(token, view) || QUOTES.test(token.text)) break;
    if (!token.word && !isInner(i, view)) break;
    if (isNoun(token, type, view) && isHead(i, start, view)) noun = i;
  }
  if (noun < 0) return null;
  const from = leftEdge(noun, start, view);
  return weigh(from, comma, noun, WEIGHT.apposition, view);
}

/** A noun behind a preposition is the complement of another, unless it is the first with a determiner of its own. */
function isHead(i: number, start: number, { reading, lexicon }: View): boolean {
  for (let k = i - 1; k >= Math.max(start, i - 4); k--) {
    const word = plainWord(reading.tokens[k]);
    if (lexicon.determiners.get(word)?.plural) return false;
    if (lexicon.determiners.has(word)) return true;
    if (!lexicon.modifiers.has(word)) return true;
  }
  return true;
}

/** "le ministre de la Culture NAME": the noun, its complements, then the name. */
function title(at: number, start: number, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const touching = tokens[at];
  if (!touching?.word || isBreak(touching, view)) return null;
  if (isNoun(touching, type, view)) {
    const to = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    return weigh(leftEdge(at, start, view), to, at, WEIGHT.title, view);
  }
  if (type === 'place' && lexicon.links.has(plainWord(touching))) return placeTitle(at, start, view);
  if (lexicon.titlesTouchNames || type !== 'person') return adjectival(at, start, type, view);
  if (lexicon.links.has(plainWord(touching)) || lexicon.determiners.has(plainWord(touching))) return null;
  for (let i = at; i >= Math.max(start, at - MAX_LOOK_BACK / 2); i--) {
    const token = tokens[i];
    if (!token?.word || isBreak(token, view)) return null;
    if (!isNoun(token, type, view)) continue;
    if (!isHead(i, start, view)) return null;
    const behind = plainWord(tokens[i + 1]);
    const linked = lexicon.links.has(behind) || at - i <= (tokens[i + 1]?.capital ? 4 : 3);
    return linked ? weigh(leftEdge(i, start, view), at + 1, i, WEIGHT.title, view) : null;
  }
  return null;
}

/**
 * "the coastal town of NAME", but "a suburb of NAME", "the airport in NAME" and "the largest city of COUNTRY" tell
 * what another place is.
 */
function placeTitle(link: number, start: number, view: View): RolePhrase | null {
  const { lexicon, gazetteer, reading } = view;
  const noun = link - 1;
  const [word, behind] = [plainWord(reading.tokens[noun]), plainWord(reading.tokens[link])];
  if (noun < start || !lexicon.genitives.has(behind) || !lexicon.namedPlaces.has(word)) return null;
  if (!isNoun(reading.tokens[noun], 'place', view)) return null;
  let at = noun - 1;
  while (at > start && reading.tokens[at]?.word && !lexicon.determiners.has(plainWord(reading.tokens[at])))
    at--;
  const determiner = lexicon.determiners.get(plainWord(reading.tokens[at]));
  const isCountry = isListed([reading.tokens[link + 1]?.text ?? ''], ['country'], gazetteer);
  if (determiner?.definite === false || (isCountry && at < noun - 1)) return null;
  return weigh(leftEdge(noun, start, view), link, noun, WEIGHT.title, view);
}

/** "la revue scientifique NAME": one adjective between noun and name. */
function adjectival(at: number, start: number, type: ActorType, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  const noun = at - 1;
  const adjective = tokens[at];
  if (noun < start || !adjective?.word || adjective.capital || view.lexicon.titlesTouchNames) return null;
  if (view.lexicon.links.has(plainWord(adjective)) || view.lexicon.determiners.has(plainWord(adjective)))
    return null;
  if (!isNoun(tokens[noun], type, view)) return null;
  return weigh(leftEdge(noun, start, view), at + 1, noun, WEIGHT.title, view);
}

/** Where the phrase around `noun` begins: behind the determiner, with adjectives and, in English, owners and compounds. */
function leftEdge(noun: number, start: number, view: View): number {
  const { tokens } = view.reading;
  const { lexicon } = view;
  let from = noun;
  for (let i = noun - 1; i >= Math.max(start, noun - MAX_WORDS_BEFORE_NOUN); i--) {
    const token = tokens[i];
    if (!token || isBreak(token, view)) break;
    const word = plainWord(token);
    if (lexicon.determiners.has(word)) break;
    if (lexicon.links.has(word)) break;
    if (!token.word && !POSSESSIVE.test(token.text)) break;
    const fits =
      lexicon.titlesTouchNames ||
      lexicon.modifiers.has(word) ||
      lexicon.conjunctions.has(word) ||
      isRole(word, lexicon);
    if (!fits) break;
    from = i;
  }
  while (from < noun && lexicon.conjunctions.has(plainWord(tokens[from]))) from++;
  return from;
}

/** Words that tell something count; a complement ("of …") counts most. */
function weigh(from: number, to: number, noun: number, weight: number, view: View): RolePhrase | null {
  const { tokens } = view.reading;
  if (to <= from || view.lexicon.determiners.get(plainWord(tokens[from - 1]))?.plural) return null;
  let words = 0;
  let linked = 0;
  for (let i = from; i < to; i++) {
    const word = plainWord(tokens[i]);
    if (view.lexicon.links.has(word) || POSSESSIVE.test(word)) linked = 1;
    else if (tokens[i]?.word && !view.lexicon.determiners.has(word)) words++;
  }
  const vague = view.lexicon.vague.has(plainWord(tokens[noun])) ? 2 : 0;
  return { from, to, noun, weight: weight + linked + Math.min(words, 8) * 0.3 - vague };
}
