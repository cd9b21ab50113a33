import { isInPage } from './text-map';

const SETTLE_MS = 250;
/** A page that never rests is still looked at, but not more often than this. */
const MAX_WAIT_MS = 2_000;
/** Reading takes at most this share of the page's time, however busy the page is. */
const MAX_LOAD = 0.04;
/** Added text shorter than this is a counter, a clock or a button, not a part of an article. */
const MIN_ADDED_CHARACTERS = 120;

export interface PageWatch {
  /**
   * Tells the watch where the article stands now: below `root`, its text in `trees`. A tree is a document or a shadow
   * root; none of them tells of changes in another.
   */
  follow(root: Node, trees: Iterable<Node>): void;
  /** Carries out a pending `onChange` at once; settles when none is under way. */
  flush(): Promise<void>;
  /** Ends the watch for good. */
  stop(): void;
}

/**
 * Calls `onChange` when the page has come to rest after a change that may touch the article: text inside it, its
 * removal, new text of some length anywhere, or another address. Calls `onAddress` at once when the address changes
 * without a new page (hash aside). Sleeps until the first `follow`.
 */
export function watchPage(
  page: Document,
  onAddress: () => void,
  onChange: () => void | Promise<void>,
): PageWatch {
  let root: Node | null = null;
  let address = addressOf(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let settleMs = SETTLE_MS;

  let running: Promise<void> = Promise.resolve();

  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    running = answer();
  };
  const answer = async (): Promise<void> => {
    const started = performance.now();
    await onChange();
    settleMs = Math.max(SETTLE_MS, (performance.now() - started) / MAX_LOAD);
  };
  const schedule = (): void => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    else if (now - waitingSince > Math.max(MAX_WAIT_MS, settleMs)) return;
    clearTimeout(timer);
    timer = setTimeout(run, settleMs);
  };
  const checkAddress = (): void => {
    const now = addressOf(page);
    if (!root || now === address) return;
    address = now;
    onAddress();
    schedule();
  };

  const observer = new MutationObserver((records) => {
    checkAddress();
    if (root && (!isInPage(root) || records.some((record) => touches(record, root, page)))) schedule();
  });
  // Where the browser has the Navigation API, it tells of pushState too; elsewhere the mutations that follow do.
  const navigation = (page.defaultView as { readonly navigation?: EventTarget } | null)?.navigation;

  const start = (): void => {
    page.defaultView?.addEventListener('popstate', checkAddress);
    navigation?.addEventListener('currententrychange', checkAddress);
  };

  return {
    follow: (next, trees) => {
      if (!root) start();
      root = next;
      address = addressOf(page);
      observer.disconnect();
      for (const tree of new Set([page, ...trees]))
        observer.observe(tree, { subtree: true, childList: true, characterData: true });
    },
    flush: () => {
      checkAddress();
      if (timer !== undefined) run();
      return running;
    },
    stop: () => {
      root = null;
      clearTimeout(timer);
      timer = undefined;
      observer.disconnect();
      page.defaultView?.removeEventListener('popstate', checkAddress);
      navigation?.removeEventListener('currententrychange', checkAddress);
    },
  };
}

/** Whether `record` may have changed the article below `root`; with null, whether it may have brought one. */
export function touches(record: MutationRecord, root: Node | null, page: Document): boolean {
  if (!isInPage(record.target)) return false;
  // Other trees than the page's own are watched for the article's text alone.
  if (record.target.getRootNode() !== page || root?.contains(record.target)) return true;
  return [...record.addedNodes].some((node) => (node.textContent?.length ?? 0) >= MIN_ADDED_CHARACTERS);
}

/** The address without its hash, which moves within one page. */
export function addressOf(page: Document): string {
  return page.location.href.replace(/#.*$/u, '');
}
