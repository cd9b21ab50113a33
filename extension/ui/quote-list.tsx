import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { formatShare, t } from '../shared/i18n';
import { fragmentWords, type SpeakerEntry, type Utterance } from '../shared/quote-list';
import { CopyButton } from './copy-button';
import { Heading } from './heading';
import { LongList } from './long-list';
import { MarkKinds } from './mark-kinds';
import { lighting, type PageActions } from './page-actions';
import { useWalk } from './use-walk';

/** Speakers, and words of each, before the first "more". */
const FIRST_SPEAKERS = 25;
const FIRST_UTTERANCES = 20;

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
      <LongList
        as="div"
        items={entries}
        first={FIRST_SPEAKERS}
        row={(entry) => (
          <section class="speaker" key={entry.name ?? ''}>
            <Heading class="rows-heading" lang={entry.name === null ? undefined : language}>
              {entry.name ?? t('speakerUnknown')}
            </Heading>
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
            <LongList
              class="rows"
              items={entry.utterances}
              first={FIRST_UTTERANCES}
              row={(utterance) => (
                <QuoteItem
                  key={utterance.fragments[0]?.start}
                  report={report}
                  utterance={utterance}
                  language={language}
                  actions={actions}
                />
              )}
            />
          </section>
        )}
      />
    </section>
  );
}

interface ItemProps {
  readonly report: Report;
  readonly utterance: Utterance;
  readonly language: string | undefined;
  readonly actions: PageActions;
}

/** A click goes to the first fragment in the page; further clicks walk through the others. */
export function QuoteItem({ report, utterance, language, actions }: ItemProps): VNode {
  const { fragments } = utterance;
  const walk = useWalk(fragments, actions.goTo);
  const indirect = fragments.every((fragment) => fragment.type === 'indirect');
  const words = fragmentWords(fragments);
  return (
    <li class="copied-row">
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
          {words}
        </span>
        {indirect && <span class="row-soft">{t('quoteIndirect')}</span>}
      </button>
      <CopyButton report={report} citable={{ kind: 'quote', fragments }} words={words} />
    </li>
  );
}
