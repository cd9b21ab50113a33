import { foldName } from '../../tagger/gazetteer';
import { addRun, byForm, toDraft, type Draft } from './drafts';
import { isHead, isTail, toForm } from './forms';
import type { Gender } from './lexicon';
import { genderOfGivenName, type NameRun, type View } from './names';
import { mayBeAge, plainWord, textOf } from './reading';

/** How a short name is made from a full one; the lower the surer. */
const enum Link {
  Surname,
  Middle,
  Given,
  None,
}

/**
 * One draft for each person. A short name belongs to the one full name that it is a part of; where several have it,
 * to the one whose gender fits, else see `shareOut`. Two full names are two people unless one only adds
 * to the middle of the other ("Jane Q. Roe").
 */
export function groupPeople(runs: readonly NameRun[], view: View): Draft[] {
  const people: Draft[] = [];
  for (const group of byForm(runs)) {
    const [first] = group;
    if (!first) continue;
    const found = people.filter((person) => linkTo(group, person, view) !== Link.None);
    const best = Math.min(...found.map((person) => linkTo(group, person, view)));
    const closest = found.filter((person) => linkTo(group, person, view) === best);
    const [only] = closest;
    if (only && closest.length === 1 && agree(only, group)) {
      for (const run of group) addRun(only, run);
    } else if (closest.length === 0 || first.form.words.length > 1) {
      people.push(newPerson(group, view));
    } else shareOut(group, closest, people, view);
  }
  return people;
}

/** The runs; people's that begin a word late, "Jane [Quill Roe]" beside "[Jane Roe]", with the given name before them. */
export function withGivenNames(runs: readonly NameRun[], { reading, lexicon }: View): NameRun[] {
  const given = new Map<string, Set<string>>();
  const ends = new Set(runs.map(({ to }) => to));
  for (const { type, form } of runs) {
    if (type !== 'PER') continue;
    const [first = '', ...rest] = form.words;
    const last = rest.at(-1);
    if (last !== undefined) given.set(last, (given.get(last) ?? new Set()).add(first));
  }
  return runs.map((run) => {
    const from = run.from - 1;
    const before = reading.tokens[from];
    const known =
      run.type === 'PER' && run.form.words.length > 1 ? given.get(run.form.words.at(-1) ?? '') : undefined;
    if (
      !known ||
      !before?.capital ||
      before.sentence !== reading.tokens[run.from]?.sentence ||
      ends.has(run.from)
    )
      return run;
    if (!known.has(foldName(before.text))) return run;
    const written = textOf(reading, from, run.to);
    return { ...run, from, written, form: toForm(written, lexicon) };
  });
}

function newPerson(group: readonly NameRun[], { gazetteer }: View): Draft {
  const person = toDraft('person');
  for (const run of group) addRun(person, run);
  const given = group[0]?.written.split(' ')[0] ?? '';
  person.gender ??= genderOfGivenName(given, gazetteer);
  return person;
}

/**
 * Gives each mention of a name that several people bear to the one whose gender fits, else a surname to the one whose
 * age tells it, and so on until another is named; else to the one named first, whom the article is about while the
 * family bears given names, and a given name to the one named last before it; mentions that fit none are a person of
 * their own.
 */
function shareOut(group: readonly NameRun[], bearers: readonly Draft[], people: Draft[], view: View): void {
  const named = bearers
    .flatMap((person) => person.runs.map((run) => ({ run, person })))
    .sort((a, b) => a.run.from - b.run.from);
  const last = new Map<Draft, number>();
  const inOrder = [...new Set(named.map(({ person }) => person))];
  const rest: NameRun[] = [];
  let next = 0;
  let aged: Draft | undefined;
  const ages = new Map(bearers.map((person) => [person, new Set<string>()]));
  const note = (person: Draft, run: NameRun): void => {
    const age = ageBehind(run, view);
    last.set(person, run.from);
    if (age !== null) ages.get(person)?.add(age);
  };
  for (const run of group) {
    for (let entry = named[next]; entry && entry.run.from < run.from; entry = named[++next]) {
      note(entry.person, entry.run);
      if (entry.person !== aged) aged = undefined;
    }
    const fitting = inOrder.filter(({ gender }) => !run.gender || !gender || gender === run.gender);
    const known = run.gender ? fitting.filter(({ gender }) => gender === run.gender) : [];
    const before = fitting.filter((person) => last.has(person));
    const isSurname = before.every((person) => endsIn(run.form.words.at(-1) ?? '', person));
    aged = isSurname ? (bearerOfAge(run, before, ages, last, view) ?? aged) : undefined;
    const told = known.length === 1 ? known[0] : aged && before.includes(aged) ? aged : undefined;
    const person = told ?? (isSurname ? before[0] : latestOf(before, last));
    if (person) {
      addRun(person, run);
      note(person, run);
    } else rest.push(run);
  }
  if (rest.length > 0) people.push(newPerson(rest, view));
}

/**
 * "Roe, 22, …": the one of `people` who is so old, or whose age is not told while the others have another; where no age
 * is told before, whoever alone is named in the sentence before. `ages` and `last`: what is told of each, and where each
 * was named last. Undefined where that tells nobody, or no age follows.
 */
function bearerOfAge(
  run: NameRun,
  people: readonly Draft[],
  ages: ReadonlyMap<Draft, ReadonlySet<string>>,
  last: ReadonlyMap<Draft, number>,
  view: View,
): Draft | undefined {
  const age = ageBehind(run, view);
  if (age === null || people.length < 2) return undefined;
  const { tokens } = view.reading;
  const fitting = [
    people.filter((person) => ages.get(person)?.has(age)),
    people.filter((person) => ages.get(person)?.size === 0),
  ].find((found) => found.length > 0);
  if (fitting?.length === 1) return fitting[0];
  const sentence = (tokens[run.from]?.sentence ?? 0) - 1;
  const near = people.filter((person) => tokens[last.get(person) ?? -1]?.sentence === sentence);
  const [only] = near;
  return near.length === 1 && only && fitting?.includes(only) ? only : undefined;
}

/** The age in years that follows a name in commas, as it is written; null when there is none. */
function ageBehind({ to }: NameRun, { reading: { tokens }, lexicon }: View): string | null {
  const age = tokens[to + 1];
  if (tokens[to]?.text !== ',' || !age || !mayBeAge(age)) return null;
  const behind = tokens[to + 2];
  const ends = !behind?.word || behind.sentence !== age.sentence || lexicon.ageWords.has(plainWord(behind));
  return ends ? age.text : null;
}

/** Is `word` the last of one of the person's full names? */
const endsIn = (word: string, { forms }: Draft): boolean =>
  [...forms.values()].some(({ words }) => words.length > 1 && words.at(-1) === word);

/** The one of `people` that was named last; `last` tells where. */
const latestOf = (people: readonly Draft[], last: ReadonlyMap<Draft, number>): Draft | undefined =>
  people.reduce<Draft | undefined>(
    (best, person) => (best && (last.get(best) ?? 0) > (last.get(person) ?? 0) ? best : person),
    undefined,
  );

const agree = (person: Draft, group: readonly NameRun[]): boolean =>
  group.every(({ gender }) => !gender || !person.gender || gender === person.gender);

function linkTo(group: readonly NameRun[], person: Draft, { lexicon }: View): Link {
  const [run] = group;
  if (!run) return Link.None;
  const { words } = run.form;
  let best = Link.None;
  for (const { words: long } of person.forms.values()) {
    if (long.length <= words.length) continue;
    const bare = words.filter((word) => !lexicon.particles.has(word));
    if (bare.length === 0) continue;
    if (words.length > 1 && !isTail(words, long)) {
      // "J. Roe", "Jane Roe" for "Jane Q. Roe": begins and ends alike.
      if (isInnerCut(words, long)) best = Math.min(best, Link.Surname);
      else if (isHead(words, long)) best = Math.min(best, Link.Middle);
    } else if (isTail(words, long)) best = Math.min(best, Link.Surname);
    else if (long[0] === bare[0])
      best = Math.min(best, isNamedBefore(person, group) ? Link.Given : Link.None);
    else if (bare.length === 1 && long.includes(bare[0] ?? '')) best = Math.min(best, Link.Middle);
  }
  return best;
}

/** Same last word, same first word or its initial, the rest in order. */
function isInnerCut(words: readonly string[], long: readonly string[]): boolean {
  const first = words[0] ?? '';
  if (words.at(-1) !== long.at(-1)) return false;
  if (first !== long[0] && !(first.length === 1 && long[0]?.startsWith(first))) return false;
  let at = 0;
  return words.slice(1).every((word) => {
    at = long.indexOf(word, at + 1);
    return at > 0;
  });
}

/** A given name alone speaks of somebody who was introduced: of one who comes later it may be another bearer. */
function isNamedBefore(person: Draft, group: readonly NameRun[]): boolean {
  const first = group[0]?.from ?? 0;
  return person.runs.some(({ from, form }) => form.words.length > 1 && from < first);
}

/** Settles a person's gender from what a role says, where no name told it. */
export function learnGender(person: Draft, gender: Gender | null): void {
  if (person.type === 'person') person.gender ??= gender;
}
