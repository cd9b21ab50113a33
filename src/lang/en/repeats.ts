import type { RepeatLexicon } from '../../relate/repeats/lexicon';

export const repeats: RepeatLexicon = {
  dateWords: new Set(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow today'.split(' '),
  ),
};
