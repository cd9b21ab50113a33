import type { AugmentOptions } from './augment';
import type { TrainingOptions } from './crf';
import type { GazetteerOptions } from './gazetteers';

/** All that decides what a model becomes. Every figure here was chosen by the scores in docs/decisions. */
export interface Recipe {
  readonly language: string;
  readonly corpora: readonly string[];
  /** Scored in blocks of consecutive dates, each by a model that has not seen it. */
  readonly crossValidated: string | null;
  /** Scored by the final model; never trained on. */
  readonly heldOut: string | null;
  readonly gazetteer: GazetteerOptions;
  readonly augment: AugmentOptions;
  /** Texts made of the language's drills; 0 for a language without. */
  readonly drills: number;
  readonly training: TrainingOptions;
  /** The weight of one unit of the 8-bit weights. */
  readonly scale: number;
}

const NAME_BITS = 22;

export const RECIPES: readonly Recipe[] = [
  {
    language: 'fr',
    corpora: ['winer-fr.jsonl', 'written-fr.jsonl'],
    crossValidated: 'winer-fr.jsonl',
    heldOut: null,
    gazetteer: {
      language: 'fr',
      minBirths: 1000,
      minPeople: 100_000,
      minPeopleHome: 5000,
      homeCountries: ['FR', 'BE', 'CH'],
      nameBits: NAME_BITS,
    },
    augment: { seed: 7, swapped: 0.3, titled: 0.1, upper: 0.03, lower: 0 },
    drills: 60,
    training: {
      seed: 1,
      featureBits: 17,
      epochs: 6,
      l1: 0.3,
      rate: 0.1,
      minCount: 3,
      dropout: 0.15,
      margin: 0.5,
      sourceWeights: { 'written-fr': 0.5 },
    },
    scale: 0.06,
  },
  {
    language: 'en',
    corpora: ['wikigold-en.jsonl', 'btc-en.jsonl', 'written-en.jsonl'],
    crossValidated: null,
    heldOut: 'uner-en.jsonl',
    gazetteer: {
      language: 'en',
      minBirths: 300,
      minPeople: 100_000,
      minPeopleHome: 50_000,
      homeCountries: ['US', 'GB', 'CA', 'AU', 'IE', 'NZ'],
      nameBits: NAME_BITS,
    },
    augment: { seed: 7, swapped: 0.5, titled: 0.4, upper: 0.05, lower: 0.4 },
    drills: 0,
    training: {
      seed: 1,
      featureBits: 17,
      epochs: 5,
      l1: 2,
      rate: 0.1,
      minCount: 3,
      dropout: 0.1,
      margin: 0.5,
      sourceWeights: { 'written-en': 2 },
    },
    scale: 0.05,
  },
];
