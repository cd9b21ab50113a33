import browser from 'webextension-polyfill';
import type { TabState } from '../shared/protocol';
import { plural, t } from '../shared/i18n';
import { toRepeatSummary } from '../shared/summary';
import { whenSpeaking } from './language';

const BACKGROUND = '#8a4b00';
const FOREGROUND = '#ffffff';

/** The number of flagged paragraphs on the toolbar button of `tabId`, and its title in words; none when 0. */
export async function showBadge(tabId: number, state: TabState | null): Promise<void> {
  await whenSpeaking();
  const repeated = state?.phase === 'done' ? toRepeatSummary(state.report).repeated : null;
  const title =
    repeated === null
      ? t('actionTitle')
      : repeated === 0
        ? t('actionTitleNone')
        : plural('actionTitleDone', repeated);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: repeated ? String(repeated) : '' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
      browser.action.setBadgeTextColor({ tabId, color: FOREGROUND }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed while its article was analysed: there is no button to write on.
  }
}
