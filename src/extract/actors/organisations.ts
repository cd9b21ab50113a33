import { addRun, byForm, toDraft, type Draft } from './drafts';
import { isAcronymOf, isHead, isTail, mayAbbreviate, type Form } from './forms';
import { isListed, type NameRun, type View } from './names';

/** A place in a name from which on words only tell where: "Forum mondial de Davos". */
const MIN_WORDS_BEFORE_PLACE = 3;
/** "US Navy" and "Navy" may be two. */
const MIN_WORDS_BEHIND_MARK = 2;

/**
 * One draft for each organisation or place of `type`: names that are one another's acronym, short form or other
 * spelling, or that the text sets equal ("X (ex-Y)"), become one.
 */
export function groupNames(runs: readonly NameRun[], type: 'organisation' | 'place', view: View): Draft[] {
  const drafts: Draft[] = [];
  const equal = equalsInText(runs, view);
  for (const group of byForm(runs)) {
    const [first] = group;
    if (!first) continue;
    const { form } = first;
    const told = group.flatMap(({ shortOf: long }) => long ?? []);
    const own = [form.key, withoutPlace(form, view), ...told];
    const keys = new Set(
      own.flatMap((key) => [key, ...(equal.get(key) ?? []), ...(view.sameNames.get(key) ?? [])]),
    );
    const known = drafts.filter(({ forms }) => [...keys].some((key) => forms.has(key)));
    const long = shortOf(group, drafts, type, view);
    const [target, ...others] = long && !known.includes(long) ? [long, ...known] : known;
    if (target) {
      for (const run of group) addRun(target, run);
      for (const other of others) absorb(target, other, drafts);
    } else {
      const draft = toDraft(type);
      for (const run of group) addRun(draft, run);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** "forum mondial de davos" without its last two words. */
function withoutPlace({ words, key }: Form, { lexicon }: View): string {
  const isPlaced = words.length >= MIN_WORDS_BEFORE_PLACE + 2 && lexicon.links.has(words.at(-2) ?? '');
  return isPlaced ? words.slice(0, -2).join(' ') : key;
}

function absorb(target: Draft, other: Draft, drafts: Draft[]): void {
  for (const run of other.runs) addRun(target, run);
  drafts.splice(drafts.indexOf(other), 1);
}

/** Keys that the text itself sets equal: "Long Name (LN)", "LN (Long Name)", "X (ex-Y)", "X, formerly Y". */
function equalsInText(runs: readonly NameRun[], { reading, lexicon }: View): Map<string, Set<string>> {
  const equal = new Map<string, Set<string>>();
  const join = (a: Form, b: Form): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const keys = equal.get(one.key) ?? new Set();
      equal.set(one.key, keys.add(other.key));
    }
  };
  const text = (i: number): string => reading.tokens[i]?.text ?? '';
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    if (!next || next.from - run.to > 4 || next.from <= run.to) return;
    const between = reading.tokens.slice(run.to, next.from).map(({ lower }) => lower);
    const former = between.some((word) => lexicon.formerly.has(word.replace(/[-‐‑]$/u, '')));
    const opened = between[0] === '(' || between[0] === ',';
    if (former && opened) join(run.form, next.form);
    else if (between.length === 1 && between[0] === '(' && text(next.to) === ')') {
      const [a, b] = [run.form, next.form];
      if (mayAbbreviate(b, a) || mayAbbreviate(a, b) || (b.acronym && a.words.length > 2)) join(a, b);
    }
  });
  return equal;
}

/** The one draft that the group's name is a short form of, else undefined. */
function shortOf(
  group: readonly NameRun[],
  drafts: readonly Draft[],
  type: 'organisation' | 'place',
  view: View,
): Draft | undefined {
  const [run] = group;
  if (!run) return undefined;
  const isShort = type === 'place' ? isShortPlace : isShortOrganisation;
  const found = drafts.filter(({ forms, runs }) =>
    [...forms.values()].some((long) => isShort(run, long, runs, view)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isShortPlace({ form }: NameRun, long: Form, _: readonly NameRun[], { lexicon }: View): boolean {
  // "Old Mill Lodge" for "Harlow Old Mill Lodge".
  const isEnd =
    form.words.length > 1 && form.words.length + 1 === long.words.length && isTail(form.words, long.words);
  return (form.acronym && isAcronymOf(form, long, lexicon)) || (isEnd && lexicon.titlesTouchNames);
}

function isShortOrganisation(run: NameRun, long: Form, runs: readonly NameRun[], view: View): boolean {
  const { lexicon, gazetteer } = view;
  const { form } = run;
  if (isAcronymOf(form, long, lexicon)) return true;
  const bare = withoutForms(long.words, view);
  const own = withoutForms(form.words, view);
  if (own.length === 0 || bare.length === 0) return false;
  if ([bare, withoutMark(bare, view)].some((words) => own.join(' ') === words.join(' '))) return true;
  const tail = isTail(own, bare);
  const lead = bare.slice(0, bare.length - own.length);
  if (tail && lead.every((word) => view.organisations.has(word))) return true;
  if (tail && lead.length === 1 && isListed(lead, ['male', 'female'], gazetteer)) return true;
  if (!isHead(own, bare)) return false;
  const rest = bare.slice(own.length);
  if (lexicon.links.has(rest[0] ?? '') && own.length >= MIN_WORDS_BEFORE_PLACE) return true;
  // "Grey Heron" for "Grey Heron Capital", once that was named.
  if (own.length > 1)
    return comesLater(run, runs) && rest.every((word) => lexicon.organisationEnds.has(word));
  // "la Commission" for "la Commission européenne"; "Harbour" for "Harbour Lane", once that was named.
  return (
    view.organisations.has(own[0] ?? '') ||
    (bare.length === 2 && comesLater(run, runs) && !isBranch(rest, view))
  );
}

function withoutForms(words: readonly string[], { lexicon }: View): readonly string[] {
  let end = words.length;
  while (end > 1 && lexicon.legalForms.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

/** "US Wool Board" without the country where that leaves a name. */
function withoutMark(words: readonly string[], { lexicon }: View): readonly string[] {
  return words.length > MIN_WORDS_BEHIND_MARK && lexicon.countryMarks.has(words[0] ?? '')
    ? words.slice(1)
    : words;
}

const comesLater = (run: NameRun, longer: readonly NameRun[]): boolean =>
  longer.some(({ from, form }) => from < run.from && form.words.length > run.form.words.length);

/** "Harbour France", "Harbour Bank" are parts or children of a "Harbour" and not the same. */
function isBranch(rest: readonly string[], { organisations, gazetteer }: View): boolean {
  return (
    rest.some((word) => organisations.has(word)) || isListed(rest, ['country', 'city', 'region'], gazetteer)
  );
}
