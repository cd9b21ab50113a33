import type { NameRun, View } from './names';
import { plainWord } from './reading';

/** "le conseil d’administration de X", "racheter X", "X’s shareholders", "the X deal": only a company stands so. */
export function isBesideCompanyWords(run: NameRun, view: View): boolean {
  return isBehindCompanyWords(run, view) || isBeforeCompanyWords(run, view);
}

function isBehindCompanyWords({ from }: NameRun, { reading, lexicon }: View): boolean {
  const { tokens } = reading;
  const word = (i: number): string =>
    tokens[i]?.sentence === tokens[from]?.sentence ? plainWord(tokens[i]) : '';
  const { linked, touching } = lexicon.companyCues;
  if (touching.has(word(from - 1))) return true;
  if (!lexicon.links.has(word(from - 1))) return false;
  return linked.some((phrase) => {
    const words = phrase.split(' ');
    return words.every((part, k) => word(from - 1 - words.length + k) === part);
  });
}

/** Behind the possessive one adjective may stand: "X’s largest shareholders". */
function isBeforeCompanyWords({ from, to }: NameRun, { reading, lexicon }: View): boolean {
  const { tokens } = reading;
  const word = (i: number): string =>
    tokens[i]?.sentence === tokens[from]?.sentence ? plainWord(tokens[i]) : '';
  const { owned, compound, elliptic } = lexicon.companyCues;
  if (/^['’]s?$/u.test(word(to))) {
    return elliptic.has(word(to + 1)) || owned.has(word(to + 1)) || owned.has(word(to + 2));
  }
  return compound.has(word(to)) && lexicon.determiners.has(word(from - 1));
}
