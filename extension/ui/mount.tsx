import { render, type ComponentType } from 'preact';
import { speak, uiLocale } from '../shared/i18n';
import { loadSettings, watchSettings } from '../shared/settings-store';

/**
 * Shows `App` in the element `#app` of this page, in the language that the reader chose; another choice shows it anew.
 * @throws when the page has no such element.
 */
export async function mount(App: ComponentType): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error(`${location.pathname} has no #app`);
  const show = async (language: string | null): Promise<void> => {
    await speak(language);
    document.documentElement.lang = uiLocale();
    render(<App key={uiLocale()} />, root);
  };
  await show((await loadSettings()).interfaceLanguage);
  watchSettings((now, before) => {
    if (now.interfaceLanguage !== before.interfaceLanguage) void show(now.interfaceLanguage);
  });
}
