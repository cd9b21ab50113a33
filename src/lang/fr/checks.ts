import type { CheckLexicon } from '../../relate/checks/lexicon';
import { toPhrases, words } from '../../text/phrases';

export const checks: CheckLexicon = {
  decimal: ',',
  empty: words(
    'le la les l un une des du de d au aux et ou en à sur pour par dans avec que qui son sa ses leur leurs ce cet cette ces est a ont sera total montant somme chiffre nombre hausse baisse part taux valeur environ près plus moins dont soit million millions milliard milliards euro euros dollar dollars cent selon après avant depuis être été avoir fait même aussi',
  ),
  anyUnits: words(
    'personnes personne gens fois jours jour mois ans an années heures heure minutes minute semaines semaine secondes points autres cas parties côtés premiers derniers euros pays membres hommes femmes enfants',
  ),
  definite: words('le la les l ce cet cette ces'),
  indefinite: words('un une'),
  differences: words(
    'contre initialement initial initiale précédent précédente précédemment auparavant premier première seconde second deuxième troisième nouvelle nouveau nouveaux nouvelles dernière dernier ancienne ancien autre autres dont parmi révisé révisée relevé relevée porté portée passé passée finalement désormais provisoire actualisé corrigé hier année suivante encore supplémentaire supplémentaires restants restantes chacun chacune moitié tiers quart mieux inférieur supérieur jusqu réduit réduite ramené ramenée abaissé abaissée seulement annuel mensuel environ quelque près',
  ),
  totals: toPhrases([
    ['au total|en tout|soit un total de|soit au total|pour un total de|un total de|soit', true],
  ]),
  rest: toPhrases([['restants|restant|restantes|les autres|le reste|reste|le solde|le reliquat', true]]),
  including: toPhrases([['dont|parmi lesquels|parmi lesquelles|y compris', true]]),
  partial: words('notamment dont parmi presque quasi quasiment plus outre sans hors compris'),
  and: words('et'),
  equals: words('soit'),
  changes: new Map([
    ['hausse', 1],
    ['augment', 1],
    ['progres', 1],
    ['bond', 1],
    ['croissa', 1],
    ['baisse', -1],
    ['recul', -1],
    ['chute', -1],
    ['repli', -1],
    ['diminut', -1],
  ]),
  outOf: words('sur des'),
  periods: new Map([
    ['jour', 1],
    ['semaine', 7],
    ['mois', 30.4],
    ['an', 365],
    ['année', 365],
  ]),
  against: toPhrases([
    [
      'à comparer aux|à comparer au|à comparer à|à comparer avec|contre|par rapport aux|au lieu de|au lieu des|face aux',
      true,
    ],
  ]),
  times: words('fois'),
  timesMore: words('plus moins supérieur supérieure inférieur inférieure le la les'),
  multiples: new Map([
    ['doubl', 2],
    ['tripl', 3],
    ['quadrup', 4],
    ['quintup', 5],
    ['décupl', 10],
  ]),
};
