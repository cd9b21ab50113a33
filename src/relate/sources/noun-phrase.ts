import type { NamedSource, SourceKind, Speaker } from '../../report';
import { membersIn } from '../../text/spans-in';
import { phraseAt } from '../../text/phrases';
import type { Statement } from '../../text/statements';
import type { SourceLexicon, SourceNoun } from './lexicon';
import type { ActorPlace } from './mentions';

const MAX_WORDS = 16;
const MAX_WORDS_BEFORE = 4;
const MAX_LINKS = 3;

/** A statement with what reading its noun phrases takes. */
export interface Passage {
  readonly text: string;
  readonly statement: Statement;
  readonly places: readonly ActorPlace[];
  readonly lexicon: SourceLexicon;
}

/** A source as a noun phrase names it; `noun` tells what it is, null for a name alone. */
export interface Named {
  readonly source: NamedSource;
  readonly noun: SourceNoun | null;
  /** Index behind the last token. */
  readonly next: number;
  /** It points back: "the newspaper", "cette étude". */
  readonly definite: boolean;
}

const KIND: Record<SourceNoun, SourceKind> = {
  informant: 'anonymous',
  witness: 'anonymous',
  people: 'anonymous',
  person: 'anonymous',
  voice: 'organisation',
  body: 'organisation',
  media: 'media',
  document: 'document',
};

/** The noun phrase that starts at token `from`; null when what stands there can be no source. */
export function readSource(passage: Passage, from: number): Named | null {
  const { statement, lexicon, places } = passage;
  const first = contentFrom(passage, from);
  const head = statement.tokens[first];
  if (!head || lexicon.noSources.has(head.text) || head.kind === 'sign') return null;
  for (let at = from; at <= first + 1; at++) {
    const unnamed = phraseAt(statement.tokens, at, lexicon.unnamed);
    if (unnamed?.value) return widen(passage, unnamed.from, unnamed.next);
  }
  const next = endFrom(passage, from);
  if (next <= from) return null;
  const isNamed = places.some((place) => place.start >= head.start && place.start < endOf(passage, next));
  const noun = nounIn(passage, from, next);
  if (noun === null && !isNamed && !isProper(passage, from, next)) return null;
  return toNamed(passage, trimLead(passage, from), next, noun);
}

/** The phrase around tokens [from, next), widened to its article and to its end. */
export function widen(passage: Passage, from: number, next: number): Named {
  const { statement, lexicon } = passage;
  let first = from;
  for (let at = from - 1; at >= Math.max(0, from - MAX_WORDS_BEFORE); at--) {
    if (statement.tokens[at]?.kind === 'sign' && !isApostrophe(passage, at)) break;
    if (lexicon.articles.has(statement.tokens[at]?.text ?? '')) first = at;
    else if (first < from) break;
  }
  const end = behindLinks(passage, next);
  return toNamed(passage, first, end, 'informant');
}

/** "source | du Quai d'Orsay", "people familiar with | the matter": each link with its article and one word or name. */
function behindLinks(passage: Passage, from: number): number {
  const { statement, lexicon } = passage;
  const isLink = (at: number): boolean =>
    lexicon.links.has(statement.tokens[at]?.text ?? '') || isApostrophe(passage, at);
  // "de source | policière"
  const isNoun = lexicon.nouns.has(statement.tokens[from - 1]?.text ?? '') && isLink(from - 2);
  let at = from;
  for (
    let links = 0;
    links < MAX_LINKS && (isLink(at) || (links === 0 && (isLink(at - 1) || isNoun)));
    links++
  ) {
    while (isLink(at) || lexicon.articles.has(statement.tokens[at]?.text ?? '')) at++;
    const word = statement.tokens[at];
    if (word?.kind !== 'word' || lexicon.ends.has(word.text)) break;
    const isName = statement.tokens[at]?.capital === true;
    at++;
    while (
      isName &&
      (statement.tokens[at]?.capital || (isApostrophe(passage, at) && statement.tokens[at + 1]?.capital))
    )
      at++;
  }
  return at;
}

/** Who a speaker without an actor is, by the nouns of its words; null where the statement does not hold them. */
export function toSource(passage: Passage, speaker: Speaker): Named | null {
  const { statement } = passage;
  const from = statement.tokens.findIndex((token) => token.end > speaker.start);
  let next = from;
  while ((statement.tokens[next]?.start ?? Infinity) < speaker.end) next++;
  if (from < 0 || next === from) return null;
  const named = toNamed(passage, from, next, nounIn(passage, from, next));
  const { start, end } = speaker;
  return { ...named, source: { ...named.source, name: passage.text.slice(start, end), start, end } };
}

function toNamed(passage: Passage, from: number, next: number, noun: SourceNoun | null): Named {
  const { statement, lexicon, text } = passage;
  const start = statement.tokens[from]?.start ?? statement.start;
  const end = endOf(passage, next);
  const name = text.slice(start, end);
  const owner = actorOf(passage, from, next, noun);
  const definite = lexicon.definite.has(statement.tokens[from]?.text ?? '');
  const kind =
    owner && isApposed(noun) && !isNameWithArticle(passage, from, noun, owner)
      ? kindOfActor(owner)
      : (officeOf(noun, definite) ?? kindOf(passage, noun, from, next));
  const isName = owner !== null && kind !== 'document' && noun !== 'voice';
  return {
    source: {
      kind,
      name: isName ? owner.actor.name : name,
      actor: owner?.actor.id ?? null,
      start,
      end,
    },
    noun: owner && isApposed(noun) ? null : noun,
    next,
    definite,
  };
}

/** "the Valmorin Leader" is nobody's name. */
const isNameWithArticle = (
  passage: Passage,
  from: number,
  noun: SourceNoun | null,
  owner: ActorPlace,
): boolean =>
  noun === null &&
  owner.actor.type === 'person' &&
  passage.lexicon.definite.has(passage.statement.tokens[from]?.text ?? '');

/** "le ministre" is one person whom everybody can name, "un ministre" is not. */
const officeOf = (noun: SourceNoun | null, definite: boolean): SourceKind | null =>
  noun === 'person' && definite ? 'named-person' : null;

function kindOf(passage: Passage, noun: SourceNoun | null, from: number, next: number): SourceKind {
  if (noun) return KIND[noun];
  return isProper(passage, from, next) ? 'organisation' : 'anonymous';
}

/** Names that nobody knows are written with capitals all the same. */
const isProper = ({ statement }: Passage, from: number, next: number): boolean =>
  statement.tokens.slice(from + 1, next).some(({ capital }) => capital) ||
  (from > 0 && statement.tokens[from]?.capital === true);

/** Whether a name beside the noun is what the noun names: "le quotidien Le Phare", but not "une source du Quai". */
const isApposed = (noun: SourceNoun | null): boolean =>
  noun === null || noun === 'person' || noun === 'body' || noun === 'media' || noun === 'people';

/** The actor that a phrase names, or for whom its voice speaks; null for nobody. */
function actorOf(passage: Passage, from: number, next: number, noun: SourceNoun | null): ActorPlace | null {
  if (noun === 'informant' || noun === 'witness' || noun === 'document') return null;
  const { statement, lexicon } = passage;
  const start = statement.tokens[from]?.start ?? 0;
  const inside = membersIn(passage.places, start, endOf(passage, next));
  if (noun === 'voice') return inside.find(({ actor }) => actor.type !== 'person') ?? null;
  const person = inside.find(({ actor }) => actor.type === 'person');
  if (person && (noun === 'person' || noun === 'people' || noun === null)) return person;
  const first = inside.find((place) => place.form === 'name') ?? inside[0];
  if (!first) return null;
  if (noun === null) return first;
  const before = statement.tokens.findIndex((token) => token.end > first.start) - 1;
  const isLinked = lexicon.links.has(statement.tokens[before]?.text ?? '') || isApostrophe(passage, before);
  const isMedium = noun !== 'media' || first.actor.media;
  const isPerson = noun === 'person' || noun === 'people';
  return isLinked || !isMedium || isPerson || first.actor.type === 'person' ? null : first;
}

export function kindOfActor({ actor }: ActorPlace): SourceKind {
  if (actor.type === 'person') return 'named-person';
  return actor.media ? 'media' : 'organisation';
}

/**
 * The noun that tells most: the first one, before any name; "voice" wherever it stands ("a Brask spokesman"). A word
 * with a capital may be a name's ("Le Courrier", "the Valmorin Evening Leader").
 */
function nounIn(passage: Passage, from: number, next: number): SourceNoun | null {
  const { statement, lexicon } = passage;
  let first: SourceNoun | null = null;
  let isBehindName = false;
  for (let at = from; at < next; at++) {
    const token = statement.tokens[at];
    if (token?.kind !== 'word') continue;
    const noun = lexicon.nouns.get(token.text);
    if (noun === 'voice') return noun;
    // "Brask's | report": what a name owns is no part of it.
    isBehindName =
      (isBehindName || isNameAt(passage, at)) && !(token.text === 's' && isApostrophe(passage, at - 1));
    const isLong = [at - 1, at - 2].every((before) => statement.tokens[before]?.capital);
    const isName = token.capital && (noun === 'document' ? at > 0 : isLong);
    if (noun === undefined || isBehindName || isName || lexicon.articles.has(token.text)) continue;
    first ??= noun;
  }
  return first;
}

const isNameAt = ({ statement, places }: Passage, at: number): boolean =>
  places.some((place) => place.start === statement.tokens[at]?.start && place.form === 'name');

const isApostrophe = ({ statement }: Passage, at: number): boolean =>
  /^['’]$/u.test(statement.tokens[at]?.text ?? '');

const endOf = ({ statement }: Passage, next: number): number =>
  statement.tokens[next - 1]?.end ?? statement.start;

function contentFrom(passage: Passage, from: number): number {
  const { statement, lexicon } = passage;
  let at = from;
  while (lexicon.articles.has(statement.tokens[at]?.text ?? '') || isApostrophe(passage, at)) at++;
  return at;
}

const trimLead = (passage: Passage, from: number): number => (isApostrophe(passage, from) ? from + 1 : from);

/** Up to a sign, a word that ends a phrase, or `MAX_WORDS`; a name may hold any word. */
function endFrom(passage: Passage, from: number): number {
  const { statement, lexicon, places } = passage;
  let at = from;
  let words = 0;
  for (; at < statement.tokens.length && words < MAX_WORDS; at++) {
    const token = statement.tokens[at];
    if (!token) break;
    const name = token.capital ? places.find((place) => place.start === token.start) : undefined;
    if (name) {
      while ((statement.tokens[at + 1]?.end ?? Infinity) <= name.end) at++;
      words++;
      continue;
    }
    if (token.kind === 'sign') {
      const isJoint = isApostrophe(passage, at) || (token.text === '-' && !token.gap);
      if (isJoint) continue;
      break;
    }
    if (lexicon.ends.has(token.text)) break;
    words++;
  }
  while (
    at > from &&
    (isApostrophe(passage, at - 1) || lexicon.links.has(statement.tokens[at - 1]?.text ?? ''))
  )
    at--;
  return at;
}
