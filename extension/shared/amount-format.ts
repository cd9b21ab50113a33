import type { Amount, Bound } from '../../src/index';
import { plural, t, uiLocale, type MessageKey } from './i18n';

const BOUND: Record<Bound, MessageKey> = {
  about: 'boundAbout',
  over: 'boundOver',
  under: 'boundUnder',
  'at-least': 'boundAtLeast',
  'at-most': 'boundAtMost',
};
const MAX_DIGITS = 6;

/**
 * The normalised value of `amount` in the reader's own number format: "about 97,400,000,000 US$", "3–5 %",
 * "2.4 %, from 3 %". The unit is the article's own word where no standard sign exists.
 */
export function formatAmount(amount: Amount): string {
  const range =
    amount.high === null ? figure(amount, amount.value) : rangeOf(amount, amount.value, amount.high);
  const rated = amount.per === null ? range : t('amountPer', range, amount.per);
  const bounded = amount.bound === null ? rated : `${t(BOUND[amount.bound])} ${rated}`;
  return amount.from === null ? bounded : t('amountChange', bounded, figure(amount, amount.from));
}

function figure(amount: Amount, value: number): string {
  if (amount.kind === 'percent' && amount.unit === 'points') return plural('unitPoints', value);
  const format = formatOf(amount);
  return format.own ? format.number.format(value) : `${format.number.format(value)} ${amount.unit}`;
}

function rangeOf(amount: Amount, low: number, high: number): string {
  const format = formatOf(amount);
  const text = format.number.formatRange(low, high);
  return format.own ? text : `${text} ${amount.unit}`;
}

/** `own`: the format writes the unit itself. */
function formatOf(amount: Amount): { readonly number: Intl.NumberFormat; readonly own: boolean } {
  const digits = { maximumFractionDigits: MAX_DIGITS, minimumFractionDigits: 0 };
  const locale = uiLocale();
  if (amount.kind === 'money' && /^[A-Z]{3}$/u.test(amount.unit)) {
    return {
      number: new Intl.NumberFormat(locale, { style: 'currency', currency: amount.unit, ...digits }),
      own: true,
    };
  }
  if (amount.unit === '%') {
    return {
      number: new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', ...digits }),
      own: true,
    };
  }
  return { number: new Intl.NumberFormat(locale, digits), own: false };
}
