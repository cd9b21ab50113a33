import browser from 'webextension-polyfill';
import { askContent } from '../shared/messaging';
import { MARK_GROUPS } from '../shared/page-marks';
import { askedOf } from '../shared/protocol';
import { changedSettings, type Settings } from '../shared/settings';
import { watchSettings } from '../shared/settings-store';
import { changeColours } from './access';
import { analyseAgain } from './analysis';
import { runInOpenTabs, sitesToRunOn } from './auto-run';
import { showBadge } from './badge';
import { changeLanguage, onLanguage } from './language';
import { loadTabStates } from './tab-states';

/** One change after the other: the second may undo what the first is about to do. */
let last: Promise<void> = Promise.resolve();

/** Has every change of the settings take effect at once, in the open tabs too. */
export function followSettings(): void {
  onLanguage(relabelBadges);
  watchSettings((now, before) => {
    const effect = last.then(() => takeEffect(now, before));
    // What fails is told in the background's console; later changes are not to be lost with it.
    last = effect.catch(() => undefined);
  });
}

async function takeEffect(now: Settings, before: Settings): Promise<void> {
  if (now.interfaceLanguage !== before.interfaceLanguage) await changeLanguage(now.interfaceLanguage);
  const changed = new Set(changedSettings(now, before));
  if ((['markRepeats', 'marks', 'colours'] as const).some((key) => changed.has(key)))
    await Promise.all((await readTabs()).map((tabId) => changeTab(tabId, now, before)));
  if (now.articleLanguage !== before.articleLanguage) await analyseOpenTabs();
  const known = new Set(sitesToRunOn(before));
  void runInOpenTabs(sitesToRunOn(now).filter((site) => !known.has(site)));
}

/** The tabs whose page was read, whether or not it was an article. */
export async function readTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  const read = tabs.map(async ({ id }) => {
    if (id === undefined || (await askContent(id, { type: 'status' })) === null) return [];
    return [id];
  });
  return (await Promise.all(read)).flat();
}

/** What the reader switched in the page itself stays, but for what the settings now say otherwise. */
async function changeTab(tabId: number, now: Settings, before: Settings): Promise<void> {
  if (changedSettings(now, before).includes('colours'))
    await changeColours(tabId, now.colours, before.colours);
  if (now.markRepeats !== before.markRepeats)
    await askContent(tabId, { type: 'set-view', visible: now.markRepeats });
  for (const group of MARK_GROUPS) {
    const on = now.marks.includes(group);
    if (on !== before.marks.includes(group))
      await askContent(tabId, { type: 'set-view', mark: { group, on } });
  }
}

/** Reads every article anew that follows the settings: those for which the reader asked a language keep theirs. */
async function analyseOpenTabs(): Promise<void> {
  for (const [tabId, state] of await loadTabStates())
    if (state.phase !== 'failed' && askedOf(state) === null) analyseAgain(tabId, null);
}

async function relabelBadges(): Promise<void> {
  for (const [tabId, state] of await loadTabStates()) await showBadge(tabId, state);
}
