import { Case, type TokenTable, type TokenType } from './token-types';

/** What it is worth at most that a word is the same at all its other places: a factor of e in favour of it. */
const WORTH = 1;
/** Counts as so many places that say nothing: a single other place is worth half. */
const SILENT = 1;

/** What each label says a word is, as a small number: 0 for none, one number a type. */
export function kindsOf(labels: readonly string[]): Uint8Array {
  const types = [...new Set(labels.map((label) => label.slice(2)))].sort();
  return Uint8Array.from(labels, (label) => types.indexOf(label.slice(2)));
}

/**
 * One name is mostly one thing in one document (Krishnan & Manning 2006, with votes for their second model). Adds to
 * the `scores` of capitalised tokens (a row of labels for each, `unit` the weight of 1) what `path`, the labels found
 * first, made of the same word at its other places; a word that is also written small ("Le" of "Le Monde") has no say.
 * Returns the sentences to be read again: where all places of all words agree, the best path stays the best. Linear in
 * the tokens.
 */
export function addVotes(
  table: TokenTable,
  path: Uint8Array,
  scores: Int32Array,
  kinds: Uint8Array,
  unit: number,
): number[] {
  const labels = kinds.length;
  const votes = new Int32Array(table.lowerCount * labels);
  const voters = new Int32Array(table.lowerCount);
  const kindAt = (i: number): number => kinds[path[i] ?? 0] ?? 0;
  const small = new Uint8Array(table.lowerCount);
  for (const { written, lowerId } of table.types) if (written === Case.Lower) small[lowerId] = 1;
  const votesOn = ({ written, lowerId }: TokenType): boolean =>
    written >= Case.Capital && small[lowerId] === 0;
  table.types.forEach((type, i) => {
    if (!votesOn(type)) return;
    const { lowerId } = type;
    const vote = lowerId * labels + kindAt(i);
    votes[vote] = (votes[vote] ?? 0) + 1;
    voters[lowerId] = (voters[lowerId] ?? 0) + 1;
  });
  const again: number[] = [];
  for (let s = 0; s + 1 < table.sentenceStart.length; s++) {
    let divided = false;
    for (let i = table.sentenceStart[s] ?? 0; i < (table.sentenceStart[s + 1] ?? 0); i++) {
      const type = table.types[i];
      if (!type || !votesOn(type)) continue;
      const others = (voters[type.lowerId] ?? 0) - 1;
      if (others <= 0) continue;
      const own = kindAt(i);
      const first = type.lowerId * labels;
      divided ||= (votes[first + own] ?? 0) <= others;
      for (let y = 0; y < labels; y++) {
        const kind = kinds[y] ?? 0;
        const same = (votes[first + kind] ?? 0) - Number(kind === own);
        scores[i * labels + y] =
          (scores[i * labels + y] ?? 0) + Math.round((WORTH * same) / ((others + SILENT) * unit));
      }
    }
    if (divided) again.push(s);
  }
  return again;
}
