import browser from 'webextension-polyfill';
import { ERROR_WORDS } from '../shared/error-words';
import { plural, t } from '../shared/i18n';
import type { TabState } from '../shared/protocol';
import { toRepeatSummary } from '../shared/summary';
import { whenSpeaking } from './language';

const BACKGROUND = '#8a4b00';
const FAILED_BACKGROUND = '#a3171f';
const FOREGROUND = '#ffffff';

interface Badge {
  readonly text: string;
  readonly title: string;
  readonly colour: string;
}

/** What the toolbar button says of `state`: in the badge as short as can be, in its title in words. */
function badgeOf(state: TabState | null): Badge {
  switch (state?.phase) {
    case undefined:
      return { text: '', title: t('actionTitle'), colour: BACKGROUND };
    case 'working':
      return { text: '…', title: t('actionTitleWorking'), colour: BACKGROUND };
    case 'failed':
      // What is in the tab now is another page, which nobody has asked about.
      if (state.error === 'page-gone' || state.error === 'no-access') return badgeOf(null);
      return {
        text: '!',
        title: t('actionTitleFailed', t(ERROR_WORDS[state.error].what)),
        colour: FAILED_BACKGROUND,
      };
    case 'done': {
      const { repeated } = toRepeatSummary(state.report);
      return repeated === 0
        ? { text: '', title: t('actionTitleNone'), colour: BACKGROUND }
        : { text: String(repeated), title: plural('actionTitleDone', repeated), colour: BACKGROUND };
    }
  }
}

/**
 * Shows on the toolbar button of `tabId` what is known of its page: the number of flagged paragraphs (none when 0),
 * that it is being read, or that it could not be.
 */
export async function showBadge(tabId: number, state: TabState | null): Promise<void> {
  await whenSpeaking();
  const { text, title, colour } = badgeOf(state);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setBadgeTextColor({ tabId, color: FOREGROUND }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed while its article was analysed: there is no button to write on.
  }
}
