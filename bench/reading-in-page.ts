import { Readability } from '@mozilla/readability';
import { readPage, readPageInSlices } from '../extension/content/read-page/read-page';

export interface ReadingTimes {
  /** Median milliseconds of cloning the page and running Readability on it. */
  readonly readability: number;
  /** Median milliseconds of `readPage`. */
  readonly ours: number;
  /** Median of ours by Readability's, turn by turn. */
  readonly ratio: number;
  /** Median milliseconds of the longest slice: so long the page waits at most. */
  readonly longest: number;
  readonly characters: number;
}

declare global {
  var benchReading: (turns: number) => ReadingTimes;
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Runs inside a page: both readers in turn on the same live document, so that the machine's mood hits both. */
globalThis.benchReading = (turns) => {
  const times = {
    readability: [] as number[],
    ours: [] as number[],
    ratio: [] as number[],
    longest: [] as number[],
  };
  let characters = 0;
  for (let turn = -2; turn < turns; turn++) {
    const started = performance.now();
    new Readability(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
    const between = performance.now();
    const result = readPage(document);
    const ended = performance.now();
    if (!result.ok) throw new Error(`the page could not be read: ${result.error}`);
    characters = result.value.article.blocks.reduce((sum, block) => sum + block.text.length, 0);
    // The first turns warm up.
    if (turn < 0) continue;
    times.readability.push(between - started);
    times.ours.push(ended - between);
    times.longest.push(longestSlice());
    times.ratio.push((ended - between) / (between - started));
  }
  return {
    readability: middle(times.readability),
    ours: middle(times.ours),
    ratio: middle(times.ratio),
    longest: middle(times.longest),
    characters,
  };
};

function longestSlice(): number {
  const slices = readPageInSlices(document);
  for (let longest = 0; ;) {
    const started = performance.now();
    const { done } = slices.next();
    longest = Math.max(longest, performance.now() - started);
    if (done) return longest;
  }
}
