import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Report } from '../../src/index';
import { plural, t, uiLocale, type MessageKey } from '../shared/i18n';
import { INTERFACE_LANGUAGES } from '../shared/settings';
import { toRepeatSummary } from '../shared/summary';
import { actionShortcut } from '../shared/tab-link';
import { analyseSample, markSample } from './analyse-sample';
import { SAMPLES } from './sample';

/** The kinds that the sample shows. */
const LEGEND: readonly (readonly [string, MessageKey])[] = [
  ['exact', 'kindExact'],
  ['near', 'kindNear'],
];

/** The page after installation: the one click, on an article of our own, by the engine itself. */
export function App(): VNode {
  const language = INTERFACE_LANGUAGES.find((code) => code === uiLocale()) ?? 'en';
  const sample = SAMPLES[language];
  const article = useRef<HTMLElement>(null);
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    document.title = t('welcomeTitle');
  }, []);
  const press = (): void => {
    const found = analyseSample(sample, language);
    markSample(found, [...(article.current?.querySelectorAll('p') ?? [])]);
    setReport(found);
  };
  return (
    <div class="welcome">
      <header>
        <h1>{t('welcomeHeading')}</h1>
        <p class="calm">{t('welcomeLead')}</p>
      </header>
      <main>
        <div class="browser">
          <div class="bar">
            <span class="address">{t('welcomeBar')}</span>
            {!report && (
              <span class="pointer" aria-hidden="true">
                {t('welcomePointer')} <i>→</i>
              </span>
            )}
            <button type="button" id="press" class="icon-button" title={t('welcomePress')} onClick={press}>
              <img src="../icons/icon-32.png" alt="" width={24} height={24} />
              <span class="spoken">{t('welcomePress')}</span>
              {report && <span class="badge">{toRepeatSummary(report).repeated}</span>}
            </button>
          </div>
          <Outcome report={report} />
          <article ref={article} lang={language}>
            <h2>{sample.title}</h2>
            {sample.paragraphs.map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </article>
        </div>
        <WhereItIs />
        <section>
          <h2>{t('welcomePrivacyHeading')}</h2>
          <p>{t('welcomePrivacy')}</p>
          <button
            type="button"
            class="link"
            id="options"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {t('welcomeOptions')}
          </button>
        </section>
      </main>
    </div>
  );
}

function Outcome({ report }: { readonly report: Report | null }): VNode {
  return (
    <div class={report ? 'outcome shown' : 'outcome'} role="status">
      {report && (
        <>
          <p>{sentence(report)}</p>
          <p class="legend">
            {t('welcomeLegend')}{' '}
            {LEGEND.map(([kind, label]) => (
              <span key={kind}>
                <i class={`shape ${kind}`} aria-hidden="true" /> {t(label)}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

function sentence(report: Report): string {
  const { repeated, paragraphs } = toRepeatSummary(report);
  return t(
    'welcomeResult',
    plural('summaryRepeats', repeated, paragraphs),
    plural('welcomeAmounts', report.amounts.length),
  );
}

function WhereItIs(): VNode {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    void actionShortcut().then(setKeys);
  }, []);
  const inChromium = browser.runtime.getURL('').startsWith('chrome-extension:');
  return (
    <section aria-busy={keys === null}>
      <h2>{t('welcomePinHeading')}</h2>
      <p>
        {t(inChromium ? 'welcomePinChromium' : 'welcomePinFirefox')} {keys && t('welcomeKeys', keys)}
      </p>
    </section>
  );
}
