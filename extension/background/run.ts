import { askContent } from '../shared/messaging';
import type { ContentReply, ContentRequest } from '../shared/protocol';
import type { ArticleLanguage } from '../shared/settings';

/** One analysis under way. */
export interface Run {
  settled: Promise<void>;
  asked: ArticleLanguage | null;
  /** Who ended it: the reader, who keeps what was found, or the page, which is another by now. */
  stoppedBy: 'reader' | 'page' | null;
  /** A page has loaded in the tab since: what could not be done was perhaps asked about the one before. */
  hasLoaded: boolean;
  /** Ends the wait for an answer of the page; null while the run waits for none. */
  onGone: (() => void) | null;
}

/** Ends `own`, whose page is another by now: it saves nothing any more. */
export function leave(own: Run): void {
  own.stoppedBy = 'page';
  own.onGone?.();
}

/**
 * The page's answer to the run `own`; null as `askContent` has it, and when the page has gone before it came: in
 * Firefox a page that is kept for the way back leaves a request unanswered for as long as it is kept.
 */
export async function askPage<R extends ContentRequest>(
  tabId: number,
  own: Run,
  request: R,
): Promise<ContentReply[R['type']] | null> {
  const gone = new Promise<null>((resolve) => {
    own.onGone = () => {
      resolve(null);
    };
  });
  const reply = await Promise.race([askContent(tabId, request), gone]);
  own.onGone = null;
  return reply;
}
