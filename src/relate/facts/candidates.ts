import type { Actor, Amount, DateMention, Fact, FactSource, Quote } from '../../report';
import type { Document } from '../../text/document';
import { phraseAt } from '../../text/phrases';
import type { Span } from '../../text/span';
import { indicesIn, membersIn } from '../../text/spans-in';
import type { Statement } from '../../text/statements';
import type { Steps } from '../../text/steps';
import { tokensIn } from '../../text/tokens';
import { toFirmness, type Backing, type Firmness } from './certainty';
import { contentOf, overlap, topicOf } from './content';
import type { FactLexicon } from './lexicon';
import { placesOf } from './mentions';

/** What `findFacts` needs to know of the source of a statement. */
export interface StatementSource {
  readonly source: FactSource;
  readonly isUnnamed: boolean;
  readonly marks: readonly Span[];
}

export interface FactInput {
  readonly title: string | null;
  readonly actors: readonly Actor[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  /** One entry a statement, null where the article speaks in its own voice. */
  readonly sources: readonly (StatementSource | null)[];
}

/** A statement with everything that stands in it, and what it is worth by itself. */
export interface Candidate extends Pick<Fact, 'actors' | 'amounts' | 'dates' | 'quotes' | 'source'> {
  readonly statement: Statement;
  readonly firmness: Firmness;
  readonly content: ReadonlySet<string>;
  /** Of the one who speaks in its longest quotation: the actor, or null. */
  readonly speaker: number | null;
  readonly worth: number;
}

const READ: ReadonlySet<string> = new Set(['paragraph', 'standfirst', 'list-item']);
const MIN_WORDS = 5;
const LONG_WORDS = 55;
const SHORT_WORDS = 8;
/** Words of an adverbial that opens a sentence. */
const MAX_OPENING = 7;
/** A source named at the head of a paragraph is carried on to the hedged statements behind it. */
const DATELINE = /^[\p{Lu}(][\p{L}\p{M}\d\s,.()'’/-]{1,60}?\s*[–—]\s+(?=\p{Lu})/u;

/** The source, or the doubt, that a paragraph carries on to its next statements. */
interface Carried {
  readonly block: number;
  readonly source: StatementSource | null;
  readonly isHedged: boolean;
}

/** Statements that are worth keeping, in reading order. Linear in the text. */
export function* toCandidates(
  document: Document,
  statements: readonly Statement[],
  input: FactInput,
  lexicon: FactLexicon,
): Steps<Candidate[]> {
  const { stopWords } = lexicon.weights;
  const read = statements.filter(({ block }) => READ.has(document.blocks[block]?.role ?? 'other'));
  const topic = topicOf(read, stopWords);
  const title = contentOf(tokensIn(input.title ?? '', ','), stopWords);
  const places = placesOf(input.actors);
  const lead = document.blocks.findIndex(({ role }) => role === 'paragraph');
  const candidates: Candidate[] = [];
  let carried = null as Carried | null;
  for (const [index, statement] of statements.entries()) {
    yield (0.8 * index) / statements.length;
    const { block } = statement;
    if (!READ.has(document.blocks[block]?.role ?? 'other')) continue;
    if (carried?.block !== block) carried = null;
    const own = input.sources[index] ?? null;
    const isCarried = carried !== null && own === null;
    const firmness = toFirmness(statement, own ? toBacking(own) : null, isCarried, lexicon.hedges);
    const isHedged = firmness.certainty === 'conditional';
    const held = own ?? (isHedged ? (carried?.source ?? null) : null);
    if (own || isHedged) carried = { block, source: held, isHedged };
    const content = contentOf(statement.tokens, stopWords);
    const slots = {
      actors: unique(membersIn(places, statement.start, statement.end).map(({ actor }) => actor)),
      amounts: indicesIn(input.amounts, statement.start, statement.end),
      dates: indicesIn(input.dates, statement.start, statement.end),
      quotes: indicesIn(input.quotes, statement.start, statement.end),
    };
    candidates.push({
      ...slots,
      statement,
      firmness,
      content,
      source: held?.source ?? null,
      speaker: speakerOf(input.quotes, slots.quotes),
      worth: worthOf(
        { statement, firmness, ...slots },
        { document, input, lexicon, content, title, topic, lead },
      ),
    });
  }
  return candidates;
}

const toBacking = ({ source, isUnnamed, marks }: StatementSource): Backing => ({
  kind: source.kind,
  isUnnamed,
  marks,
});

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

function speakerOf(quotes: readonly Quote[], inside: readonly number[]): number | null {
  let best: Quote | null = null;
  for (const at of inside) {
    const quote = quotes[at];
    if (quote?.speaker && (!best || quote.end - quote.start > best.end - best.start)) best = quote;
  }
  return best?.speaker?.actor ?? null;
}

interface Setting {
  readonly document: Document;
  readonly input: FactInput;
  readonly lexicon: FactLexicon;
  readonly content: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly topic: ReadonlyMap<string, number>;
  /** Index of the first body paragraph. */
  readonly lead: number;
}

const AMOUNT_WORTH: Record<Amount['kind'], number> = {
  money: 0.35,
  percent: 0.22,
  quantity: 0.18,
  count: 0.18,
};

/** What a statement is worth before its neighbours are looked at: about 0 to 3. */
function worthOf(
  candidate: Pick<Candidate, 'statement' | 'firmness' | 'actors' | 'amounts' | 'dates' | 'quotes'>,
  setting: Setting,
): number {
  const { statement, firmness } = candidate;
  const { input, content, title, topic } = setting;
  const main = candidate.actors.reduce((sum, id) => {
    const actor = input.actors[id];
    const share = actor?.type === 'place' ? 0.4 : 1;
    return sum + (actor?.main ? share * (0.12 + 0.2 * actor.salience) : 0);
  }, 0);
  const figures = candidate.amounts.reduce(
    (sum, at) => sum + AMOUNT_WORTH[input.amounts[at]?.kind ?? 'count'],
    0,
  );
  const spoken = candidate.quotes.some((at) => {
    const quote = input.quotes[at];
    return quote?.speaker && quote.end - quote.start >= 30;
  });
  let about = 0;
  for (const stem of content) about += topic.get(stem) ?? 0;
  return (
    placeWorth(statement, setting) +
    (title.size > 0 ? 0.9 * overlap(title, content) : 0) +
    Math.min(main, 0.5) +
    Math.min(figures, 0.55) +
    (spoken ? 0.2 : 0) +
    (candidate.dates.length > 0 ? 0.08 : 0) +
    (firmness.certainty === 'conditional' || firmness.certainty === 'anonymous' ? 0.12 : 0) +
    Math.min(0.6, (1.6 * about) / Math.max(8, content.size)) +
    formWorth(statement, setting)
  );
}

/** The lead says what the article is about; the first sentence of a paragraph, what the paragraph is about. */
function placeWorth(statement: Statement, { document, lead }: Setting): number {
  const { block, start } = statement;
  const isFirst = document.blocks[block]?.start === start;
  const part = 1 - block / Math.max(1, document.blocks.length);
  if (block <= lead) return (isFirst ? 1.1 : 0.6) + 0.4 * part;
  return (isFirst ? 0.22 : 0) + 0.4 * part;
}

/** Words by which a sentence is news, or leans on its neighbours, or is none. */
function formWorth({ tokens, quoted, start, block }: Statement, { lexicon, document }: Setting): number {
  const { events, leaning, personal, empty } = lexicon.weights;
  let words = 0;
  let isEvent = false;
  let isPersonal = false;
  let isEmpty = false;
  let quotedWords = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'figure') return;
    words++;
    if (quoted[at]) {
      quotedWords++;
      return;
    }
    isEvent ||= hasStem(token.text, events);
    isPersonal ||= personal.has(token.text);
    isEmpty ||= phraseAt(tokens, at, empty) !== null;
  });
  const last = tokens.at(-1)?.text;
  const comma = tokens.findIndex(({ text }, at) => text === ',' && at < MAX_OPENING);
  const isLeaning = [0, comma + 1].some((at) => leaning.has(tokens[at]?.text ?? '') && !quoted[at]);
  const isOnlyQuote = quotedWords >= words - 1;
  const isFirst = document.blocks[block]?.start === start;
  return (
    (isEvent ? 0.2 : 0) -
    (isLeaning ? (isFirst ? 0.15 : 0.3) : 0) -
    (isPersonal ? 0.25 : 0) -
    (isEmpty ? 0.9 : 0) -
    (isOnlyQuote ? 0.35 : 0) -
    (last === '?' || last === ':' ? 0.4 : 0) -
    (words < MIN_WORDS ? 1 : words < SHORT_WORDS ? 0.35 : 0) -
    (words > LONG_WORDS ? 0.25 : 0)
  );
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  for (let size = Math.min(word.length, 10); size >= 3; size--)
    if (stems.has(word.slice(0, size))) return true;
  return false;
}

/** Where the statement starts behind the place and agency that open a news report ("PARIS, 3 mars (Agence) – "). */
export function startOf(text: string, { start, end }: Span): number {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + 80)));
  return start + (dateline?.[0].length ?? 0);
}
