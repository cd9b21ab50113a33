import type { PhraseTable } from '../../text/phrases';
import type { DecimalMark } from '../../text/tokens';

/** The words by which figures are related to each other. Lower case; elided words without their apostrophe. */
export interface CheckLexicon {
  readonly decimal: DecimalMark;
  /** Words too frequent to tell what a figure is of, and nouns that say only that it is one ("montant", "rise"). */
  readonly empty: ReadonlySet<string>;
  /** Counted nouns that may be any: "personnes", "jours". */
  readonly anyUnits: ReadonlySet<string>;
  /** "les", "ces", "the": take up what was named before. */
  readonly definite: ReadonlySet<string>;
  /** "un", "a": bring in something else. */
  readonly indefinite: ReadonlySet<string>;
  /** Near a figure, they say why it differs from another: "contre", "première", "revised", "dont". */
  readonly differences: ReadonlySet<string>;
  /** Before or behind an amount that sums up those before it: "soit au total", "in all". */
  readonly totals: PhraseTable<true>;
  /** "restants", "the remaining": what is left of a hundred per cent. */
  readonly rest: PhraseTable<true>;
  /** "dont", "including": what follows is a part. */
  readonly including: PhraseTable<true>;
  /** In a list of parts, they say that it is not complete: "notamment", "among them". */
  readonly partial: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** "soit", "or": what follows is the same in other terms. */
  readonly equals: ReadonlySet<string>;
  /** Nouns and verbs of a change, by their beginning: 1 for a rise, -1 for a fall. */
  readonly changes: ReadonlyMap<string, 1 | -1>;
  /** "sur", "out of": between a part and its whole. */
  readonly outOf: ReadonlySet<string>;
  /** Days in what an amount is counted by: "jour", "mois", "an". */
  readonly periods: ReadonlyMap<string, number>;
  /** "à comparer aux", "compared with": between two amounts that are held against each other. */
  readonly against: PhraseTable<true>;
  /** Units of a multiple: "fois", "times". */
  readonly times: ReadonlySet<string>;
  /** Behind such a multiple: "plus", "moins", "more", "as". */
  readonly timesMore: ReadonlySet<string>;
  /** Beginnings of verbs of multiplying: "doubl" 2, "tripl" 3. */
  readonly multiples: ReadonlyMap<string, number>;
}
