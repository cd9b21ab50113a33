import { isAcronymOf, mayBeAcronym, toForm, type Form } from './forms';
import { isRole, toRun, type NameRun, type View } from './names';
import { plainWord, sentenceAround, textOf } from './reading';

const MAX_NAME_WORDS = 14;

/**
 * Runs whose borders the words around them correct: the small words that belong to a name before it ("tour Eiffel"),
 * the rest of a name that an acronym in parentheses spells out, the rest of one that is written in full elsewhere.
 * Names inside a title ("ministre de la Culture") are dropped. In order, none overlapping.
 */
export function extendRuns(runs: readonly NameRun[], view: View): NameRun[] {
  const longer = longerForms(runs);
  const extended: NameRun[] = [];
  for (const run of runs) {
    const before = extended.at(-1);
    if (before && run.from < before.to) continue;
    if (isInTitle(run, view)) continue;
    const next = extendRight(extendLeft(run, before?.to ?? 0, view), longer, view);
    const isPlaceMark = next.form.acronym && before?.type === 'LOC' && isBracketed(next, before, view);
    if (!isPlaceMark || next.form.key.length > 2) extended.push(next);
  }
  return extended;
}

/** "(FR)" behind a place tells where it is. */
function isBracketed({ from, to }: NameRun, before: NameRun, { reading }: View): boolean {
  return (
    from === before.to + 1 && reading.tokens[before.to]?.text === '(' && reading.tokens[to]?.text === ')'
  );
}

function resized(run: NameRun, from: number, to: number, view: View): NameRun {
  return { ...run, from, to, written: textOf(view.reading, from, to), form: formOf(from, to, view) };
}

const formOf = (from: number, to: number, { reading, lexicon }: View): Form =>
  toForm(textOf(reading, from, to), lexicon);

/** The links and articles right before `at`, as far as `stop`: the index of the first. */
function linksBefore(at: number, stop: number, { reading, lexicon }: View): number {
  let from = at;
  while (from - 1 >= stop) {
    const word = plainWord(reading.tokens[from - 1]);
    if (!lexicon.small.has(word) || !(lexicon.links.has(word) || lexicon.determiners.has(word))) break;
    from--;
  }
  return from;
}

function extendLeft(run: NameRun, floor: number, view: View): NameRun {
  const { reading, lexicon } = view;
  const [start] = sentenceAround(reading, run.from);
  const stop = Math.max(start, floor);
  const from = linksBefore(run.from, stop, view);
  const head = plainWord(reading.tokens[from - 1]);
  if (from - 1 < stop) return run;
  const touches = from === run.from;
  const isInstitution =
    lexicon.institutions.has(head) && (touches || (run.type !== 'PER' && run.type !== 'LOC'));
  if (isInstitution) return { ...resized(run, from - 1, run.to, view), type: 'ORG', told: 'ORG' };
  const isDirection = lexicon.directions.has(head) && reading.tokens[from - 1]?.capital === true && !touches;
  const isPlace = lexicon.placeHeads.has(head) || isDirection;
  if (!isPlace || (!touches && run.type !== 'LOC')) return run;
  return { ...resized(run, from - 1, run.to, view), type: 'LOC', told: 'LOC' };
}

/** "la ministre de la Culture", where the tagger took the office's field for a name. */
function isInTitle(run: NameRun, view: View): boolean {
  if (run.type === 'PER') return false;
  const { reading, lexicon } = view;
  const [start] = sentenceAround(reading, run.from);
  const from = linksBefore(run.from, start, view);
  return (
    from < run.from &&
    lexicon.officeHolders.has(plainWord(reading.tokens[from - 1])) &&
    !lexicon.known.has(run.form.key) &&
    run.type !== 'LOC'
  );
}

function extendRight(run: NameRun, longer: ReadonlyMap<string, readonly string[][]>, view: View): NameRun {
  const { tokens } = view.reading;
  const [, end] = sentenceAround(view.reading, run.from);
  for (const words of longer.get(run.form.words[0] ?? '') ?? []) {
    if (words.length <= run.to - run.from) continue;
    const to = run.from + words.length;
    if (to <= end && words.every((word, k) => tokens[run.from + k]?.lower === word))
      return resized(run, run.from, to, view);
  }
  if (run.type === 'PER') return run;
  for (let to = run.to + 1; to < Math.min(end - 2, run.from + MAX_NAME_WORDS); to++) {
    const token = tokens[to];
    if (!token?.word && token?.text !== '(') break;
    if (token.text !== '(') continue;
    const acronym = formOf(to + 1, to + 2, view);
    const full = formOf(run.from, to, view);
    if (tokens[to + 2]?.text === ')' && isAcronymOf(acronym, full, view.lexicon))
      return resized(run, run.from, to, view);
    break;
  }
  return run;
}

/** The tokens of names of three words and more, by the first word of their form; longest first. */
function longerForms(runs: readonly NameRun[]): Map<string, string[][]> {
  const longer = new Map<string, string[][]>();
  for (const { form, written, type } of runs) {
    if (form.words.length < 3 || type === 'MISC') continue;
    const first = form.words[0] ?? '';
    const words = written.toLowerCase().replace(/’/gu, "'").split(' ');
    const list = longer.get(first) ?? [];
    if (!list.some((known) => known.join(' ') === words.join(' '))) list.push(words);
    longer.set(
      first,
      list.sort((a, b) => b.length - a.length),
    );
  }
  return longer;
}

/** Names behind a bracketed acronym's expansion that the tagger missed altogether: "Bureau d'étude des eaux (BEE)". */
export function findExpansions(occupied: Uint8Array, view: View): NameRun[] {
  const { reading, lexicon } = view;
  const { tokens } = reading;
  const found: NameRun[] = [];
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens[i]?.text !== '(' || tokens[i + 2]?.text !== ')') continue;
    const acronym = formOf(i + 1, i + 2, view);
    if (!mayBeAcronym(acronym) || acronym.key.length < 2 || !tokens[i + 1]?.capital) continue;
    const [start] = sentenceAround(reading, i);
    for (let from = i - 1; from >= Math.max(start, i - MAX_NAME_WORDS) && !occupied[from]; from--) {
      if (!tokens[from]?.word) break;
      if (!tokens[from]?.capital || isRole(plainWord(tokens[from]), lexicon)) continue;
      if (!isAcronymOf(acronym, formOf(from, i, view), lexicon)) continue;
      const run = toRun(from, i, 'ORG', view);
      if (run) found.push(run);
      if (run && !occupied[i + 1]) {
        const short = toRun(i + 1, i + 2, 'ORG', view);
        if (short) found.push(short);
      }
      break;
    }
  }
  return found;
}
