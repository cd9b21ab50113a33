import { behindLinker, isDash, printed, rawAt, unitOf, type Reading, type Unit } from './reading';

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
  const { nouns, others, moneys, peoples, plural, stops, maxModifiers } = lexicon.counts;
  let index = mayLink ? behindLinker(reading, at) : at;
  // "200» personnes": a mark that closes a quotation inside the noun phrase.
  if (tokens[index]?.text === '»' || tokens[index]?.text === '”') index++;
  const first = index;
  for (let modifiers = 0; modifiers <= maxModifiers; modifiers++, index++) {
    const token = tokens[index];
    if (
      token?.kind !== 'word' ||
      (!token.gap && tokens[index - 1]?.kind !== 'sign') ||
      others.has(token.text) ||
      (mayLink && moneys.has(token.text))
    )
      return null;
    const isKnown = nouns.has(token.text);
    const isPeople = token.capital && peoples.test(token.text) && modifiers === 0;
    if (token.capital && !isKnown && !isPeople) return null;
    if (isKnown || isPeople || (!stops.has(token.text) && plural.test(token.text))) {
      const name = printed(reading, { first, next: index + 1 }).text.toLowerCase();
      const unit: Unit = { ...unitOf('count', name), isOpen: !isKnown };
      return isShare(reading, at, index + 1) ? null : { unit, next: index + 1 };
    }
    if (stops.has(token.text)) return null;
    if (isDash(tokens[index + 1]) && tokens[index + 2]?.kind === 'word') index += 1;
  }
  return null;
}

/** The whole of a share is a small number, 24 hours of a day at most. */
const MAX_SHARE_OF = 24;

/** "3 Français sur 4", "1 in 5 people", "24 heures sur 24": a share, whose numbers count nobody. */
export function isShare({ tokens, lexicon }: Reading, at: number, next: number): boolean {
  const { shareWords } = lexicon.counts;
  const isNumber = (index: number): boolean =>
    tokens[index]?.kind === 'figure' || lexicon.numbers.atoms.has(tokens[index]?.text ?? '');
  const whole = shareWords.has(tokens[next + 1]?.text ?? '') ? next + 2 : next + 1;
  const behind = tokens[whole + 1];
  const isBare =
    behind?.kind !== 'word' ||
    lexicon.counts.stops.has(behind.text) ||
    !lexicon.counts.plural.test(behind.text);
  // "125 sièges sur 577" counts the seats.
  const isSmall = !((tokens[whole]?.value ?? 0) > MAX_SHARE_OF);
  if (shareWords.has(tokens[next]?.text ?? '') && isNumber(whole) && isBare && isSmall) return true;
  const [word, before] = [tokens[at - 2]?.text ?? '', tokens[at - 3]?.text ?? ''];
  return shareWords.has(word) && isNumber(shareWords.has(before) ? at - 4 : at - 3);
}

/** Whether what stands before the figure at token `at` makes it a name or a rank: "article 49", "n° 5", "Boeing 737". */
export function isLabelled(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[at - 1];
  if (!before) return false;
  if (/^[°º#§]$/u.test(before.text)) return true;
  const word = before.text === '.' ? tokens[at - 2] : before;
  if (word?.kind !== 'word') return false;
  if (lexicon.counts.labels.has(word.text)) return true;
  const isSentenceStart =
    tokens[at - 2] === undefined ||
    tokens[at - 2]?.kind === 'break' ||
    /^[.!?:«“"»”]$/u.test(tokens[at - 2]?.text ?? '');
  return before === word && word.capital && !isSentenceStart && rawAt(reading, at - 1).length > 1;
}
