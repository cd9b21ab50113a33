import type { NameClass } from '../../tagger/gazetteer';
import { foldName } from '../../tagger/gazetteer';
import { isListed, toRun, type NameRun, type View } from './names';
import { plainWord, sentenceAround } from './reading';
import { phraseAt } from './tables';

const MAX_SAINT_TOKENS = 8;

/** Where the parts stand that are one name, [from, to). */
type Whole = readonly [from: number, to: number, type: 'ORG' | 'LOC'];

/**
 * The runs, in order, with one in the place of those that are the parts of a name: "Ostrel & Lune", "Avon and Somerset
 * Police", "St Ulm's School", "ministère de la Mer, des Ports et de la Pêche". Linear in the tokens.
 */
export function joinParts(runs: readonly NameRun[], view: View): NameRun[] {
  const { tokens } = view.reading;
  const runAt = new Map<number, NameRun>();
  for (const run of runs) for (let i = run.from; i < run.to; i++) runAt.set(i, run);
  const people = new Set(
    runs.flatMap(({ type, written, form: { words } }) =>
      type === 'PER' && words.length > 1 && !written.includes('&')
        ? [words[0] ?? '', words.at(-1) ?? '']
        : [],
    ),
  );
  const joined: NameRun[] = [];
  const parts = new Set<NameRun>();
  for (let i = 0; i < tokens.length; i++) {
    if (view.lexicon.officeHolders.has(plainWord(tokens[i]))) {
      // "la ministre de la Mer, des Ports et de la Pêche": a title, of which no field is an actor.
      const end = fieldsEnd(i, view);
      for (let k = i + 1; k < end; k++) {
        const field = runAt.get(k);
        if (field?.type === 'ORG') parts.add(field);
      }
      continue;
    }
    const whole =
      firmAt(i, runAt, people, view) ?? pairAt(i, view) ?? saintAt(i, view) ?? ministryAt(i, view);
    if (!whole) continue;
    const [from, to, type] = whole;
    const [first, last] = [runAt.get(from), runAt.get(to - 1)];
    if (last && last === first && last.type !== 'PER') continue;
    const start = Math.min(from, first?.from ?? from);
    if (start < (joined.at(-1)?.to ?? 0)) continue;
    const run = toRun(start, Math.max(to, last?.to ?? to), type, view);
    if (!run) continue;
    joined.push({ ...run, told: type });
    for (let k = run.from; k < run.to; k++) {
      const part = runAt.get(k);
      if (part) parts.add(part);
    }
    i = Math.max(i, run.to - 1);
  }
  if (parts.size === 0 && joined.length === 0) return [...runs];
  return [...runs.filter((run) => !parts.has(run)), ...joined].sort((a, b) => a.from - b.from);
}

/**
 * "Ostrel & Lune", "Ostrel & Sons" around the mark at `i`: not two given names, places or acronyms, nor two of the
 * article's `people`, by the first and last words of their full names.
 */
function firmAt(
  i: number,
  runAt: ReadonlyMap<number, NameRun>,
  people: ReadonlySet<string>,
  view: View,
): Whole | null {
  const { tokens } = view.reading;
  if (tokens[i]?.text !== '&' || !arePartners(i, view)) return null;
  const [from, to] = [firstPartner(i - 1, view), i + 2];
  const around = runAt.get(i)?.type;
  const inside = Array.from({ length: to - from }, (_, k) => runAt.get(from + k) ?? []).flat();
  const isPair =
    inside.every(({ type }) => type === 'PER') &&
    [i - 1, i + 1].every((k) => people.has(foldName(plainWord(tokens[k]))));
  if (isPair && !view.lexicon.organisations.has(plainWord(tokens[from - 1]))) return null;
  const isNamed = inside.length > 0 || view.lexicon.partners.has(tokens[i + 1]?.lower ?? '');
  const isWhole =
    around !== 'ORG' && around !== 'MISC' && inside.every((run) => run.from >= from && run.to <= to);
  return isNamed && isWhole ? [from, to, 'ORG'] : null;
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
  const [start] = sentenceAround(reading, at);
  let from = at;
  while (from - 2 >= start && tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital) from -= 2;
  return from > start && lexicon.organisations.has(plainWord(tokens[from - 1])) ? from : at;
}

/** A listed pair or list at `i`, with the noun behind it ("… Police"), or the one before it and a link ("Department for …"). */
function pairAt(i: number, view: View): Whole | null {
  const { tokens } = view.reading;
  const pair = tokens[i]?.capital ? phraseAt(tokens, i, view.pairs) : undefined;
  if (!pair) return null;
  const [start, end] = sentenceAround(view.reading, i);
  const noun = i + pair.words.length;
  const to = noun < end && tokens[noun]?.capital && isOrganisation(noun, view) ? noun + 1 : noun;
  const isLed = view.lexicon.links.has(plainWord(tokens[i - 1])) && tokens[i - 2]?.capital;
  const from = isLed && i - 2 >= start && isOrganisation(i - 2, view) ? i - 2 : i;
  if (from < i || to > noun) return [from, to, 'ORG'];
  return pair.value === 'LOC' ? [from, to, 'LOC'] : null;
}

/** "St Ulm's Primary School": the saint at `i`, the possessive, and capitalised words up to what it is. */
function saintAt(i: number, view: View): Whole | null {
  const { tokens } = view.reading;
  if (!tokens[i]?.capital || !view.lexicon.saints.has(plainWord(tokens[i]))) return null;
  const end = Math.min(i + MAX_SAINT_TOKENS, sentenceAround(view.reading, i)[1]);
  let to = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
  while (to < end && tokens[to]?.capital) to++;
  if (!/^['’]s?$/u.test(tokens[to]?.text ?? '')) return null;
  const possessive = to++;
  while (to < end && tokens[to]?.capital) to++;
  return to > possessive + 1 && isOrganisation(to - 1, view) ? [i, to, 'ORG'] : null;
}

function isOrganisation(i: number, { reading, lexicon, organisations }: View): boolean {
  const word = foldName(plainWord(reading.tokens[i]));
  return organisations.has(word) || lexicon.organisationEnds.has(word);
}

/** "ministère de la Mer, des Ports et de la Pêche", the noun at `i`. */
function ministryAt(i: number, view: View): Whole | null {
  if (!view.lexicon.ministries.has(plainWord(view.reading.tokens[i]))) return null;
  const to = fieldsEnd(i, view);
  return to > i ? [i, to, 'ORG'] : null;
}

/** Behind two fields or more, the last of them behind an "and", that follow the noun at `i`; `i` when it has one or none. */
function fieldsEnd(i: number, view: View): number {
  const { reading, lexicon } = view;
  const [, end] = sentenceAround(reading, i);
  let to = fieldEnd(i + 1, end, view);
  let next = to;
  while (next > 0 && reading.tokens[to]?.text === ',') {
    next = fieldEnd(to + 1, end, view);
    if (next > 0) to = next;
  }
  if (to === 0 || !lexicon.conjunctions.has(plainWord(reading.tokens[to]))) return i;
  return fieldEnd(to + 1, end, view) || i;
}

/** Behind "de la Transition écologique" at `at`: a link, a capital, an adjective before a mark or an "and"; 0 when it is none. */
function fieldEnd(at: number, end: number, { reading, lexicon }: View): number {
  const { tokens } = reading;
  let i = at;
  const isSmall = (k: number): boolean =>
    lexicon.links.has(plainWord(tokens[k])) || lexicon.determiners.has(plainWord(tokens[k]));
  while (i < end && tokens[i]?.capital === false && isSmall(i)) i++;
  if (i === at || i >= end || !tokens[i]?.capital) return 0;
  const next = tokens[i + 2];
  const isAdjective =
    i + 2 < end &&
    tokens[i + 1]?.word === true &&
    !lexicon.conjunctions.has(plainWord(tokens[i + 1])) &&
    (next?.text === ',' || lexicon.conjunctions.has(plainWord(next)));
  return isAdjective ? i + 2 : i + 1;
}
