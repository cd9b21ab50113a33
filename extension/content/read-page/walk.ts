import { finish } from '../../../src/index';
import type { Slices } from './slices';
import { CONTROL_TAGS, SKIPPED_TAGS, TEXT_TAGS } from './tags';
import { sightOf, type Look, type Sight } from './visibility';
import type { ZoneReader } from './zones';

/** A block-level element that shows, as a link of the chain from a block of text up to the page's body. */
export interface Place {
  readonly parent: Place | null;
  readonly element: Element;
  readonly tag: string;
  /** 0 for the body. */
  readonly depth: number;
}

/** A text node of a block, or null for a forced line break. */
export type Piece = Text | null;

/** One stretch of text between two block borders, as painted; pieces in reading order, at least one with letters. */
export interface PageBlock {
  /** Index in reading order. */
  readonly id: number;
  readonly place: Place;
  readonly pieces: readonly Piece[];
  /** Rough text, blanks folded: enough to judge by. */
  readonly text: string;
  /** Characters of `text` inside links, roughly. */
  readonly linkLength: number;
  /** Characters of `text` in bold, roughly. */
  readonly boldLength: number;
}

export interface Walk {
  readonly blocks: readonly PageBlock[];
  /** An inert copy for a content finder; each block's element carries its id as the value of `STAMP`. */
  readonly copy: globalThis.Document;
  /** The tab shows nothing but a PDF. */
  readonly isPdf: boolean;
}

export const STAMP = 'data-block';

/** Attributes that content finders and roles are judged by. */
const COPIED_ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop', 'aria-modal'] as const;
/** Deeper trees are a fault or an attack; what lies below is left aside. */
const MAX_DEPTH = 400;
/** The same for elements of any kind: a parser stops at 512, scripts may nest on until the stack is used up. */
const MAX_NESTING = 1000;
/** Nodes between two rests: less than a millisecond. */
const NODES_A_SLICE = 64;
const BREAKS_IN_A_ROW = 2;
const MIN_PARAGRAPH = 60;

interface Open {
  place: Place;
  copy: Element;
  pieces: Piece[];
  length: number;
  linkLength: number;
  boldLength: number;
  breaks: number;
  linkDepth: number;
  boldDepth: number;
  /** What clips the text here, innermost; null when nothing does. */
  clip: DOMRect | null;
}

/**
 * Reads the live flat tree once: open shadow roots, slots and same-origin frames stand where they are painted,
 * what does not show is left out. Changes nothing in the page. Linear in the nodes.
 */
export function walk(document: globalThis.Document, zoneOf: ZoneReader): Walk {
  return finish(walkInSlices(document, zoneOf));
}

/** The same; where the page changes between two slices, what was read of it may be gone. */
export function* walkInSlices(document: globalThis.Document, zoneOf: ZoneReader): Slices<Walk> {
  const copy = document.implementation.createHTMLDocument('');
  const blocks: PageBlock[] = [];
  const body = document.body as HTMLElement | null;
  if (!body) return { blocks, copy, isPdf: false };
  const walker = new Walker(sightOf(document), copy, blocks, zoneOf);
  yield* walker.readBody(body);
  return { blocks, copy, isPdf: walker.pdfs > 0 && blocks.length === 0 };
}

/** An element whose children are being read. */
interface Inside {
  readonly nodes: Iterator<Node>;
  readonly showsText: boolean;
  /** Called behind the last child. */
  readonly close: () => void;
}

class Walker {
  pdfs = 0;
  private open: Open;
  /** From the body down to the element that is being read. */
  private readonly path: Inside[] = [];

  constructor(
    private readonly sight: Sight,
    private readonly copy: globalThis.Document,
    private readonly blocks: PageBlock[],
    private readonly zoneOf: ZoneReader,
  ) {
    const place: Place = { parent: null, element: copy.body, tag: 'body', depth: 0 };
    this.open = toOpen(place, copy.body, null);
  }

  *readBody(body: Element): Slices<void> {
    this.open = toOpen({ parent: null, element: body, tag: 'body', depth: 0 }, this.copy.body, null);
    copyAttributes(body, this.copy.body);
    this.enter(body, true, () => {
      this.flush();
    });
    let nodes = 0;
    for (let inside = this.path.at(-1); inside; inside = this.path.at(-1)) {
      if (++nodes % NODES_A_SLICE === 0) yield;
      const next = inside.nodes.next();
      if (next.done) {
        this.path.pop();
        inside.close();
      } else if (next.value.nodeType === 3) {
        if (inside.showsText) this.addText(next.value as Text);
      } else if (next.value.nodeType === 1) this.readElement(next.value as Element);
    }
  }

  /** Has the children of `element` read next, and then `close` called. */
  private enter(element: Element, showsText: boolean, close: () => void): void {
    if (this.path.length > MAX_NESTING) return close();
    const shadow = element.shadowRoot;
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const nodes: Iterable<Node> = slotted.length > 0 ? slotted : (shadow ?? element).childNodes;
    this.path.push({ nodes: nodes[Symbol.iterator](), showsText, close });
  }

  private readElement(element: Element): void {
    const tag = element.localName;
    if (tag === 'br') return this.addBreak();
    if (tag === 'hr') return this.flush();
    if (tag === 'embed' || tag === 'object') this.countPdf(element);
    if (SKIPPED_TAGS.has(tag)) return;
    if (CONTROL_TAGS.has(tag)) return this.addMark('input');
    if (tag === 'img') return this.addMark('img');
    const look = this.sight(element);
    if (look.box === 'none') return;
    if (tag === 'iframe') return this.readFrame(element as HTMLIFrameElement);
    if (look.box === 'inline') return this.readInline(element, look);
    this.readBlock(element, look);
  }

  private readInline(element: Element, look: Look): void {
    const tag = element.localName;
    const isLink = tag === 'a' && element.hasAttribute('href');
    const isBold = tag === 'b' || tag === 'strong';
    if (isLink) this.open.linkDepth++;
    if (isBold) this.open.boldDepth++;
    this.enter(element, look.showsText, () => {
      if (isLink) this.open.linkDepth--;
      if (isBold) this.open.boldDepth--;
    });
  }

  private readBlock(element: Element, look: Look): void {
    this.flush();
    const outer = this.open;
    if (outer.place.depth > MAX_DEPTH) return;
    const tag = element.localName;
    const place: Place = { parent: outer.place, element, tag, depth: outer.place.depth + 1 };
    // Consent boxes are long, well-formed prose: left in, they are taken for the article.
    if (this.zoneOf(place) === 'consent' && !element.querySelector('h1, main, article')) return;
    const copy = this.copy.createElement(tag.includes('-') || tag === 'main' ? 'div' : tag);
    copyAttributes(element, copy);
    outer.copy.appendChild(copy);
    const clip = look.scrolls ? null : look.clips ? clipOf(element) : outer.clip;
    this.open = toOpen(place, copy, clip);
    this.open.linkDepth = outer.linkDepth + (tag === 'a' ? 1 : 0);
    this.open.boldDepth = outer.boldDepth;
    this.enter(element, look.showsText, () => {
      this.flush();
      this.open = outer;
    });
  }

  private readFrame(frame: HTMLIFrameElement): void {
    if (/\.pdf(?:[?#]|$)/iu.test(frame.getAttribute('src') ?? '')) this.pdfs++;
    const body = documentOf(frame)?.body as HTMLElement | null | undefined;
    if (body?.firstChild) this.readBlock(body, this.sight(body));
  }

  private countPdf(element: Element): void {
    if (element.getAttribute('type') === 'application/pdf') this.pdfs++;
  }

  private addText(node: Text): void {
    const { open } = this;
    const length = node.data.trim().length;
    if (length === 0 && open.pieces.length === 0) return;
    if (length > 0) {
      if (open.breaks >= BREAKS_IN_A_ROW || (open.breaks === 1 && this.startsParagraph(node))) this.flush();
      open.breaks = 0;
      open.length += length;
      if (open.linkDepth > 0) open.linkLength += length;
      if (open.boldDepth > 0) open.boldLength += length;
    }
    open.pieces.push(node);
  }

  /** One line break parts paragraphs where no element does: after a full sentence of some length. */
  private startsParagraph(node: Text): boolean {
    const { place, length, pieces } = this.open;
    if (TEXT_TAGS.has(place.tag) || length < MIN_PARAGRAPH) return false;
    return /[.!?…]["»”’]?\s*$/u.test(lastText(pieces)) && /^\s*["«“„‘]?[\p{Lu}\p{N}]/u.test(node.data);
  }

  private addBreak(): void {
    const { open } = this;
    if (open.pieces.length === 0) return;
    open.breaks++;
    open.pieces.push(null);
  }

  /** Leaves a picture or a control in the copy: content finders weigh text against them. */
  private addMark(tag: 'img' | 'input'): void {
    const mark = this.copy.createElement(tag);
    if (tag === 'img') mark.setAttribute('src', 'x:i.png');
    this.open.copy.appendChild(mark);
  }

  /** Closes the stretch of text that is being read, if it has letters and shows. */
  private flush(): void {
    const { open } = this;
    const { pieces, length, linkLength, boldLength, place } = open;
    if (length > 0 && !isClippedAway(pieces, open.clip)) {
      const text = roughText(pieces);
      const block = { id: this.blocks.length, place, pieces, text, linkLength, boldLength };
      this.blocks.push(block);
      this.stamp(block, open);
    }
    open.pieces = [];
    open.length = open.linkLength = open.boldLength = open.breaks = 0;
  }

  /** Writes the block into the copy: into the element itself when that is made for one block of text, else as `<p>`. */
  private stamp(block: PageBlock, open: Open): void {
    let target = open.copy;
    if (!TEXT_TAGS.has(open.place.tag) || target.hasAttribute(STAMP)) {
      target = this.copy.createElement('p');
      const isSecond = open.place.tag === 'p';
      (isSecond ? open.copy.parentNode : open.copy)?.appendChild(target);
    }
    target.setAttribute(STAMP, String(block.id));
    const linked = Math.min(block.linkLength, block.text.length);
    if (linked > 0) {
      const link = this.copy.createElement('a');
      link.setAttribute('href', 'x:l');
      link.textContent = block.text.slice(0, linked);
      target.appendChild(link);
    }
    if (linked < block.text.length) target.appendChild(this.copy.createTextNode(block.text.slice(linked)));
  }
}

function toOpen(place: Place, copy: Element, clip: DOMRect | null): Open {
  return {
    place,
    copy,
    pieces: [],
    length: 0,
    linkLength: 0,
    boldLength: 0,
    breaks: 0,
    linkDepth: 0,
    boldDepth: 0,
    clip,
  };
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of COPIED_ATTRIBUTES) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}

/** The frame's document when it is of the same origin and there. */
function documentOf(frame: HTMLIFrameElement): globalThis.Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // Some browsers throw for a frame of another origin where the standard says null.
    return null;
  }
}

/** The box of an element that cuts off what lies outside; null when it is as high as a screen: a locked page. */
function clipOf(element: Element): DOMRect | null {
  const box = element.getBoundingClientRect();
  const window = element.ownerDocument.defaultView;
  return window && box.height >= window.innerHeight * 0.9 ? null : box;
}

function isClippedAway(pieces: readonly Piece[], clip: DOMRect | null): boolean {
  const node = clip && pieces.find((piece) => piece !== null && piece.data.trim() !== '');
  if (!clip || !node) return false;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  return box.top >= clip.bottom || box.bottom <= clip.top || box.left >= clip.right || box.right <= clip.left;
}

function lastText(pieces: readonly Piece[]): string {
  return pieces.findLast((piece) => piece !== null && piece.data.trim() !== '')?.data ?? '';
}

function roughText(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece === null ? ' ' : piece.data;
  return text.replace(/\s+/gu, ' ').trim();
}
