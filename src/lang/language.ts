import type { ActorLexicon } from '../extract/actors/lexicon';
import type { AmountLexicon } from '../extract/amounts/lexicon';
import type { DateLexicon } from '../extract/dates/lexicon';
import type { QuoteLexicon } from '../extract/quotes/lexicon';
import type { CheckLexicon } from '../relate/checks/lexicon';
import type { FactLexicon } from '../relate/facts/lexicon';
import type { RepeatLexicon } from '../relate/repeats/lexicon';
import type { SourceLexicon } from '../relate/sources/lexicon';
import type { SentenceLexicon } from '../text/document';

/** All that the engine knows of one language: one lexicon for each algorithm that asks for one. */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** Frequent short words that tell the language of a text apart, lower case. */
  readonly functionWords: ReadonlySet<string>;
  readonly sentences: SentenceLexicon;
  readonly repeats: RepeatLexicon;
  /** Null for a language in which names are not read. */
  readonly actors: ActorLexicon | null;
  /** Null for a language without them: a figure that may be misread is not read. */
  readonly amounts: AmountLexicon | null;
  readonly dates: DateLexicon | null;
  /** Null for a language in which speech cannot be told from other marked words. */
  readonly quotes: QuoteLexicon | null;
  /** Null for a language in which it cannot be told who states what, and how firmly. */
  readonly facts: FactLexicon | null;
  readonly sources: SourceLexicon | null;
  /** Null for a language whose figures are not held against each other. */
  readonly checks: CheckLexicon | null;
}
