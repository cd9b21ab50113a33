import type { Draft } from './drafts';
import type { View } from './names';
import { plainWord, sentenceAround } from './reading';

/** How far a sentence is read back from a pronoun, and how far ahead a clause may lead. */
const MAX_TOKENS_BACK = 40;
const MAX_TOKENS_AHEAD = 30;

/** "il faut", "il y a", "s'agit-il": for nobody. */
export function isImpersonal(i: number, { reading: { tokens }, lexicon }: View): boolean {
  for (let k = i + 1; k <= i + 3; k++) if (lexicon.impersonal.has(plainWord(tokens[k]))) return true;
  return false;
}

/** "X, elle, …", "X est, quant à lui, …", "X est elle aussi …": such a pronoun only says again of whom the clause speaks. */
export function isEmphatic(i: number, view: View): boolean {
  const { tokens } = view.reading;
  const end = pastEmphatics(i, 1, view);
  if (tokens[pastEmphatics(i, -1, view)]?.text === ',' && /^[,.;]$/u.test(tokens[end]?.text ?? ''))
    return true;
  const { links, breaks, conjunctions, copulas } = view.lexicon;
  if (end === i + 1 || links.has(tokens[i + 1]?.lower ?? '')) return false;
  const before = plainWord(tokens[i - 1]);
  const opensClause = breaks.has(before) || conjunctions.has(before) || links.has(before);
  return copulas.has(before) || (tokens[i - 1]?.word === true && !opensClause);
}

/**
 * The person whom an emphatic pronoun says again: the last named before it in its sentence, unless that is no person,
 * or is named only as another's ("le fils de X est, lui, …"). `named`: by token, whose name it is of.
 */
export function emphasised(i: number, named: readonly (Draft | undefined)[], view: View): Draft | undefined {
  const { reading, lexicon } = view;
  const start = Math.max(sentenceAround(reading, i)[0], i - MAX_TOKENS_BACK);
  let at = i - 1;
  while (at >= start && !named[at]) at--;
  const draft = at >= start ? named[at] : undefined;
  while (draft && named[at] === draft) at--;
  return lexicon.links.has(plainWord(reading.tokens[at])) || draft?.type !== 'person' ? undefined : draft;
}

function pastEmphatics(i: number, step: 1 | -1, { reading: { tokens }, lexicon }: View): number {
  let at = i + step;
  while (lexicon.emphatics.has(tokens[at]?.lower ?? '')) at += step;
  return at;
}

/** "Alors qu'elle n'est pas prévue, X …": a clause that leads up to the sentence speaks of whom the sentence names. */
export function isAhead(i: number, named: readonly (Draft | undefined)[], view: View): boolean {
  const { reading, lexicon } = view;
  const end = Math.min(sentenceAround(reading, i)[1], i + MAX_TOKENS_AHEAD);
  if (!lexicon.breaks.has(plainWord(reading.tokens[i - 1]))) return false;
  let isOver = false;
  for (let k = i + 1; k < end; k++) {
    isOver ||= reading.tokens[k]?.text === ',';
    if (named[k]?.type === 'person') return isOver;
  }
  return false;
}
