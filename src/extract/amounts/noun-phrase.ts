import type { Token } from '../../text/tokens';
import { isApostrophe, isDash, rawAt, skipApostrophe, type Reading } from './reading';

/** Words of a phrase at most; a longer one is cut where a complement begins, or given up. */
const MAX_PHRASE_WORDS = 8;
const MIN_STEM = 3;
const MAX_STEM = 9;

/** Token indices, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly next: number;
}

const isWord = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === 'word' && words.has(token.text);
const isJoint = (token: Token | undefined): boolean =>
  isApostrophe(token) || (isDash(token) && token?.gap === false);

/** Whether `word` is a form of a verb of `stems`: the stem itself, or with one of the language's endings. */
export function hasStem({ lexicon }: Reading, word: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(word)) return true;
  for (let size = MIN_STEM; size < word.length && size <= MAX_STEM; size++)
    if (stems.has(word.slice(0, size)) && lexicon.about.endings.test(word.slice(size))) return true;
  return false;
}

/** A verb by its form, where the word before it does not make it a noun ("la baisse", "une forte hausse"). */
function isVerb(reading: Reading, at: number, isCompound = false): boolean {
  const { tokens } = reading;
  const { about } = reading.lexicon;
  const word = tokens[at]?.text ?? '';
  if (about.finite.has(word)) return true;
  if (isCompound) return about.finiteShape.test(word);
  const before = tokens[skipApostrophe(tokens, at - 1)];
  if (isWord(before, about.determiners) || isWord(before, about.early)) return false;
  return (
    about.finiteShape.test(word) ||
    hasStem(reading, word, about.changes) ||
    hasStem(reading, word, about.levels)
  );
}

/**
 * Whether [first, next) is more than one noun phrase: a word that ends such, a verb, or, where adjectives stand behind
 * their noun, a word behind it that is none by its shape ("la mairie dispose").
 */
function isBroken(reading: Reading, { first, next }: TokenRange): boolean {
  const { tokens } = reading;
  const { ends, links, determiners, of, early, later } = reading.lexicon.about;
  let hasNoun = false;
  for (let at = first; at < next; at++) {
    const token = tokens[at];
    if (isJoint(token)) continue;
    if (token?.kind !== 'word') return true;
    const { text } = token;
    if (links.has(text) || of.has(text)) hasNoun = false;
    else if (ends.has(text) || (at > first && isVerb(reading, at))) return true;
    else if (hasNoun && later && !later.test(text) && !token.capital && !isDash(tokens[at - 1])) return true;
    else hasNoun ||= !determiners.has(text) && !early.has(text);
  }
  return false;
}

/**
 * The noun phrase that begins at token `first`: determiner, adjectives, noun, and behind it only what cannot be a verb
 * by its shape. Null when there is none. In a compound ("a 5% | renewables target") a plural ends nothing.
 */
export function phraseAfter(reading: Reading, first: number, isCompound = false): TokenRange | null {
  const { tokens, lexicon } = reading;
  const { determiners, early, ends, later, of } = lexicon.about;
  let at = first;
  let words = 0;
  let hasNoun = false;
  let next = first;
  for (; words < MAX_PHRASE_WORDS; at++) {
    const token = tokens[at];
    if (isJoint(token) && at > first && tokens[at + 1]?.gap === false) continue;
    if (token?.kind !== 'word') break;
    words++;
    const isGlued = isDash(tokens[at - 1]) && !token.gap;
    const isInside = !hasNoun && (determiners.has(token.text) || early.has(token.text));
    if (isInside) continue;
    if (isWord(token, of) && hasNoun) {
      hasNoun = false;
      continue;
    }
    if (ends.has(token.text)) break;
    if (!hasNoun) {
      if (at > first && isVerb(reading, at, isCompound)) break;
      next = at + 1;
      hasNoun = later !== null || (!isCompound && lexicon.counts.plural.test(token.text));
      continue;
    }
    const isLater = later ? later.test(token.text) && !isVerb(reading, at) : isApostrophe(tokens[at - 1]);
    if (!isGlued && !isLater && !(token.capital && tokens[at - 1]?.capital)) break;
    next = at + 1;
    if (!later) hasNoun = false;
  }
  // "the U.S. market": an abbreviation, cut in its middle.
  const isCut =
    tokens[next]?.text === '.' && tokens[next - 1]?.capital === true && rawAt(reading, next - 1).length === 1;
  return next > first && !isCut ? { first, next } : null;
}

/** The noun phrase that ends before token `next` and begins with a determiner; null when a verb stands in it. */
export function phraseBeforeToken(reading: Reading, next: number): TokenRange | null {
  const { tokens, lexicon } = reading;
  const { determiners, melted, ends, of, trailing } = lexicon.about;
  let last = next;
  while (isWord(tokens[last - 1], trailing)) last--;
  for (let at = last - 1, words = 0; at >= 0 && words < MAX_PHRASE_WORDS; at--) {
    const token = tokens[at];
    if (isJoint(token)) continue;
    if (token?.kind !== 'word') return null;
    words++;
    // "la hausse des prix": a determiner behind "de", or melted with it, belongs to a complement.
    const isInner = of.has(token.text) || isWord(tokens[skipApostrophe(tokens, at - 1)], of);
    const isMelted = melted.has(token.text);
    if ((isMelted || determiners.has(token.text)) && token.gap && !isInner) {
      const range = { first: isMelted ? at + 1 : at, next: last };
      return at < last - 1 && !isBroken(reading, range) ? range : null;
    }
    if (ends.has(token.text) && !of.has(token.text)) return null;
  }
  return null;
}

/** The phrase between the beginning of the clause and the verb at token `verb`: its subject, if it looks like one. */
export function subjectBefore(reading: Reading, verb: number): TokenRange | null {
  const { tokens, lexicon } = reading;
  const { ends, determiners, links, clauses, early } = lexicon.about;
  let next = verb;
  let start = clauseStart(tokens, next, clauses);
  // "Le prix, estimé en mars, atteint": the words between two commas stand aside.
  if (start === next && tokens[next - 1]?.text === ',') {
    const aside = clauseStart(tokens, next - 1, clauses);
    if (tokens[aside - 1]?.text !== ',') return null;
    next = aside - 1;
    start = clauseStart(tokens, next, clauses);
  }
  const head = tokens[start];
  if (start >= next || head?.kind !== 'word') return null;
  const hasDeterminer = determiners.has(head.text);
  if (
    !hasDeterminer &&
    (ends.has(head.text) || links.has(head.text) || (!lexicon.about.isAttributive && !head.capital))
  )
    return null;
  if (!hasDeterminer && isVerb(reading, start)) return null;
  let range = { first: start, next };
  if (wordsIn(tokens, range) > MAX_PHRASE_WORDS) {
    let cut = start + 1;
    while (cut < next && !isWord(tokens[cut], links)) cut++;
    range = { first: start, next: cut };
  }
  const words = wordsIn(tokens, range);
  const last = tokens[range.next - 1];
  const isOpen =
    isJoint(last) ||
    isWord(last, links) ||
    isWord(last, lexicon.about.of) ||
    isWord(last, determiners) ||
    isWord(last, early) ||
    (last?.text === 's' && !last.gap);
  return words > (hasDeterminer ? 1 : 0) && words <= MAX_PHRASE_WORDS && !isOpen && !isBroken(reading, range)
    ? range
    : null;
}

const MAX_CLAUSE_TOKENS = 24;

function clauseStart(tokens: readonly Token[], before: number, clauses: ReadonlySet<string>): number {
  let at = before;
  while (at > 0 && before - at < MAX_CLAUSE_TOKENS) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === 'break') return at;
    if (isJoint(token)) {
      if (isWord(tokens[at - 2], clauses)) return at;
    } else if (token.kind !== 'word' || clauses.has(token.text)) return token.kind === 'figure' ? before : at;
    at--;
  }
  return at === 0 ? 0 : before;
}

function wordsIn(tokens: readonly Token[], { first, next }: TokenRange): number {
  let count = 0;
  for (let at = first; at < next; at++) if (tokens[at]?.kind === 'word') count++;
  return count;
}
