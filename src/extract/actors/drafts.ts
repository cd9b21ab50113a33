import type { ActorType } from '../../report';
import type { Form } from './forms';
import type { Gender } from './lexicon';
import type { NameRun } from './names';

/** An actor while its mentions are gathered. */
export interface Draft {
  type: ActorType;
  readonly runs: NameRun[];
  /** By key; the names that the actor is known by. */
  readonly forms: Map<string, Form>;
  gender: Gender | null;
}

export function toDraft(type: ActorType): Draft {
  return { type, runs: [], forms: new Map(), gender: null };
}

export function addRun(draft: Draft, run: NameRun): void {
  draft.runs.push(run);
  draft.forms.set(run.form.key, run.form);
  draft.gender ??= run.gender;
}

/** Runs by the key of their form, keys in order of length (longest first), then of appearance. */
export function byForm(runs: readonly NameRun[]): NameRun[][] {
  const groups = new Map<string, NameRun[]>();
  for (const run of runs) {
    const group = groups.get(run.form.key);
    if (group) group.push(run);
    else groups.set(run.form.key, [run]);
  }
  return [...groups.values()].sort((a, b) => wordsOf(b) - wordsOf(a));
}

const wordsOf = (group: readonly NameRun[]): number => group[0]?.form.words.length ?? 0;
