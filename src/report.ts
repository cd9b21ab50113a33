import type { BlockRole } from './text/document';
import type { Span } from './text/span';

/**
 * What one article says, as one JSON object: the contract between the engine, the surfaces, the exports, the
 * command line and the evaluation. Described for readers in `docs/report-format.md`.
 *
 * Offsets are UTF-16 code units into `text`, ranges are half-open: `text.slice(start, end)` is the finding's own
 * words. Lists are in reading order unless their comment says otherwise; a list without findings is empty.
 */
export interface Report {
  readonly format: 1;
  readonly article: ArticleFacts;
  /** The blocks, joined by one blank line. */
  readonly text: string;
  readonly blocks: readonly ReportBlock[];
  /** Sorted by `block`, then by `of`. A block may repeat several earlier ones. */
  readonly repeats: readonly Repeat[];
  /** By descending salience. */
  readonly actors: readonly Actor[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  /** By descending weight. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  /** Figures of the article that do not go together, in reading order of their second place. */
  readonly checks: readonly Check[];
  readonly analyser: Analyser;
}

/** What made a report. */
export interface Analyser {
  readonly version: string;
  /** By language: first 12 hexadecimal digits of the SHA-256 of its model. */
  readonly models: Readonly<Record<string, string>>;
  /** An empty list of findings says that there are none only for the kinds named here. */
  readonly lookedFor: readonly FindingKind[];
}

export type FindingKind = 'repeats' | 'actors' | 'amounts' | 'dates' | 'quotes' | 'facts';

export interface ArticleFacts {
  readonly url: string | null;
  readonly title: string | null;
  /** Name of the publication. */
  readonly site: string | null;
  readonly byline: string | null;
  /** ISO 8601 date or date-time, as precise as the page gave it. */
  readonly published: string | null;
  /** BCP 47 primary subtag, lower case ("fr"); null when neither the page nor the text tells. */
  readonly language: string | null;
  readonly words: number;
  /** `partial`: a pay wall or a "read more" cut the text. */
  readonly access: Access;
}

export type Access = 'full' | 'partial';

export interface ReportBlock extends Span {
  readonly role: BlockRole;
}

/** `exact`: the same normalised words; `near`: a few differ; `partial`: a part of one block stands in the other. */
export type RepeatKind = 'exact' | 'near' | 'partial';

/** Why a repetition is expected by a reader, and so is named but not flagged. */
export type ExpectedRepeat =
  | 'pull-quote'
  | 'standfirst'
  | 'caption'
  | 'crosshead'
  | 'list'
  | 'table'
  | 'quote-echo'
  | 'template'
  | 'twin'
  | 'live-index'
  | 'teaser'
  | 'embed'
  | 'short';

export interface Repeat {
  /** Index into `blocks` of the block that repeats. */
  readonly block: number;
  /** Index into `blocks` of the first occurrence; `of < block`. */
  readonly of: number;
  readonly kind: RepeatKind;
  /** False: recognised as expected repetition and not shown as a repeat. */
  readonly flagged: boolean;
  /** Null exactly when `flagged`. */
  readonly because: ExpectedRepeat | null;
  /** What the two blocks share, in the order of the later block; never empty. */
  readonly spans: readonly SharedSpan[];
  /** What differs between the shared spans; empty for `exact`. */
  readonly changes: readonly Change[];
}

/** `[start, end)` in the later block says the same as `[ofStart, ofEnd)` in the earlier one. */
export interface SharedSpan extends Span {
  readonly ofStart: number;
  readonly ofEnd: number;
}

export type ChangeKind = 'figure' | 'name' | 'date' | 'words';

/**
 * One edit from the earlier wording to the later one. Either side may be empty (words added or dropped); its range
 * is then empty too and marks the place.
 */
export interface Change {
  readonly from: string;
  readonly to: string;
  /** Range of `to` in the later block. */
  readonly start: number;
  readonly end: number;
  /** Range of `from` in the earlier block. */
  readonly ofStart: number;
  readonly ofEnd: number;
  readonly what: ChangeKind;
}

export type ActorType = 'person' | 'organisation' | 'place';

export interface Actor {
  /** Index into `actors`. */
  readonly id: number;
  /** The fullest name that the article uses. */
  readonly name: string;
  readonly type: ActorType;
  /** An organisation that publishes news. */
  readonly media: boolean;
  readonly aliases: readonly string[];
  readonly role: Phrase | null;
  /** One of the protagonists. */
  readonly main: boolean;
  /** 0..1; mentions inside flagged repeats do not count. */
  readonly salience: number;
  readonly mentions: readonly ActorMention[];
}

export type MentionForm = 'name' | 'pronoun' | 'role';

export interface ActorMention extends Span {
  readonly form: MentionForm;
}

/** Words of the article, tied to their place. */
export interface Phrase extends Span {
  readonly text: string;
}

export type AmountKind = 'money' | 'percent' | 'quantity' | 'count';
export type Bound = 'about' | 'over' | 'under' | 'at-least' | 'at-most';

export interface Amount extends Span {
  readonly text: string;
  readonly kind: AmountKind;
  /** In base units: "97,4 milliards" is 97400000000, "3,5 %" is 3.5. */
  readonly value: number;
  /** Upper end of a range `[value, high]`, else null. */
  readonly high: number | null;
  /** Previous value of a change ("de 3 % à 2,4 %"), else null. */
  readonly from: number | null;
  /** ISO 4217, "%", "points", an SI-like unit, or the counted noun in lower case. */
  readonly unit: string;
  /** The unit does not stand with the figure but follows from the context. */
  readonly unitInferred: boolean;
  readonly bound: Bound | null;
  /** "action", "baril", "an": what the amount is counted by, else null. */
  readonly per: string | null;
  /** What it measures, else null. */
  readonly about: Phrase | null;
  /** Indices into `actors`. */
  readonly actors: readonly number[];
}

export interface DateMention extends Span {
  readonly text: string;
  /** "2015", "2015-03" or "2015-03-01"; null when it cannot be known. */
  readonly iso: string | null;
  /** Last day, month or year of a range, else null. */
  readonly isoEnd: string | null;
  /** Told from the publication date ("hier", "last Monday"). */
  readonly relative: boolean;
}

export type QuoteType = 'direct' | 'mixed' | 'indirect';

export interface Quote extends Span {
  /** The words, without the marks. */
  readonly text: string;
  readonly type: QuoteType;
  /** Null when unknown. */
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  /** Index of the quote of which this is a further fragment, else null. */
  readonly continues: number | null;
}

/** The mention that names the speaker; `actor` is null for an unnamed role. */
export interface Speaker extends Span {
  readonly name: string;
  readonly actor: number | null;
  readonly form: MentionForm;
}

export type SourceKind = 'named-person' | 'organisation' | 'media' | 'document' | 'anonymous';
export type Certainty = 'stated' | 'attributed' | 'anonymous' | 'conditional';

export interface Fact extends Span {
  readonly id: number;
  readonly actors: readonly number[];
  readonly amounts: readonly number[];
  readonly dates: readonly number[];
  readonly quotes: readonly number[];
  readonly source: FactSource | null;
  readonly certainty: Certainty;
  /** The words that give the certainty away. */
  readonly marks: readonly Span[];
  /** Indices into `blocks` where the same is stated again. */
  readonly repeatedIn: readonly number[];
  readonly weight: number;
}

/** A source where the text names it. */
export interface NamedSource extends Span {
  readonly kind: SourceKind;
  readonly name: string;
  readonly actor: number | null;
}

/** The source of a statement, with the other end of a chain where the article names it. */
export interface FactSource extends NamedSource {
  /** The medium or document through which the word came ("cité par la presse", "told the Herald"), else null. */
  readonly via: NamedSource | null;
  /** Whom the source itself goes by ("selon le Courrier, qui cite trois sources"), else null. */
  readonly citing: NamedSource | null;
}

export interface Source {
  readonly kind: SourceKind;
  readonly name: string;
  readonly actor: number | null;
  readonly facts: readonly number[];
  readonly quotes: readonly number[];
}

/** A figure where the reader finds it: a range of `text`, or of the article's title. */
export interface FigurePlace extends Span {
  readonly in: 'text' | 'title';
  readonly text: string;
  /** In base units, see `Amount.value`. */
  readonly value: number;
}

/** What does not go together, or is worth seeing side by side; always with both places. */
export type Check =
  /** Two near-copies of a passage give different figures. */
  | { readonly kind: 'copies'; readonly first: FigurePlace; readonly second: FigurePlace }
  /** The same thing has another figure elsewhere. */
  | { readonly kind: 'disagreement'; readonly first: FigurePlace; readonly second: FigurePlace }
  /** The same digits at another magnitude; `factor` is a power of ten, greater than 1. */
  | {
      readonly kind: 'magnitude';
      readonly first: FigurePlace;
      readonly second: FigurePlace;
      readonly factor: number;
    }
  /** `first` is said to be the sum of `parts`, of which `second` is the last; they make `expected`. */
  | {
      readonly kind: 'sum';
      readonly first: FigurePlace;
      readonly second: FigurePlace;
      readonly parts: readonly FigurePlace[];
      readonly expected: number;
    }
  /** `second` is said to follow from `first`, which would make it `expected`. */
  | {
      readonly kind: 'derived';
      readonly first: FigurePlace;
      readonly second: FigurePlace;
      readonly expected: number;
    }
  /** The larger is `ratio` times the smaller; `stated` is what the article says it is, null where it says nothing. */
  | {
      readonly kind: 'ratio';
      readonly first: FigurePlace;
      readonly second: FigurePlace;
      readonly ratio: number;
      readonly stated: number | null;
    };
