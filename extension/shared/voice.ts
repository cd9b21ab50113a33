import type english from '../_locales/en/messages.json';

/** A key of `_locales/en/messages.json`; a wrong one does not compile. */
export type MessageKey = keyof typeof english;
/** The stem of a message that has a `_one` and an `_other` form. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/**
 * The language in which something is told. The surfaces speak the reader's (`voice` of `i18n.ts`); what also runs
 * where there is no interface takes the voice as an argument.
 */
export interface Voice {
  /** The text of `key`, `$1`, `$2` … filled in. Plain text, never HTML. */
  t(this: void, key: MessageKey, ...values: readonly (string | number)[]): string;
  /** The form of `stem` for `count`, which fills `$1` as a number in this language's format; `values` follow. */
  plural(this: void, stem: PluralKey, count: number, ...values: readonly (string | number)[]): string;
  /** BCP 47. */
  locale(this: void): string;
  number(this: void, value: number): string;
  /** An ISO day, month or year, as precise as it is given; what is no day comes back as it is. */
  day(this: void, iso: string): string;
}

/** The voice whose messages `t` gives. */
export function voiceOf(t: Voice['t']): Voice {
  const locale = (): string => t('localeCode');
  const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);
  return {
    t,
    locale,
    number,
    plural: (stem, count, ...values) => {
      const form = new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
      return t(`${stem}_${form}` as MessageKey, number(count), ...values);
    },
    day: (iso) => dayIn(locale(), iso),
  };
}

/** `message` with its `$1`, `$2` … filled in; a place without a value is left empty. */
export function fill(message: string, values: readonly (string | number)[]): string {
  return message.replace(/\$(\d)/gu, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

const DAY_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

function dayIn(locale: string, iso: string): string {
  const parts = iso.split('-');
  const options = DAY_PARTS[parts.length - 1];
  const day = new Date(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`);
  if (!options || Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
}
