import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Actor, Report } from '../../src/index';
import { toAmountEntries } from '../shared/amount-list';
import { plural, t } from '../shared/i18n';
import { toSpeakerEntries } from '../shared/quote-list';
import { AmountItem } from './amount-list';
import { FactCard } from './fact-card';
import { Heading } from './heading';
import { LongList } from './long-list';
import type { PageActions } from './page-actions';
import { QuoteItem } from './quote-list';
import { useWalk } from './use-walk';

interface Props {
  readonly report: Report;
  readonly actor: Actor;
  readonly actions: PageActions;
  /** Whether the reader has just opened it: its heading then takes the focus. */
  readonly isNew: boolean;
  readonly onBack: () => void;
}

/** Everything that the article says of one actor, and by that actor. */
export function ActorPage({ report, actor, actions, isNew, onBack }: Props): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, []);
  // The focus may stand anywhere in the window, as after a click beside the buttons.
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
    };
  }, [onBack]);
  const walk = useWalk(actor.mentions, actions.goTo);
  const language = report.article.language ?? undefined;
  const amounts = toAmountEntries(report).filter((entry) => entry.amount.actors.includes(actor.id));
  const said = toSpeakerEntries(report).find((entry) => entry.actor === actor.id)?.utterances ?? [];
  const facts = report.facts.filter((fact) => fact.actors.includes(actor.id));
  return (
    <section class="actor-page">
      <button type="button" class="link" id="back" onClick={onBack}>
        {t('back')}
      </button>
      <Heading focus={heading} class="actor-name" lang={language}>
        {actor.name}
      </Heading>
      {actor.role && (
        <p class="row-words" lang={language}>
          {actor.role.text}
        </p>
      )}
      <p class="actor-walk">
        <button type="button" class="button" id="next-mention" onClick={walk.next}>
          {t('nextMention')}
        </button>
        <span role="status" class="row-count">
          {walk.at === null
            ? plural('mentions', actor.mentions.length)
            : t('mentionAt', walk.at + 1, actor.mentions.length)}
        </span>
      </p>
      {said.length > 0 && (
        <>
          <Heading below={1} class="rows-heading">
            {t('actorQuotes')}
          </Heading>
          <LongList
            class="rows"
            items={said}
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
        </>
      )}
      {amounts.length > 0 && (
        <>
          <Heading below={1} class="rows-heading">
            {t('actorAmounts')}
          </Heading>
          <LongList
            class="rows"
            items={amounts}
            row={(entry) => (
              <AmountItem
                key={entry.amount.start}
                report={report}
                entry={entry}
                language={language}
                actions={actions}
              />
            )}
          />
        </>
      )}
      {facts.length > 0 && (
        <>
          <Heading below={1} class="rows-heading">
            {t('actorFacts')}
          </Heading>
          <LongList
            class="facts-list"
            items={facts}
            row={(fact) => <FactCard key={fact.id} report={report} fact={fact} actions={actions} />}
          />
        </>
      )}
    </section>
  );
}
