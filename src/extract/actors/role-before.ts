import type { ActorType } from '../../report';
import { isListed, isRole, type NameRun, type View } from './names';
import { plainWord, sentenceAround, type Token } from './reading';
import {
  isBreak,
  isInner,
  isNoun,
  MAX_LOOK_BACK,
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

/** "le PDG de X, NAME," and "la ministre NAME", "Chief Executive NAME". */
export function phraseBefore(run: NameRun, type: ActorType, view: RoleView): RolePhrase | null {
  const { tokens } = view.reading;
  const [start] = sentenceAround(view.reading, run.from);
  let at = run.from - 1;
  while (at >= start && isOpener(tokens[at], view)) at--;
  if (at < start) return null;
  const beyond = type === 'person' ? beforeRanks(at, start, view) : at;
  const told = beyond < at && beyond >= start ? phraseUpTo(beyond, run, start, type, view) : null;
  return told ?? phraseUpTo(at, run, start, type, view);
}

function phraseUpTo(
  at: number,
  run: NameRun,
  start: number,
  type: ActorType,
  view: RoleView,
): RolePhrase | null {
  if (view.reading.tokens[at]?.text !== ',') return title(at, start, type, view);
  return closesApposition(run, view) ? beforeComma(at, start, type, view) : null;
}

/** The last token before "Cllr" and "Lt Gen" at `at`, which is `at` itself when there is none. */
function beforeRanks(at: number, start: number, { reading: { tokens }, lexicon }: View): number {
  let last = at;
  while (last >= start && tokens[last]?.capital && lexicon.ranks.has(plainWord(tokens[last]))) {
    last--;
    while (last >= start && tokens[last]?.text === '.') last--;
  }
  return last;
}

/** What may stand between a role and the name that it opens: quotation marks, honorifics. */
function isOpener(token: Token | undefined, { lexicon }: View): boolean {
  if (!token) return false;
  return QUOTES.test(token.text) || lexicon.honorifics.has(plainWord(token)) || token.text === '.';
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
function beforeComma(comma: number, start: number, type: ActorType, view: RoleView): RolePhrase | null {
  const { tokens } = view.reading;
  let noun = -1;
  for (let i = comma - 1; i >= Math.max(start, comma - MAX_LOOK_BACK); i--) {
    const token = tokens[i];
    if (!token || isBreak(token, view) || QUOTES.test(token.text)) break;
    if (!token.word && !isInner(i, view)) break;
    if (!isNoun(token, type, view)) continue;
    // "investor Grey Capital to sell its unit head, NAME": the title of another.
    const other = view.names.get(i + 1);
    const isTitle = other && (view.lexicon.titlesTouchNames || other.type === NAME_TYPE[type]);
    if (isTitle && !POSSESSIVE.test(tokens[other.to]?.text ?? '')) break;
    if (isHead(i, start, view)) noun = i;
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
function title(at: number, start: number, type: ActorType, view: RoleView): RolePhrase | null {
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
function placeTitle(link: number, start: number, view: RoleView): RolePhrase | null {
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
function adjectival(at: number, start: number, type: ActorType, view: RoleView): RolePhrase | null {
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
function leftEdge(noun: number, start: number, view: RoleView): number {
  const { tokens } = view.reading;
  const { lexicon } = view;
  let from = noun;
  for (let i = noun - 1; i >= Math.max(start, noun - MAX_WORDS_BEFORE_NOUN); i--) {
    const token = tokens[i];
    if (!token || isBreak(token, view)) break;
    const word = plainWord(token);
    if (lexicon.determiners.has(word)) break;
    if (lexicon.links.has(word)) break;
    if (isTouchingHyphen(i, view)) continue;
    if (!token.word && !POSSESSIVE.test(token.text)) break;
    if (lexicon.titlesTouchNames && opensAnew(i, start, view)) break;
    const fits =
      lexicon.titlesTouchNames ||
      lexicon.modifiers.has(word) ||
      lexicon.conjunctions.has(word) ||
      isRole(word, lexicon);
    if (!fits) break;
    from = i;
  }
  while (from < noun && lexicon.conjunctions.has(plainWord(tokens[from]))) from++;
  return isComplementBeforeRank(from, noun, view) ? noun : from;
}

/** "leader of the COUNCIL Cllr NAME", the rank at `noun`. */
function isComplementBeforeRank(from: number, noun: number, { reading: { tokens }, lexicon }: View): boolean {
  if (from === noun || !lexicon.ranks.has(plainWord(tokens[noun]))) return false;
  const link = lexicon.determiners.has(plainWord(tokens[from - 1])) ? from - 2 : from - 1;
  if (tokens[link - 1]?.sentence !== tokens[noun]?.sentence) return false;
  return lexicon.genitives.has(plainWord(tokens[link])) && isRole(plainWord(tokens[link - 1]), lexicon);
}

/** The hyphen of "Ulm-based". */
function isTouchingHyphen(i: number, { reading: { tokens } }: View): boolean {
  const [before, hyphen, behind] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!/^[-‐‑]$/u.test(hyphen?.text ?? '') || !before?.word) return false;
  return before.end === hyphen?.start && hyphen.end === behind?.start;
}

/**
 * Does token `i`, before a title that touches its name, belong to what stands before the phrase? "LAGOS and Mayor NAME",
 * "In MARCH Senator NAME", "in 2015 President NAME", "the couple HIRED broker NAME", but "the disgraced broker NAME".
 */
function opensAnew(i: number, start: number, { reading, lexicon, nameEnds }: RoleView): boolean {
  const { tokens } = reading;
  const token = tokens[i];
  const word = plainWord(token);
  const before = i > start ? tokens[i - 1] : undefined;
  const wordBefore = plainWord(before);
  if (lexicon.conjunctions.has(word)) return nameEnds.has(i);
  if (token?.capital && lexicon.timeNouns.has(word)) return true;
  if (/^\d{4}$/u.test(word)) return !before || lexicon.links.has(wordBefore);
  if (!before?.word || token?.capital || !/.{2}ed$/u.test(word) || lexicon.modifiers.has(word)) return false;
  const opens = lexicon.determiners.has(wordBefore) || lexicon.links.has(wordBefore);
  return (
    !opens &&
    !lexicon.modifiers.has(wordBefore) &&
    !/ly$/u.test(wordBefore) &&
    !lexicon.breaks.has(wordBefore)
  );
}
