import type { Gender } from './lexicon';
import { roleNoun, type View } from './names';
import { plainWord } from './reading';
import type { RolePhrase } from './role-phrase';

/** What a role tells of the person: by its noun ("directrice") or by the determiner before it ("la ministre"). */
export function genderOfRole({ from, noun }: RolePhrase, { reading, lexicon }: View): Gender | null {
  const word = roleNoun(plainWord(reading.tokens[noun]), lexicon);
  const own = word === null ? null : (lexicon.roles.get(word) ?? null);
  if (own) return own;
  for (let i = noun - 1; i >= Math.max(0, from - 1); i--) {
    const gender = lexicon.determiners.get(plainWord(reading.tokens[i]))?.gender;
    if (gender) return gender;
  }
  return null;
}
