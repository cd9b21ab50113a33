import type { NameType } from '../../tagger/tag';
import { joinParts } from './compounds';
import { extendRuns, findExpansions } from './extend';
import { toForm } from './forms';
import { isListed, isRole, toRun, type NameRun, type View } from './names';
import { mayBeAge, plainWord, sentenceAround, textOf } from './reading';
import { phraseAt } from './tables';

/** The tagged runs, in order, with those names that the words around them or the lists make sure of. */
export function repairRuns(tagged: readonly NameRun[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const runs = tellStorms(joinParts(tagged, view), view).map((run) => tellAged(run, view));
  const occupied = new Uint8Array(tokens.length);
  for (const run of runs) occupied.fill(1, run.from, run.to);
  const added = findExpansions(occupied, view);
  for (const run of added) occupied.fill(1, run.from, run.to);
  const add = (from: number, to: number, type: NameType): void => {
    const run = toRun(from, to, type, view);
    if (!run || occupied.subarray(from, to).includes(1)) return;
    added.push(run);
    occupied.fill(1, from, to);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (occupied[i]) continue;
    const name = phraseAt(tokens, i, view.uncapitalised);
    if (name) {
      const to = i + name.words.length;
      added.push(uncapitalised(i, to, name.value, view));
      occupied.fill(1, i, to);
    } else if (!tokens[i]?.capital) continue;
    else if (followsHonorific(i, view)) add(i, capitalEnd(i, view), 'PER');
    else if (followsCompanyNoun(i, view)) add(i, capitalEnd(i, view), 'ORG');
    else {
      const to = countryEnd(i, view);
      const known = knownAt(i, view);
      if (to > i) add(i, to, 'LOC');
      else if (known) add(i, known.to, known.type);
      else if (isIntroduced(i, view)) add(i, i + 1, 'PER');
    }
  }
  const sorted = [...runs, ...added].sort((a, b) => a.from - b.from);
  return wholeNames(extendRuns(sorted, view), view);
}

/**
 * Names that the article writes elsewhere with an article before them, or a possessive behind, as a part of them:
 * "L'Avenir", "Lowe's". A possessive behind the surname of a person is none of it.
 */
function wholeNames(runs: readonly NameRun[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const { articles } = view.lexicon;
  const isArticle = (i: number): boolean =>
    tokens[i]?.capital === true && articles.has(plainWord(tokens[i]).replace(/'$/u, ''));
  const isPossessive = (i: number): boolean => /^['’]s$/u.test(tokens[i]?.text ?? '');
  const named = runs.filter(({ type }) => type === 'ORG' || type === 'LOC');
  const isOpened = ({ from, to }: NameRun): boolean =>
    to - from > 1 && isArticle(from) && from > sentenceAround(view.reading, from)[0];
  const opened = new Set(named.filter(isOpened).map(({ form }) => form.key));
  const closed = new Set(named.filter(({ to }) => isPossessive(to - 1)).map(({ form }) => form.key));
  const people = new Set(
    runs.flatMap(({ type, form: { words } }) => (type === 'PER' && words.length > 1 ? [words.at(-1)] : [])),
  );
  return runs.map((run, i) => {
    const { form, type } = run;
    let { from, to } = run;
    if (isPossessive(to - 1) && people.has(form.key)) to--;
    else if (
      type === 'ORG' &&
      closed.has(form.key) &&
      !people.has(form.key) &&
      isPossessive(to) &&
      runs[i + 1]?.from !== to
    )
      to++;
    const isFree =
      from - 1 >= (runs[i - 1]?.to ?? 0) && tokens[from - 1]?.sentence === tokens[from]?.sentence;
    if (type !== 'PER' && opened.has(form.key) && isFree && !isArticle(from) && isArticle(from - 1)) from--;
    const isSame = from === run.from && to === run.to;
    return isSame ? run : { ...run, from, to, written: textOf(view.reading, from, to) };
  });
}

/** "Storm Bella", "l'ouragan Bella", and then "Bella": no people, unless somebody of that name is there. */
function tellStorms(runs: readonly NameRun[], view: View): NameRun[] {
  const storms = new Set(runs.flatMap((run) => stormOf(run, view) ?? []));
  if (storms.size === 0) return [...runs];
  const isAlone = ({ form: { words } }: NameRun): boolean =>
    words.length === 1 || (words.length === 2 && view.lexicon.storms.has(words[0] ?? ''));
  for (const run of runs) {
    if (run.type === 'PER' && !isAlone(run)) for (const word of run.form.words) storms.delete(word);
  }
  const isStorm = (run: NameRun): boolean => isAlone(run) && storms.has(run.form.words.at(-1) ?? '');
  return runs.map((run) => (isStorm(run) ? { ...run, type: 'MISC', told: 'MISC' } : run));
}

/** The word that a storm is called; behind a noun in small letters it has to be a given name. */
function stormOf({ from, to, type, form }: NameRun, view: View): string | null {
  const { tokens } = view.reading;
  const { storms } = view.lexicon;
  if (type === 'ORG') return null;
  const isGiven = isListed([tokens[to - 1]?.text ?? ''], ['male', 'female'], view.gazetteer);
  if (to - from === 2 && isGiven && storms.has(plainWord(tokens[from]))) return form.words.at(-1) ?? null;
  const before = tokens[from - 1];
  if (to - from > 1 || !before || before.sentence !== tokens[from]?.sentence) return null;
  const isNamed = before.capital
    ? !isListed([tokens[from]?.text ?? ''], ['country'], view.gazetteer)
    : isGiven;
  return isNamed && storms.has(plainWord(before)) ? form.key : null;
}

/** "Ostra Hill, 29, …": two words that are no listed place, and an age, which is not one of a list of figures. */
function tellAged(run: NameRun, { reading: { tokens }, gazetteer }: View): NameRun {
  const { from, to, type } = run;
  if (type !== 'LOC' || to - from !== 2) return run;
  const isAged =
    tokens[to]?.text === ',' &&
    /^[1-9].$/u.test(tokens[to + 1]?.text ?? '') &&
    mayBeAge(tokens[to + 1]) &&
    tokens[to + 2]?.text === ',' &&
    tokens[to + 3]?.capital === false;
  const written = tokens.slice(from, to).map(({ text }) => text);
  const isPerson = isAged && !isListed(written, ['city', 'country', 'region'], gazetteer);
  return isPerson ? { ...run, type: 'PER', told: 'PER' } : run;
}

function uncapitalised(from: number, to: number, type: NameType, { reading }: View): NameRun {
  const words = reading.tokens.slice(from, to).map(({ lower }) => lower);
  const form = { key: words.join(' '), words, acronym: false };
  const written = reading.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return { from, to, type, form, written, gender: null, told: type };
}

const MAX_KNOWN_WORDS = 3;

/** A name of which the lexicon knows the type, standing alone at `i`. */
function knownAt(i: number, { reading, lexicon }: View): { to: number; type: NameType } | null {
  const [start, end] = sentenceAround(reading, i);
  if (i - 1 > start && reading.tokens[i - 1]?.capital) return null;
  for (let to = Math.min(end, i + MAX_KNOWN_WORDS); to > i; to--) {
    if (reading.tokens[to]?.capital && to < end) continue;
    const type = lexicon.known.get(toForm(textOf(reading, i, to), lexicon).key);
    if (type) return { to, type };
  }
  return null;
}

/** A listed given name before a comma and an age or a role: "Odile, 54 ans", "Odile, boulangère". */
function isIntroduced(i: number, view: View): boolean {
  const { reading, lexicon, gazetteer } = view;
  const { tokens } = reading;
  const text = tokens[i]?.text ?? '';
  if (tokens[i + 1]?.text !== ',' || text.length < 3 || !isListed([text], ['male', 'female'], gazetteer))
    return false;
  if (tokens[i - 1]?.capital && tokens[i - 1]?.sentence === tokens[i]?.sentence) return false;
  if (mayBeAge(tokens[i + 2])) return true;
  return (
    [2, 3, 4].some((k) => isRole(plainWord(tokens[i + k]), lexicon)) && !isListed([text], ['city'], gazetteer)
  );
}

function followsHonorific(i: number, { reading, lexicon }: View): boolean {
  const [start] = sentenceAround(reading, i);
  if (i <= start) return false;
  const before = reading.tokens[i - 1];
  const word = before?.text === '.' && i - 2 >= start ? reading.tokens[i - 2] : before;
  return word?.capital === true && lexicon.honorifics.has(plainWord(word)) && word.text.length > 1;
}

/** "la société NAME", "l'agence NAME": where a language sets the noun right before the name. */
function followsCompanyNoun(i: number, { reading, lexicon }: View): boolean {
  const [start] = sentenceAround(reading, i);
  const noun = reading.tokens[i - 1];
  if (lexicon.titlesTouchNames || i - 2 < start || !noun || noun.capital) return false;
  const kind = lexicon.organisations.get(noun.lower);
  const determiner = lexicon.determiners.get(plainWord(reading.tokens[i - 2]));
  const isCalled = kind === 'company' || kind === 'media' || lexicon.mediaNouns.has(noun.lower);
  return isCalled && determiner?.plural === false;
}

/** Behind the capitalised words from `i` on, particles between them taken along. */
function capitalEnd(i: number, { reading, lexicon }: View): number {
  const [, end] = sentenceAround(reading, i);
  let to = i + 1;
  for (let k = to; k < end; k++) {
    const token = reading.tokens[k];
    if (token?.capital) to = k + 1;
    else if (!lexicon.particles.has(token?.lower ?? '')) break;
  }
  return to;
}

const MAX_COUNTRY_WORDS = 4;

/** Behind the longest listed country that begins at `i` and stands alone; `i` when there is none. */
function countryEnd(i: number, { reading, gazetteer }: View): number {
  const [start, end] = sentenceAround(reading, i);
  if (i > start && reading.tokens[i - 1]?.capital && i - 1 > start) return i;
  let best = i;
  const words: string[] = [];
  for (let k = i; k < Math.min(end, i + MAX_COUNTRY_WORDS); k++) {
    words.push(reading.tokens[k]?.text ?? '');
    if (isListed(words, ['country'], gazetteer) && !isListed(words, ['male', 'female', 'surname'], gazetteer))
      best = k + 1;
  }
  return best > i && reading.tokens[best]?.capital !== true ? best : i;
}
