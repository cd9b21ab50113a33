import type { BlockRole } from '../../../src/index';
import {
  addUp,
  chainOf,
  isHeading,
  isLinked,
  isWithin,
  lengthOf,
  linkShare,
  makeOf,
  plain,
  rootOf,
  scopeOf,
  sharesOpening,
} from './block-measures';
import { isCredit, isNotice, isPointer } from './phrases';
import type { Slices } from './slices';
import type { PageBlock, Place } from './walk';
import { namesOf, type Zone, type ZoneReader } from './zones';

export interface SelectedBlock {
  readonly block: PageBlock;
  readonly role: BlockRole;
}

/** What tells, besides the content finder, which blocks are the article's. */
export interface Evidence {
  /** Ids that the content finder took. */
  readonly found: ReadonlySet<number>;
  readonly title: string | null;
  readonly description: string | null;
  /** The article's text as the page's metadata give it. */
  readonly body: string | null;
}

/** Text that reads as a paragraph whatever surrounds it, in characters. */
const PROSE_LENGTH = 60;
/** A part that holds so much of the article is the article, whatever it is called. */
const CORE_SHARE = 0.35;
/** Paragraphs of one make, with this share of the article's text, stand for the article wherever they are. */
const MAKE_SHARE = 0.2;
const MAX_CARD = 250;
const MAX_PULL_QUOTE = 300;
const MAX_LABEL = 40;
/** A short line that stands on a page this often is put there by a machine: "Advertisement", "Article content". */
const MIN_STAMPS = 3;
const MAX_STAMP = 60;
const MAX_STANDFIRST = 500;
const SENTENCE_END = /[.!?…»”"]$/u;
/** Key of the text whose elements are named after the pay wall; blanks keep it apart from names. */
const PAID_TEXT = '  pay-wall';

/** The article's blocks in reading order, each with its role; empty when nothing reads like one. */
export function* selectInSlices(
  blocks: readonly PageBlock[],
  evidence: Evidence,
  zoneOf: ZoneReader,
): Slices<SelectedBlock[]> {
  const attested = yield* attestedBy(evidence.body, blocks);
  const page = new PageReading(blocks, evidence, attested, zoneOf);
  yield;
  const body = yield* page.body();
  return body.length === 0 ? [] : yield* page.dressed(body);
}

class PageReading {
  private readonly zones = new Map<Place, Zone | null>();
  /** Characters of what was found, by place and by name. */
  private readonly weights = new Map<Place | string, number>();
  /** Characters of all text, by place. */
  private readonly masses = new Map<Place, number>();
  private readonly total: number;
  private readonly seeds: readonly PageBlock[];
  private readonly makes = new Map<string, number>();
  /** How often each short text stands on the page. */
  private readonly copies = new Map<string, number>();

  constructor(
    private readonly blocks: readonly PageBlock[],
    private readonly evidence: Evidence,
    private readonly attested: ReadonlySet<PageBlock>,
    private readonly ownZone: ZoneReader,
  ) {
    const attestedLength = lengthOf([...this.attested]);
    const trusted = attestedLength > 400 && attestedLength > (evidence.body?.length ?? 0) * 0.5;
    const told = trusted ? rootOf([...this.attested]) : null;
    // Where the metadata tell the text and the page shows it, what was found elsewhere is something else.
    const first = blocks.filter(
      (block) =>
        this.attested.has(block) ||
        (evidence.found.has(block.id) && (!trusted || isWithin(block.place, told))),
    );
    for (const block of blocks) {
      addUp(this.masses, [...chainOf(block)], block.text.length);
      if (block.text.length < MAX_STAMP && !SENTENCE_END.test(block.text))
        addUp(this.copies, [block.text], 1);
    }
    for (const block of first) {
      const chain = [...chainOf(block)];
      const names = new Set(chain.map(namesOf));
      if (chain.some((place) => ownZone(place) === 'pay-wall')) names.add(PAID_TEXT);
      addUp(this.weights, [...chain, ...names], block.text.length);
    }
    this.total = lengthOf(first);
    this.seeds = first.filter((block) => this.isText(block));
    for (const seed of this.seeds) {
      const make = makeOf(seed);
      this.makes.set(make, (this.makes.get(make) ?? 0) + seed.text.length);
    }
  }

  /** The running text: what was found, what is made like it, and what stands in between and reads like prose. */
  *body(): Slices<PageBlock[]> {
    const { seeds } = this;
    if (seeds.length === 0) return [];
    const total = lengthOf(seeds);
    const root = rootOf(seeds);
    const scope = scopeOf(root);
    const seedSet = new Set(seeds);
    const first = seeds[0]?.id ?? 0;
    const last = seeds.at(-1)?.id ?? 0;
    const belongs = (block: PageBlock): boolean => {
      if (seedSet.has(block)) return true;
      if (!this.isText(block)) return false;
      if (this.attested.has(block) && block.text.length >= PROSE_LENGTH) return true;
      const isProse = block.text.length >= PROSE_LENGTH || SENTENCE_END.test(block.text);
      if (!isProse) return false;
      const share = (this.makes.get(makeOf(block)) ?? 0) / total;
      if (share >= MAKE_SHARE && isWithin(block.place, scope)) return true;
      return block.id > first && block.id < last && isWithin(block.place, root);
    };
    const body: PageBlock[] = [];
    for (const block of this.blocks) {
      yield;
      if (belongs(block)) body.push(block);
    }
    return body;
  }

  /** Adds what stands around and between the paragraphs: standfirst, headings, captions, lists, pointers. */
  *dressed(body: readonly PageBlock[]): Slices<SelectedBlock[]> {
    const inBody = new Set(body);
    const first = body[0]?.id ?? 0;
    const last = body.at(-1)?.id ?? 0;
    const scope = scopeOf(rootOf(body));
    const standfirst = this.standfirst(first, inBody);
    const selected: SelectedBlock[] = [];
    const echoes = yield* echoesIn(body);
    for (const block of this.blocks) {
      yield;
      const role = standfirst.has(block)
        ? 'standfirst'
        : this.roleOf(
            block,
            inBody.has(block),
            block.id > first && block.id < last && isWithin(block.place, scope),
          );
      if (role) selected.push({ block, role: echoes.has(block) ? 'pull-quote' : role });
    }
    return selected;
  }

  private roleOf(block: PageBlock, inBody: boolean, between: boolean): BlockRole | null {
    if (!inBody && !between) return null;
    const { text } = block;
    const zone = this.zoneOf(block.place);
    if (isHeading(block))
      return (zone === null || zone === 'standfirst') &&
        !isLinked(block) &&
        !this.isTitle(text) &&
        !isNotice(text)
        ? 'heading'
        : null;
    if (inBody) {
      if (isPointer(text, linkShare(block))) return 'teaser';
      return bodyRole(block);
    }
    switch (zone) {
      case 'caption':
        return text.length >= 12 ? 'caption' : null;
      case 'pull-quote':
        return text.length >= 12 && !isLinked(block) ? 'pull-quote' : null;
      case 'embed':
        return text.length >= 12 ? 'embed' : null;
      case 'related':
      case 'aside':
        return text.length >= 30 ? 'teaser' : null;
      case null:
        return isLinked(block) && text.length >= 30 ? 'teaser' : isCredit(text) ? 'caption' : null;
      default:
        return null;
    }
  }

  /** Blocks before the body that sum the article up, by name or because the metadata say the same. */
  private standfirst(first: number, inBody: ReadonlySet<PageBlock>): ReadonlySet<PageBlock> {
    const description = plain(this.evidence.description ?? '');
    const found = new Set<PageBlock>();
    const [opening, next] = [...inBody];
    if (opening && next && this.isSetApart(opening, next, plain(opening.text) === description))
      found.add(opening);
    const from = this.titleBefore(first);
    for (const block of this.blocks.slice(from, first + 3)) {
      if (block.text.length < 30 || isLinked(block) || this.isTitle(block.text) || isNotice(block.text))
        continue;
      const named = this.nearZone(block) === 'standfirst' && (inBody.has(block) || found.size === 0);
      const text = plain(block.text);
      const told =
        description.length >= 30 &&
        (text === description || (text.length >= 40 && sharesOpening(text, description)));
      if (named || (told && (!inBody.has(block) || isHeading(block)))) found.add(block);
    }
    return found;
  }

  /** The opening has a make of its own, and is what the metadata say or parted from the text by byline, date, picture. */
  private isSetApart(opening: PageBlock, next: PageBlock, isTold: boolean): boolean {
    const make = makeOf(opening);
    if (opening.text.length > MAX_STANDFIRST || (this.makes.get(make) ?? 0) > opening.text.length)
      return false;
    if (isTold) return makeOf(next) !== make;
    const parting = this.blocks
      .slice(opening.id + 1, next.id)
      .map((block) => this.zoneOf(block.place) ?? this.nearZone(block));
    return parting.some(
      (zone) => zone === 'author' || zone === 'dateline' || zone === 'caption' || zone === 'share',
    );
  }

  private nearZone(block: PageBlock): Zone | null {
    let place: Place | null = block.place;
    for (let i = 0; i < 3 && place; i++, place = place.parent) {
      const zone = this.ownZone(place);
      if (zone !== null) return zone;
    }
    return null;
  }

  private titleBefore(first: number): number {
    for (let id = first; id >= Math.max(0, first - 60); id--) {
      const block = this.blocks[id];
      if (block && (block.place.tag === 'h1' || this.isTitle(block.text))) return id;
    }
    return Math.max(0, first - 12);
  }

  private isTitle(text: string): boolean {
    const { title } = this.evidence;
    if (title === null) return false;
    const [a, b] = [plain(text), plain(title)];
    return (
      a === b ||
      (a.length >= 20 && b.startsWith(a)) ||
      (b.length >= 20 && a.startsWith(b) && a.length < b.length * 1.5)
    );
  }

  /** Running text: in no zone of another purpose, not made of links, no notice. */
  private isText(block: PageBlock): boolean {
    const zone = this.zoneOf(block.place);
    if (zone !== null && zone !== 'standfirst') return false;
    if (isLinked(block) || isNotice(block.text) || isCredit(block.text)) return false;
    if ((this.copies.get(block.text) ?? 0) >= MIN_STAMPS) return false;
    return !isHeading(block);
  }

  private zoneOf(place: Place): Zone | null {
    const known = this.zones.get(place);
    if (known !== undefined) return known;
    const outer = place.parent ? this.zoneOf(place.parent) : null;
    const own = this.isCore(place) ? null : (this.ownZone(place) ?? (this.isCard(place) ? 'related' : null));
    const isSoft = outer === null || outer === 'aside' || (outer === 'standfirst' && own !== null);
    const zone = isSoft ? (own ?? outer) : outer;
    this.zones.set(place, zone);
    return zone;
  }

  /** A part that holds much of the article, alone or with others of its name, is the article, whatever it is called. */
  private isCore(place: Place): boolean {
    const least = this.total * CORE_SHARE;
    if (place.depth === 0 || (this.weights.get(place) ?? 0) > least) return true;
    if (this.ownZone(place) === 'pay-wall' && (this.weights.get(PAID_TEXT) ?? 0) > least) return true;
    const names = namesOf(place);
    return names.length > 1 && (this.weights.get(names) ?? 0) > least;
  }

  /** Short "articles" are cards that lead to other articles. */
  private isCard(place: Place): boolean {
    return place.tag === 'article' && (this.masses.get(place) ?? 0) < MAX_CARD;
  }
}

function bodyRole({ place, text }: PageBlock): BlockRole {
  for (let at: Place | null = place, i = 0; at && i < 6; at = at.parent, i++) {
    if (at.tag === 'td' || at.tag === 'th') return 'table';
    if (at.tag === 'li' || at.tag === 'dt' || at.tag === 'dd') return 'list-item';
  }
  // The time of an entry, a label: set in a box of its own, without being a sentence.
  const isLabel = text.length < MAX_LABEL && place.tag !== 'p' && !SENTENCE_END.test(text);
  return isLabel ? 'other' : 'paragraph';
}

/** Quotations set apart whose words stand in the running text as well: pull quotes without the name. */
function* echoesIn(body: readonly PageBlock[]): Slices<ReadonlySet<PageBlock>> {
  const isApart = (block: PageBlock): boolean =>
    block.text.length <= MAX_PULL_QUOTE &&
    [...chainOf(block)].slice(0, 3).some(({ tag }) => tag === 'blockquote' || tag === 'q');
  const apart = body.filter(isApart);
  if (apart.length === 0) return new Set();
  const set = new Set(apart);
  // One text with borders that no plain text has, so that each quotation costs one search.
  const texts: string[] = [];
  for (const block of body) {
    yield;
    if (!set.has(block)) texts.push(plain(block.text));
  }
  const running = texts.join('\n');
  const echoes = new Set<PageBlock>();
  for (const block of apart) {
    yield;
    if (running.includes(plain(block.text))) echoes.add(block);
  }
  return echoes;
}

function* attestedBy(body: string | null, blocks: readonly PageBlock[]): Slices<ReadonlySet<PageBlock>> {
  const found = new Set<PageBlock>();
  if (body === null || body.length < 200) return found;
  const told = plain(body);
  for (const block of blocks) {
    yield;
    const text = plain(block.text);
    if (text.length >= 20 && told.includes(text)) found.add(block);
  }
  return found;
}
