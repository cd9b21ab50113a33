import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { actionShortcut, isOpenToUs, watchAddress } from '../shared/tab-link';

interface Props {
  readonly tabId: number;
  readonly onAnalyse: () => void;
}

/** What stands beside a page that was not analysed: the one click that does it. */
export function Invitation({ tabId, onAnalyse }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    const look = (): void => {
      void isOpenToUs(tabId).then(setOpen);
    };
    look();
    void actionShortcut().then(setShortcut);
    return watchAddress(tabId, look);
  }, [tabId]);
  return (
    <section class="invitation">
      <img src="../icons/icon-48.png" width="40" height="40" alt="" />
      <h1>{t('inviteTitle')}</h1>
      {isOpen ? (
        <>
          <p>{t('inviteOpen')}</p>
          <button type="button" class="button" id="analyse" onClick={onAnalyse}>
            {t('inviteAnalyse')}
          </button>
        </>
      ) : (
        <p>
          {t('inviteClosed')} {shortcut !== '' && t('inviteShortcut', shortcut)}
        </p>
      )}
      <p class="row-soft">{t('inviteStays')}</p>
    </section>
  );
}
