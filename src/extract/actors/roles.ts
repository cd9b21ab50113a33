import type { Phrase } from '../../report';
import { genderOfRole } from './gender';
import type { Draft } from './drafts';
import { learnGender } from './people';
import { phraseAfter } from './role-after';
import { phraseBefore } from './role-before';
import { withNames, type RolePhrase } from './role-phrase';
import type { View } from './names';

/** The role of each draft that the text gives one, the most informative first said; see `role-before.ts` and `role-after.ts`. */
export function findRoles(drafts: readonly Draft[], view: View): Map<Draft, Phrase> {
  const roles = new Map<Draft, Phrase>();
  const named = withNames(
    drafts.flatMap(({ runs }) => runs),
    view,
  );
  for (const draft of drafts) {
    let best: RolePhrase | null = null;
    for (const run of draft.runs) {
      for (const phrase of [phraseBefore(run, draft.type, named), phraseAfter(run, draft.type, named)]) {
        if (!phrase) continue;
        if (draft.type === 'person') learnGender(draft, genderOfRole(phrase, view));
        if (!best || phrase.weight > best.weight) best = phrase;
      }
    }
    if (best) roles.set(draft, toPhrase(best, view));
  }
  return roles;
}

function toPhrase({ from, to }: RolePhrase, { reading }: View): Phrase {
  const start = reading.tokens[from]?.start ?? 0;
  const end = reading.tokens[to - 1]?.end ?? start;
  return { text: reading.text.slice(start, end), start, end };
}
