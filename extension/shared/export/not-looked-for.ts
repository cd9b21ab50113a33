import type { FindingKind, Report } from '../../../src/index';

const KINDS: Readonly<Record<FindingKind, true>> = {
  repeats: true,
  actors: true,
  amounts: true,
  dates: true,
  quotes: true,
  facts: true,
};

/**
 * The kinds of finding of whose absence `report` says nothing: the analysis was stopped before, or there is nothing to
 * find them by in the article's language. Empty when everything was looked for.
 */
export function notLookedFor({ analyser }: Report): FindingKind[] {
  return (Object.keys(KINDS) as FindingKind[]).filter((kind) => !analyser.lookedFor.includes(kind));
}
