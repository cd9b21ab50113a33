import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t, type MessageKey } from '../shared/i18n';
import { allowSite, dropSite } from '../shared/site-access';
import { hostOf, toSite } from '../shared/sites';
import type { SectionProps } from './app';
import { Places } from './places';

/** Where to run without a click, and where never to. */
export function Sites({ settings, change }: SectionProps): VNode {
  const [refused, setRefused] = useState<MessageKey | null>(null);
  const [notAHost, setNotAHost] = useState<MessageKey | null>(null);
  const allow = (typed: string): boolean => {
    const site = toSite(typed);
    setRefused(site === null ? 'siteMalformed' : null);
    if (site === null) return false;
    // In the click's own turn, without waiting for anything first: else the browser does not ask.
    void allowSite(site).then((granted) => {
      setRefused(granted ? null : 'siteRefused');
      if (granted) change(() => ({}));
    });
    return true;
  };
  const block = (typed: string): boolean => {
    const site = toSite(typed);
    setNotAHost(site === null ? 'siteMalformed' : null);
    if (site === null) return false;
    const host = hostOf(site);
    change(({ neverOn }) => ({ neverOn: [...neverOn.filter((each) => each !== host), host] }));
    return true;
  };
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('optionsSites')}</h2>
      <p class="calm">{t('optionsSitesDetail')}</p>
      <Places
        id="run-on"
        label={t('siteToAdd')}
        add={t('siteAdd')}
        none={t('sitesNone')}
        places={settings.runOn}
        problem={refused}
        onAdd={allow}
        onRemove={(site) => {
          void dropSite(site).then(() => {
            change(() => ({}));
          });
        }}
      />
      <h3>{t('optionsBlocked')}</h3>
      <p class="calm">{t('optionsBlockedDetail')}</p>
      <Places
        id="never-on"
        label={t('hostToBlock')}
        add={t('hostBlock')}
        none={t('blockedNone')}
        places={settings.neverOn}
        problem={notAHost}
        onAdd={block}
        onRemove={(host) => {
          change(({ neverOn }) => ({ neverOn: neverOn.filter((each) => each !== host) }));
        }}
      />
    </section>
  );
}
