const SETTLE_MS = 250;
/** A page that never rests is still looked at, but not more often than this. */
const MAX_WAIT_MS = 2_000;
/** Reading takes at most this share of the page's time, however busy the page is. */
const MAX_LOAD = 0.04;
/** Added text shorter than this is a counter, a clock or a button, not a part of an article. */
const MIN_ADDED_CHARACTERS = 120;

export interface PageWatch {
  /** Tells the watch where the article stands now. */
  follow(root: Node): void;
  /** Carries out a pending `onChange` at once. */
  flush(): void;
}

/**
 * Calls `onChange` when the page has come to rest after a change that may touch the article: text inside it, its
 * removal, new text of some length anywhere, or another address. Calls `onAddress` at once when the address changes
 * without a new page (hash aside). Sleeps until the first `follow`.
 */
export function watchPage(page: Document, onAddress: () => void, onChange: () => void): PageWatch {
  let root: Node | null = null;
  let address = addressOf(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let settleMs = SETTLE_MS;

  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const started = performance.now();
    onChange();
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

  const start = (): void => {
    const view = page.defaultView;
    new MutationObserver((records) => {
      checkAddress();
      if (root && (!root.isConnected || records.some((record) => touches(record, root)))) schedule();
    }).observe(page.documentElement, { subtree: true, childList: true, characterData: true });
    view?.addEventListener('popstate', checkAddress);
    // Where the browser has the Navigation API, it tells of pushState too; elsewhere the mutations that follow do.
    if (view && 'navigation' in view)
      (view.navigation as EventTarget).addEventListener('currententrychange', checkAddress);
  };

  return {
    follow: (next) => {
      if (!root) start();
      root = next;
      address = addressOf(page);
    },
    flush: () => {
      checkAddress();
      if (timer !== undefined) run();
    },
  };
}

function touches(record: MutationRecord, root: Node | null): boolean {
  if (root?.contains(record.target)) return true;
  return [...record.addedNodes].some((node) => (node.textContent?.length ?? 0) >= MIN_ADDED_CHARACTERS);
}

/** The address without its hash, which moves within one page. */
export function addressOf(page: Document): string {
  return page.location.href.replace(/#.*$/u, '');
}
