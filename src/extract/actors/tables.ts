import { foldName } from '../../tagger/gazetteer';
import type { NameType } from '../../tagger/tag';
import { toForm } from './forms';
import type { ActorLexicon, OrganisationKind, Pronoun } from './lexicon';
import type { Token } from './reading';

interface Phrase<T> {
  /** As the tokens are cut, lower case. */
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, in the lexicon's order. */
type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** What the steps from names to actors look up, as they need it. */
export interface ActorTables {
  /** The lexicon's words as those of a `Form` are written. */
  readonly organisations: ReadonlyMap<string, OrganisationKind>;
  readonly places: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  /** Keys of all names of the same actor, by each of them. */
  readonly sameNames: ReadonlyMap<string, readonly string[]>;
  readonly uncapitalised: Phrases<NameType>;
  readonly pairs: Phrases<'LOC' | 'ORG'>;
  readonly lastNamed: Phrases<Pronoun>;
}

const tablesOf = new WeakMap<ActorLexicon, ActorTables>();

/** Made once a lexicon: made once a text they took a sixth of the time from names to actors. */
export function toTables(lexicon: ActorLexicon): ActorTables {
  const known = tablesOf.get(lexicon);
  if (known) return known;
  const made: ActorTables = {
    organisations: new Map([...lexicon.organisations].map(([noun, kind]) => [foldName(noun), kind])),
    places: new Set([...lexicon.places].map(foldName)),
    roles: new Set([...lexicon.roles.keys()].map(foldName)),
    notNames: new Set([...lexicon.notNames].map(foldName)),
    sameNames: sameNames(lexicon),
    uncapitalised: byFirstWord(lexicon.uncapitalised),
    pairs: byFirstWord(lexicon.pairs),
    lastNamed: byFirstWord(lexicon.lastNamed),
  };
  tablesOf.set(lexicon, made);
  return made;
}

function sameNames(lexicon: ActorLexicon): Map<string, readonly string[]> {
  const same = new Map<string, readonly string[]>();
  for (const names of lexicon.sameNames) {
    const keys = names.map((name) => toForm(name, lexicon).key);
    for (const key of keys) same.set(key, keys);
  }
  return same;
}

function byFirstWord<T>(phrases: readonly (readonly [phrase: string, value: T])[]): Phrases<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const known = table.get(first);
    if (known) known.push({ words, value });
    else table.set(first, [{ words, value }]);
  }
  return table;
}

/** The first phrase of the table that begins at token `i`. */
export function phraseAt<T>(tokens: readonly Token[], i: number, table: Phrases<T>): Phrase<T> | undefined {
  const phrases = table.get(tokens[i]?.lower ?? '');
  return phrases?.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word));
}
