import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { allowSite, dropSite } from '../shared/site-access';
import { hostOf } from '../shared/sites';
import { siteOfTab } from '../shared/tab-link';
import { Switch } from '../ui/switch';
import { useSettings } from '../ui/use-settings';

/** Whether to run on the site of `tabId` by itself from now on; nothing where there is no site to ask for. */
export function RunHere({ tabId }: { readonly tabId: number | null }): VNode | null {
  const settings = useSettings();
  const [site, setSite] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (tabId !== null) void siteOfTab(tabId).then(setSite);
  }, [tabId]);
  if (!settings || site === null) return null;
  const host = hostOf(site);
  return (
    <div class="run-here">
      <Switch
        id="run-here"
        label={t('runHere', host)}
        on={settings.runOn.includes(site) && !settings.neverOn.includes(host)}
        onChange={(on) => {
          setRefused(false);
          // In the click's own turn: else the browser does not ask.
          if (on) void allowSite(site).then((granted) => setRefused(!granted));
          else void dropSite(site);
        }}
      />
      <p role="alert">{refused && t('runHereRefused')}</p>
    </div>
  );
}
