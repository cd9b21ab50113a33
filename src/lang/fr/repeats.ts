import type { RepeatLexicon } from '../../relate/repeats/lexicon';

export const repeats: RepeatLexicon = {
  dateWords: new Set(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd hui veille lendemain'.split(' '),
  ),
};
