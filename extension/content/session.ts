import type { Span } from '../../src/index';
import { askBackground, isOrphaned } from '../shared/messaging';
import type { PageMarks } from '../shared/page-marks';
import type {
  ContentReply,
  ContentRequest,
  PageReading,
  PageStatus,
  PageView,
  ReadError,
} from '../shared/protocol';
import { ok, type Result } from '../shared/result';
import { goTo, stopFlash } from './go-to';
import { eraseAll, paint } from './highlight';
import { createRail } from './rail';
import { fingerprint } from './read-page/fingerprint';
import { readPage } from './read-page/read-page';
import { toRange, type Run } from './text-map';
import { addressOf, watchPage } from './watch';

/** One page and what is shown in it, from the first click until the page goes. */
export interface Session {
  status(): PageStatus;
  read(): Result<PageReading, ReadError>;
  show(fingerprint: string, marks: PageMarks): PageView;
  setView(change: ViewChange): PageView;
  step(by: 1 | -1): PageView;
  goTo(span: Span, stop: number | null): ContentReply['go-to'];
  light(spans: readonly Span[]): null;
}

/** What a reader switches; what is left out stays as it is. */
export type ViewChange = Omit<Extract<ContentRequest, { type: 'set-view' }>, 'type'>;

interface Known {
  readonly fingerprint: string;
  readonly address: string;
  readonly runs: readonly Run[];
}

const FIRST_VIEW: PageView = { visible: true, dimmed: false, groups: [], current: null };

export function createSession(page: Document): Session {
  let known: Known | null = null;
  let marks: PageMarks | null = null;
  let view = FIRST_VIEW;

  const rangesOf = (spans: readonly Span[]): Range[] =>
    known ? spans.flatMap((span) => toRange(known?.runs ?? [], span) ?? []) : [];

  const repaint = (): void => {
    eraseAll();
    if (!marks) return rail.hide();
    if (view.dimmed) paint('dim', rangesOf(marks.repeated));
    for (const group of view.groups) paint(group, rangesOf(marks.layers[group]));
    if (!view.visible) return rail.hide();
    for (const layer of ['partial', 'near', 'exact', 'changed'] as const)
      paint(layer, rangesOf(marks.layers[layer]));
    const ticks = marks.stops.flatMap((stop) => rangesOf([stop.span]).map((range) => ({ stop, range })));
    rail.show(ticks, view.current);
  };

  const jump = (span: Span, stop: number | null): ContentReply['go-to'] => {
    const [range] = rangesOf([span]);
    if (stop !== null) view = { ...view, current: stop };
    repaint();
    if (range) goTo(range);
    return { ...view, found: range !== undefined };
  };

  const rail = createRail(page, (index) => {
    const stop = marks?.stops[index];
    if (stop) jump(stop.span, index);
  });

  const read = (): Result<PageReading, ReadError> => {
    const result = readPage(page);
    if (!result.ok) return result;
    const { article, runs, root } = result.value;
    known = { fingerprint: fingerprint(article), address: addressOf(page), runs };
    watch.follow(root);
    return ok({ article, fingerprint: known.fingerprint });
  };

  const forget = (): void => {
    known = marks = null;
    view = FIRST_VIEW;
    stopFlash();
    repaint();
    // Nobody answers when the extension itself was replaced meanwhile: this page then has nothing left to show.
    askBackground({ type: 'page-left' }).catch(eraseAll);
  };

  const hide = (): void => {
    stopFlash();
    eraseAll();
    rail.hide();
  };

  /** The page has come to rest after a change: same text, more text, or another article. */
  const review = (): void => {
    if (!known) return;
    if (isOrphaned()) return hide();
    const before = known;
    const moved = before.address !== addressOf(page);
    const reading = read();
    if (!reading.ok) return moved ? forget() : repaint();
    if (reading.value.fingerprint === before.fingerprint) {
      known = { ...known, address: before.address };
      return repaint();
    }
    if (moved) return forget();
    askBackground({ type: 'page-changed', reading: reading.value }).then((next) => {
      if (known?.fingerprint !== reading.value.fingerprint) return;
      marks = next;
      view = { ...view, current: null };
      repaint();
    }, hide);
  };

  const watch = watchPage(page, hide, review);

  return {
    status: () => {
      watch.flush();
      return { fingerprint: known?.fingerprint ?? null, view };
    },
    read,
    show: (shown, next) => {
      if (known?.fingerprint !== shown) return view;
      marks = next;
      view = { ...view, visible: true, current: null };
      repaint();
      return view;
    },
    setView: ({ visible, dimmed, mark }) => {
      view = {
        visible: visible ?? view.visible,
        dimmed: dimmed ?? view.dimmed,
        groups: mark
          ? [...view.groups.filter((group) => group !== mark.group), ...(mark.on ? [mark.group] : [])]
          : view.groups,
        current: view.current,
      };
      if (!view.visible) stopFlash();
      repaint();
      return view;
    },
    step: (by) => {
      const count = marks?.stops.length ?? 0;
      if (count === 0) return view;
      const index = view.current === null ? (by === 1 ? 0 : count - 1) : (view.current + by + count) % count;
      const stop = marks?.stops[index];
      if (stop) jump(stop.span, index);
      return view;
    },
    goTo: jump,
    light: (spans) => {
      paint('light', rangesOf(spans));
      return null;
    },
  };
}
