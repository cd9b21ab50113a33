import type { ReadError } from '../shared/protocol';
import type { Result } from '../shared/result';
import { readPage, readPageInSlices, type ReadPage } from './read-page/read-page';
import { runSlices } from './read-page/slices';
import { addressOf, touches } from './watch';

/** A page that changes its article over and over is read at one go in the end, however long that takes. */
const MAX_TRIES = 3;
/** For so long after its markup has come a page may still be drawing its article by script. */
const DRAWING_MS = 1_500;
/** Markup that takes longer than this to come is not waited for. */
const MAX_LOADING_MS = 10_000;
const SECOND_LOOK_MS = 400;

/**
 * Reads the article of a page that lives on meanwhile, in slices; begins again when the article changes under the
 * reading, so that what is read is always the state of one moment. Where there is none yet on a page that has only
 * just come, looks again.
 * @throws what the reading throws when the page keeps still.
 */
export async function readSteadily(page: Document): Promise<Result<ReadPage, ReadError>> {
  for (;;) {
    const reading = await readWhole(page);
    if (reading.ok || reading.error === 'pdf' || !isDrawing(page)) return reading;
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
  }
}

function isDrawing(page: Document): boolean {
  const clock = page.defaultView?.performance;
  const [navigation] = (clock?.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  if (!clock || !navigation) return false;
  const { domContentLoadedEventEnd: ready } = navigation;
  return ready === 0 ? clock.now() < MAX_LOADING_MS : clock.now() - ready < DRAWING_MS;
}

async function readWhole(page: Document): Promise<Result<ReadPage, ReadError>> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const reading = await readOnce(page);
    if (reading) return reading;
  }
  return readPage(page);
}

/** Null when the page changed what was being read. */
async function readOnce(page: Document): Promise<Result<ReadPage, ReadError> | null> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => {
    for (const record of more) records.push(record);
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  const address = addressOf(page);
  try {
    const done = await runSlices(readPageInSlices(page), () => addressOf(page) !== address);
    if (!done) return null;
    const root = done.value.ok ? done.value.value.root : null;
    const all = [...records, ...observer.takeRecords()];
    return all.some((record) => touches(record, root, page)) ? null : done.value;
  } catch (error) {
    // Nodes that a page takes away with their frame cannot be asked any more.
    if (records.length + observer.takeRecords().length > 0) return null;
    throw error;
  } finally {
    observer.disconnect();
  }
}
