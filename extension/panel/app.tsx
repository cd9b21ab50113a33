import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { isUnderWay } from '../shared/protocol';
import { ArticleView, type ListId } from '../ui/article-view';
import { useTab, type TabModel } from '../ui/use-tab';
import { Invitation } from './invitation';
import { PassageBar } from './passage-bar';
import { useActiveTab } from './use-active-tab';
import { usePlace } from './use-place';
import { useSelected } from './use-selected';

/** The panel shows what is known of the tab that the reader looks at; it never starts an analysis by itself. */
export function App(): VNode {
  const tabId = useActiveTab();
  return (
    <div class="panel">
      {tabId !== null && <TabFindings key={tabId} tabId={tabId} />}
      <footer class="foot">{t('privacyLine')}</footer>
    </div>
  );
}

function TabFindings({ tabId }: { readonly tabId: number }): VNode {
  const tab = useTab(tabId, { starts: false });
  const { state } = tab;
  const done = state?.phase === 'done' ? state : null;
  const { selected, loaded, drop } = useSelected(tabId);
  // What was selected in an article is no part of another one.
  const asked = selected && done?.fingerprint === selected.fingerprint ? selected.spans : null;
  const passage = asked && asked.length > 0 ? asked : undefined;
  const ready = tab.loaded && loaded;
  const place = usePlace(tabId, done?.fingerprint ?? null, ready && passage === undefined);
  const ofPassage = useOwnPlace(passage);
  const main = useRef<HTMLElement>(null);
  const leaving = useRef(false);
  const showAll = (): void => {
    leaving.current = true;
    drop();
  };
  // What had the focus has gone with the passage: it moves to the list that is shown now.
  useEffect(() => {
    if (leaving.current && !asked)
      main.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    leaving.current = false;
  }, [asked]);

  if (!ready || !place.loaded) return <main ref={main} aria-busy="true" />;
  const shown = passage ? ofPassage : place;
  return (
    <main ref={main} data-phase={state?.phase ?? 'none'} aria-busy={isUnderWay(state)}>
      {done && asked && <PassageBar report={done.report} spans={asked} onAll={showAll} />}
      <Body tabId={tabId} tab={tab} place={shown} passage={passage} />
    </main>
  );
}

type ShownPlace = Pick<ReturnType<typeof usePlace>, 'chosen' | 'actor' | 'openActor'>;

interface BodyProps {
  readonly tabId: number;
  readonly tab: TabModel;
  readonly place: ShownPlace;
  readonly passage: Parameters<typeof useOwnPlace>[0];
}

function Body({ tabId, tab, place, passage }: BodyProps): VNode {
  if (!tab.state) return <Invitation tabId={tabId} onAnalyse={tab.retry} />;
  return (
    <ArticleView
      // A passage is a view of its own: what was walked to or unfolded in the whole article is not about it.
      key={passage ? 'passage' : 'whole'}
      tab={tab}
      state={tab.state}
      chosen={place.chosen}
      opened={{ key: place.actor, open: place.openActor }}
      passage={passage}
    />
  );
}

/** A place that lasts as long as `passage` is shown, and begins anew with each. */
function useOwnPlace(passage: Parameters<typeof ArticleView>[0]['passage']): ShownPlace {
  const [list, setList] = useState<ListId | null>(null);
  const [actor, setActor] = useState<string | null>(null);
  useEffect(() => {
    setList(null);
    setActor(null);
    if (passage) scrollTo({ top: 0, behavior: 'instant' });
  }, [passage]);
  return { chosen: { loaded: true, value: list, keep: setList }, actor, openActor: setActor };
}
