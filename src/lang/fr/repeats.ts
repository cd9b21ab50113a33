import type { RepeatLexicon } from '../../relate/repeats/lexicon';

export const repeats: RepeatLexicon = {
  dateWords: new Set(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept oct nov déc lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd hui veille lendemain noël pâques pentecôte toussaint'.split(
      ' ',
    ),
  ),
  prompts: [
    'abonnez-vous',
    'inscrivez-vous',
    's’inscrire à la newsletter',
    'notre newsletter',
    'notre infolettre',
    'lire aussi',
    'à lire également',
    'lire la suite',
    'suivez-nous',
    'téléchargez l’application',
    'déjà abonné',
    'réservé aux abonnés',
    'la suite après la publicité',
    'accepter les cookies',
    'politique de confidentialité',
    'résumé généré par',
  ],
};
