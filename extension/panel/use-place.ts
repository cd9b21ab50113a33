import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFields } from '../shared/fields';
import { isListId, type ListId } from '../ui/article-view';
import { placeKey } from '../shared/tab-link';
import { useKept, type Kept } from '../ui/use-kept';

/** Where the reader was in the findings of one tab. */
interface Place {
  /** The article that `actor` and `scroll` are about. */
  readonly fingerprint: string;
  /** Null until the reader has chosen one. */
  readonly list: ListId | null;
  /** The open actor page, null for the list. */
  readonly actor: string | null;
  /** CSS pixels from the top. */
  readonly scroll: number;
}

function isPlace(value: unknown): value is Place {
  if (!isFields(value)) return false;
  const { fingerprint, list, actor, scroll } = value;
  return (
    typeof fingerprint === 'string' &&
    (list === null || isListId(list)) &&
    (actor === null || typeof actor === 'string') &&
    typeof scroll === 'number'
  );
}

const SAVE_AFTER_MS = 120;

export interface PlaceModel {
  readonly loaded: boolean;
  readonly chosen: Kept<ListId>;
  readonly actor: string | null;
  readonly openActor: (actor: string | null) => void;
}

/**
 * Where the reader was in the findings of `tabId`, which outlives the panel and turns to other tabs. `fingerprint` is
 * that of the article which is shown, null while none is: another article begins at its top, in the same list. With
 * `keeps` false (nothing is shown yet, or a passage) no scroll is remembered.
 */
export function usePlace(tabId: number, fingerprint: string | null, keeps: boolean): PlaceModel {
  const kept = useKept(placeKey(tabId), isPlace);
  const stored = kept.value;
  const place: Place =
    stored && (fingerprint === null || stored.fingerprint === fingerprint)
      ? stored
      : { fingerprint: fingerprint ?? '', list: stored?.list ?? null, actor: null, scroll: 0 };
  const latest = useRef(place);
  latest.current = place;
  const change = (next: Partial<Place>): void => {
    latest.current = { ...latest.current, ...next };
    kept.keep(latest.current);
  };

  const shows = kept.loaded && fingerprint !== null && keeps;
  // An effect that waits for the next frame would end too late, too: the jump to the top of what follows is no reader's.
  useLayoutEffect(() => {
    if (!shows) return undefined;
    scrollTo({ top: latest.current.scroll, behavior: 'instant' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reached: number | null = null;
    const save = (): void => {
      clearTimeout(timer);
      if (reached !== null) change({ scroll: reached });
      reached = null;
    };
    const follow = (): void => {
      reached = scrollY;
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('pagehide', save);
      save();
    };
  }, [shows, fingerprint]);

  return {
    loaded: kept.loaded,
    chosen: {
      loaded: kept.loaded,
      value: place.list,
      keep: (list) => {
        change({ list });
      },
    },
    actor: place.actor,
    openActor: (actor) => {
      change({ actor });
    },
  };
}
