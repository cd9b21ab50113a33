import type { Reading } from './reading';

/** What somebody said, by the tokens [from, to) between the marks; to the end of the block where none closes it. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
}

/** By token, the quotation that it stands in. */
export type Quotations = readonly (Quotation | undefined)[];

/** Marks that open, with those that close them. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['"', '"'],
]);

interface Opened {
  readonly mark: string;
  readonly at: number;
  readonly first: boolean;
}

/**
 * Quotations of a clause or more; a few words in marks within somebody else's sentence ("qu'il « ne sait rien »") are
 * read as part of it. Marks inside others are passed over. Linear in the tokens.
 */
export function quotationsIn(reading: Reading): Quotations {
  const { tokens, blockOf } = reading;
  const found = new Array<Quotation | undefined>(tokens.length).fill(undefined);
  let open: Opened | null = null;
  let depth = 0;
  let block = -1;
  const close = (opened: Opened, to: number): void => {
    if (isClause(opened.at, reading)) found.fill({ from: opened.at + 1, to }, opened.at + 1, to);
  };
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const own = token ? (blockOf[token.sentence] ?? 0) : Infinity;
    const first = own !== block;
    if (first && open && (open.first || open.mark !== '"')) close(open, i);
    if (first) [open, depth, block] = [null, 0, own];
    if (!token) break;
    // A closing mark at the start of a block goes on with what the block before left open.
    const mark = first && token.text === '»' ? '«' : token.text;
    if (!open) {
      const opens = CLOSING.has(mark) && (mark !== '"' || opensAt(i, reading));
      if (opens) open = { mark, at: i, first };
    } else if (CLOSING.get(open.mark)?.includes(mark)) {
      if (depth === 0) close(open, i);
      if (depth === 0) open = null;
      else depth--;
    } else if (mark === open.mark) depth++;
  }
  return found;
}

/** A straight mark opens behind a blank, a bracket, or nothing. */
function opensAt(i: number, { text, tokens }: Reading): boolean {
  const before = text.charAt((tokens[i]?.start ?? 0) - 1);
  return before === '' || /[\s([–—-]/u.test(before);
}

/** A capital, or a mark or a sentence's end before: not so for words that the sentence around them leads into. */
function isClause(at: number, { tokens }: Reading): boolean {
  const before = tokens[at - 1];
  return tokens[at + 1]?.capital === true || before?.sentence !== tokens[at]?.sentence || !before?.word;
}
