import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { formatShare, t } from '../shared/i18n';
import type { SpeakerEntry, Utterance } from '../shared/quote-list';
import { MarkKinds } from './mark-kinds';
import { lighting, type PageActions } from './page-actions';
import { useWalk } from './use-walk';

interface Props {
  readonly report: Report;
  readonly entries: readonly SpeakerEntry[];
  readonly actions: PageActions;
}

/** Who said what: the quotations by speaker, who says most first. */
export function QuoteList({ report, entries, actions }: Props): VNode {
  if (entries.length === 0) {
    const looked = report.analyser.lookedFor.includes('quotes');
    return <p class="calm">{t(looked ? 'quotesNone' : 'quotesNotInLanguage')}</p>;
  }
  const count = entries.reduce((sum, entry) => sum + entry.utterances.length, 0);
  const language = report.article.language ?? undefined;
  return (
    <section class="quotes">
      <MarkKinds kinds={[{ group: 'quote', count }]} actions={actions} />
      {entries.map((entry) => (
        <section class="speaker" key={entry.name ?? ''}>
          <h2 class="rows-heading" lang={entry.name === null ? undefined : language}>
            {entry.name ?? t('speakerUnknown')}
          </h2>
          {entry.role !== null && (
            <p class="row-words" lang={language}>
              {entry.role}
            </p>
          )}
          <p class="speaker-share">
            <i class="share-bar" aria-hidden="true">
              <i style={{ width: `${entry.share * 100}%` }} />
            </i>
            {t('speakerShare', formatShare(entry.share))}
          </p>
          <ol class="rows">
            {entry.utterances.map((utterance) => (
              <QuoteItem
                key={utterance.fragments[0]?.start}
                utterance={utterance}
                language={language}
                actions={actions}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface ItemProps {
  readonly utterance: Utterance;
  readonly language: string | undefined;
  readonly actions: PageActions;
}

/** A click goes to the first fragment in the page; further clicks walk through the others. */
export function QuoteItem({ utterance, language, actions }: ItemProps): VNode {
  const { fragments } = utterance;
  const walk = useWalk(fragments, actions.goTo);
  const indirect = fragments.every((fragment) => fragment.type === 'indirect');
  return (
    <li>
      <button
        type="button"
        class={indirect ? 'row quote indirect' : 'row quote'}
        onClick={walk.next}
        {...lighting(fragments, actions)}
      >
        <span class="quote-mark" aria-hidden="true">
          {indirect ? '›' : '“'}
        </span>
        <span class="quote-text" lang={language}>
          {fragments.map((fragment) => fragment.text).join(' […] ')}
        </span>
        {indirect && <span class="row-soft">{t('quoteIndirect')}</span>}
      </button>
    </li>
  );
}
