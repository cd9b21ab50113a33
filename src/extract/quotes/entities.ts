import type { Actor } from '../../report';
import { givenGender, isBeforeName, isNameWord, nameEnd } from './names';
import type { Gender, NounKind } from './lexicon';
import { isSign, sentenceOf, type Passage } from './passage';

/** Somebody or some body that the article names outside quotation marks. */
export interface Entity {
  /** The fullest name. */
  name: string;
  actor: number | null;
  gender: Gender | null;
  /** The gender is only that of most names of its shape. */
  guessed: boolean;
  kind: NounKind | 'place' | null;
  /** Nouns that say who it is, lower case. */
  readonly roles: Set<string>;
}

export interface NameMention {
  readonly entity: Entity;
  /** Units [from, to). */
  readonly from: number;
  readonly to: number;
  /** It opens its sentence, or all but opens it. */
  readonly leads: boolean;
  /** A preposition stands before it: "at Botany Bay". */
  readonly hangs: boolean;
}

/** Names of `passage` outside marks, in order. Those that `actors` hold have their name, others the fullest of the text. */
export function nameMentions(passage: Passage, actors: readonly Actor[]): NameMention[] {
  const { units, source } = passage;
  const known = new Map<string, Entity>();
  const byActor = new Map<number, Entity>();
  const mentions: NameMention[] = [];
  const actorAt = actorLookup(actors);
  for (let at = 0; at < units.length;) {
    const end = isNameWord(passage, at) ? nameEnd(passage, at) : at;
    if (end === at) {
      at++;
      continue;
    }
    const from = withoutTitle(passage, at, end);
    const words = nameWords(passage, from, end);
    const actor = actorAt(units[from]?.start ?? 0, units[end - 1]?.end ?? 0);
    const entity = entityOf(
      known,
      byActor,
      actor,
      words,
      source.slice(units[from]?.start ?? 0, units[end - 1]?.end ?? 0),
    );
    describe(passage, entity, from, end, actor);
    const sentence = sentenceOf(passage, at);
    const before = units[isSign(units[at - 1], "'") ? at - 2 : at - 1];
    const hangs =
      before?.kind === 'word' &&
      (passage.lexicon.prepositions.has(before.text) || passage.lexicon.binders.has(before.text));
    mentions.push({ entity, from, to: end, leads: at - sentence.from <= 2, hangs });
    at = end;
  }
  return mentions;
}

/** Finds the actor whose mention by name shares a place. */
function actorLookup(actors: readonly Actor[]): (start: number, end: number) => Actor | null {
  const spans = actors
    .flatMap((actor) =>
      actor.mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, actor })),
    )
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    const span = spans[next];
    return span && span.start < end ? span.actor : null;
  };
}

function withoutTitle(passage: Passage, from: number, end: number): number {
  const { units, lexicon } = passage;
  let at = from;
  while (at + 1 < end && isBeforeName(lexicon, units[at], units[at + 1])) at++;
  return at;
}

function nameWords(passage: Passage, from: number, end: number): string[] {
  const words: string[] = [];
  for (let at = from; at < end; at++) {
    const unit = passage.units[at];
    if (unit?.kind === 'word' && unit.capital) words.push(unit.text);
  }
  return words;
}

function entityOf(
  known: Map<string, Entity>,
  byActor: Map<number, Entity>,
  actor: Actor | null,
  words: readonly string[],
  name: string,
): Entity {
  const last = words[words.length - 1] ?? '';
  const first = words[0] ?? '';
  const old = actor
    ? byActor.get(actor.id)
    : (known.get(words.join(' ')) ?? (words.length === 1 ? known.get(`*${last}`) : undefined));
  const entity = old ?? {
    name: actor?.name ?? name,
    actor: actor?.id ?? null,
    gender: null,
    guessed: false,
    kind: null,
    roles: new Set<string>(),
  };
  if (actor) byActor.set(actor.id, entity);
  else if (words.length > 1 && entity.name.length < name.length) entity.name = name;
  known.set(words.join(' '), entity);
  // A surname or given name alone stands for the latest full name that has it.
  if (words.length > 1) {
    for (const word of [first, last]) known.set(`*${word}`, entity);
    for (const word of [first, last]) if (!known.has(word)) known.set(word, entity);
  }
  return entity;
}

/** Adds what the words around a name say of whom it names: title, role before, apposition behind. */
function describe(passage: Passage, entity: Entity, from: number, end: number, actor: Actor | null): void {
  const { units, lexicon } = passage;
  if (actor) entity.kind ??= actor.type === 'person' ? 'person' : actor.type === 'place' ? 'place' : 'body';
  const dot = isSign(units[from - 1], '.') ? from - 2 : from - 1;
  const title = lexicon.titles.get(units[dot]?.text ?? '');
  if (title !== undefined) {
    entity.kind ??= 'person';
    entity.gender ??= title;
  }
  roleAt(passage, entity, from - 1, -1);
  if (isSign(units[end], ',(')) roleAt(passage, entity, end + 1, 1);
  if (
    isSign(units[end], ',') &&
    units[end + 1]?.kind === 'figure' &&
    lexicon.ageWords.has(units[end + 2]?.text ?? '')
  )
    entity.kind ??= 'person';
  if (entity.kind === null || entity.kind === 'person') {
    const isSingle = end - from === 1 && entity.kind === 'person' && !entity.name.includes(' ');
    const given = givenGender(passage, { from, to: end }, isSingle);
    const isFullName =
      given !== null && nameWords(passage, from, end).length === countWords(passage, from, end);
    if (isFullName && entity.gender === null) {
      entity.gender = given;
      entity.guessed = given === 'm' && !lexicon.givenExceptions.has(units[from]?.text ?? '');
    }
  }
  if (entity.kind === null && /^\p{Lu}{2,6}$/u.test(entity.name)) entity.kind = 'body';
}

function countWords(passage: Passage, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) if (passage.units[at]?.kind === 'word') count++;
  return count;
}

const MAX_APPOSITION_UNITS = 12;
/** Words of an apposition before its noun, or of a role before the name. */
const MAX_ROLE_UNITS = 5;

/** Looks for a role noun from unit `at` on, `step` by `step`, as far as the words may be one phrase with the name. */
function roleAt(passage: Passage, entity: Entity, at: number, step: 1 | -1): void {
  const { units, lexicon } = passage;
  for (let index = at, seen = 0; seen < MAX_ROLE_UNITS; index += step, seen++) {
    const unit = units[index];
    if (!unit || unit.sentence !== units[at]?.sentence || unit.kind === 'quote') return;
    // "Odile Marchetti, 71 ans, ancienne ouvrière"
    if (isSign(unit, ',') && step > 0 && lexicon.ageWords.has(units[index - 1]?.text ?? '')) continue;
    if (isSign(unit, ',;:.()')) return;
    if (
      unit.kind === 'word' &&
      (lexicon.prepositions.has(unit.text) ||
        lexicon.binders.has(unit.text) ||
        lexicon.verbs.has(unit.text) ||
        lexicon.relatives.has(unit.text))
    )
      return;
    const determiner = lexicon.determiners.get(unit.text);
    if (step > 0 && determiner?.plural === true) return;
    const role = lexicon.roles.get(unit.text);
    if (!role || role.kind === 'document') {
      if (unit.kind === 'word' && (lexicon.auxiliaries.has(unit.text) || lexicon.cues.has(unit.text))) return;
      continue;
    }
    const article = lexicon.determiners.get(
      units[index - (isSign(units[index - 1], "'") ? 2 : 1)]?.text ?? '',
    );
    if (step > 0 && !isClosed(passage, index + 1)) return;
    if (article?.plural === true || (entity.kind !== null && entity.kind !== role.kind)) return;
    entity.kind = role.kind;
    entity.roles.add(unit.text);
    const gender = role.gender ?? article?.gender ?? null;
    if (gender) entity.gender = gender;
    return;
  }
}

/** An apposition ends with a comma or the sentence before any verb: not so in "In June, the council said". */
function isClosed(passage: Passage, at: number): boolean {
  const { units, lexicon } = passage;
  for (let index = at; index < at + MAX_APPOSITION_UNITS; index++) {
    const unit = units[index];
    if (!unit || unit.sentence !== units[at - 1]?.sentence || isSign(unit, ',.;)')) return true;
    const isVerb =
      lexicon.auxiliaries.has(unit.text) ||
      lexicon.verbs.has(unit.text) ||
      (lexicon.cues.has(unit.text) && !lexicon.nounForms.has(unit.text));
    if (isVerb) return false;
    if (lexicon.relatives.has(unit.text)) return true;
  }
  return true;
}
