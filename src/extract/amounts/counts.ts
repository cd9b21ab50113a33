import { behindLinker, isDash, rawAt, type Reading, type Unit } from './reading';

export interface CountRead {
  readonly unit: Unit;
  readonly next: number;
}

/**
 * The counted noun behind a number: one of the lexicon's nouns, or of the open class when its form is a plural. A few
 * adjectives may stand between ("three new signature restaurants"). Null when the next words count nothing.
 */
export function readCounted(reading: Reading, at: number, mayLink: boolean): CountRead | null {
  const { tokens, lexicon } = reading;
  const { nouns, others, plural, stops, maxModifiers } = lexicon.counts;
  let index = mayLink ? behindLinker(reading, at) : at;
  // "200» personnes": a mark that closes a quotation inside the noun phrase.
  if (tokens[index]?.text === '»' || tokens[index]?.text === '”') index++;
  const first = index;
  for (let modifiers = 0; modifiers <= maxModifiers; modifiers++, index++) {
    const token = tokens[index];
    if (
      token?.kind !== 'word' ||
      (!token.gap && tokens[index - 1]?.kind !== 'sign') ||
      others.has(token.text)
    )
      return null;
    const isKnown = nouns.has(token.text);
    if (token.capital && !isKnown) return null;
    if (isKnown || (!stops.has(token.text) && plural.test(token.text))) {
      const unit: Unit = {
        kind: 'count',
        name: nameOf(reading, first, index),
        currency: null,
        isPrefix: false,
        isOpen: !isKnown,
      };
      return { unit, next: index + 1 };
    }
    if (stops.has(token.text)) return null;
    if (isDash(tokens[index + 1]) && tokens[index + 2]?.kind === 'word') index += 1;
  }
  return null;
}

const nameOf = (reading: Reading, first: number, last: number): string =>
  reading.source.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0).toLowerCase();

/** Whether what stands before the figure at token `at` makes it a name or a rank: "article 49", "n° 5", "Boeing 737". */
export function isLabelled(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[at - 1];
  if (!before || !(tokens[at]?.kind === 'figure')) return false;
  if (before.text === '°' || before.text === 'º' || before.text === '#' || before.text === '§') return true;
  const word = before.text === '.' ? tokens[at - 2] : before;
  if (word?.kind !== 'word') return false;
  if (lexicon.counts.labels.has(word.text)) return true;
  const isSentenceStart =
    tokens[at - 2] === undefined ||
    tokens[at - 2]?.kind === 'break' ||
    /^[.!?:«“"»”]$/u.test(tokens[at - 2]?.text ?? '');
  return before === word && word.capital && !isSentenceStart && rawAt(reading, at - 1).length > 1;
}
