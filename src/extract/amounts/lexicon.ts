import type { Bound } from '../../report';
import type { NumberLexicon } from '../../text/numbers';
import type { PhraseTable } from '../../text/phrases';

/** A currency by its family and, when the word itself tells, its country ("dollar", "CA"). See `currencies.ts`. */
export interface CurrencyWord {
  readonly family: string;
  readonly country?: string;
  /** Part of the main unit: 0.01 for cents. */
  readonly factor?: number;
  /** The word may as well be a mass ("pounds") of this unit. */
  readonly mass?: string;
}

export interface MoneyLexicon {
  readonly nouns: PhraseTable<CurrencyWord>;
  /** Words that name a country beside a currency ("canadiens", "Canadian"): ISO 3166 alpha-2. */
  readonly adjectives: PhraseTable<string>;
  /** Words near an ambiguous noun that make it money ("cost", "prix"), and those that make it a mass ("weighs"). */
  readonly cues: ReadonlySet<string>;
  readonly massCues: ReadonlySet<string>;
  /** Without any cue such a noun is a mass ("pounds"); else it is nothing that can be told ("livres", also books). */
  readonly isMassByDefault: boolean;
}

export interface UnitLexicon {
  /** Unit words that are a percentage: "%", "points", "bp", "‰". */
  readonly percent: PhraseTable<string>;
  /** "pourcentage de", "percent of": before the number. */
  readonly percentBefore: PhraseTable<true>;
  /** Words of measures to their symbol; prefixed metric units are made by `metric`. */
  readonly measures: PhraseTable<string>;
  /** Words that raise a length: "carrés" behind it, "square" before it. */
  readonly powersAfter: ReadonlyMap<string, string>;
  readonly powersBefore: ReadonlyMap<string, string>;
  /** Units of time that ages are given in. */
  readonly ageUnits: ReadonlySet<string>;
  /** Units of which a single one in words ("un jour", "one time") is no amount. */
  readonly casualUnits: ReadonlySet<string>;
}

export interface CountLexicon {
  /** Nouns that are counted at any number, plural or not, lower case. */
  readonly nouns: ReadonlySet<string>;
  /** How a plural of the open class ends. */
  readonly plural: RegExp;
  /** Words that end like one and are none, and nouns that count no amount ("buts", "premiers"). */
  readonly others: ReadonlySet<string>;
  /** How many words may stand between the figure and its noun. */
  readonly maxModifiers: number;
  /** How the capitalised names of peoples end in the plural ("Ukrainiens", "Americans"). */
  readonly peoples: RegExp;
  /** "sur", "in", "out": between the two numbers of a share ("3 Français sur 4"). */
  readonly shareWords: ReadonlySet<string>;
  /** Words that cannot stand between them. */
  readonly stops: ReadonlySet<string>;
  /** Words that make a number a name or an ordinal: "article", "page", "numéro". */
  readonly labels: ReadonlySet<string>;
  /** Multipliers from which a counted noun needs a linking word before it ("3 millions d'habitants"). */
  readonly linkedFrom: number;
}

export interface ContextLexicon {
  /** "près de", "up to": before the amount, matched backwards. */
  readonly boundsBefore: PhraseTable<Bound>;
  /** The same, matched forwards, between the two ends of a range. */
  readonly boundsBetween: PhraseTable<Bound>;
  /** "au moins", "or more": behind the amount. */
  readonly boundsAfter: PhraseTable<Bound>;
  /** "à", "to" | "ou" | "entre" … "et" | "de" … "à". */
  readonly to: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** Beginnings of words that make a rising "from A to B" a change ("grimp", "rose") or keep it a range ("vari", "rang"). */
  readonly changeCues: ReadonlySet<string>;
  readonly rangeCues: ReadonlySet<string>;
  /** "par" + "action", "a" + "barrel", "le" + "baril". */
  readonly perMarkers: ReadonlySet<string>;
  readonly perNouns: PhraseTable<string>;
  readonly perArticles: ReadonlySet<string>;
  readonly perArticleNouns: PhraseTable<string>;
  /** "minus"; false: only where no other word stands before it ("moins"). */
  readonly minus: ReadonlyMap<string, boolean>;
  /** Behind a magnitude without a unit, they make it a count of something ("les" in "3 milliards les plus pauvres"). */
  readonly countedBehind: ReadonlySet<string>;
  /** Before "7 heures": a time of day. Behind it ("du matin"): the same. */
  readonly clockBefore: ReadonlySet<string>;
  readonly clockAfter: ReadonlySet<string>;
  /** "le train de 7 heures": things that are named by their hour. */
  readonly clockNouns: ReadonlySet<string>;
  /** Around a number of years: an age. */
  /** False: only when no "de" follows ("à 62 ans", but "à 5 ans de prison"). */
  readonly agesBefore: PhraseTable<boolean>;
  readonly agesAfter: PhraseTable<true>;
  /** A person followed by "de N ans". */
  readonly persons: ReadonlySet<string>;
  /** Words of a sentence that make its "points" those of a percentage, and those that make them an index's. */
  readonly pointCues: ReadonlySet<string>;
  readonly indexCues: ReadonlySet<string>;
  /** Behind "a year", they make it a date and no rate ("a year earlier"). */
  readonly notPerBehind: ReadonlySet<string>;
}

export interface AboutLexicon {
  /** Amounts stand before their noun ("a $3m grant"). */
  readonly isAttributive: boolean;
  /** Prepositions behind the amount that lead to what it measures ("de", "in"). */
  readonly behind: ReadonlySet<string>;
  /** Prepositions between what is measured and the amount ("une offre de …"). */
  readonly before: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that end a noun phrase. */
  readonly ends: ReadonlySet<string>;
  /** Beginnings of verbs between a subject and its amount ("s'élève à", "rose"). */
  readonly verbs: ReadonlySet<string>;
}

/** The words in which a language writes amounts. Lower case throughout. */
export interface AmountLexicon {
  readonly numbers: NumberLexicon;
  /** Abbreviated multipliers ("md", "bn"). */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Those that stand only beside a currency ("m", "t"). */
  readonly moneyMagnitudes: ReadonlyMap<string, number>;
  /** Words between a multiplier and its unit ("de", "d", "of"). */
  readonly linkers: ReadonlySet<string>;
  readonly money: MoneyLexicon;
  readonly units: UnitLexicon;
  readonly counts: CountLexicon;
  readonly context: ContextLexicon;
  readonly about: AboutLexicon;
}
