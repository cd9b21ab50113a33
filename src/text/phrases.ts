import type { Token } from './tokens';

interface Phrase<T> {
  /** Words and signs, lower case, hyphens left out. */
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first (or, to be matched backwards, last) word; longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

const PIECES = /[\p{L}\p{M}²³]+|\d+|[^\s\p{L}\p{M}\d-]/gu;

/** "dollar+" stands for "dollar" and "dollars", "pied+ cube+" for "pied cube" and "pieds cubes". */
const formsOf = (phrase: string): string[] =>
  phrase.includes('+') ? [phrase.replaceAll('+', ''), phrase.replaceAll('+', 's')] : [phrase];

/** The phrases of "phrase|other phrase", plurals included. */
const phrasesOf = (list: string): string[] => list.split('|').flatMap(formsOf);

function build<T>(entries: Iterable<readonly [string, T]>, isBackward: boolean): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [list, value] of entries) {
    for (const phrase of phrasesOf(list)) {
      const words = phrase.toLowerCase().match(PIECES) ?? [];
      if (isBackward) words.reverse();
      const [key] = words;
      if (key === undefined) continue;
      const known = table.get(key);
      if (known) known.push({ words, value });
      else table.set(key, [{ words, value }]);
    }
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** A table from rows of "phrase|other phrase" and what they stand for; "+" behind its words adds the plural. */
export const toPhrases = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> =>
  build(entries, false);

/** The same, for `phraseBefore`. */
export const toPhrasesBackward = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> =>
  build(entries, true);

export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of the first token of the phrase. */
  readonly from: number;
  /** Index of the token behind it. */
  readonly next: number;
}

const isHyphen = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && (token.text === '-' || token.text === '‑');
const isSame = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.text === word || (word === "'" && token.text === '’'));

/** The longest phrase of `table` that starts with token `at`; hyphens between its words do not matter. */
export function phraseAt<T>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<T>,
): PhraseMatch<T> | null {
  const phrases = table.get(tokens[at]?.text ?? '');
  if (!phrases) return null;
  for (const { words, value } of phrases) {
    let index = at + 1;
    const isWhole = words.every((word, nth) => {
      if (nth === 0) return true;
      if (isHyphen(tokens[index])) index++;
      return isSame(tokens[index++], word);
    });
    if (isWhole) return { value, from: at, next: index };
  }
  return null;
}

/** The longest phrase of a backward `table` that ends with token `at`. */
export function phraseBefore<T>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<T>,
): PhraseMatch<T> | null {
  const last = tokens[at]?.text ?? '';
  const phrases = table.get(last === '’' ? "'" : last);
  if (!phrases) return null;
  for (const { words, value } of phrases) {
    let index = at - 1;
    const isWhole = words.every((word, nth) => {
      if (nth === 0) return true;
      if (isHyphen(tokens[index])) index--;
      return isSame(tokens[index--], word);
    });
    if (isWhole) return { value, from: index + 1, next: at + 1 };
  }
  return null;
}

/** Rows for `toPhrases`: every base, alone and behind every prefix ("kilo" + "mètre+" to "k" + "m"). */
export function compoundRows(
  prefixes: Readonly<Record<string, string>>,
  bases: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(bases).flatMap(([forms, symbol]) =>
    Object.entries({ '': '', ...prefixes }).map(([prefix, letter]): [string, string] => [
      forms
        .split('|')
        .map((form) => prefix + form)
        .join('|'),
      letter + symbol,
    ]),
  );
}

/** The words of a list with a blank between them, "+" behind those that have a plural; an empty list gives an empty set. */
export const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(' ')
      .flatMap(formsOf)
      .filter((word) => word !== ''),
  );

/** A map from rows of "word|other word" and what they stand for, with the same "+". */
export const toMap = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([list, value]) => phrasesOf(list).map((word): [string, T] => [word, value])));

/** Rows for `toPhrases` from "phrase|other phrase, phrase": the first of each is what its row stands for. */
export const ownNames = (list: string): [string, string][] =>
  list.split(', ').map((row) => [row, row.replace(/\|.*/u, '')]);

/** Rows for `toMap`: the members of a list with a blank between them and their number, from `first` on. */
export const numbered = (list: string, first: number, step = 1): [string, number][] =>
  list.split(' ').map((names, index) => [names, first + step * index]);
