import browser from 'webextension-polyfill';
import type english from '../_locales/en/messages.json';

/** A key of `_locales/en/messages.json`; a wrong one does not compile. */
export type MessageKey = keyof typeof english;
/** The stem of a message that has a `_one` and an `_other` form. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** The messages of a language that the reader chose; null while the browser's own choice holds. */
let chosen: ReadonlyMap<string, string> | null = null;

/**
 * Has the interface speak `language`, one of `_locales`, whatever the browser speaks; null goes back to the browser's
 * choice. To be awaited before anything is shown.
 */
export async function speak(language: string | null): Promise<void> {
  if (language === null) {
    chosen = null;
    return;
  }
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = (await response.json()) as Readonly<Record<string, { readonly message: string }>>;
  chosen = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** The text of `key` in the reader's language, `$1`, `$2` … filled in. Plain text, never HTML. */
export function t(key: MessageKey, ...values: readonly (string | number)[]): string {
  const own = chosen?.get(key);
  return own === undefined
    ? browser.i18n.getMessage(key, values.map(String))
    : own.replace(/\$(\d)/gu, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** The form of `stem` for `count`, which fills `$1` as a number in the reader's format; `values` follow. */
export function plural(stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(uiLocale()).select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}_${form}` as MessageKey, formatNumber(count), ...values);
}

/** The locale in which the interface really speaks, which may differ from the browser's. */
export function uiLocale(): string {
  return t('localeCode');
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(uiLocale()).format(value);
}

/** `share` in 0..1 as a whole percentage. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(uiLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** The name of a language in the reader's own ("français"); the code itself when the browser knows no name. */
export function formatLanguage(code: string): string {
  return new Intl.DisplayNames([uiLocale()], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

const DAY_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

/** An ISO day, month or year in the reader's own format, as precise as it is given. */
export function formatDay(iso: string): string {
  const parts = iso.split('-');
  const options = DAY_PARTS[parts.length - 1];
  const day = new Date(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`);
  if (!options || Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(uiLocale(), { ...options, timeZone: 'UTC' }).format(day);
}
