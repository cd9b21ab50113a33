import type { Phrase } from '../../report';
import { withBound } from './context';
import { hasStem, phraseAfter, phraseBeforeToken, subjectBefore, type TokenRange } from './noun-phrase';
import type { Finding } from './ranges';
import { behindWord, isApostrophe, printed, rawAt, skipApostrophe, type Reading } from './reading';

const MAX_BRIDGE_TOKENS = 14;
const MAX_AUXILIARIES = 6;

/**
 * What the amount measures, by where it stands: the noun phrase that it belongs to ("une offre de 3 millions", "a fine of
 * $2m", "a $3m grant"), what it is made of ("3 millions d’euros de bénéfice", "60 % des agriculteurs"), or the subject
 * of the verb that leads to it ("le chiffre d'affaires atteint 3 millions"). Null when none can be told for sure.
 */
export function findAbout(reading: Reading, finding: Finding): Phrase | null {
  const kind = finding.unit?.kind;
  if (kind === 'count' || kind === 'quantity') return toPhrase(reading, subject(reading, finding));
  const range =
    (kind === 'money' ? madeOf(reading, finding) : null) ??
    attributed(reading, finding) ??
    owner(reading, finding) ??
    subject(reading, finding) ??
    (kind === 'percent' ? partOf(reading, finding) : null);
  return toPhrase(reading, range);
}

function toPhrase(reading: Reading, range: TokenRange | null): Phrase | null {
  if (!range) return null;
  // "37 % du total", "une somme de": a noun that measures nothing by itself.
  const isShort = range.next - range.first <= 2;
  const isEmpty = reading.lexicon.about.empty.has(reading.tokens[range.next - 1]?.text ?? '');
  return isShort && isEmpty ? null : printed(reading, range);
}

/** "3 millions d'euros | de bénéfice net", "$5bn | of debt": no determiner, which would make it a giver. */
function madeOf(reading: Reading, finding: Finding): TokenRange | null {
  const { tokens, lexicon } = reading;
  const first = behindWord(reading, finding.next, lexicon.about.contents);
  const token = tokens[first];
  if (first === finding.next || token?.kind !== 'word' || token.capital) return null;
  if (lexicon.about.determiners.has(token.text) || lexicon.about.notContents.has(token.text)) return null;
  return phraseAfter(reading, first);
}

/** "60 % | des agriculteurs", "28% | of northern Europe’s containers". */
function partOf(reading: Reading, finding: Finding): TokenRange | null {
  const { tokens, lexicon } = reading;
  const first = behindWord(reading, finding.next, lexicon.about.of);
  if (first === finding.next || lexicon.about.notContents.has(tokens[first]?.text ?? '')) return null;
  return phraseAfter(reading, first);
}

/** "a $3m | construction grant", "its £2bn | takeover", "Lyne’s 43 per cent | target". */
function attributed(reading: Reading, finding: Finding): TokenRange | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.about.isAttributive) return null;
  const before = tokens[finding.first - 1];
  const isOwned =
    lexicon.about.determiners.has(before?.text ?? '') ||
    (before?.text === 's' && !before.gap && isApostrophe(tokens[finding.first - 2]));
  const after = tokens[finding.next];
  return isOwned && after?.gap ? phraseAfter(reading, finding.next, true) : null;
}

/** "une offre colossale | de", "a programme | of", "la facture | à": back to the determiner of the phrase. */
function owner(reading: Reading, finding: Finding): TokenRange | null {
  const { tokens, lexicon } = reading;
  const { priced, setters } = lexicon.about;
  const edge = withBound(reading, finding);
  const last = skipApostrophe(tokens, edge - 1);
  const marker = tokens[last]?.text ?? '';
  const isOwned = lexicon.numbers.linkers.has(marker);
  const isPriced = priced.has(marker);
  // "un prêt garanti de plus de": the bound may have taken the preposition along.
  if (!isOwned && !isPriced && edge === finding.first) return null;
  const range = phraseBeforeToken(reading, isOwned || isPriced ? last : last + 1);
  if (!range) return null;
  const isFree = isOwned || lexicon.numbers.articles.has(tokens[range.first]?.text ?? '');
  return isFree || hasStem(reading, tokens[range.first - 1]?.text ?? '', setters) ? range : null;
}

/** "Le chiffre d'affaires | s'élève à", "revenue | rose to": the noun phrase before the verb, in the same clause. */
function subject(reading: Reading, finding: Finding): TokenRange | null {
  const { tokens, lexicon } = reading;
  const { changes, levels } = lexicon.about;
  const edge = withBound(reading, finding);
  for (let at = finding.first - 1; at >= 0 && finding.first - at <= MAX_BRIDGE_TOKENS; at--) {
    const word = tokens[at]?.text ?? '';
    if (hasStem(reading, word, changes) || hasStem(reading, word, levels))
      return subjectBefore(reading, beforeAuxiliaries(reading, at));
    if (at < edge && !isBridge(reading, at)) return null;
  }
  return null;
}

/** What may stand between a verb and its amount: prepositions, adverbs, and the other amount of a change. */
function isBridge(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (!token || token.kind === 'break') return false;
  if (token.kind === 'figure' || isApostrophe(token)) return true;
  const { text } = token;
  return (
    /^[%€$£+−-]$/u.test(text) ||
    lexicon.about.bridges.has(text) ||
    (lexicon.counts.stops.has(text) && !lexicon.about.clauses.has(text)) ||
    lexicon.numbers.multipliers.has(text) ||
    lexicon.magnitudes.has(text) ||
    lexicon.moneyMagnitudes.has(text) ||
    lexicon.units.percent.has(text) ||
    (lexicon.money.nouns.has(text) && rawAt(reading, at).length > 1)
  );
}

/** Index behind the subject: "s’ | est | élevé", "is expected to | reach" all belong to the verb. */
function beforeAuxiliaries({ tokens, lexicon }: Reading, verb: number): number {
  const { determiners, bridges, clauses } = lexicon.about;
  let at = verb;
  while (at > 0 && verb - at < MAX_AUXILIARIES) {
    const before = skipApostrophe(tokens, at - 1);
    const token = tokens[before];
    const text = token?.capital && token.text.length === 1 ? '' : (token?.text ?? '');
    const isFunction = lexicon.counts.stops.has(text) && !determiners.has(text) && !clauses.has(text);
    if (!isFunction && !bridges.has(text)) return at;
    at = before;
  }
  return at;
}
