import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../shared/i18n';
import type { Settings } from '../shared/settings';
import { changeSettings } from '../shared/settings-store';
import { useSettings } from '../ui/use-settings';
import { Colours } from './colours';
import { Commands } from './commands';
import { Languages } from './languages';
import { Marked } from './marked';
import { Sites } from './sites';
import { Stored } from './stored';
import { useSaved } from './use-saved';

/** What every section gets: the settings, and the one way to change them, which saves at once. */
export interface SectionProps {
  readonly settings: Settings;
  readonly change: (change: (now: Settings) => Partial<Settings>) => void;
}

export function App(): VNode {
  const settings = useSettings();
  const { saved, announce } = useSaved();
  useEffect(() => {
    document.title = t('optionsTitle');
  }, []);
  const change: SectionProps['change'] = (make) => {
    void changeSettings(make).then(announce);
  };
  return (
    <div class="options">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <p class="calm">{t('optionsLead')}</p>
      </header>
      <main>
        {settings && (
          <>
            <Marked settings={settings} change={change} />
            <Colours settings={settings} change={change} />
            <Languages settings={settings} change={change} />
            <Sites settings={settings} change={change} />
            <Commands />
            <Stored settings={settings} />
          </>
        )}
      </main>
      <p class={saved ? 'saved shown' : 'saved'} role="status">
        {saved && t('saved')}
      </p>
    </div>
  );
}
