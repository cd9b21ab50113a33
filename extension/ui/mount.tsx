import { render, type ComponentType } from 'preact';
import { speak, t, uiLocale } from '../shared/i18n';
import { loadSettings, watchSettings } from '../shared/settings-store';
import { keepFocus } from './keep-focus';
import { showColours } from './own-colours';

/**
 * Shows `App` in the element `#app` of this page, in the language and the colours that the reader chose; another
 * language shows it anew.
 * @throws when the page has no such element.
 */
export async function mount(App: ComponentType): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error(`${location.pathname} has no #app`);
  const show = async (language: string | null): Promise<void> => {
    await speak(language);
    document.documentElement.lang = uiLocale();
    document.documentElement.dir = t('textDirection');
    const focused = document.activeElement?.id ?? '';
    render(<App key={uiLocale()} />, root);
    if (focused !== '') document.getElementById(focused)?.focus();
  };
  const { interfaceLanguage, colours } = await loadSettings();
  showColours(colours);
  keepFocus(root);
  await show(interfaceLanguage);
  watchSettings((now, before) => {
    showColours(now.colours);
    if (now.interfaceLanguage !== before.interfaceLanguage) void show(now.interfaceLanguage);
  });
}
