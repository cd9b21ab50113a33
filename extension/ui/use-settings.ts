import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../shared/settings';
import { loadSettings, watchSettings } from '../shared/settings-store';

/** What was read last: a page that is shown anew in another language begins with it, so that the focus has its place. */
let last: Settings | null = null;

/** The settings as they are now, wherever they are changed; null until they have been read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState(last);
  useEffect(() => {
    const follow = (now: Settings): void => {
      last = now;
      setSettings(now);
    };
    void loadSettings().then(follow);
    return watchSettings(follow);
  }, []);
  return settings;
}
