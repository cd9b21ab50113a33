import type { ActorType } from '../../report';
import type { ActorLexicon } from './lexicon';
import { isRole, type NameRun, type View } from './names';
import { plainWord, type Token } from './reading';

/** The words [from, to) that say what an actor is, around the noun at `noun`. */
export interface RolePhrase {
  readonly from: number;
  readonly to: number;
  readonly noun: number;
  /** How much it tells; only to compare. */
  readonly weight: number;
}

/** A view that knows where the names are, so that no role swallows another's. */
export interface RoleView extends View {
  /** By their first tokens. */
  readonly names: ReadonlyMap<number, NameRun>;
  /** The tokens right behind them. */
  readonly nameEnds: ReadonlySet<number>;
}

export function withNames(runs: readonly NameRun[], view: View): RoleView {
  return {
    ...view,
    names: new Map(runs.map((run) => [run.from, run])),
    nameEnds: new Set(runs.map(({ to }) => to)),
  };
}

export const NAME_TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;

export const MAX_LOOK_BACK = 26;
export const MAX_WORDS = 24;
export const MAX_WORDS_BEFORE_NOUN = 7;
const MAX_PARENTHESIS = 6;
/** Of the places where a role stands, so much more than in the others. */
export const WEIGHT = { apposition: 3, title: 2.5, copula: 1.5, relative: 1.2 } as const;
export const QUOTES = /^["«»“”„]$/u;
export const POSSESSIVE = /^['’]s$|^['’]$/u;

export function skipClosers(at: number, end: number, { reading }: View): number {
  let next = at;
  while (next < end && /^["»”]$/u.test(reading.tokens[next]?.text ?? '')) next++;
  return next;
}

/** Behind "(R)", "(PS)", "(58 ans)"; at the bracket itself when it holds a role. */
export function skipParenthesis(at: number, end: number, type: ActorType, view: View): number {
  const { tokens } = view.reading;
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < Math.min(end, at + MAX_PARENTHESIS); i++) {
    if (isNoun(tokens[i], type, view)) return at;
    if (tokens[i]?.text === ')') return i + 1;
  }
  return at;
}

/** A noun for what an actor of that type is. */
export function isNoun(token: Token | undefined, type: ActorType, { lexicon }: View): boolean {
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

export const isBreak = (token: Token | undefined, { lexicon }: View): boolean =>
  token === undefined || lexicon.breaks.has(token.lower) || lexicon.relatives.has(token.lower);

/** Marks that may stand inside a role: those of a bracketed acronym, possessives. */
export function isInner(i: number, { reading }: View): boolean {
  const { tokens } = reading;
  const text = tokens[i]?.text ?? '';
  if (POSSESSIVE.test(text) || text === '&' || text === '/') return true;
  if (text === '(') return tokens[i + 2]?.text === ')';
  return text === ')' && tokens[i - 2]?.text === '(';
}

/** Words that tell something count; a complement ("of …") counts most. */
export function weigh(from: number, to: number, noun: number, weight: number, view: View): RolePhrase | null {
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
