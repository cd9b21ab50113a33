import type { Check } from '../../src/index';
import type { Voice } from './voice';

/** What about the two figures of `check` does not go together. */
export function checkWords(check: Check, { t, number }: Pick<Voice, 't' | 'number'>): string {
  switch (check.kind) {
    case 'copies':
      return t('checkCopies');
    case 'disagreement':
      return t('checkDisagreement');
    case 'magnitude':
      return t('checkMagnitude', number(check.factor));
    case 'sum':
      return t('checkSum', number(check.expected));
    case 'derived':
      return t('checkDerived', number(check.expected));
    case 'ratio':
      return check.stated === null
        ? t('checkRatio', number(check.ratio))
        : t('checkRatioStated', number(check.ratio), number(check.stated));
  }
}
