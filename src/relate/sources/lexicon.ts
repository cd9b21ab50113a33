import type { PhraseTable } from '../../text/phrases';

/**
 * What a noun says of the one it names. `informant`: somebody who knows and stays unnamed ("une source", "insiders");
 * `witness`: who saw it, and is as much in the dark where the article only goes by them ("selon un témoin"); `people`:
 * unnamed persons who speak for themselves or from knowledge ("analysts", "riverains"); `person`: one with an office
 * ("le ministre"); `voice`: who speaks for a body ("porte-parole"); `body`, `media`, `document`: what they say.
 */
export type SourceNoun =
  'informant' | 'witness' | 'people' | 'person' | 'voice' | 'body' | 'media' | 'document';

/** The words by which an article says who stands behind a statement. Lower case, elided words without apostrophe. */
export interface SourceLexicon {
  /** "selon", "according to": the noun phrase behind is the source. */
  readonly cues: PhraseTable<true>;
  /** "citing", "qui cite": the noun phrase behind is whom the source itself goes by. */
  readonly citing: PhraseTable<true>;
  /** "cité par", "told", "à l'agence": the noun phrase behind is the medium through which the source's word came. */
  readonly through: PhraseTable<true>;
  /**
   * Sources without a name that need no cue: "de source policière", "people familiar with the matter"; false where the
   * words only say that whoever speaks is not named: "sous couvert d'anonymat".
   */
  readonly unnamed: PhraseTable<boolean>;
  /** Nouns, singular and plural. */
  readonly nouns: ReadonlyMap<string, SourceNoun>;
  /** First words behind a cue that make it none: "selon que", "selon la saison". */
  readonly noSources: ReadonlySet<string>;
  /** What may stand before the noun: articles, numbers, "dernier", "new". */
  readonly articles: ReadonlySet<string>;
  /** Pronouns behind a cue ("selon lui"), which take up the source before. */
  readonly pronouns: ReadonlySet<string>;
  /** Words at which a noun phrase ends: relatives, conjunctions, frequent verb forms. */
  readonly ends: ReadonlySet<string>;
  /** Of those, the ones that point back to what was named before: "le", "ce", "the". */
  readonly definite: ReadonlySet<string>;
  /** "de", "of": bind what follows to the noun before. */
  readonly links: ReadonlySet<string>;
}
