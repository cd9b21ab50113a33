import { isBesideCompanyWords } from './company-cues';
import { isListed, type NameRun, type View } from './names';
import { plainWord, sentenceAround } from './reading';

/** A verb of speech stands at most so many tokens from who speaks: "Holt, for her part, said". */
const MAX_TOKENS_TO_SPEECH = 2;

/** Whom one mention of a name that a company and a person may bear stands for; null when nothing tells. */
type Bearer = 'company' | 'person' | null;

/**
 * One word that begins the name of an organisation of the article ("Harbour" beside "Harbour Freight") becomes a short
 * form of it, unless the words around it tell a person of that surname. Where both fit and nothing decides, it is who
 * was named in full first, but a person where the article uses the word for one more often.
 */
export function settleShortNames(runs: readonly NameRun[], view: View): NameRun[] {
  const heads = organisationsByHead(runs);
  const groups = new Map<string, NameRun[]>();
  for (const run of runs) {
    const { key } = run.form;
    if (heads.has(key) && mayBeShort(run, view)) groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  const settled = new Map<NameRun, NameRun>();
  for (const [key, group] of groups) {
    const long = heads.get(key);
    // What is an organisation anyhow may be another one, and is joined, or not, as such.
    if (!long || group.every(({ type }) => type === 'ORG')) continue;
    const people = runs.filter((run) => isBearer(run, key));
    for (const run of companiesOf(group, people, long, view)) {
      settled.set(run, { ...run, type: 'ORG', shortOf: long.key });
    }
  }
  return runs.map((run) => settled.get(run) ?? run);
}

interface Long {
  readonly key: string;
  /** Where it is named first. */
  readonly from: number;
}

/** Organisations of several words by the first of them; null for a word that begins two. */
function organisationsByHead(runs: readonly NameRun[]): Map<string, Long | null> {
  const heads = new Map<string, Long | null>();
  for (const { type, form, from } of runs) {
    const [head] = form.words;
    if (type !== 'ORG' || form.words.length < 2 || head === undefined) continue;
    const known = heads.get(head);
    if (known === undefined) heads.set(head, { key: form.key, from });
    else if (known && known.key !== form.key) heads.set(head, null);
  }
  return heads;
}

function mayBeShort({ form, told, written }: NameRun, view: View): boolean {
  if (form.words.length !== 1 || form.acronym || told === 'PER') return false;
  const isNoun = view.organisations.has(form.key) || view.places.has(form.key);
  return !isNoun && !isListed([written], ['city', 'country', 'region'], view.gazetteer);
}

/** Named with `key` and a title or a further name; in some languages the surname stands first. */
function isBearer({ type, told, form: { words } }: NameRun, key: string): boolean {
  return type === 'PER' && words.includes(key) && (words.length > 1 || told === 'PER');
}

/** Those of the group that stand for the organisation. */
function companiesOf(
  group: readonly NameRun[],
  people: readonly NameRun[],
  long: Long,
  view: View,
): NameRun[] {
  const bearers = group.map((run) => bearerOf(run, view));
  const count = (wanted: Bearer): number => bearers.filter((bearer) => bearer === wanted).length;
  if (people.length === 0) {
    const isSure = count('company') > 0 || isLikely(group, view);
    return isSure && group.some(({ from }) => from > long.from) ? [...group] : [];
  }
  const first = Math.min(...people.map(({ from }) => from));
  const isRatherPerson = first < long.from || count('person') > count('company');
  return group.filter((run, i) => {
    if (bearers[i] === 'person') return false;
    if (run.from < first) return true;
    return long.from < run.from && (bearers[i] === 'company' || !isRatherPerson);
  });
}

/** Without company words beside it: a surname that nobody in the article bears. */
function isLikely(group: readonly NameRun[], view: View): boolean {
  const isGiven = isListed([group[0]?.written ?? ''], ['male', 'female'], view.gazetteer);
  return !isGiven && group.every(({ type }) => type === 'PER');
}

/**
 * By company words, by the first pronoun behind the name in its sentence, by a verb of which it is the subject. "Holt
 * said it" decides nothing: it may be the weather, but then companies speak too.
 */
function bearerOf(run: NameRun, view: View): Bearer {
  if (isBesideCompanyWords(run, view)) return 'company';
  const pronoun = pronounBehind(run, view);
  if (pronoun) return view.lexicon.neuters.has(pronoun) ? null : 'person';
  return speaks(run, view) ? 'person' : null;
}

function pronounBehind({ to, from }: NameRun, { reading, lexicon }: View): string | null {
  const [, end] = sentenceAround(reading, from);
  for (let i = to; i < end; i++) {
    const word = plainWord(reading.tokens[i]);
    if (lexicon.subjects.has(word) || lexicon.neuters.has(word)) return word;
  }
  return null;
}

/** Is the name the subject of a verb of speech? */
export function speaks({ from, to }: NameRun, { reading, lexicon }: View): boolean {
  const [start, end] = sentenceAround(reading, from);
  if (from > start && lexicon.links.has(plainWord(reading.tokens[from - 1]))) return false;
  const near = [
    ...reading.tokens.slice(Math.max(start, from - MAX_TOKENS_TO_SPEECH), from),
    ...reading.tokens.slice(to, Math.min(end, to + MAX_TOKENS_TO_SPEECH)),
  ];
  return near.some(({ lower }) => lexicon.speech.has(lower));
}
