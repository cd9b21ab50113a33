import type { VNode } from 'preact';
import { formatLanguage, t } from '../shared/i18n';
import { ARTICLE_LANGUAGES, INTERFACE_LANGUAGES } from '../shared/settings';
import type { SectionProps } from './app';

/** Each language of the interface by its own name: who reads no other must find it. */
const ownName = (code: string): string =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

export function Languages({ settings, change }: SectionProps): VNode {
  return (
    <section aria-labelledby="languages-heading">
      <h2 id="languages-heading">{t('optionsLanguages')}</h2>
      <Choice
        id="interface-language"
        label={t('interfaceLanguage')}
        none={t('interfaceLanguageBrowser')}
        options={INTERFACE_LANGUAGES.map((code) => ({ code, name: ownName(code) }))}
        value={settings.interfaceLanguage}
        onChoose={(interfaceLanguage) => {
          change(() => ({ interfaceLanguage }));
        }}
      />
      <Choice
        id="article-language"
        label={t('articleLanguage')}
        none={t('articleLanguageDetected')}
        options={ARTICLE_LANGUAGES.map((code) => ({ code, name: formatLanguage(code) }))}
        value={settings.articleLanguage}
        onChoose={(articleLanguage) => {
          change(() => ({ articleLanguage }));
        }}
      />
      <p class="calm">{t('articleLanguageDetail')}</p>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly label: string;
  /** What choosing none of them is called. */
  readonly none: string;
  readonly options: readonly { readonly code: T; readonly name: string }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
}

function Choice<T extends string>({ id, label, none, options, value, onChoose }: ChoiceProps<T>): VNode {
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChoose(options.find(({ code }) => code === chosen)?.code ?? null);
        }}
      >
        <option value="">{none}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
