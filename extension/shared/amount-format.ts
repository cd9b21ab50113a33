import type { Amount } from '../../src/index';
import { amountWords } from './amount-words';
import { voice } from './i18n';

/** The normalised value of `amount` as the reader writes numbers, see `amountWords`. */
export function formatAmount(amount: Amount): string {
  return amountWords(amount, voice);
}
