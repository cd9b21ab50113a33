import type { Fact, Repeat } from '../../report';
import type { Document } from '../../text/document';
import type { Statement } from '../../text/statements';
import { finish, type Steps } from '../../text/steps';
import { startOf, toCandidates, type FactInput } from './candidates';
import { overlap } from './content';
import { isSameClaim, toClaims, type Claim } from './fold';
import type { FactLexicon } from './lexicon';

/** Statements that are ordered against each other; those behind keep the order of their worth. */
const MAX_ORDERED = 24;
const MAX_RIVALS = 80;
/** Below it a statement is no card, unless it is unconfirmed: those are all kept. */
const MIN_WORTH = 0.75;
const SAME_BLOCK = 0.35;
const NEAR_BLOCK = 0.1;
const SAME_WORDS = 1.1;
const SAME_SPEAKER = 0.3;

interface Ranked {
  claim: Claim;
  weight: number;
  repeatedIn: readonly number[];
}

/**
 * What the article states, by descending weight: each claim once, with its slots, its source and how sure it is. The
 * order is that of a brief: worth by itself (lead, title, protagonists, figures, quotations, events), less what the cards
 * before it have said already. The weight is 1 for the first and never rises. No sentence, no facts. Linear in the text.
 */
export function findFacts(
  document: Document,
  statements: readonly Statement[],
  input: FactInput & { readonly repeats: readonly Repeat[] },
  lexicon: FactLexicon,
): Fact[] {
  return finish(factsInSteps(document, statements, input, lexicon));
}

/** The same, a statement a step as far as they are read one by one. */
export function* factsInSteps(
  document: Document,
  statements: readonly Statement[],
  input: FactInput & { readonly repeats: readonly Repeat[] },
  lexicon: FactLexicon,
): Steps<Fact[]> {
  const candidates = yield* toCandidates(document, statements, input, lexicon);
  const claims = toClaims(candidates, input.amounts, input.repeats).filter(isKept);
  yield 0.9;
  const ranked = inOrder(claims);
  const top = Math.max(0.01, ranked[0]?.weight ?? 1);
  return ranked.map(({ claim, weight, repeatedIn }, id): Fact => {
    const { statement, firmness, actors, amounts, dates, quotes, source } = claim.candidate;
    return {
      id,
      start: startOf(document.text, statement),
      end: statement.end,
      actors,
      amounts,
      dates,
      quotes,
      source,
      certainty: firmness.certainty,
      marks: firmness.marks,
      repeatedIn,
      weight: Math.round(1000 * Math.max(0, weight / top)) / 1000,
    };
  });
}

function isKept({ candidate: { worth, firmness } }: Claim): boolean {
  return worth >= MIN_WORTH || firmness.certainty === 'conditional' || firmness.certainty === 'anonymous';
}

/** Greedy by maximal marginal relevance (Carbonell and Goldstein 1998) among the best, the others behind them. */
function inOrder(claims: readonly Claim[]): Ranked[] {
  const byWorth = [...claims].sort((a, b) => b.candidate.worth - a.candidate.worth);
  const rivals: Ranked[] = byWorth.slice(0, MAX_RIVALS).map((claim) => ({
    claim,
    weight: claim.candidate.worth,
    repeatedIn: claim.repeatedIn,
  }));
  const chosen: Ranked[] = [];
  while (chosen.length < MAX_ORDERED && rivals.length > 0) {
    let best = 0;
    rivals.forEach((rival, at) => {
      if (rival.weight > (rivals[best]?.weight ?? -Infinity)) best = at;
    });
    const [next] = rivals.splice(best, 1);
    if (!next) break;
    const double = chosen.find((known) => isSameClaim(known.claim.candidate, next.claim.candidate));
    if (double) {
      double.repeatedIn = merged(double, next);
      continue;
    }
    chosen.push(next);
    for (const rival of rivals) rival.weight = rival.claim.candidate.worth - penalty(rival, chosen);
  }
  const rest = byWorth
    .slice(MAX_RIVALS)
    .map((claim) => ({ claim, weight: claim.candidate.worth, repeatedIn: claim.repeatedIn }));
  let ceiling = Infinity;
  return [...chosen, ...rivals.sort((a, b) => b.weight - a.weight), ...rest].map((ranked) => {
    ceiling = Math.min(ceiling, Math.max(0, ranked.weight));
    return { ...ranked, weight: ceiling };
  });
}

function penalty({ claim: { candidate } }: Ranked, chosen: readonly Ranked[]): number {
  let sum = 0;
  let most = 0;
  for (const { claim } of chosen) {
    most = Math.max(most, overlap(candidate.content, claim.candidate.content));
    const distance = Math.abs(claim.candidate.statement.block - candidate.statement.block);
    if (distance === 0) sum += SAME_BLOCK;
    else if (distance === 1) sum += NEAR_BLOCK;
    if (candidate.speaker !== null && claim.candidate.speaker === candidate.speaker) sum += SAME_SPEAKER;
  }
  return sum + SAME_WORDS * most;
}

function merged(into: Ranked, from: Ranked): number[] {
  const own = into.claim.candidate.statement.block;
  const blocks = new Set([...into.repeatedIn, ...from.repeatedIn, from.claim.candidate.statement.block]);
  return [...blocks].filter((block) => block !== own).sort((a, b) => a - b);
}
