import type { Actor, ActorMention, ActorType } from '../../report';

/** A mention with the index of its actor. */
export interface ActorPlace extends ActorMention {
  readonly actor: number;
  readonly type: ActorType;
}

/** All mentions of `actors` in reading order; of two at one place the longer stands first. */
export function placesOf(actors: readonly Actor[]): ActorPlace[] {
  return actors
    .flatMap(({ id, type, mentions }) =>
      mentions.map((mention): ActorPlace => ({ ...mention, actor: id, type })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
