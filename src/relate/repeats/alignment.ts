import type { Run } from './grams';
import type { Tokens } from './tokens';

/**
 * A stretch of two blocks laid side by side: tokens [at, end) of the later one against [ofAt, ofEnd) of the earlier
 * one. Either side of a piece that is not `equal` may be empty.
 */
export interface Piece {
  readonly equal: boolean;
  readonly at: number;
  readonly end: number;
  readonly ofAt: number;
  readonly ofEnd: number;
}

/** Pieces that follow each other on both sides without a gap; the first and the last are equal. */
export type Chain = readonly Piece[];

/** Two blocks side by side. Several chains when text between was replaced or sentences changed places. */
export interface Alignment {
  /** By place in the later block. */
  readonly chains: readonly Chain[];
  /** Words of the equal pieces. */
  readonly matched: number;
}

/** Up to so many words on both sides are an edit; beyond, the shared parts stand apart. */
export const MAX_EDIT_WORDS = 12;
/** Words put in at one place, with nearly nothing on the other side: up to a long sentence. */
const MAX_INSERTED_WORDS = 80;
const MAX_INSERTION_LOSS = 2;
const MAX_EDGE_WORDS = 6;
/** A part that changed its place must be more than a turn of phrase. */
const MIN_MOVED_WORDS = 6;

/**
 * Lays the runs that two blocks share into chains: the heaviest series of runs in the same order on both sides, then
 * the heaviest of what is left, and so on (moved sentences). The words between two runs of a chain are aligned by
 * their longest common subsequence. Quadratic in the number of runs, which the index bounds.
 */
export function align(tokens: Tokens, runs: readonly Run[]): Alignment {
  const series: Run[][] = [];
  let left = [...runs].sort((a, b) => a.at - b.at || a.ofAt - b.ofAt);
  while (left.length > 0) {
    const best = heaviest(left);
    const weight = best.reduce((sum, run) => sum + run.length, 0);
    if (series.length > 0 && weight < MIN_MOVED_WORDS) break;
    series.push(best);
    left = left.flatMap((run) => without(run, best)).filter((run) => run.length >= MIN_MOVED_WORDS);
  }
  const taken = series.flat();
  return summed(
    series.flatMap((one) => toChains(tokens, one, taken)).sort((a, b) => startOf(a) - startOf(b)),
  );
}

function summed(chains: readonly Chain[]): Alignment {
  return { chains, matched: chains.reduce((sum, chain) => sum + equalWords(chain), 0) };
}

function equalWords(chain: Chain): number {
  return chain.reduce((sum, piece) => sum + (piece.equal ? piece.end - piece.at : 0), 0);
}

function startOf(chain: Chain): number {
  return chain[0]?.at ?? 0;
}

/** The heaviest series of `runs` (sorted by `at`) that rises on both sides; overlaps are cut from the later run. */
function heaviest(runs: readonly Run[]): Run[] {
  const weight: number[] = [];
  const previous: number[] = [];
  let best = 0;
  runs.forEach((run, index) => {
    weight[index] = run.length;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      const other = runs[before];
      if (!other || other.at >= run.at || other.ofAt >= run.ofAt) continue;
      const total = (weight[before] ?? 0) + run.length - overlap(other, run);
      if (overlap(other, run) < run.length && total > (weight[index] ?? 0)) {
        weight[index] = total;
        previous[index] = before;
      }
    }
    if ((weight[index] ?? 0) > (weight[best] ?? 0)) best = index;
  });
  const series: Run[] = [];
  for (let index = best; index >= 0; index = previous[index] ?? -1) {
    const run = runs[index];
    if (run) series.unshift(run);
  }
  return series.map((run, index) => {
    const before = series[index - 1];
    return before ? cutStart(run, overlap(before, run)) : run;
  });
}

function overlap(before: Run, after: Run): number {
  return Math.max(0, before.at + before.length - after.at, before.ofAt + before.length - after.ofAt);
}

function cutStart(run: Run, words: number): Run {
  return { at: run.at + words, ofAt: run.ofAt + words, length: run.length - words };
}

/** What is left of `run` outside the words that `taken` uses on either side: its longest free stretch, if any. */
function without(run: Run, taken: readonly Run[]): Run[] {
  let best: Run = { ...run, length: 0 };
  let from = 0;
  for (let step = 0; step <= run.length; step++) {
    if (step < run.length && !isTaken(taken, run.at + step, run.ofAt + step)) continue;
    if (step - from > best.length) best = { at: run.at + from, ofAt: run.ofAt + from, length: step - from };
    from = step + 1;
  }
  return best.length > 0 ? [best] : [];
}

function isTaken(runs: readonly Run[], at: number, ofAt: number): boolean {
  return runs.some(
    (run) => (at >= run.at && at < run.at + run.length) || (ofAt >= run.ofAt && ofAt < run.ofAt + run.length),
  );
}

/** Joins a series over its small gaps; a large gap, or one that holds words of another series, begins a new chain. */
function toChains(tokens: Tokens, series: readonly Run[], taken: readonly Run[]): Chain[] {
  const chains: Piece[][] = [];
  let chain: Piece[] = [];
  let before: Run | undefined;
  for (const run of series) {
    if (before) {
      const gap = {
        at: before.at + before.length,
        end: run.at,
        ofAt: before.ofAt + before.length,
        ofEnd: run.ofAt,
      };
      if (isEdit(gap) && !taken.some((other) => touches(other, gap))) {
        chain.push(...differences(tokens, gap));
      } else {
        chains.push(joined(chain));
        chain = [];
      }
    }
    chain.push({
      equal: true,
      at: run.at,
      end: run.at + run.length,
      ofAt: run.ofAt,
      ofEnd: run.ofAt + run.length,
    });
    before = run;
  }
  chains.push(joined(chain));
  return chains;
}

type Gap = Omit<Piece, 'equal'>;

function isEdit(gap: Gap): boolean {
  const words = gap.end - gap.at;
  const ofWords = gap.ofEnd - gap.ofAt;
  if (Math.max(words, ofWords) <= MAX_EDIT_WORDS) return true;
  return Math.min(words, ofWords) <= MAX_INSERTION_LOSS && Math.max(words, ofWords) <= MAX_INSERTED_WORDS;
}

function touches(run: Run, gap: Gap): boolean {
  return (
    (run.at < gap.end && run.at + run.length > gap.at) ||
    (run.ofAt < gap.ofEnd && run.ofAt + run.length > gap.ofAt)
  );
}

/** Neighbours of the same sort as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let last: { -readonly [K in keyof Piece]: Piece[K] } | undefined;
  for (const piece of pieces) {
    if (last && last.equal === piece.equal) {
      last.end = piece.end;
      last.ofEnd = piece.ofEnd;
    } else {
      last = { ...piece };
      out.push(last);
    }
  }
  return out;
}

/**
 * The pieces of a gap by the longest common subsequence of its two sides (Wagner and Fischer 1974); a gap whose sides
 * share no word, or are very long, is one piece, an empty gap none.
 */
export function differences(tokens: Tokens, gap: Gap): Piece[] {
  const rows = gap.end - gap.at;
  const columns = gap.ofEnd - gap.ofAt;
  if (rows === 0 && columns === 0) return [];
  if (rows * columns > MAX_INSERTED_WORDS ** 2 || !shareWord(tokens, gap)) return [{ equal: false, ...gap }];
  const { id } = tokens;
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      table[at] =
        id[gap.at + row] === id[gap.ofAt + column]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  const pieces: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const at = row * width + column;
    const here = { at: gap.at + row, ofAt: gap.ofAt + column };
    if (row < rows && column < columns && id[gap.at + row] === id[gap.ofAt + column]) {
      row += 1;
      column += 1;
      pieces.push({ equal: true, ...here, end: here.at + 1, ofEnd: here.ofAt + 1 });
    } else if (column < columns && (row >= rows || (table[at + 1] ?? 0) >= (table[at + width] ?? 0))) {
      column += 1;
      pieces.push({ equal: false, ...here, end: here.at, ofEnd: here.ofAt + 1 });
    } else {
      row += 1;
      pieces.push({ equal: false, ...here, end: here.at + 1, ofEnd: here.ofAt });
    }
  }
  return joined(pieces);
}

function shareWord(tokens: Tokens, gap: Gap): boolean {
  for (let at = gap.at; at < gap.end; at++) {
    for (let of = gap.ofAt; of < gap.ofEnd; of++) if (tokens.id[at] === tokens.id[of]) return true;
  }
  return false;
}

/** Tokens of the later and of the earlier block. */
export type Ground = Gap;

/**
 * The alignment of two blocks of which nearly all is shared: what lies between neighbouring chains, before the first
 * and behind the last, becomes pieces too, so that every word of both blocks is in one. Where sentences changed
 * places, the chains stay apart.
 */
export function completed(tokens: Tokens, alignment: Alignment, ground: Ground): Alignment {
  const chains: Piece[][] = [];
  for (const chain of alignment.chains) {
    const before = chains.at(-1);
    const last = before?.at(-1);
    const opening = chain[0];
    if (!before || !last || !opening) {
      chains.push([...chain]);
      continue;
    }
    const gap = { at: last.end, end: opening.at, ofAt: last.ofEnd, ofEnd: opening.ofAt };
    if (gap.ofEnd >= gap.ofAt && isFree(alignment, gap)) before.push(...differences(tokens, gap), ...chain);
    else chains.push([...chain]);
  }
  const first = chains[0];
  const opening = first?.[0];
  if (first && opening) {
    const gap = { at: ground.at, end: opening.at, ofAt: ground.ofAt, ofEnd: opening.ofAt };
    if (isFree(alignment, gap)) first.unshift(...differences(tokens, gap));
  }
  const final = chains.at(-1);
  const closing = final?.at(-1);
  if (final && closing) {
    const gap = { at: closing.end, end: ground.end, ofAt: closing.ofEnd, ofEnd: ground.ofEnd };
    if (isFree(alignment, gap)) final.push(...differences(tokens, gap));
  }
  return summed(chains.map(joined));
}

/**
 * `alignment` with the few words that a sentence holds before and behind each chain, at most `MAX_EDGE_WORDS` on
 * either side ("Douze personnes ont …" against "Treize personnes ont …"). `groundOf` bounds a chain's sentences.
 */
export function withEdges(
  tokens: Tokens,
  alignment: Alignment,
  groundOf: (chain: Chain) => Ground,
): Alignment {
  const widened = alignment.chains.map((chain) => {
    const opening = chain[0];
    const closing = chain.at(-1);
    if (!opening || !closing) return chain;
    const ground = groundOf(chain);
    const lead = { at: ground.at, end: opening.at, ofAt: ground.ofAt, ofEnd: opening.ofAt };
    const tail = { at: closing.end, end: ground.end, ofAt: closing.ofEnd, ofEnd: ground.ofEnd };
    return joined([
      ...(isEdge(alignment, lead) ? differences(tokens, lead) : []),
      ...chain,
      ...(isEdge(alignment, tail) ? differences(tokens, tail) : []),
    ]);
  });
  return summed(widened);
}

function isEdge(alignment: Alignment, gap: Gap): boolean {
  return (
    gap.end - gap.at <= MAX_EDGE_WORDS && gap.ofEnd - gap.ofAt <= MAX_EDGE_WORDS && isFree(alignment, gap)
  );
}

/** Whether no chain holds a word of `gap` on either side. */
function isFree(alignment: Alignment, gap: Gap): boolean {
  return alignment.chains.every((chain) =>
    chain.every(
      (piece) =>
        (piece.at >= gap.end || piece.end <= gap.at) && (piece.ofAt >= gap.ofEnd || piece.ofEnd <= gap.ofAt),
    ),
  );
}
