import { finish, type Article, type SourceBlock } from '../../../src/index';
import type { ReadError } from '../../shared/protocol';
import { err, ok, type Result } from '../../shared/result';
import type { Run } from '../text-map';
import { readAccess } from './access';
import { findBody } from './find-body';
import { isArticle } from './is-article';
import { readMetadata } from './metadata';
import { selectInSlices, type SelectedBlock } from './select-blocks';
import { shownByline, shownDate } from './shown-facts';
import type { Slices } from './slices';
import { foldText } from './text-runs';
import { walkInSlices } from './walk';
import { zoneReader } from './zones';

export interface ReadPage {
  readonly article: Article;
  /** From offsets in the report's text to the page's text nodes; sorted by `start`. */
  readonly runs: readonly Run[];
  /** Nearest common ancestor of the article's blocks in the live page. */
  readonly root: Node;
}

/** As the engine joins blocks, see `toDocument`. */
const BLOCK_SEPARATOR_LENGTH = 2;

/**
 * Reads the article of a live page and changes nothing in it. Without a layout (in Node) visibility is judged by
 * attributes and class names.
 */
export function readPage(document: globalThis.Document): Result<ReadPage, ReadError> {
  return finish(readPageInSlices(document));
}

/**
 * The same in slices of a few milliseconds, but for Readability, which takes its time at once: that of some hundred
 * paragraphs, however many there are side by side. What is read is that of one moment only if the page does not change in between.
 */
export function* readPageInSlices(document: globalThis.Document): Slices<Result<ReadPage, ReadError>> {
  if (document.contentType === 'application/pdf') return err('pdf');
  const zoneOf = zoneReader();
  const page = yield* walkInSlices(document, zoneOf);
  if (page.isPdf) return err('pdf');
  if (page.blocks.length === 0) return err('empty-page');
  const meta = readMetadata(document);
  yield;
  const found = findBody(page);
  yield;
  const selected = yield* selectInSlices(page.blocks, { found, ...meta }, zoneOf);
  if (!isArticle(page.blocks, selected, meta.isArticle)) return err('not-an-article');
  const first = selected.find(({ role }) => role === 'paragraph')?.block.id ?? selected[0]?.block.id ?? 0;
  yield;
  const { blocks, runs } = yield* placeBlocks(selected);
  yield;
  const article: Article = {
    url: document.URL === 'about:blank' ? null : document.URL,
    title: meta.title,
    site: meta.site,
    byline: meta.byline ?? shownByline(page.blocks, first, zoneOf),
    published: meta.published ?? shownDate(page.blocks, first),
    language: meta.language,
    access: readAccess(page.blocks, selected, meta, zoneOf),
    blocks,
  };
  return ok({ article, runs, root: commonRoot(selected) ?? document.body });
}

/** The nearest element of the page's own tree above every block; shadow roots and frames count as their hosts. */
function commonRoot(selected: readonly SelectedBlock[]): Node | null {
  let common: Node[] | null = null;
  for (const { block } of selected) {
    const path = pathTo(block.place.element);
    common = common === null ? path : common.filter((node, depth) => path[depth] === node);
  }
  return common?.at(-1) ?? null;
}

/** From the top document down to `node`. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at;) {
    path.push(at);
    const outer: Node | null = at.parentNode;
    if (outer) at = outer;
    else if ('host' in at) at = at.host as Element;
    else at = (at as Partial<globalThis.Document>).defaultView?.frameElement ?? null;
  }
  return path.reverse();
}

function* placeBlocks(selected: readonly SelectedBlock[]): Slices<{ blocks: SourceBlock[]; runs: Run[] }> {
  const blocks: SourceBlock[] = [];
  const runs: Run[] = [];
  let start = 0;
  for (const { block, role } of selected) {
    yield;
    const folded = foldText(block.pieces);
    for (const run of folded.runs) runs.push({ ...run, start: run.start + start, end: run.end + start });
    blocks.push({ text: folded.text, role });
    start += folded.text.length + BLOCK_SEPARATOR_LENGTH;
  }
  return { blocks, runs };
}
