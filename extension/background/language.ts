import { speak } from '../shared/i18n';
import type { InterfaceLanguage } from '../shared/settings';
import { loadSettings } from '../shared/settings-store';

let speaking: Promise<void> | null = null;
const listeners: (() => unknown)[] = [];

/** Settles when the background speaks the reader's language: to be awaited before any words are shown. */
export function whenSpeaking(): Promise<void> {
  speaking ??= loadSettings().then(({ interfaceLanguage }) => speak(interfaceLanguage));
  return speaking;
}

/** Calls `listener` each time the background has begun to speak another language: titles are then to be set anew. */
export function onLanguage(listener: () => unknown): void {
  listeners.push(listener);
}

export async function changeLanguage(language: InterfaceLanguage | null): Promise<void> {
  speaking = speak(language);
  await speaking;
  for (const listener of listeners) listener();
}
