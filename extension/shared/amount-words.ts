import type { Amount, Bound } from '../../src/index';
import type { MessageKey, Voice } from './voice';

const BOUND: Record<Bound, MessageKey> = {
  about: 'boundAbout',
  over: 'boundOver',
  under: 'boundUnder',
  'at-least': 'boundAtLeast',
  'at-most': 'boundAtMost',
};
const MAX_DIGITS = 6;

/**
 * The normalised value of `amount` in the number format of `voice`: "about 97,400,000,000 US$", "3–5 %",
 * "2.4 %, from 3 %". The unit is the article's own word where no standard sign exists.
 */
export function amountWords(amount: Amount, voice: Voice): string {
  const range =
    amount.high === null ? figure(amount, amount.value, voice) : rangeOf(amount, amount.high, voice);
  const rated = amount.per === null ? range : voice.t('amountPer', range, amount.per);
  const bounded = amount.bound === null ? rated : `${voice.t(BOUND[amount.bound])} ${rated}`;
  return amount.from === null
    ? bounded
    : voice.t('amountChange', bounded, figure(amount, amount.from, voice));
}

function figure(amount: Amount, value: number, voice: Voice): string {
  if (amount.kind === 'percent' && amount.unit === 'points') return voice.plural('unitPoints', value);
  const format = formatOf(amount, voice);
  return format.own ? format.number.format(value) : `${format.number.format(value)} ${amount.unit}`;
}

function rangeOf(amount: Amount, high: number, voice: Voice): string {
  const format = formatOf(amount, voice);
  const text = format.number.formatRange(amount.value, high);
  return format.own ? text : `${text} ${amount.unit}`;
}

/** `own`: the format writes the unit itself. */
function formatOf(
  amount: Amount,
  voice: Voice,
): { readonly number: Intl.NumberFormat; readonly own: boolean } {
  const digits = { maximumFractionDigits: MAX_DIGITS, minimumFractionDigits: 0 };
  const locale = voice.locale();
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
