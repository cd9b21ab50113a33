import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../shared/i18n';

interface Props {
  /** The reader stopped the analysis in this window just now: the button that did it is gone. */
  readonly takesFocus: boolean;
  readonly onGoOn: () => void;
}

/** Says that the reader stopped the analysis, and offers to go on. */
export function Stopped({ takesFocus, onGoOn }: Props): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <div class="notice stopped">
      <p role="status">{t('stoppedNotice')}</p>
      <button ref={button} type="button" class="button" id="go-on" onClick={onGoOn}>
        {t('goOn')}
      </button>
    </div>
  );
}
