import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands as Api } from 'webextension-polyfill';
import { t, type MessageKey } from '../shared/i18n';

/** Where Chromium lists the keys of all extensions; pages of ours may open it, links may not. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The browser tells what a command does in its own language, which need not be the reader's choice. */
const LABELS: ReadonlyMap<string, MessageKey> = new Map([
  ['_execute_action', 'commandOpen'],
  ['next-repeat', 'commandNext'],
  ['previous-repeat', 'commandPrevious'],
  ['toggle-marks', 'commandToggle'],
  ['open-panel', 'commandPanel'],
  ['next-mark', 'commandNextMark'],
  ['previous-mark', 'commandPreviousMark'],
]);

/** The keyboard commands with their present keys, and the way to change them. */
export function Commands(): VNode {
  const [commands, setCommands] = useState<readonly Api.Command[]>([]);
  useEffect(() => {
    const load = (): void => {
      void browser.commands.getAll().then(setCommands);
    };
    load();
    // The reader comes back from the browser's own page, where keys may have changed.
    addEventListener('focus', load);
    return () => {
      removeEventListener('focus', load);
    };
  }, []);
  const change = wayToChange();
  return (
    <section aria-labelledby="commands-heading">
      <h2 id="commands-heading">{t('optionsCommands')}</h2>
      <table class="commands" aria-labelledby="commands-heading">
        <tbody>
          {commands.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{labelOf(name) ?? description}</th>
              <td>{shortcut ? <kbd>{shortcut}</kbd> : <span class="calm">{t('commandNoKeys')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {change ? (
        <button type="button" class="button" onClick={() => void change()}>
          {t('commandsChange')}
        </button>
      ) : (
        <p class="calm">{t('commandsChangeByHand')}</p>
      )}
    </section>
  );
}

function labelOf(name: string | undefined): string | null {
  const key = LABELS.get(name ?? '');
  return key === undefined ? null : t(key);
}

/** Null where the browser lets no page open what changes them. */
function wayToChange(): (() => Promise<unknown>) | null {
  const { commands, runtime, tabs } = browser;
  const { openShortcutSettings } = commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => openShortcutSettings.call(commands);
  if (runtime.getURL('').startsWith('chrome-extension:'))
    return () => tabs.create({ url: CHROMIUM_SHORTCUTS });
  return null;
}
