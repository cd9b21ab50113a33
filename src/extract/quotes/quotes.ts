import type { Actor, Quote, QuoteType, Speaker } from '../../report';
import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
import { finish, type Steps } from '../../text/steps';
import { interruption } from './asides';
import { attributionOf, type Attribution } from './attribution';
import { findCues } from './cues';
import { reportedClauses, type Reported } from './indirect';
import { findTurns } from './interview';
import { toReading, type Reading } from './reading';
import type { QuoteLexicon } from './lexicon';
import { isSign, sentenceOf, toInnerPassage, toPassage, type Passage } from './passage';
import type { Phrase } from './phrases';
import { toSpeakers, type Speakers } from './speakers';
import { findSigned } from './signed';
import { repeatedTerms, speechType, standsAlone } from './speech';
import { ownTopic, speakerAround } from './carried';

/** A quotation before its place in the list is known. */
interface Found extends Span {
  readonly type: QuoteType;
  speaker: Speaker | null;
  readonly cue: Span | null;
  readonly continues: Found | null;
  /** Unit of the marked words or of the clause. */
  readonly unit: number;
  readonly block: number;
  readonly sentence: number;
}

/**
 * What `document` says that others said, in reading order: marked words that are speech, answers of interviews, and
 * reported clauses. Each lies in one block; only a clause without marks may hold marked words of another. `speaker` is
 * null where the text does not tell. Linear in the text. The frames of cues, contents and sources follow the
 * annotation scheme of Pareti (2015, "Attribution: a computational approach").
 */
export function findQuotes(document: Document, lexicon: QuoteLexicon, actors: readonly Actor[]): Quote[] {
  return finish(quotesInSteps(document, lexicon, actors));
}

/** The same; rests behind each part of the reading and each quotation. */
export function* quotesInSteps(
  document: Document,
  lexicon: QuoteLexicon,
  actors: readonly Actor[],
): Steps<Quote[]> {
  const passage = toPassage(document, lexicon);
  yield 0.15;
  const cues = findCues(passage);
  yield 0.25;
  const reading = toReading(passage, cues);
  yield 0.35;
  const speakers = toSpeakers(passage, actors);
  yield 0.4;
  const turns = [...findTurns(document, passage, actors), ...findSigned(document, passage)];
  const taken = new Set(turns.map(({ block }) => block));
  const found: Found[] = turns.map(({ start, end, block, phrase }) => ({
    start,
    end,
    type: 'direct',
    speaker: phrase && speakers.of(phrase),
    cue: null,
    continues: null,
    unit: -1,
    block,
    sentence: -1,
  }));
  const state = new Assembly(document, reading, speakers, taken);
  for (const one of yield* state.run()) found.push(one);
  return toQuotes(document.text, found);
}

const DASH = /^[—–-][\s\u00a0]*/u;

/** Goes once through marked words and reported clauses, in reading order, and remembers who spoke last. */
class Assembly {
  private readonly found: Found[] = [];
  private last: Found | null = null;
  private readonly repeated: ReadonlySet<string>;

  constructor(
    private readonly document: Document,
    private readonly reading: Reading,
    private readonly speakers: Speakers,
    private readonly taken: ReadonlySet<number>,
  ) {
    this.repeated = repeatedTerms(reading.passage);
  }

  *run(): Steps<Found[]> {
    const { passage } = this.reading;
    const clauses = yield* reportedClauses(this.reading);
    let next = 0;
    for (const index of passage.unitOf.keys()) {
      const unit = passage.unitOf[index];
      // Marks without a word in them have none.
      if (unit === undefined) continue;
      yield 0.7 + (0.3 * index) / passage.unitOf.length;
      for (let clause = clauses[next]; clause && clause.at < unit; clause = clauses[++next])
        this.addClause(clause);
      this.addMarked(unit, index);
    }
    for (let clause = clauses[next]; clause; clause = clauses[++next]) this.addClause(clause);
    return withoutHolders(this.found);
  }

  private addMarked(unit: number, index: number): void {
    const { passage } = this.reading;
    const marked = passage.marked[index];
    if (!marked || this.taken.has(marked.block)) return;
    const inside = toInnerPassage(passage, this.document, marked);
    const cut = interruption(inside, marked);
    if (cut) {
      const speaker = this.innerSpeaker(inside, cut.phrase, unit);
      let first: Found | null = null;
      for (const part of cut.parts) first ??= this.add(unit, part, 'direct', speaker, cut.cue, null);
      for (const part of cut.parts.slice(1)) this.add(unit, part, 'direct', speaker, cut.cue, first);
      return;
    }
    const tie = attributionOf(this.reading, unit);
    const previous = this.found[this.found.length - 1] ?? null;
    const reopened =
      marked.reopens && this.last?.block !== undefined && previous !== null && this.last.type === 'direct';
    const type = reopened ? 'direct' : speechType(passage, unit, tie, this.last, this.repeated);
    if (type === null) return;
    const speaker = this.speakerOf(unit, tie, reopened);
    const continues = reopened || this.goesOn(unit, tie) ? this.last : null;
    this.add(
      unit,
      marked,
      type,
      speaker,
      tie?.cue ?? (continues && isSign(passage.units[unit - 1], ',') ? continues.cue : null),
      continues,
    );
    if (reopened && speaker && tie) this.nameBefore(speaker);
  }

  private add(
    unit: number,
    span: Span,
    type: QuoteType,
    speaker: Speaker | null,
    cue: Span | null,
    continues: Found | null,
  ): Found {
    const { passage } = this.reading;
    const one: Found = {
      start: span.start,
      end: span.end,
      type,
      speaker,
      cue,
      continues,
      unit,
      block: sentenceOf(passage, unit).block,
      sentence: passage.units[unit]?.sentence ?? -1,
    };
    this.found.push(one);
    this.last = one;
    return one;
  }

  /** Whose words they are: by the tie, else of whoever speaks around them. */
  private speakerOf(unit: number, tie: Attribution | null, reopened: boolean): Speaker | null {
    if (tie?.phrase && !(tie.phrase.vague && tie.phrase.form === 'pronoun'))
      return this.speakers.of(tie.phrase);
    if (tie && !tie.shared && tie.cue !== null && tie.phrase === null && tie.link !== 'colon') return null;
    const { passage } = this.reading;
    const topic = tie === null && !standsAlone(passage, unit) ? ownTopic(passage, unit) : null;
    if (topic) return this.speakers.of(topic);
    const between =
      tie === null && !reopened && this.isBetween(unit) ? speakerAround(this.reading, unit, -1) : null;
    if (between) return this.speakers.of(between);
    if (reopened || (this.last !== null && this.carries(unit))) return this.last?.speaker ?? null;
    const phrase = tie?.shared === true ? null : speakerAround(this.reading, unit, this.last?.block ?? -1);
    return phrase ? this.speakers.of(phrase) : null;
  }

  /** A sentence stands between the last quotation and the marked words, in the same block. */
  private isBetween(unit: number): boolean {
    const { passage } = this.reading;
    const sentence = passage.units[unit]?.sentence ?? 0;
    return (
      this.last !== null &&
      passage.sentences[sentence - 1]?.block === sentenceOf(passage, unit).block &&
      sentence - this.last.sentence >= 2
    );
  }

  /** The speaker before goes on: in the same block close by, or alone in the next. */
  private carries(unit: number): boolean {
    const { passage } = this.reading;
    const { last } = this;
    if (!last) return false;
    const { block } = sentenceOf(passage, unit);
    const distance = (passage.units[unit]?.sentence ?? 0) - last.sentence;
    if (last.block === block) return distance <= 2;
    return block - last.block === 1 && standsAlone(passage, unit);
  }

  /** A further piece of the same words: "« A », a-t-il dit, « B »". */
  private goesOn(unit: number, tie: Attribution | null): boolean {
    const { last } = this;
    if (!last || last.block !== sentenceOf(this.reading.passage, unit).block || last.type === 'indirect')
      return false;
    const isSame = last.sentence === (this.reading.passage.units[unit]?.sentence ?? -1);
    return (
      (isSame && tie !== null && last.cue !== null && tie.cue?.start === last.cue.start) ||
      (tie === null && standsAlone(this.reading.passage, unit))
    );
  }

  /** The last of reopened paragraphs names the speaker: so those before it have him too. */
  private nameBefore(speaker: Speaker): void {
    for (let one = this.last?.continues ?? null; one; one = one.continues) one.speaker ??= speaker;
  }

  private innerSpeaker(inside: Passage, phrase: Phrase, unit: number): Speaker {
    return this.speakers.inside(inside, phrase, unit);
  }

  private addClause(clause: Reported): void {
    const { passage } = this.reading;
    const { block } = sentenceOf(passage, clause.from);
    if (this.taken.has(block)) return;
    const speaker = clause.phrase
      ? clause.phrase.vague && clause.phrase.form === 'pronoun'
        ? null
        : this.speakers.of(clause.phrase)
      : clause.shared
        ? (this.last?.speaker ?? null)
        : null;
    if (!speaker && (clause.shared || clause.phrase)) return;
    // "— Je ne sais pas, dit-il.": a dash at the start of a block makes a turn of it.
    const dash = DASH.exec(passage.source.slice(clause.start, clause.start + 3));
    const isTurn = dash !== null && clause.start === passage.blocks[block]?.start && clause.at >= clause.to;
    const start = clause.start + (dash?.[0].length ?? 0);
    this.add(
      clause.from,
      { start, end: clause.end },
      isTurn ? 'direct' : 'indirect',
      speaker,
      clause.cue,
      null,
    );
  }
}

/** Leaves out clauses in which marked words are quotations themselves: those say it. */
function withoutHolders(found: readonly Found[]): Found[] {
  const marked = found.filter(({ type }) => type !== 'indirect').sort((a, b) => a.start - b.start);
  return found.filter((one) => {
    if (one.type !== 'indirect') return true;
    let low = 0;
    let high = marked.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marked[middle]?.end ?? 0) <= one.start) low = middle + 1;
      else high = middle;
    }
    return (marked[low]?.start ?? Infinity) >= one.end;
  });
}

/** In reading order, `continues` by place in the list. */
function toQuotes(text: string, found: readonly Found[]): Quote[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const place = new Map(sorted.map((one, index) => [one, index]));
  return sorted.map((one) => ({
    start: one.start,
    end: one.end,
    text: text.slice(one.start, one.end),
    type: one.type,
    speaker: one.speaker,
    cue: one.cue,
    continues: one.continues ? (place.get(one.continues) ?? null) : null,
  }));
}
