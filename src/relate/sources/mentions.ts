import type { Actor, ActorMention } from '../../report';

/** A mention with the actor whose it is. */
export interface ActorPlace extends ActorMention {
  readonly actor: Actor;
}

/** All mentions of `actors` in reading order; of two at one place the longer stands first. */
export function placesOf(actors: readonly Actor[]): ActorPlace[] {
  return actors
    .flatMap((actor) => actor.mentions.map((mention): ActorPlace => ({ ...mention, actor })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
