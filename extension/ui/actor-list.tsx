import type { VNode } from 'preact';
import type { Actor, ActorType, Report, Span } from '../../src/index';
import { plural, t, type MessageKey } from '../shared/i18n';
import { ACTOR_GROUPS } from '../shared/page-marks';
import { MarkKinds, type MarkingProps } from './mark-kinds';
import { useWalk } from './use-walk';

const ONE: Record<ActorType, MessageKey> = {
  person: 'onePerson',
  organisation: 'oneOrganisation',
  place: 'onePlace',
};

interface Props extends MarkingProps {
  readonly report: Report;
  readonly onGoTo: (span: Span) => void;
}

/** Who acts in the article, the weightiest first, the media apart. */
export function ActorList({ report, marked, onMark, onGoTo }: Props): VNode {
  const { actors } = report;
  if (actors.length === 0) return <p class="calm">{t(whyNone(report))}</p>;
  const kinds = ACTOR_GROUPS.map((group) => ({
    group,
    count: actors.filter(({ type }) => type === group).length,
  }));
  const media = actors.filter((actor) => actor.media);
  return (
    <section class="actors">
      <MarkKinds kinds={kinds} marked={marked} onMark={onMark} />
      <ActorRows actors={actors.filter((actor) => !actor.media)} report={report} onGoTo={onGoTo} />
      {media.length > 0 && (
        <>
          <h2 class="rows-heading">{t('mediaHeading')}</h2>
          <ActorRows actors={media} report={report} onGoTo={onGoTo} />
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
  readonly onGoTo: (span: Span) => void;
}

function ActorRows({ actors, report, onGoTo }: RowsProps): VNode {
  return (
    <ol class="rows">
      {actors.map((actor) => (
        <ActorItem key={actor.id} actor={actor} language={report.article.language} onGoTo={onGoTo} />
      ))}
    </ol>
  );
}

interface ItemProps {
  readonly actor: Actor;
  readonly language: string | null;
  readonly onGoTo: (span: Span) => void;
}

/** Each click goes to the next mention in the page. */
function ActorItem({ actor, language, onGoTo }: ItemProps): VNode {
  const walk = useWalk(actor.mentions, onGoTo);
  const others = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <li>
      <button type="button" class="row actor" data-type={actor.type} onClick={walk.next}>
        <i class={`shape ${actor.type}`} aria-hidden="true" />
        <span class={actor.main ? 'row-head' : 'row-head minor'} lang={language ?? undefined}>
          {actor.name} <span class="spoken">{t(ONE[actor.type])}</span>
        </span>
        <span class="row-count">
          {walk.at === null
            ? plural('mentions', actor.mentions.length)
            : t('mentionAt', walk.at + 1, actor.mentions.length)}
        </span>
        {actor.role && (
          <span class="row-words" lang={language ?? undefined}>
            {actor.role.text}
          </span>
        )}
        {others.length > 0 && (
          <span class="row-soft" lang={language ?? undefined}>
            {t('alsoCalled', others.join(', '))}
          </span>
        )}
      </button>
    </li>
  );
}
