import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askBackground } from '../shared/messaging';
import { formatNumber, plural, t } from '../shared/i18n';
import { changedSettings, DEFAULT_SETTINGS, type Settings } from '../shared/settings';
import { loadStored, watchStored, type Stored as Amount } from './load-stored';

/** Everything that is stored, in words, and the button that deletes it. */
export function Stored({ settings }: { readonly settings: Settings }): VNode {
  const [stored, setStored] = useState<Amount | null>(null);
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    const load = (): void => {
      void loadStored().then(setStored);
    };
    load();
    return watchStored(load);
  }, []);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = step === 'asked';
  }, [step]);
  const chosen = changedSettings(settings, DEFAULT_SETTINGS).length;
  return (
    <section aria-labelledby="stored-heading">
      <h2 id="stored-heading">{t('optionsStored')}</h2>
      <p class="calm">{t('optionsStoredDetail')}</p>
      {stored && (
        <ul class="stored">
          <li>{chosen === 0 ? t('storedNoSettings') : plural('storedSettings', chosen)}</li>
          <li>{plural('storedChoices', stored.choices)}</li>
          <li>{plural('storedTabs', stored.tabs, formatNumber(Math.ceil(stored.bytes / 1000)))}</li>
        </ul>
      )}
      {step === 'asked' ? (
        <div
          class="confirm"
          role="group"
          aria-labelledby="confirm-words"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setStep('rest');
          }}
        >
          <p id="confirm-words">{t('deleteConfirm')}</p>
          <button
            type="button"
            class="button danger"
            id="delete-really"
            onClick={() => {
              void askBackground({ type: 'delete-all' }).then(() => {
                setStep('done');
              });
            }}
          >
            {t('deleteReally')}
          </button>
          <button
            ref={keep}
            type="button"
            class="button"
            id="delete-not"
            onClick={() => {
              setStep('rest');
            }}
          >
            {t('deleteNot')}
          </button>
        </div>
      ) : (
        <button
          ref={ask}
          type="button"
          class="button danger"
          id="delete-all"
          onClick={() => {
            setStep('asked');
          }}
        >
          {t('deleteAll')}
        </button>
      )}
      <p class="done" role="status">
        {step === 'done' && t('deleteDone')}
      </p>
    </section>
  );
}
