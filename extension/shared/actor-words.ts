import type { ActorType } from '../../src/index';
import type { MessageKey } from './voice';

/** What one actor of a type is called. */
export const ACTOR_TYPE: Record<ActorType, MessageKey> = {
  person: 'onePerson',
  organisation: 'oneOrganisation',
  place: 'onePlace',
};
