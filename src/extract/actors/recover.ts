import { isDigit, someLetter } from '../../text/letters';
import type { Draft } from './drafts';
import { toForm } from './forms';
import { toRun, type NameRun, type View } from './names';
import { sentenceAround } from './reading';

interface Known {
  readonly words: readonly string[];
  /** Of an acronym, to be met in capitals again; else empty. */
  readonly exact: string;
  readonly draft: Draft;
}

/**
 * Further mentions, untagged, of names that were found elsewhere: written alike, capitalised, and not a part of a
 * longer capitalised run. A name of one word that the article also writes in small letters is not looked for where a
 * sentence begins. Linear in the tokens for names of limited length.
 */
export function recoverMentions(drafts: readonly Draft[], taken: readonly NameRun[], view: View): void {
  const { tokens } = view.reading;
  const known = knownNames(drafts, view);
  if (known.size === 0) return;
  const occupied = new Uint8Array(tokens.length);
  for (const run of taken) occupied.fill(1, run.from, run.to);
  const small = new Set(tokens.filter(({ capital }) => !capital).map(({ lower }) => lower));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || occupied[i]) continue;
    const names = known.get(token.lower);
    if (!names || !(token.capital || someLetter(token.text, isDigit))) continue;
    const [from, to] = sentenceAround(view.reading, i);
    const match = names.find(
      ({ words, exact }) => (!exact || exact === token.text) && matches(words, i, to, occupied, view),
    );
    if (!match) continue;
    const end = i + match.words.length;
    if (match.words.length === 1 && small.has(token.lower) && startsSentence(i, from, view)) continue;
    if (isInLongerRun(i, end, from, to, view)) continue;
    const run = toRun(i, end, TYPE[match.draft.type], view);
    if (!run || (run.gender && match.draft.gender && run.gender !== match.draft.gender)) continue;
    match.draft.runs.push(run);
    i = end - 1;
  }
}

const TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;

/** Names as they were written, by their first word, longest first; those of two drafts are left out. */
function knownNames(drafts: readonly Draft[], { reading, lexicon }: View): Map<string, Known[]> {
  const owners = new Map<string, Draft | null>();
  const written = new Map<string, { words: readonly string[]; exact: string }>();
  for (const draft of drafts) {
    for (const run of draft.runs) {
      const words = reading.tokens.slice(run.from, run.to).map(({ lower }) => lower);
      const key = words.join(' ');
      if (toForm(run.written, lexicon).key.length < 2) continue;
      owners.set(key, owners.has(key) && owners.get(key) !== draft ? null : draft);
      written.set(key, { words, exact: run.form.acronym ? run.written : '' });
    }
  }
  const known = new Map<string, Known[]>();
  for (const [key, draft] of owners) {
    const name = written.get(key);
    const first = name?.words[0];
    if (!draft || !name || first === undefined) continue;
    const list = known.get(first) ?? [];
    list.push({ ...name, draft });
    known.set(first, list);
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

function matches(
  words: readonly string[],
  i: number,
  to: number,
  occupied: Uint8Array,
  { reading }: View,
): boolean {
  if (i + words.length > to) return false;
  return words.every((word, k) => reading.tokens[i + k]?.lower === word && !occupied[i + k]);
}

function startsSentence(i: number, from: number, { reading }: View): boolean {
  for (let k = i - 1; k >= from; k--) if (reading.tokens[k]?.word) return false;
  return true;
}

/** Is the token before or behind a capitalised word that may belong to the same name? */
function isInLongerRun(i: number, end: number, from: number, to: number, view: View): boolean {
  const { tokens } = view.reading;
  const { lexicon } = view;
  const before = i > from ? tokens[i - 1] : undefined;
  const behind = end < to ? tokens[end] : undefined;
  if (behind?.capital) return true;
  if (!before?.capital) return false;
  return !startsSentence(i - 1, from, view) && !lexicon.honorifics.has(before.lower.replace(/\.$/u, ''));
}
