import type { NameClass } from '../../tagger/gazetteer';
import type { NameType } from '../../tagger/tag';
import { extendRuns, findExpansions } from './extend';
import { toForm } from './forms';
import { isListed, isRole, toRun, type NameRun, type View } from './names';
import { mayBeAge, plainWord, sentenceAround, textOf } from './reading';
import { phraseAt } from './tables';

/** The tagged runs, in order, with those names that the words around them or the lists make sure of. */
export function repairRuns(tagged: readonly NameRun[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const runs = joinPartners(tagged, view);
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
    else if (type === 'ORG' && closed.has(form.key) && !people.has(form.key) && isPossessive(to)) to++;
    const isFree =
      from - 1 >= (runs[i - 1]?.to ?? 0) && tokens[from - 1]?.sentence === tokens[from]?.sentence;
    if (type !== 'PER' && opened.has(form.key) && isFree && !isArticle(from) && isArticle(from - 1)) from--;
    const isSame = from === run.from && to === run.to;
    return isSame ? run : { ...run, from, to, written: textOf(view.reading, from, to) };
  });
}

/** "Ostrel & Lune", "Ostrel & Sons" are one firm however they were tagged: not two given names, places or acronyms. */
function joinPartners(runs: readonly NameRun[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const marks = tokens.flatMap(({ text }, i) => (text === '&' && arePartners(i, view) ? [i] : []));
  if (marks.length === 0) return [...runs];
  const runAt = new Map<number, NameRun>();
  for (const run of runs) for (let i = run.from; i < run.to; i++) runAt.set(i, run);
  const firms: NameRun[] = [];
  const parts = new Set<NameRun>();
  for (const i of marks) {
    const [from, to] = [firstPartner(i - 1, view), i + 2];
    const around = runAt.get(i)?.type;
    const inside = Array.from({ length: to - from }, (_, k) => runAt.get(from + k) ?? []).flat();
    const isNamed = inside.length > 0 || view.lexicon.partners.has(tokens[i + 1]?.lower ?? '');
    const isWhole =
      around !== 'ORG' && around !== 'MISC' && inside.every((run) => run.from >= from && run.to <= to);
    const firm = isNamed && isWhole ? toRun(from, to, 'ORG', view) : null;
    if (!firm) continue;
    firms.push({ ...firm, told: 'ORG' });
    for (const run of inside) parts.add(run);
  }
  return [...runs.filter((run) => !parts.has(run)), ...firms].sort((a, b) => a.from - b.from);
}

/** One capitalised word on each side of the mark at `i`, and none beside them. */
function arePartners(i: number, { reading, gazetteer }: View): boolean {
  const { tokens } = reading;
  const [start, end] = sentenceAround(reading, i);
  const sides = [tokens[i - 1], tokens[i + 1]];
  const isShort = i - 1 >= start && i + 1 < end && sides.every((side) => side?.capital);
  const isLonger = (i - 2 >= start && tokens[i - 2]?.capital) || (i + 2 < end && tokens[i + 2]?.capital);
  if (!isShort || isLonger) return false;
  const isOneKind = (classes: readonly NameClass[]): boolean =>
    sides.every((side) => isListed([side?.text ?? ''], classes, gazetteer));
  const isAcronym = sides.some((side) => side?.text === side?.text.toUpperCase());
  return !isAcronym && !isOneKind(['male', 'female']) && !isOneKind(['city', 'country', 'region']);
}

/** "law firm Ostrel, Blin & Lune": back over capitalised words and commas to the noun that says what they are. */
function firstPartner(at: number, { reading, lexicon }: View): number {
  const { tokens } = reading;
  let from = at;
  while (tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital) from -= 2;
  return lexicon.organisations.has(plainWord(tokens[from - 1])) ? from : at;
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
  return (kind === 'company' || kind === 'media') && determiner?.plural === false;
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
