import type { Actor, Speaker } from '../../report';
import { nameMentions, type Entity, type NameMention } from './entities';
import type { Gender } from './lexicon';
import { sentenceOf, textOf, type Passage } from './passage';
import type { Phrase } from './phrases';

/** Resolves phrases to whom they mean. Phrases are asked for in reading order. */
export interface Speakers {
  of(phrase: Phrase): Speaker;
  /** Of a phrase of `inside`, which stands within the marks at `unit`. */
  inside(inside: Passage, phrase: Phrase, unit: number): Speaker;
}

interface Candidate {
  readonly entity: Entity | null;
  readonly name: string;
  readonly actor: number | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly isNamed: boolean;
  readonly unit: number;
  readonly leads: boolean;
}

/** A pronoun reaches back this many mentions, and this many blocks. */
const MAX_MENTIONS = 40;
const MAX_BLOCKS = 3;
/** A role of more units says who is meant by itself. */
const MAX_BARE_ROLE_UNITS = 4;

export function toSpeakers(passage: Passage, actors: readonly Actor[]): Speakers {
  const mentions = nameMentions(passage, actors);
  const pronounActors = new Map<number, Actor>();
  for (const actor of actors)
    for (const mention of actor.mentions)
      if (mention.form !== 'name') pronounActors.set(mention.start, actor);
  return new Resolver(passage, mentions, pronounActors);
}

class Resolver implements Speakers {
  /** Speakers so far, oldest first. */
  private readonly spoken: Candidate[] = [];
  private readonly done = new Map<number, Speaker>();
  /** Whose the last document was. */
  private owner: Candidate | null = null;
  private readonly byLast = new Map<string, NameMention>();

  constructor(
    private readonly passage: Passage,
    private readonly mentions: readonly NameMention[],
    private readonly pronounActors: ReadonlyMap<number, Actor>,
  ) {}

  of(phrase: Phrase): Speaker {
    const known = this.done.get(phrase.from);
    if (known) return known;
    const found = this.resolve(phrase);
    const { units } = this.passage;
    const speaker: Speaker = {
      name: found?.name ?? textOf(this.passage, phrase.from, phrase.to),
      actor: found?.actor ?? null,
      start: units[phrase.from]?.start ?? 0,
      end: units[phrase.to - 1]?.end ?? 0,
      form: phrase.form,
    };
    this.done.set(phrase.from, speaker);
    if (!phrase.vague)
      this.spoken.push({
        entity: found?.entity ?? null,
        name: speaker.name,
        actor: speaker.actor,
        gender: found?.gender ?? phrase.gender,
        plural: phrase.plural ?? false,
        isNamed: phrase.form !== 'pronoun' || found !== null,
        unit: phrase.from,
        leads: true,
      });
    return speaker;
  }

  inside(inside: Passage, phrase: Phrase, unit: number): Speaker {
    const start = inside.units[phrase.from]?.start ?? 0;
    const end = inside.units[phrase.to - 1]?.end ?? 0;
    const words = phrase.name
      ? textOf(inside, phrase.name.from, phrase.name.to)
      : textOf(inside, phrase.from, phrase.to);
    const named = phrase.name
      ? this.byWords(words)
      : phrase.form === 'pronoun'
        ? this.byPronoun({ ...phrase, from: unit, to: unit + 1 })
        : null;
    const speaker: Speaker = {
      name: named?.name ?? words,
      actor: named?.actor ?? null,
      start,
      end,
      form: phrase.form,
    };
    this.spoken.push({
      entity: named?.entity ?? null,
      name: speaker.name,
      actor: speaker.actor,
      gender: named?.gender ?? phrase.gender,
      plural: phrase.plural ?? false,
      isNamed: phrase.form !== 'pronoun' || named !== null,
      unit,
      leads: true,
    });
    return speaker;
  }

  /** Somebody named outside the marks by the same last word. */
  private byWords(words: string): Candidate | null {
    if (this.byLast.size === 0)
      for (const mention of this.mentions) this.byLast.set(lastWord(mention.entity.name), mention);
    const mention = this.byLast.get(lastWord(words));
    return mention ? this.toCandidate(mention) : null;
  }

  private resolve(phrase: Phrase): Candidate | null {
    const start = this.passage.units[phrase.from]?.start ?? 0;
    if (phrase.name) return this.byName(phrase, phrase.name.from);
    const actor = this.pronounActors.get(start);
    if (actor)
      return {
        entity: null,
        name: actor.name,
        actor: actor.id,
        gender: phrase.gender,
        plural: phrase.plural ?? false,
        isNamed: true,
        unit: phrase.from,
        leads: true,
      };
    return phrase.form === 'pronoun' ? this.byPronoun(phrase) : this.byRole(phrase);
  }

  private byName(phrase: Phrase, unit: number): Candidate | null {
    const mention = this.mentions[this.countBefore(unit + 1) - 1];
    if (!mention || mention.to <= unit) return null;
    const { entity } = mention;
    if (phrase.gender && phrase.head !== phrase.from) entity.gender ??= phrase.gender;
    entity.kind ??= 'person';
    return this.toCandidate(mention);
  }

  private byPronoun(phrase: Phrase): Candidate | null {
    const fits = (candidate: Candidate): boolean =>
      phrase.plural === true || (phrase.plural === null && phrase.gender === null)
        ? candidate.plural || phrase.plural === null
        : !candidate.plural;
    const isSame = (candidate: Candidate): boolean =>
      fits(candidate) && (phrase.gender === null ? candidate.plural : candidate.gender === phrase.gender);
    const earlier = this.candidates(phrase.from);
    const last = this.spoken[this.spoken.length - 1];
    const isLastNear =
      last !== undefined &&
      last.unit < phrase.from &&
      this.blocksBetween(last.unit, phrase.from) <= MAX_BLOCKS - 1;
    const rival = earlier.find((one) => isSame(one) && one.leads && one.entity !== last?.entity);
    if (last && isLastNear && last.isNamed && isSame(last) && !(rival && rival.unit > last.unit)) return last;
    const exact =
      earlier.find((one) => isSame(one) && one.leads && this.isHere(one.unit, phrase.from)) ??
      earlier.find(isSame);
    if (exact) return exact;
    if (phrase.gender === null)
      return last && isLastNear && fits(last) && phrase.plural !== true ? last : null;
    if (phrase.plural === true) return null;
    if (last && isLastNear && last.isNamed && last.gender === null && fits(last)) return last;
    const unsure = earlier.find((one) => fits(one) && one.gender === null && one.entity?.kind === 'person');
    const guessed = last && isLastNear && last.entity?.guessed === true && fits(last) ? last : null;
    return unsure ?? this.later(phrase, isSame) ?? guessed;
  }

  /** "dit-il. L'entraîneur Bruno Valette …": the name may follow in the same block. */
  private later(phrase: Phrase, isSame: (candidate: Candidate) => boolean): Candidate | null {
    for (let at = this.countBefore(phrase.to); at < this.mentions.length; at++) {
      const mention = this.mentions[at];
      if (!mention || !this.isHere(mention.from, phrase.from)) return null;
      const candidate = this.toCandidate(mention);
      if (isPerson(mention.entity) && isSame(candidate)) return candidate;
    }
    return null;
  }

  /** "la directrice", "l'ONG": somebody named before, when the words point back. */
  private byRole(phrase: Phrase): Candidate | null {
    const { units, lexicon } = this.passage;
    const noun = units[phrase.head]?.text ?? '';
    const first = units[phrase.from]?.text ?? '';
    const role = lexicon.roles.get(noun);
    const points = lexicon.definite.has(first) || lexicon.demonstrative.has(first);
    if (role?.kind === 'document') return this.ownerOf(phrase);
    if (!points || phrase.plural === true) return null;
    const earlier = this.candidates(phrase.from);
    const fits = (one: Candidate): boolean =>
      one.isNamed &&
      !one.plural &&
      (one.gender === null || phrase.gender === null || one.gender === phrase.gender);
    const same = earlier.find((one) => one.entity?.roles.has(noun) === true && fits(one));
    if (same) return same;
    if (phrase.to - phrase.from > MAX_BARE_ROLE_UNITS + (first === 'l' ? 1 : 0)) return null;
    if (role?.kind === 'body')
      return !lexicon.anaphoricBodies.has(noun)
        ? null
        : (earlier.find(
            (one) => one.leads && one.entity?.kind === 'body' && this.isNear(one.unit, phrase.from),
          ) ?? null);
    const isEpithet = lexicon.demonstrative.has(first) || this.hasEpithet(phrase);
    const person = earlier.find(
      (one) => one.entity !== null && isPerson(one.entity) && fits(one) && this.isNear(one.unit, phrase.from),
    );
    if (!person || (role === undefined && !isEpithet)) return null;
    if (isEpithet) return person;
    return person.entity?.roles.size === 0 && this.isHere(person.unit, phrase.from) ? person : null;
  }

  /** "le baromètre du cabinet Vidal", "data from Halden": a document speaks for whose it is; "cette étude" as before. */
  private ownerOf(phrase: Phrase): Candidate | null {
    const { units, lexicon } = this.passage;
    if (lexicon.demonstrative.has(units[phrase.from]?.text ?? '') && phrase.to - phrase.from <= 2)
      return this.owner;
    const mention = this.mentions[this.countBefore(phrase.to) - 1];
    if (!mention || mention.from <= phrase.head || mention.entity.kind === 'place') return null;
    this.owner = this.toCandidate(mention);
    return this.owner;
  }

  private hasEpithet(phrase: Phrase): boolean {
    for (let at = phrase.from; at < phrase.to; at++)
      if (this.passage.lexicon.epithets.has(this.passage.units[at]?.text ?? '')) return true;
    return false;
  }

  /** Names and speakers before unit `at`, the nearest first. */
  private candidates(at: number): Candidate[] {
    const list: Candidate[] = [];
    for (let nth = this.countBefore(at) - 1; nth >= 0 && list.length < MAX_MENTIONS; nth--) {
      const mention = this.mentions[nth];
      if (!mention || this.blocksBetween(mention.from, at) > MAX_BLOCKS) break;
      if (mention.hangs && mention.entity.kind === null) continue;
      if (isPerson(mention.entity) || mention.entity.kind === 'body') list.push(this.toCandidate(mention));
    }
    for (let nth = this.spoken.length - 1; nth >= Math.max(0, this.spoken.length - MAX_BLOCKS); nth--) {
      const one = this.spoken[nth];
      if (one && one.unit < at && one.isNamed && this.blocksBetween(one.unit, at) <= MAX_BLOCKS)
        list.push(one);
    }
    return list.sort((a, b) => b.unit - a.unit);
  }

  private toCandidate({ entity, from, leads }: NameMention): Candidate {
    return {
      entity,
      name: entity.name,
      actor: entity.actor,
      gender: entity.gender,
      plural: false,
      isNamed: true,
      unit: from,
      leads,
    };
  }

  /** How many name mentions begin before unit `at`. */
  private countBefore(at: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.from ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isHere(unit: number, other: number): boolean {
    return sentenceOf(this.passage, unit).block === sentenceOf(this.passage, other).block;
  }

  private isNear(unit: number, other: number): boolean {
    return this.blocksBetween(unit, other) <= 2;
  }

  private blocksBetween(unit: number, other: number): number {
    return Math.abs(sentenceOf(this.passage, other).block - sentenceOf(this.passage, unit).block);
  }
}

/** Known to be one, or called by given name and surname. */
const isPerson = (entity: Entity): boolean =>
  entity.kind === 'person' || (entity.kind === null && entity.gender !== null);

const lastWord = (name: string): string => (/[\p{L}\p{M}\p{N}]+$/u.exec(name)?.[0] ?? name).toLowerCase();
