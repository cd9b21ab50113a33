import { foldName } from '../../tagger/gazetteer';
import { isDigit, someLetter } from '../../text/letters';
import type { Draft } from './drafts';
import { toForm } from './forms';
import { isListed, isRole, toRun, type NameRun, type View } from './names';
import { plainWord, sentenceAround } from './reading';

interface Known {
  readonly words: readonly string[];
  /** A part of the name that the tagger never met alone: read behind this token only; else -1. */
  readonly behind: number;
  /** Of an acronym, to be met in capitals again; else empty. */
  readonly exact: string;
  readonly draft: Draft;
}

/**
 * Further mentions, untagged, of names that were found elsewhere: written alike, capitalised, and not a part of a
 * longer capitalised run. A name of one word that the article also writes in small letters is not looked for where a
 * sentence begins. So are surnames and the heads of firms' names that stand alone. Linear in the tokens for names of limited length.
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
      ({ words, exact, behind }) =>
        behind < i && (!exact || exact === token.text) && matches(words, i, to, occupied, view),
    );
    if (!match) continue;
    const end = i + match.words.length;
    if (match.words.length === 1 && small.has(token.lower) && startsSentence(i, from, view)) continue;
    if (match.behind >= 0 && (small.has(token.lower) || !mayStandAlone(i, end, from, view))) continue;
    if (isInLongerRun(i, end, from, to, view)) continue;
    const run = toRun(i, end, TYPE[match.draft.type], view);
    if (!run || (run.gender && match.draft.gender && run.gender !== match.draft.gender)) continue;
    match.draft.runs.push(run);
    i = end - 1;
  }
}

const TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;
/** Letters; shorter ones are words too often. */
const MIN_SURNAME = 3;

/** Names as they were written, by their first word, longest first; those of two drafts are left out. */
function knownNames(drafts: readonly Draft[], view: View): Map<string, Known[]> {
  const { reading, lexicon } = view;
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
    list.push({ ...name, behind: -1, draft });
    known.set(first, list);
  }
  for (const part of partsOf(drafts, view)) {
    const [first = ''] = part.words;
    const list = known.get(first) ?? [];
    if (owners.has(part.words.join(' ')) || list.some(({ behind }) => behind >= 0)) continue;
    list.push({ ...part, exact: '' });
    known.set(first, list);
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

interface Part {
  readonly words: readonly string[];
  readonly draft: Draft;
  readonly behind: number;
}

/** Null for a word that several have. */
const isOf = (draft: Draft, owner: Draft | null | undefined): boolean =>
  owner === undefined || owner === draft;

/** By which an actor may be named again: a surname, the name of a firm without what it is ("Grey Heron" Capital). */
function partsOf(drafts: readonly Draft[], view: View): Part[] {
  const owners = new Map<string, Draft | null>();
  for (const draft of drafts) {
    for (const word of new Set([...draft.forms.values()].flatMap(({ words }) => words)))
      owners.set(word, owners.has(word) ? null : draft);
  }
  return drafts.flatMap((draft) =>
    draft.runs.flatMap((run): Part[] => {
      const words =
        draft.type === 'person'
          ? surnameOf(run, view)
          : draft.type === 'organisation'
            ? headOf(run, view)
            : [];
      const isOwn = words.length > 0 && words.every((word) => isOf(draft, owners.get(foldName(word))));
      return isOwn ? [{ words, draft, behind: run.to }] : [];
    }),
  );
}

/** The last word of a full name, where it is nothing else. */
function surnameOf({ to, form }: NameRun, view: View): string[] {
  const { reading, lexicon, gazetteer } = view;
  const last = reading.tokens[to - 1];
  const word = form.words.at(-1) ?? '';
  if (!last || form.words.length < 2 || last.text.length < MIN_SURNAME) return [];
  const isNoun = view.organisations.has(word) || view.places.has(word) || isRole(word, lexicon);
  if (isNoun || lexicon.known.has(word) || lexicon.notNames.has(word)) return [];
  return isListed([last.text], ['city', 'country', 'region', 'male', 'female'], gazetteer)
    ? []
    : [last.lower];
}

/** Two words or more before the ends of companies' names. */
function headOf({ from, to }: NameRun, { reading, lexicon }: View): string[] {
  const words = reading.tokens.slice(from, to).map(({ lower }) => lower);
  let end = words.length;
  while (end > 2 && isEnd(words[end - 1] ?? '')) end--;
  return end < words.length ? words.slice(0, end) : [];

  function isEnd(word: string): boolean {
    return lexicon.legalForms.has(word) || lexicon.organisationEnds.has(foldName(word));
  }
}

/** "the Diocese", "les frères Durand": the word is no name, or that of several. */
function isDetermined(i: number, from: number, { reading, lexicon }: View): boolean {
  if (i > from && lexicon.determiners.has(plainWord(reading.tokens[i - 1]))) return true;
  return i - 1 > from && lexicon.determiners.get(plainWord(reading.tokens[i - 2]))?.plural === true;
}

/** May a part of a name, never tagged alone, be meant? Where a sentence begins, only before what names do. */
function mayStandAlone(i: number, end: number, from: number, view: View): boolean {
  const { reading, lexicon } = view;
  const [next = '', second = ''] = [end, end + 1].map((k) => reading.tokens[k]?.lower);
  const acts = next === "'s" || lexicon.speech.has(next) || lexicon.speech.has(second);
  return (acts || !startsSentence(i, from, view)) && !isDetermined(i, from, view);
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
