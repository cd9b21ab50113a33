import type { Article, Span } from '../../src/index';
import { isOrphaned, tellBackground } from '../shared/messaging';
import { withGroup, type PageMarks } from '../shared/page-marks';
import type { Selected } from '../shared/passage';
import type {
  ContentReply,
  ContentRequest,
  FirstView,
  PageReading,
  PageStatus,
  PageView,
  ReadError,
  StepsAmong,
} from '../shared/protocol';
import { ok, type Result } from '../shared/result';
import { goTo, stopFlash } from './go-to';
import { claim, eraseAll, paint } from './highlight';
import { nextPlace } from './places';
import { createRail } from './rail';
import { fingerprint } from './read-page/fingerprint';
import { readSteadily } from './read-steadily';
import { isInPage, toRange, toSpan, type Run } from './text-map';
import { addressOf, watchPage } from './watch';

/** One page and what is shown in it, from the first click until the page goes. */
export interface Session {
  status(): Promise<PageStatus>;
  forget(): void;
  read(): Promise<Result<PageReading, ReadError>>;
  show(fingerprint: string, marks: PageMarks, first: FirstView): PageView;
  setView(change: ViewChange): PageView;
  toggleMarks(): PageView;
  step(by: 1 | -1, among: StepsAmong): PageView;
  goTo(span: Span, stop: number | null): ContentReply['go-to'];
  light(spans: readonly Span[]): void;
  /** What the reader has selected, as far as it stands in the article. */
  selection(): Selected;
}

/** What a reader switches; what is left out stays as it is. */
export type ViewChange = Omit<Extract<ContentRequest, { type: 'set-view' }>, 'type'>;

interface Known {
  readonly fingerprint: string;
  readonly address: string;
  readonly runs: readonly Run[];
  readonly blocks: Article['blocks'];
}

/** Below this share of its text that is still there, an article at a new address is another one. */
const MIN_KEPT = 0.5;

/** What is marked without being asked for. */
const REPEAT_LAYERS = ['partial', 'near', 'exact', 'changed'] as const;

/** Until the reader's settings come with the first marks. */
const NO_VIEW: PageView = { visible: true, dimmed: false, groups: [], current: null };

/** `onView` hears each change of what the page shows. */
export function createSession(page: Document, onView: (view: PageView) => void): Session {
  let known: Known | null = null;
  let marks: PageMarks | null = null;
  let view = NO_VIEW;
  /** The reading that `marks` are about: while a change is being analysed, not the latest one. */
  let drawn: Known | null = null;
  /** Fingerprint of the change whose marks are being computed. */
  let awaited: string | null = null;
  /** Where the last place that was gone to begins. */
  let at: number | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Counts how often everything was forgotten. */
  let epoch = 0;

  const rangesOf = (spans: readonly Span[]): Range[] => {
    // Of the same text the latest reading has the nodes that are there.
    const runs = (drawn?.fingerprint === known?.fingerprint ? known : drawn)?.runs ?? [];
    return spans.flatMap((span) => toRange(runs, span) ?? []);
  };

  const repaint = (): void => {
    onView(view);
    eraseAll();
    if (!marks) return rail.hide();
    if (view.dimmed) paint('dim', rangesOf(marks.repeated));
    for (const group of view.groups) paint(group, rangesOf(marks.layers[group]));
    if (!view.visible) return rail.hide();
    for (const layer of REPEAT_LAYERS) paint(layer, rangesOf(marks.layers[layer]));
    const ticks = marks.stops.flatMap((stop) => rangesOf([stop.span]).map((range) => ({ stop, range })));
    rail.show(ticks, view.current);
  };

  const jump = (span: Span, stop: number | null): ContentReply['go-to'] => {
    const [range] = rangesOf([span]);
    if (stop !== null) view = { ...view, current: stop };
    at = span.start;
    repaint();
    const found = range !== undefined && goTo(range);
    return { ...view, found };
  };

  const setView = ({ visible, dimmed, mark }: ViewChange): PageView => {
    view = {
      visible: visible ?? view.visible,
      dimmed: dimmed ?? view.dimmed,
      groups: mark ? withGroup(view.groups, mark.group, mark.on) : view.groups,
      current: view.current,
    };
    if (!view.visible) stopFlash();
    repaint();
    return view;
  };

  const rail = createRail(page, (index) => {
    const stop = marks?.stops[index];
    if (isOrphaned()) retire();
    else if (stop) jump(stop.span, index);
  });

  const readNow = async (): Promise<Result<PageReading, ReadError>> => {
    const begun = epoch;
    const result = await readSteadily(page);
    if (!result.ok) return result;
    const { article, runs, root } = result.value;
    const reading = { article, fingerprint: fingerprint(article) };
    // What was forgotten meanwhile stays forgotten.
    if (begun === epoch) {
      known = { fingerprint: reading.fingerprint, address: addressOf(page), runs, blocks: article.blocks };
      watch.follow(root, new Set(runs.map(({ node }) => node.getRootNode())));
    }
    return ok(reading);
  };
  /** One reading at a time: each looks at the page as it is when its turn comes. */
  const read = (): Promise<Result<PageReading, ReadError>> => {
    const next = last.then(readNow);
    last = next.catch(() => undefined);
    return next;
  };

  const forget = (): void => {
    epoch++;
    known = drawn = marks = awaited = null;
    view = NO_VIEW;
    stopFlash();
    repaint();
  };

  /** The article has gone from the page. */
  const leave = (): void => {
    forget();
    if (!tellBackground({ type: 'page-left' })) retire();
  };

  const hide = (): void => {
    stopFlash();
    eraseAll();
    rail.hide();
  };

  /** The extension was replaced or removed: nobody answers any more, and what is shown could not be changed. */
  const retire = (): void => {
    epoch++;
    watch.stop();
    hide();
    known = drawn = marks = awaited = null;
  };

  /** Has the marks of `reading` computed; what the page shows stays until they come. */
  const renew = (reading: PageReading): void => {
    awaited = reading.fingerprint;
    if (!tellBackground({ type: 'page-changed', reading })) retire();
  };

  /** The page has come to rest after a change: same text, more text, or another article. */
  const review = async (): Promise<void> => {
    if (!known) return;
    if (isOrphaned()) return retire();
    const before = known;
    const begun = epoch;
    const reading = await read();
    if (begun !== epoch) return;
    const moved = before.address !== addressOf(page);
    if (!reading.ok) return moved ? leave() : repaint();
    if (reading.value.fingerprint === before.fingerprint) {
      known = { ...known, address: before.address };
      return repaint();
    }
    // Sites write the address of the part that is being read into the bar: that alone makes no other article.
    if (moved && keptShare(before, reading.value) < MIN_KEPT) return leave();
    renew(reading.value);
  };

  const watch = watchPage(page, hide, review);
  const window = page.defaultView;
  if (window) claim(window as Window & typeof globalThis);
  // A page that comes back as it was left has its marks; what was known of the tab was about the page in between.
  window?.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !known) return;
    if (isOrphaned()) return retire();
    void read().then((reading) => {
      if (reading.ok) renew(reading.value);
      else leave();
    });
  });

  return {
    status: async () => {
      await watch.flush();
      return { fingerprint: known?.fingerprint ?? null, view };
    },
    forget,
    read,
    show: (shown, next, first) => {
      if (known?.fingerprint !== shown) return view;
      // After a change of the page, or when more is known of the same text.
      const isRenewal = awaited === shown || drawn?.fingerprint === shown;
      const current = isRenewal ? sameStop(drawn, marks, view.current, known, next) : null;
      // As long as the page lives, the reader's switches stay as they are.
      view = { ...view, ...(marks === null ? first : {}), current };
      const isInSight = isRenewal && isSameToEye(marks, next, view);
      marks = next;
      const drawnBefore = drawn;
      drawn = known;
      awaited = null;
      // Thousands of marks are not painted anew because of what is not in sight.
      if (isInSight && drawnBefore === known) onView(view);
      else repaint();
      return view;
    },
    setView,
    toggleMarks: () => setView({ visible: !view.visible }),
    step: (by, among) => {
      if (!marks) return view;
      if (among === 'marks') {
        const place = nextPlace(marks, view, at, by);
        if (place) jump(place.span, place.stop);
        return view;
      }
      const count = marks.stops.length;
      const index = view.current === null ? (by === 1 ? 0 : count - 1) : (view.current + by + count) % count;
      const stop = marks.stops[index];
      if (stop) jump(stop.span, index);
      return view;
    },
    goTo: jump,
    light: (spans) => {
      paint('light', rangesOf(spans));
    },
    selection: () => ({
      fingerprint: known?.fingerprint ?? null,
      spans: known ? selectedSpans(known.runs) : [],
    }),
  };
}

/** The selection in each tree that the article stands in: a page's frames have one of their own. */
function selectedSpans(runs: readonly Run[]): Span[] {
  const trees = new Set(runs.filter(({ node }) => isInPage(node)).map(({ node }) => node.getRootNode()));
  const ranges = [...trees].flatMap((tree) => {
    // Shadow roots have the method in Chromium alone.
    const selection = (tree as Partial<Document>).getSelection?.();
    if (!selection) return [];
    return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  });
  return ranges.flatMap((range) => toSpan(runs, range) ?? []).sort((a, b) => a.start - b.start);
}

/** Whether `now` shows in `view` what `before` did. */
function isSameToEye(before: PageMarks | null, now: PageMarks, view: PageView): boolean {
  return [...REPEAT_LAYERS, ...view.groups].every((layer) => {
    const [old, next] = [before?.layers[layer] ?? [], now.layers[layer]];
    return (
      old.length === next.length &&
      next.every(({ start, end }, at) => old[at]?.start === start && old[at].end === end)
    );
  });
}

/** Which share of the article's text as it was known stands in the new reading as well, 0..1; 1 for an empty one. */
function keptShare(before: Known, { article }: PageReading): number {
  const now = new Set(article.blocks.map(({ text }) => text));
  let all = 0;
  let kept = 0;
  for (const { text } of before.blocks) {
    all += text.length;
    if (now.has(text)) kept += text.length;
  }
  return all === 0 ? 1 : kept / all;
}

/** The stop of `next` that stands for the one the reader went to before the page changed; null when it is gone. */
function sameStop(
  before: Known | null,
  marks: PageMarks | null,
  current: number | null,
  now: Known,
  next: PageMarks,
): number | null {
  const stop = current === null ? undefined : marks?.stops[current];
  const text = stop && before?.blocks[stop.block]?.text;
  const index = next.stops.findIndex(({ block }) => now.blocks[block]?.text === text);
  return text === undefined || index < 0 ? null : index;
}
