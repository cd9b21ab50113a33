import type { InterfaceLanguage } from '../shared/settings';

export interface Sample {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A short article of our own, in which one paragraph comes back as it was and one with another figure. */
export const SAMPLES: Readonly<Record<InterfaceLanguage, Sample>> = {
  en: {
    title: 'Orvelin dairy buys its neighbour',
    paragraphs: [
      'The Orvelin dairy said on Monday that it would buy the Montague cheese works for 12.4 million euros. The sale is to be completed before the end of the summer.',
      'The chairman of the dairy, Aurel Vastin, promises that none of the 86 jobs at the works will go and that the brand will keep its name.',
      '“We are buying a craft, not a catalogue,” he told the workers who had gathered in the yard.',
      'The Orvelin dairy said on Monday that it would buy the Montague cheese works for 14.2 million euros. The sale is to be completed before the end of the summer.',
      'Founded in 1958, the works sells its cheeses in three counties. Its sales fell by 8% last year, for want of a successor and of new machines.',
      'The chairman of the dairy, Aurel Vastin, promises that none of the 86 jobs at the works will go and that the brand will keep its name.',
    ],
  },
  fr: {
    title: 'La laiterie d’Orvelin rachète sa voisine',
    paragraphs: [
      'La laiterie d’Orvelin a annoncé lundi le rachat de la fromagerie Montaigu pour 12,4 millions d’euros. L’opération doit être bouclée avant la fin de l’été.',
      'Le président de la laiterie, Aurèle Vastin, assure qu’aucun des 86 emplois du site ne sera supprimé et que la marque gardera son nom.',
      '« Nous achetons un savoir-faire, pas un catalogue », a-t-il déclaré devant les salariés réunis dans la cour.',
      'La laiterie d’Orvelin a annoncé lundi le rachat de la fromagerie Montaigu pour 14,2 millions d’euros. L’opération doit être bouclée avant la fin de l’été.',
      'Fondée en 1958, la fromagerie vend ses tommes dans trois départements. Ses ventes ont reculé de 8 % l’an dernier, faute de repreneur et de machines neuves.',
      'Le président de la laiterie, Aurèle Vastin, assure qu’aucun des 86 emplois du site ne sera supprimé et que la marque gardera son nom.',
    ],
  },
};
