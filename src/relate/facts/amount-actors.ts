import type { Actor, Amount } from '../../report';
import { indicesIn, membersIn } from '../../text/spans-in';
import type { Statement } from '../../text/statements';
import type { Token } from '../../text/tokens';
import type { OwnerLexicon } from './lexicon';
import { placesOf, type ActorPlace } from './mentions';

const MAX_BETWEEN = 5;
const MAX_APPOSITION = 24;
/** Words between an article and the name that it belongs to. */
const MAX_EPITHETS = 4;

interface View {
  readonly tokens: readonly Token[];
  readonly quoted: readonly boolean[];
  readonly places: readonly ActorPlace[];
  readonly lexicon: OwnerLexicon;
  /** Ends of the last word of each place, by token. */
  readonly startAt: ReadonlyMap<number, ActorPlace>;
}

/**
 * `amounts` with their `actors` filled in where the sentence says whose they are: the owner of what is measured ("la
 * dette de X", "X's budget"), the name right before a parenthesis ("X (+2 %)"), or the subject of the verb that leads to
 * the amount in the same clause ("X a investi 3 millions"). Nobody rather than a guess. `amounts` are in reading order.
 */
export function withActors(
  statements: readonly Statement[],
  amounts: readonly Amount[],
  actors: readonly Actor[],
  lexicon: OwnerLexicon,
): Amount[] {
  const all = placesOf(actors);
  const found = amounts.map((amount) => new Set(amount.actors));
  for (const statement of statements) {
    const inside = indicesIn(amounts, statement.start, statement.end);
    if (inside.length === 0) continue;
    const places = membersIn(all, statement.start, statement.end);
    if (places.length === 0) continue;
    const { tokens, quoted } = statement;
    const startAt = new Map<number, ActorPlace>();
    let next = 0;
    tokens.forEach((token, at) => {
      while ((places[next]?.start ?? Infinity) < token.start) next++;
      const place = places[next];
      if (place && place.start < token.end) startAt.set(at, place);
    });
    const view: View = { tokens, quoted, places, lexicon, startAt };
    for (const index of inside) {
      const amount = amounts[index];
      if (!amount) continue;
      const actor = ownerOf(view, amount) ?? bracketed(view, amount) ?? agentOf(view, amount);
      if (actor !== null) found[index]?.add(actor);
    }
  }
  return amounts.map((amount, index) => ({ ...amount, actors: [...(found[index] ?? [])] }));
}

const wordAt = ({ tokens }: View, at: number): string => tokens[at]?.text ?? '';
const isApostrophe = (view: View, at: number): boolean => /^['’]$/u.test(wordAt(view, at));

function tokenAt({ tokens }: View, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "la dette | de Brask", "Brask's | debt": who owns the noun that the amount measures. */
function ownerOf(view: View, amount: Amount): number | null {
  const { lexicon } = view;
  if (lexicon.possessive !== null) {
    const from = tokenAt(view, Math.min(amount.start, amount.about?.start ?? amount.start));
    const owner = possessorBefore(view, from) ?? possessorBefore(view, tokenAt(view, amount.start));
    if (owner !== null) return owner;
  }
  if (!amount.about) return null;
  const first = tokenAt(view, amount.about.start);
  const last = tokenAt(view, amount.about.end - 1) + 3;
  let owner: number | null = null;
  for (let at = first + 1; at <= last; at++) {
    const place = view.startAt.get(at);
    if (!place) continue;
    let before = at - 1;
    while (isApostrophe(view, before) || lexicon.articles.has(wordAt(view, before))) before--;
    const isInAmount = place.start >= amount.start && place.end <= amount.end;
    if (lexicon.links.has(wordAt(view, before)) && before >= first && !isInAmount) owner ??= place.actor;
  }
  return owner;
}

/** "Brask's | 3", "Brask’s first | 3": a possessor within two words before token `at`. */
function possessorBefore(view: View, at: number): number | null {
  for (let mark = at - 1; mark >= at - 3 && mark > 0; mark--) {
    if (wordAt(view, mark) !== view.lexicon.possessive || !isApostrophe(view, mark - 1)) continue;
    const end = view.tokens[mark - 1]?.start ?? 0;
    const place = view.places.find((known) => known.end === end || known.end === view.tokens[mark]?.end);
    return place?.actor ?? null;
  }
  return null;
}

/** "Brask (+ 2 %)": the amount opens a parenthesis right behind a name. */
function bracketed(view: View, amount: Amount): number | null {
  let at = tokenAt(view, amount.start) - 1;
  while (/^[+−–-]$/u.test(wordAt(view, at))) at--;
  if (wordAt(view, at) !== '(') return null;
  const end = view.tokens[at - 1]?.end;
  return view.places.find((place) => place.end === end && place.form === 'name')?.actor ?? null;
}

/** The word before token `at`, past an article. */
function wordBefore(view: View, at: number): string {
  const before = view.lexicon.articles.has(wordAt(view, at - 1)) ? at - 2 : at - 1;
  return wordAt(view, before);
}

/** "The company" may be any company. */
const isVague = ({ form, type }: ActorPlace): boolean => form === 'role' && type !== 'person';

/** The subject of the clause, when the amount stands behind its verb. */
function agentOf(view: View, amount: Amount): number | null {
  const target = tokenAt(view, amount.start);
  if (view.lexicon.circumstances.has(wordBefore(view, target))) return null;
  for (let at = target - 1; at >= 0; at--) {
    if (/^[;:()«»“”"]$/u.test(wordAt(view, at))) return null;
    const place = view.startAt.get(at);
    if (place && !isVague(place)) {
      const first = tokenAt(view, place.start);
      const verb = verbBehind(view, tokenAt(view, place.end - 1) + 1);
      if (
        verb !== null &&
        verb < target &&
        isSubject(view, first) &&
        !hasOtherVerb(view, verb, target) &&
        !isClosedOff(view, first, verb, target)
      )
        return place.actor;
      at = first;
      continue;
    }
    if (view.lexicon.clauseStarts.has(wordAt(view, at)) && !isRelativeOf(view, at)) return null;
  }
  return null;
}

/** Whether no preposition governs the name that begins with token `first`, nor the words between it and its article. */
function isSubject(view: View, first: number): boolean {
  const { articles, prepositions, clauseStarts } = view.lexicon;
  for (let at = first - 1, words = 0; at >= 0; at--) {
    const word = wordAt(view, at);
    if (view.quoted[at] !== view.quoted[first]) return false;
    if (prepositions.has(word) && !(clauseStarts.has(word) && words === 0)) return false;
    if (clauseStarts.has(word) || /^[,;:–—]$/u.test(word)) return true;
    if (!isApostrophe(view, at) && !articles.has(word) && word !== '.' && ++words > MAX_EPITHETS)
      return false;
  }
  return true;
}

/** A subject of a clause within another, which ends with the comma before the amount. */
function isClosedOff(view: View, first: number, verb: number, target: number): boolean {
  let isWithin = false;
  for (let at = first - 1; at >= 0 && at >= first - MAX_EPITHETS - 2; at--) {
    if (wordAt(view, at) === ',') break;
    isWithin ||= view.lexicon.clauseStarts.has(wordAt(view, at));
  }
  if (!isWithin) return false;
  for (let at = verb; at < target; at++) if (wordAt(view, at) === ',') return true;
  return false;
}

/** Whether somebody else may act between the verb and the amount: a second finite auxiliary tells. */
function hasOtherVerb(view: View, verb: number, target: number): boolean {
  for (let at = verb + 3; at < target; at++) {
    const isCoordinated = view.lexicon.coordinators.has(wordAt(view, at - 1));
    if (view.lexicon.auxiliaries.has(wordAt(view, at)) && !isCoordinated) return true;
  }
  return false;
}

/** "X, qui | emploie": a relative clause whose subject is the name before the comma. */
function isRelativeOf(view: View, at: number): boolean {
  if (!view.lexicon.relatives.has(wordAt(view, at)) || wordAt(view, at - 1) !== ',') return false;
  return view.places.some((place) => place.end === view.tokens[at - 2]?.end);
}

/** Index of the verb that follows a subject, past an apposition, adverbs and pronouns; null when something else does. */
function verbBehind(view: View, from: number): number | null {
  const { between, auxiliaries, verbs } = view.lexicon;
  let at = from;
  const opening = wordAt(view, at);
  if (opening === ',' || opening === '(') {
    const closing = opening === '(' ? ')' : ',';
    const isRelative = opening === ',' && isRelativeOf(view, at + 1);
    if (isRelative) at += 2;
    else {
      let end = at + 1;
      while (end < at + MAX_APPOSITION && wordAt(view, end) !== closing) {
        if (end >= view.tokens.length) return null;
        end++;
      }
      if (wordAt(view, end) !== closing) return null;
      at = end + 1;
    }
  }
  for (let words = 0; words < MAX_BETWEEN && between.has(wordAt(view, at)); words++) at++;
  const word = wordAt(view, at);
  return auxiliaries.has(word) || hasStem(word, verbs) ? at : null;
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  for (let size = Math.min(word.length, 10); size >= 3; size--)
    if (stems.has(word.slice(0, size))) return true;
  return false;
}
