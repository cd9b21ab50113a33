import type { Actor, ActorMention, Repeat } from '../../report';
import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
import { sentenceAround, type Reading } from './reading';

/** What a mention weighs by its form; the first words of a sentence are most often those of who acts. */
const FORM_WEIGHT = { name: 1, role: 0.6, pronoun: 0.5 } as const;
const SUBJECT_BONUS = 0.4;
const CAPTION_SHARE = 0.5;
const HEADLINE_BONUS = 3;
/** Added to the first mention's weight, falling with the number of blocks before it. */
const EARLY_BONUS = 1.5;
/** Places stand in most news without acting in it, and media as where it is from. */
const PLACE_SHARE = 0.6;
const MEDIA_SHARE = 0.6;

const MAX_MAIN = 8;
const MIN_MAIN = 3;
/** Below this share of the weightiest actor's, nobody is a protagonist, unless there would be fewer than `MIN_MAIN`. */
const MAIN_SHARE = 0.3;
const MIN_SALIENCE_OF_MAIN = 0.12;

export type Weighed = Omit<Actor, 'id' | 'main' | 'salience'>;

/** Actors by descending salience, numbered, the protagonists marked. `isInTitle` tells whom the headline names. */
export function rank(
  actors: readonly Weighed[],
  document: Document,
  reading: Reading,
  repeats: readonly Repeat[],
  isInTitle: (actor: Weighed) => boolean,
): Actor[] {
  const repeated = unionOf(repeats.filter(({ flagged }) => flagged).flatMap(({ spans }) => spans));
  const weights = actors.map((actor) => {
    const mentions = actor.mentions.filter((mention) => !isInside(mention, repeated));
    const sum = mentions.reduce((total, mention) => total + weightOf(mention, document, reading), 0);
    const first = mentions[0] ?? actor.mentions[0];
    const early = first ? EARLY_BONUS / (1 + lastAt(document.blocks, first.start)) : 0;
    const share = actor.type === 'place' ? PLACE_SHARE : actor.media ? MEDIA_SHARE : 1;
    return share * (sum + early + (isInTitle(actor) ? HEADLINE_BONUS : 0));
  });
  const top = Math.max(0, ...weights);
  return actors
    .map((actor, i) => ({
      actor,
      salience: top > 0 ? Math.round((1000 * (weights[i] ?? 0)) / top) / 1000 : 0,
    }))
    .sort((a, b) => b.salience - a.salience || startOf(a.actor) - startOf(b.actor))
    .map(({ actor, salience }, id) => ({ id, ...actor, main: isMain(id, salience), salience }));
}

const startOf = ({ mentions }: Weighed): number => mentions[0]?.start ?? 0;

const isMain = (id: number, salience: number): boolean =>
  id < MAX_MAIN && salience >= (id < MIN_MAIN ? MIN_SALIENCE_OF_MAIN : MAIN_SHARE);

function weightOf(mention: ActorMention, document: Document, reading: Reading): number {
  const role = document.blocks[lastAt(document.blocks, mention.start)]?.role;
  const share = role === 'caption' || role === 'teaser' ? CAPTION_SHARE : 1;
  return share * (FORM_WEIGHT[mention.form] + (opensSentence(mention, reading) ? SUBJECT_BONUS : 0));
}

/** Does the mention stand among the first few words of its sentence? */
function opensSentence({ start }: ActorMention, reading: Reading): boolean {
  const at = lastAt(reading.tokens, start);
  const [from] = sentenceAround(reading, at);
  return at - from <= 2;
}

/** The ranges in order, those that overlap or touch made one. */
function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (last && start <= last.end)
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else union.push({ start, end });
  }
  return union;
}

function isInside({ start, end }: Span, union: readonly Span[]): boolean {
  const last = union[lastAt(union, start)];
  return last !== undefined && last.start <= start && end <= last.end;
}

/** Index of the last range that starts at or before `offset`; 0 when there is none. */
function lastAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
