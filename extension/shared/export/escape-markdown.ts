import { inOwnDirection } from '../own-direction';

/** Signs that CommonMark, GitHub's tables and tasks, or a reader of formulas would take for markup. */
const SIGNS = /[\\`*_[\]<>#|~&$@]/gu;
/** What GitHub makes a link of by itself, and what Obsidian highlights or hides. */
const PAIRS = /:(?=\/\/)|(?<=\bwww)\.|=(?==)|%(?=%)/giu;
/** What would begin a list, a heading or a rule at the head of a line. */
const HEAD = /^(?<figure>\d*)(?<sign>[-+=.)])/u;

/** `text` as Markdown that says just that: nothing in it becomes markup, and it stays on one line. */
export function escapeMarkdown(text: string): string {
  return inOwnDirection(text)
    .replace(/[\s\u0085\u2028\u2029]+/gu, (blank) => (/^[\u00a0\u202f]$/u.test(blank) ? blank : ' '))
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(PAIRS, '\\$&')
    .replace(HEAD, '$<figure>\\$<sign>');
}
