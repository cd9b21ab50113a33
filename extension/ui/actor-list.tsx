import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Actor, Report } from '../../src/index';
import { ACTOR_TYPE } from '../shared/actor-words';
import { plural, t, type MessageKey } from '../shared/i18n';
import { ACTOR_GROUPS } from '../shared/page-marks';
import { ActorPage } from './actor-page';
import { Heading } from './heading';
import { LongList } from './long-list';
import { MarkKinds } from './mark-kinds';
import { lighting, type PageActions } from './page-actions';
import { useWalk } from './use-walk';

/** The actor whose page the reader opened. */
export interface OpenedActor {
  /** By `actorKey`, which outlives a new analysis; null while the list is shown. */
  readonly key: string | null;
  readonly open: (key: string | null) => void;
}

const actorKey = ({ type, name }: Actor): string => `${type} ${name}`;

interface Props {
  readonly report: Report;
  readonly actions: PageActions;
  readonly opened: OpenedActor;
}

/** Who acts in the article, the weightiest first, the media apart; each opens a page of its own. */
export function ActorList({ report, actions, opened }: Props): VNode {
  const { actors } = report;
  const actor = actors.find((each) => actorKey(each) === opened.key);
  // Focus follows the reader's own steps, not a page that was open when this list was first shown.
  const [shown, setShown] = useState(actor);
  useEffect(() => {
    if (!actor && shown) document.getElementById(`actor-${shown.id}`)?.focus();
    setShown(actor);
  }, [actor]);
  if (actors.length === 0) return <p class="calm">{t(whyNone(report))}</p>;
  if (actor) {
    return (
      <ActorPage
        key={actorKey(actor)}
        report={report}
        actor={actor}
        isNew={actor !== shown}
        actions={actions}
        onBack={() => {
          opened.open(null);
        }}
      />
    );
  }
  const kinds = ACTOR_GROUPS.map((group) => ({
    group,
    count: actors.filter(({ type }) => type === group).length,
  }));
  const media = actors.filter((each) => each.media);
  return (
    <section class="actors">
      <MarkKinds kinds={kinds} actions={actions} />
      <ActorRows
        actors={actors.filter((each) => !each.media)}
        report={report}
        actions={actions}
        onOpen={opened.open}
      />
      {media.length > 0 && (
        <>
          <Heading class="rows-heading">{t('mediaHeading')}</Heading>
          <ActorRows actors={media} report={report} actions={actions} onOpen={opened.open} />
        </>
      )}
    </section>
  );
}

/** In a language with tables, names alone are missing when their model could not be read. */
function whyNone({ analyser: { lookedFor } }: Report): MessageKey {
  if (lookedFor.includes('actors')) return 'actorsNone';
  return lookedFor.includes('amounts') ? 'actorsMissing' : 'actorsNotInLanguage';
}

interface RowsProps {
  readonly actors: readonly Actor[];
  readonly report: Report;
  readonly actions: PageActions;
  readonly onOpen: (key: string) => void;
}

function ActorRows({ actors, report, actions, onOpen }: RowsProps): VNode {
  return (
    <LongList
      class="rows"
      items={actors}
      row={(actor) => (
        <ActorItem
          key={actor.id}
          actor={actor}
          language={report.article.language ?? undefined}
          actions={actions}
          onOpen={() => {
            onOpen(actorKey(actor));
          }}
        />
      )}
    />
  );
}

interface ItemProps {
  readonly actor: Actor;
  readonly language: string | undefined;
  readonly actions: PageActions;
  readonly onOpen: () => void;
}

/** Each click goes to the next mention in the page. */
function ActorItem({ actor, language, actions, onOpen }: ItemProps): VNode {
  const walk = useWalk(actor.mentions, actions.goTo);
  const others = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <li class="actor-row">
      <button
        type="button"
        class="row actor"
        data-type={actor.type}
        onClick={walk.next}
        {...lighting(actor.mentions, actions)}
      >
        <i class={`shape ${actor.type}`} aria-hidden="true" />
        <span class={actor.main ? 'row-head' : 'row-head minor'} lang={language}>
          {actor.name} <span class="spoken">{t(ACTOR_TYPE[actor.type])}</span>
        </span>
        <span class="row-count">
          {walk.at === null
            ? plural('mentions', actor.mentions.length)
            : t('mentionAt', walk.at + 1, actor.mentions.length)}
        </span>
        {actor.role && (
          <span class="row-words" lang={language}>
            {actor.role.text}
          </span>
        )}
        {others.length > 0 && (
          <span class="row-soft" lang={language}>
            {t('alsoCalled', others.join(', '))}
          </span>
        )}
      </button>
      <button
        type="button"
        class="open-actor"
        id={`actor-${actor.id}`}
        aria-label={t('actorPage', actor.name)}
        title={t('actorPage', actor.name)}
        onClick={onOpen}
      >
        <span aria-hidden="true">›</span>
      </button>
    </li>
  );
}
