import { foldName } from '../../tagger/gazetteer';
import { isBlank, isSolid, Letter, letterOf, letterRuns } from '../../text/letters';
import type { ActorLexicon } from './lexicon';

/** A name as it is compared: folded words, without the article that opens it. */
export interface Form {
  /** "jean luc martin"; two names with one key are written alike but for accents, case and hyphens. */
  readonly key: string;
  readonly words: readonly string[];
  /** Written all in capitals, two letters or more, one word. */
  readonly acronym: boolean;
}

/** Marks that belong to the words of a name. */
const NAME_MARKS = '&+@';
const MAX_ACRONYM = 8;

/** `written` is a name; stops inside abbreviations are dropped ("U.S." is "us"). */
export function toForm(written: string, lexicon: Pick<ActorLexicon, 'articles'>): Form {
  const tight = written.includes('.') ? withoutStops(written) : written;
  const folded = foldName(tight);
  const words = letterRuns(folded.endsWith("'s") ? folded.slice(0, -2) : folded, isSolid, NAME_MARKS);
  while (words.length > 1 && lexicon.articles.has(words[0] ?? '')) words.shift();
  const bare = tight.trim();
  return {
    key: words.join(' '),
    words,
    acronym: words.length === 1 && bare.length <= MAX_ACRONYM && isAcronym(bare),
  };
}

/** Without the stops behind initials: before another capital, a blank or the end. */
function withoutStops(written: string): string {
  let out = '';
  let at = 0;
  let before = Letter.Other;
  for (const character of written) {
    at += character.length;
    const isInitial = character === '.' && before === Letter.Capital;
    if (!isInitial || !mayFollowInitial(written, at)) out += character;
    before = letterOf(character.codePointAt(0) ?? NaN);
  }
  return out;
}

function mayFollowInitial(written: string, at: number): boolean {
  if (at >= written.length || isBlank(written.charCodeAt(at))) return true;
  const next = written.charAt(at) === '-' ? at + 1 : at;
  return letterOf(written.codePointAt(next) ?? NaN) === Letter.Capital;
}

/** Two characters or more, a capital first, then capitals, digits and "&". */
function isAcronym(word: string): boolean {
  const [first = '', ...rest] = word;
  const isOf = (character: string, letter: Letter): boolean =>
    letterOf(character.codePointAt(0) ?? NaN) === letter;
  const goesOn = (character: string): boolean =>
    character === '&' || isOf(character, Letter.Capital) || isOf(character, Letter.Digit);
  return rest.length > 0 && isOf(first, Letter.Capital) && rest.every(goesOn);
}

/** The shortest acronym that is written as a word. */
const MIN_SPOKEN_ACRONYM = 3;

/** An acronym, or one word short enough to be one that is spoken as a word and written so: "Esa". */
export function mayBeAcronym({ acronym, words, key }: Form): boolean {
  return acronym || (words.length === 1 && key.length >= MIN_SPOKEN_ACRONYM && key.length <= MAX_ACRONYM);
}

/**
 * Does the acronym's every letter begin a word of `long`, small words left out or taken along? A country's mark that
 * opens `long` stands in the acronym as it is, or not at all.
 */
export function isAcronymOf(
  short: Form,
  long: Form,
  lexicon: Pick<ActorLexicon, 'small' | 'countryMarks'>,
): boolean {
  if (!mayBeAcronym(short) || long.words.length < 2) return false;
  const [mark = ''] = long.words;
  if (!lexicon.countryMarks.has(mark)) return isInitials(short.key, long.words, lexicon.small);
  const rest = long.words.slice(1);
  return [short.key, short.key.startsWith(mark) ? short.key.slice(mark.length) : ''].some(
    (key) => key.length > 1 && isInitials(key, rest, lexicon.small),
  );
}

function isInitials(key: string, words: readonly string[], small: ReadonlySet<string>): boolean {
  const initials = (of: readonly string[]): string => of.map((word) => word.charAt(0)).join('');
  return key === initials(words) || key === initials(words.filter((word) => !small.has(word)));
}

/** The same, loosely, for an acronym that stands in parentheses right behind the name: letters in the same order. */
export function mayAbbreviate(short: Form, long: Form): boolean {
  if (!short.acronym) return mayBeAcronym(short) && isOfBeginnings(short.key, long.words, 0);
  if (long.words.length === 0) return false;
  const letters = long.words.join('');
  if (short.key.charAt(0) !== letters.charAt(0)) return false;
  let at = 0;
  for (const letter of short.key) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "ofcom" of "office of communications": is `key` the beginnings of words in order, the first and others? */
function isOfBeginnings(key: string, words: readonly string[], taken: number): boolean {
  if (key === '') return taken > 1;
  const candidates = taken === 0 ? words.slice(0, 1) : words;
  return candidates.some((word, i) => {
    for (let length = 1; length <= Math.min(word.length, key.length); length++) {
      if (word.charAt(length - 1) !== key.charAt(length - 1)) return false;
      if (isOfBeginnings(key.slice(length), words.slice(i + 1), taken + 1)) return true;
    }
    return false;
  });
}

/** `words` from `from`: do they end `long`? */
export function isTail(words: readonly string[], long: readonly string[]): boolean {
  const shift = long.length - words.length;
  return shift >= 0 && words.every((word, i) => word === long[shift + i]);
}

export function isHead(words: readonly string[], long: readonly string[]): boolean {
  return words.length <= long.length && words.every((word, i) => word === long[i]);
}
