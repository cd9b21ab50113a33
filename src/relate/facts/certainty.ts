import type { Certainty, SourceKind } from '../../report';
import { phraseAt } from '../../text/phrases';
import type { Span } from '../../text/span';
import type { Statement } from '../../text/statements';
import type { HedgeLexicon } from './lexicon';

/** On whose word a statement stands, as far as its certainty goes. */
export interface Backing {
  readonly kind: SourceKind;
  readonly isUnnamed: boolean;
  readonly marks: readonly Span[];
}

export interface Firmness {
  readonly certainty: Certainty;
  readonly marks: readonly Span[];
}

const NEAR_WORDS = 4;
const SPEECH_DISTANCE = 8;

/**
 * How sure the article is of `statement`. Only words outside quotations count. `isCarried`: the statement before it in
 * its paragraph was unconfirmed, or its paragraph's head named a source, which a bare conditional needs to count.
 */
export function toFirmness(
  statement: Statement,
  backing: Backing | null,
  isCarried: boolean,
  lexicon: HedgeLexicon,
): Firmness {
  const words = unconfirmedWords(statement, lexicon);
  const verbs = hearsayVerbs(statement, backing, isCarried, lexicon);
  if (words.length + verbs.length > 0)
    return { certainty: 'conditional', marks: sorted([...words, ...verbs, ...(backing?.marks ?? [])]) };
  if (!backing) return { certainty: 'stated', marks: [] };
  return { certainty: backing.isUnnamed ? 'anonymous' : 'attributed', marks: sorted(backing.marks) };
}

/** In reading order, each range once, none inside another. */
function sorted(marks: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end > (kept.at(-1)?.end ?? -1)) kept.push({ start, end });
  }
  return kept;
}

function unconfirmedWords(statement: Statement, lexicon: HedgeLexicon): Span[] {
  const marks: Span[] = [];
  for (let at = 0; at < statement.tokens.length; at++) {
    if (statement.quoted[at]) continue;
    const found = phraseAt(statement.tokens, at, lexicon.unconfirmed);
    if (found) marks.push(spanOf(statement, found.from, found.next));
  }
  return marks;
}

/** The verbs by which the article itself keeps its distance. */
function hearsayVerbs(
  statement: Statement,
  backing: Backing | null,
  isCarried: boolean,
  lexicon: HedgeLexicon,
): Span[] {
  const { tokens, quoted } = statement;
  const isReported = backing !== null && (backing.isUnnamed || backing.kind === 'media');
  const isBacked = backing !== null || isCarried;
  const found: Span[] = [];
  let isChecked = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || quoted[at]) continue;
    const isModal = isReported && !token.capital && lexicon.onlyReported.has(token.text);
    const next = isModal ? at + 1 : hearsayEnd(statement, at, { isBacked, isReported }, lexicon);
    if (next === null) continue;
    if (!isChecked && (statement.tokens.at(-1)?.text === '?' || isHypothetical(statement, lexicon)))
      return [];
    isChecked = true;
    if (!dependsOnPast(statement, at, lexicon)) found.push(spanOf(statement, at, next));
  }
  return found;
}

/** Index behind the verb at `at` when it is a conditional of hearsay, else null. */
function hearsayEnd(
  statement: Statement,
  at: number,
  { isBacked, isReported }: { readonly isBacked: boolean; readonly isReported: boolean },
  lexicon: HedgeLexicon,
): number | null {
  const { tokens } = statement;
  const verb = tokens[at]?.text ?? '';
  if (!lexicon.conditional?.test(verb) || lexicon.notConditional.has(verb)) return null;
  if (isImpersonal(statement, at, lexicon) || isAsked(statement, at)) return null;
  const participle = participleBehind(statement, at, lexicon);
  if (participle !== null && lexicon.perfect.has(verb)) {
    if (lexicon.regrets.has(tokens[participle]?.text ?? '')) return null;
    return participle + 1;
  }
  const isProposal = tokens.slice(0, at).some(({ text }) => lexicon.proposals.has(text));
  // What a plan would cost, according to a body, is an estimate.
  const isVouched = isReported || (isBacked && !isProposal);
  if (lexicon.being.has(verb)) {
    const end = participle ?? skipBetween(statement, at + 1, lexicon);
    const isState = tokens.slice(at + 1, end + 1).some(({ text }) => lexicon.states.has(text));
    return (isState && !isProposal) || isVouched ? at + 1 : null;
  }
  if (lexicon.present.has(verb) && !isProposal) return at + 1;
  return isVouched ? at + 1 : null;
}

function skipBetween({ tokens }: Statement, from: number, lexicon: HedgeLexicon): number {
  let at = from;
  while (at < from + NEAR_WORDS && (lexicon.between.has(tokens[at]?.text ?? '') || tokens[at]?.text === "'"))
    at++;
  return at;
}

function participleBehind(statement: Statement, verb: number, lexicon: HedgeLexicon): number | null {
  const at = skipBetween(statement, verb + 1, lexicon);
  const token = statement.tokens[at];
  return token?.kind === 'word' && lexicon.participle.test(token.text) ? at : null;
}

/** "ce serait", "il faudrait", "il serait temps de". */
function isImpersonal({ tokens }: Statement, at: number, lexicon: HedgeLexicon): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const word = tokens[before]?.text ?? '';
    if (lexicon.vagueSubjects.has(word)) return true;
    if (lexicon.impersonal.has(word)) {
      return tokens.slice(at + 1, at + 3).some(({ text }) => lexicon.impersonalTails.has(text));
    }
    if (!lexicon.between.has(word) && !/^['’]$/u.test(word)) return false;
  }
  return false;
}

/** "aurait-il menti": an inverted subject asks or supposes. */
const isAsked = ({ tokens }: Statement, at: number): boolean =>
  tokens[at + 1]?.text === '-' && tokens[at + 1]?.gap === false;

/** Whether the statement supposes something outside quotations. */
function isHypothetical({ tokens, quoted }: Statement, lexicon: HedgeLexicon): boolean {
  if (phraseAt(tokens, 0, lexicon.openings)) return true;
  return tokens.some((_, at) => {
    if (quoted[at]) return false;
    return phraseAt(tokens, at, lexicon.hypotheses)?.value === true;
  });
}

/** "a annoncé qu'il viendrait": a subordinate clause under a verb of speech or thought in the past. */
function dependsOnPast({ tokens, quoted }: Statement, verb: number, lexicon: HedgeLexicon): boolean {
  let link = verb - 1;
  while (link >= 0 && !(lexicon.subordinators.has(tokens[link]?.text ?? '') && !quoted[link])) {
    if (/^[;:]$/u.test(tokens[link]?.text ?? '')) return false;
    link--;
  }
  for (let at = link - 1; at >= 0 && at >= link - SPEECH_DISTANCE; at--) {
    const word = tokens[at]?.text ?? '';
    if (!hasStem(word, lexicon.speech)) continue;
    if (lexicon.pastForms?.test(word)) return true;
    return tokens
      .slice(Math.max(0, at - NEAR_WORDS), at)
      .some(({ text }) => lexicon.pastAuxiliaries.has(text));
  }
  return false;
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  for (let size = Math.min(word.length, 10); size >= 3; size--)
    if (stems.has(word.slice(0, size))) return true;
  return stems.has(word);
}

function spanOf(statement: Statement, from: number, next: number): Span {
  return {
    start: statement.tokens[from]?.start ?? statement.start,
    end: statement.tokens[next - 1]?.end ?? statement.end,
  };
}
