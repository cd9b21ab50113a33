import type { Phrase } from '../../report';
import { isApostrophe, isDash, type Reading } from './reading';
import type { Finding } from './ranges';
import { phraseBefore } from '../../text/phrases';

const MAX_PHRASE_WORDS = 7;
const MAX_SUBJECT_DISTANCE = 12;

/**
 * What the amount measures, by where it stands: the noun phrase that it belongs to ("une offre de 3 millions", "un
 * programme à 2 milliards"), the one behind it ("3 millions de bénéfice", "$5bn in debt", "a $3m grant"), or the subject
 * of the verb that leads to it ("le chiffre d'affaires atteint 3 millions"). Null when none can be told.
 */
export function findAbout(reading: Reading, finding: Finding): Phrase | null {
  if (finding.unit?.kind === 'count' || finding.unit?.kind === 'quantity') return subjectOf(reading, finding);
  return (
    behind(reading, finding) ??
    attributed(reading, finding) ??
    owner(reading, finding) ??
    subjectOf(reading, finding)
  );
}

function phrase({ source, tokens }: Reading, first: number, next: number): Phrase | null {
  const [start, end] = [tokens[first]?.start, tokens[next - 1]?.end];
  return start === undefined || end === undefined || end <= start
    ? null
    : { text: source.slice(start, end), start, end };
}

/** "3 millions | de bénéfice net", "$5bn | in debt and equity": up to the word that ends the phrase. */
function behind(reading: Reading, finding: Finding): Phrase | null {
  const { tokens, lexicon } = reading;
  const { behind: prepositions, ends } = lexicon.about;
  const marker = tokens[finding.next];
  if (marker?.kind !== 'word' || !prepositions.has(marker.text)) return null;
  let first = finding.next + 1;
  if (isApostrophe(tokens[first])) first++;
  let at = first;
  for (let words = 0; words < MAX_PHRASE_WORDS; at++) {
    const token = tokens[at];
    const isJoint = isApostrophe(token) || (isDash(token) && token?.gap === false);
    if (isJoint && at > first) continue;
    if (token?.kind !== 'word' || ends.has(token.text)) break;
    words++;
  }
  return at > first && !lexicon.about.determiners.has(tokens[at - 1]?.text ?? '')
    ? phrase(reading, first, at)
    : null;
}

/** "a $3m | construction grant", "its £2bn | takeover": the words behind, up to the end of the phrase. */
function attributed(reading: Reading, finding: Finding): Phrase | null {
  const { tokens, lexicon } = reading;
  const { isAttributive, determiners, ends } = lexicon.about;
  if (!isAttributive || !determiners.has(tokens[finding.first - 1]?.text ?? '')) return null;
  let at = finding.next;
  while (
    at < finding.next + MAX_PHRASE_WORDS &&
    tokens[at]?.kind === 'word' &&
    !ends.has(tokens[at]?.text ?? '')
  )
    at++;
  return at > finding.next ? phrase(reading, finding.next, at) : null;
}

/** "une offre colossale | de", "a programme | of": back to the determiner of the phrase. */
function owner(reading: Reading, finding: Finding): Phrase | null {
  const { tokens, lexicon } = reading;
  const bound = phraseBefore(tokens, finding.first - 1, lexicon.context.boundsBefore);
  let last = (bound?.from ?? finding.first) - 1;
  if (isApostrophe(tokens[last])) last--;
  const marker = tokens[last];
  const isOwned = marker?.kind === 'word' && lexicon.about.before.has(marker.text);
  // "un prêt garanti de plus de": the bound may have taken the preposition along.
  if (!isOwned && !bound) return null;
  return nounPhraseBefore(reading, isOwned ? last : last + 1);
}

/** The noun phrase that ends before token `next` and begins with a determiner, within a few words. */
function nounPhraseBefore(reading: Reading, next: number): Phrase | null {
  const { tokens, lexicon } = reading;
  const { determiners, ends } = lexicon.about;
  for (let at = next - 1, words = 0; at >= 0 && words < MAX_PHRASE_WORDS; at--) {
    const token = tokens[at];
    if (isApostrophe(token) || (isDash(token) && token?.gap === false)) continue;
    if (token?.kind !== 'word') return null;
    words++;
    if (determiners.has(token.text) && token.gap)
      return at < next - 1 && !isApostrophe(tokens[next - 1]) ? phrase(reading, at, next) : null;
    if (ends.has(token.text)) return null;
  }
  return null;
}

/** "Le chiffre d'affaires | s'élève à", "revenue | rose to": the noun phrase before the verb, in the same clause. */
function subjectOf(reading: Reading, finding: Finding): Phrase | null {
  const { tokens, lexicon } = reading;
  const { verbs } = lexicon.about;
  for (let at = finding.first - 1; at >= 0 && at > finding.first - MAX_SUBJECT_DISTANCE; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || (token.kind === 'sign' && /^[.;:!?()«»]$/u.test(token.text)))
      return null;
    if (token.kind === 'word' && hasStem(token.text, verbs))
      return nounPhraseBefore(reading, skipAuxiliaries(reading, at));
  }
  return null;
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  for (let size = Math.min(word.length, 9); size >= 4; size--)
    if (stems.has(word.slice(0, size))) return true;
  return stems.has(word);
}

/** Index behind the subject: "s’ | est | élevé" all belong to the verb. */
function skipAuxiliaries({ tokens, lexicon }: Reading, verb: number): number {
  let at = verb;
  while (at > 0 && at > verb - MAX_PHRASE_WORDS) {
    const token = tokens[at - 1];
    const isPart =
      token?.kind === 'word' &&
      lexicon.about.ends.has(token.text) &&
      !lexicon.about.determiners.has(token.text);
    if (!isPart && !isApostrophe(token)) return at;
    at--;
  }
  return at;
}
