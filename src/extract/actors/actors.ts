import type { Actor, ActorMention, Repeat } from '../../report';
import type { Gazetteer } from '../../tagger/gazetteer';
import type { NameMention } from '../../tagger/tag';
import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
import { finish, type Steps } from '../../text/steps';
import { findCredits } from './credits';
import type { Draft } from './drafts';
import { toForm } from './forms';
import type { ActorLexicon } from './lexicon';
import { callingsOf, kindsOf } from './kinds';
import { roleNoun, toRuns, toView, type NameRun, type View } from './names';
import { groupNames } from './organisations';
import { groupPeople, withGivenNames } from './people';
import { hyphenatedWords } from './reading';
import { recoverMentions } from './recover';
import { findReferences, type Reference } from './references';
import { repairRuns } from './repair';
import { findRoles } from './roles';
import { rank, type Weighed } from './salience';
import { settleShortNames } from './short-names';
import { settleTypes } from './types';

export interface ActorContext {
  readonly title: string | null;
  /** Who signed the article: no actor of it where a short line says so again. */
  readonly byline: string | null;
  /** The publication: a medium, whether it is known or not. */
  readonly site: string | null;
  readonly repeats: readonly Repeat[];
  /** Listed names, by which types and genders are told; null without a model. */
  readonly gazetteer: Gazetteer | null;
}

/**
 * Who and where the article is about, by descending salience: `names` as the tagger found them, cleaned, typed by
 * their majority over the document, joined into actors, and followed by their further mentions. No names, no actors.
 * Linear in the text for a bounded number of different names.
 */
export function findActors(
  document: Document,
  names: readonly NameMention[],
  lexicon: ActorLexicon,
  context: ActorContext,
): Actor[] {
  return finish(actorsInSteps(document, names, lexicon, context));
}

/** The same; rests between the passes over the names. */
export function* actorsInSteps(
  document: Document,
  names: readonly NameMention[],
  lexicon: ActorLexicon,
  context: ActorContext,
): Steps<Actor[]> {
  const view = toView(document, lexicon, context.gazetteer);
  yield 0.15;
  const credits = findCredits(document, context.byline, lexicon.credits);
  const tagged = toRuns(names, credits, view);
  yield 0.2;
  const repaired = outside(credits, repairRuns(tagged, view), view);
  yield 0.3;
  const runs = withGivenNames(settleShortNames(settleTypes(repaired, view), view), view);
  yield 0.4;
  const drafts = toDrafts(runs, view).filter((draft) => !isTitleOfWork(draft, view));
  yield 0.5;
  recoverMentions(drafts, runs, view);
  yield 0.65;
  for (const { runs: own } of drafts) own.sort((a, b) => a.from - b.from);
  const roles = findRoles(drafts, view);
  yield 0.75;
  const kinds = kindsOf(drafts, context.site, view);
  const references = findReferences(
    drafts,
    roleNounsOf(roles, view),
    kinds,
    callingsOf(drafts, roles, view),
    view,
  );
  yield 0.95;
  const byDraft = byDraftOf(references);
  const actors = drafts.map((draft): Weighed => ({
    name: nameOf(draft, view),
    type: draft.type,
    media: draft.type === 'organisation' && kinds.get(draft) === 'media',
    aliases: aliasesOf(draft, view),
    role: roles.get(draft) ?? null,
    mentions: mentionsOf(draft, byDraft.get(draft) ?? [], view),
  }));
  const title = wordsOf(context.title ?? '', lexicon);
  return rank(actors, document, view.reading, context.repeats, ({ name, aliases }) =>
    [name, ...aliases].some((known) => title.includes(` ${toForm(known, lexicon).key} `)),
  );
}

/** The runs without those that the lists found in a by-line. */
const outside = (
  credits: readonly Span[],
  runs: readonly NameRun[],
  { reading }: View,
): readonly NameRun[] =>
  credits.length === 0
    ? runs
    : runs.filter(({ from }) => {
        const at = reading.tokens[from]?.start ?? 0;
        return !credits.some(({ start, end }) => start <= at && at < end);
      });

const wordsOf = (text: string, lexicon: ActorLexicon): string => ` ${toForm(text, lexicon).key} `;

function toDrafts(runs: readonly NameRun[], view: View): Draft[] {
  const ofType = (type: NameRun['type']): NameRun[] => runs.filter((run) => run.type === type);
  return [
    ...groupPeople(ofType('PER'), view),
    ...groupNames(ofType('ORG'), 'organisation', view),
    ...groupNames(ofType('LOC'), 'place', view),
  ];
}

/** A person or place that stands between quotation marks each time is a work called after it. */
function isTitleOfWork({ type, runs }: Draft, view: View): boolean {
  return type !== 'organisation' && runs.every((run) => run.told === null && isQuoted(run, view));
}

/** Marks on both sides, touching the name but for the blanks that French sets; a comma may stand inside. */
function isQuoted({ from, to }: NameRun, { reading }: View): boolean {
  const { tokens, text } = reading;
  const behind = /^[,.]$/u.test(tokens[to]?.text ?? '') ? to + 1 : to;
  const [open, close] = [tokens[from - 1], tokens[behind]];
  if (!open || !close || !/^[«“"]$/u.test(open.text) || !/^[»”"]$/u.test(close.text)) return false;
  return open.text !== '"' || (open.end === tokens[from]?.start && !/\s/u.test(text.charAt(close.start - 1)));
}

/**
 * The fullest name: the one of most words, an expansion before an acronym, one in capitals last; of several the one
 * that the lexicon shows first, then the most frequent.
 */
function nameOf({ runs }: Draft, { sameNames }: View): string {
  const counts = new Map<string, number>();
  for (const { written } of runs) counts.set(written, (counts.get(written) ?? 0) + 1);
  const fullness = ({ form, written }: NameRun): number =>
    form.words.length * 1000 +
    (form.acronym ? 0 : 500) +
    (written.length > 1 && written === written.toUpperCase() ? 0 : 250) +
    (sameNames.get(form.key)?.[0] === form.key ? 125 : 0) +
    Math.min(124, counts.get(written) ?? 0);
  let best: NameRun | undefined;
  for (const run of runs) if (!best || fullness(run) > fullness(best)) best = run;
  return best?.written ?? '';
}

function byDraftOf(references: readonly Reference[]): Map<Draft, Reference[]> {
  const groups = new Map<Draft, Reference[]>();
  for (const reference of references) {
    const group = groups.get(reference.draft);
    if (group) group.push(reference);
    else groups.set(reference.draft, [reference]);
  }
  return groups;
}

function aliasesOf(draft: Draft, view: View): string[] {
  const name = nameOf(draft, view);
  return [...new Set(draft.runs.map(({ written }) => written))].filter((written) => written !== name);
}

function mentionsOf({ runs }: Draft, references: readonly Reference[], { reading }: View): ActorMention[] {
  const named = runs.map(({ from, to }): ActorMention => {
    const start = reading.tokens[from]?.start ?? 0;
    return { start, end: reading.tokens[to - 1]?.end ?? start, form: 'name' };
  });
  const others = references.map(({ start, end, form }): ActorMention => ({ start, end, form }));
  return [...named, ...others].sort((a, b) => a.start - b.start);
}

function roleNounsOf(
  roles: ReadonlyMap<Draft, { readonly text: string }>,
  { lexicon }: View,
): Map<Draft, string[]> {
  const nouns = new Map<Draft, string[]>();
  for (const [draft, { text }] of roles) {
    if (draft.type !== 'person') continue;
    const words = hyphenatedWords(text.toLowerCase());
    const found = words.map((word) => roleNoun(word, lexicon)).filter((word) => word !== null);
    nouns.set(draft, found.slice(0, 2));
  }
  return nouns;
}
