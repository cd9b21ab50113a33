import type { Certainty, FactSource } from '../../src/index';
import type { MessageKey, Voice } from './voice';

export const CERTAINTY: Record<Certainty, MessageKey> = {
  stated: 'certaintyStated',
  attributed: 'certaintyAttributed',
  anonymous: 'certaintyAnonymous',
  conditional: 'certaintyConditional',
};

/** In the article's own words, an unnamed source too ("une source proche du dossier"); both ends of a chain. */
export function sourceWords({ name, citing, via }: FactSource, { t }: Pick<Voice, 't'>): string {
  if (citing) return t('factCiting', name, citing.name);
  return via ? t('factVia', name, via.name) : t('factSource', name);
}
