import type { Amount } from '../../src/index';
import { amountWords } from './amount-words';
import { voice } from './i18n';

/** The normalised value of `amount` as the reader writes numbers, see `amountWords`. */
export function formatAmount(amount: Amount): string {
  return amountWords(amount, voice);
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, ' ').toLowerCase();

/** The normalised value where it says more than the article's own words do, else null. */
export function valueBeside(amount: Amount): string | null {
  const value = formatAmount(amount);
  return plain(value) === plain(amount.text) ? null : value;
}
