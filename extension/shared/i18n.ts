import browser from 'webextension-polyfill';
import { fill, voiceOf, type MessageKey, type PluralKey } from './voice';

export type { MessageKey, PluralKey } from './voice';

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
  return own === undefined ? browser.i18n.getMessage(key, values.map(String)) : fill(own, values);
}

/** The reader's language. */
export const voice = voiceOf(t);

/** The form of `stem` for `count`, which fills `$1` as a number in the reader's format; `values` follow. */
export function plural(stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  return voice.plural(stem, count, ...values);
}

/** The locale in which the interface really speaks, which may differ from the browser's. */
export function uiLocale(): string {
  return voice.locale();
}

export function formatNumber(value: number): string {
  return voice.number(value);
}

/** `share` in 0..1 as a whole percentage. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(uiLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** The name of a language in the reader's own ("français"); the code itself when the browser knows no name. */
export function formatLanguage(code: string): string {
  return new Intl.DisplayNames([uiLocale()], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** An ISO day, month or year in the reader's own format, as precise as it is given. */
export function formatDay(iso: string): string {
  return voice.day(iso);
}
