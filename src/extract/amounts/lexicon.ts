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
  /** Below this value, and without a country, it is another word ("won", "couronnes"). */
  readonly least?: number;
}

export interface MoneyLexicon {
  readonly nouns: PhraseTable<CurrencyWord>;
  /** One capital behind the figure ("10 000 F"). */
  readonly letters: ReadonlyMap<string, CurrencyWord>;
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
  /** Units that multiply: "fois", "times". */
  readonly multiples: ReadonlySet<string>;
}

export interface CountLexicon {
  /** Nouns that are counted at any number, plural or not, lower case. */
  readonly nouns: ReadonlySet<string>;
  /** How a plural of the open class ends. */
  readonly plural: RegExp;
  /** What is only counted in money: "économies", "pertes". */
  readonly moneys: ReadonlySet<string>;
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

/** "près de|environ" and the bound that they say. */
export type BoundRow = readonly [phrases: string, bound: Bound];

export interface ContextLexicon {
  /** "près de", "up to": before the amount, matched backwards. */
  readonly boundsBefore: PhraseTable<Bound>;
  /** First words of upper bounds that behind a verb of change say where it ends ("up to"). */
  readonly targets: ReadonlySet<string>;
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
  /** "par" + "action", "a" + "barrel"; and behind an article alone ("le baril"), those that begin with a word of the last list. */
  readonly perMarkers: ReadonlySet<string>;
  readonly perNouns: PhraseTable<string>;
  readonly perArticles: ReadonlySet<string>;
  readonly perArticleNouns: ReadonlySet<string>;
  /** "minus"; false: only where no other word stands before it ("moins"). */
  readonly minus: ReadonlyMap<string, boolean>;
  /** Behind a magnitude without a unit, they make it a count of something ("les" in "3 milliards les plus pauvres", "sont"). */
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
  /** A person followed by "de N ans", and how other words for people end. */
  readonly persons: ReadonlySet<string>;
  readonly personShape: RegExp | null;
  /** What is had "à N ans" that are no age: "condamné", "crédit". */
  readonly terms: ReadonlySet<string>;
  /** Words of a sentence that make its "points" those of a percentage, and those that make them an index's. */
  readonly pointCues: ReadonlySet<string>;
  readonly indexCues: ReadonlySet<string>;
  /** Behind "a year", they make it a date and no rate ("a year earlier"). */
  readonly notPerBehind: ReadonlySet<string>;
}

export interface AboutLexicon {
  /** Amounts stand before their noun ("a $3m grant"), and a subject needs no determiner ("revenue rose"). */
  readonly isAttributive: boolean;
  /** Prepositions behind money that lead to what it is made of ("de", "in"), and words that are none there ("cash"). */
  readonly contents: ReadonlySet<string>;
  readonly notContents: ReadonlySet<string>;
  /** "à", "at": the same, behind an indefinite article ("un prêt à …") or a verb that sets a value ("porte le prix à …"). */
  readonly priced: ReadonlySet<string>;
  readonly setters: ReadonlySet<string>;
  /** Nouns that say nothing by themselves before "de" ("montant", "total"). */
  readonly empty: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** A preposition and an article in one ("au"): a phrase begins behind it. */
  readonly melted: ReadonlySet<string>;
  /** "de", "du", "of": inside a noun phrase; `links`: the other prepositions that a subject may hold. */
  readonly of: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Adjectives that stand before their noun, where the language puts others behind it. */
  readonly early: ReadonlySet<string>;
  /** How an adjective behind its noun ends; null where none stands there and a phrase ends with its plural. */
  readonly later: RegExp | null;
  /** Words that end a noun phrase, and adverbs that may stand at its end without belonging to it. */
  readonly ends: ReadonlySet<string>;
  readonly trailing: ReadonlySet<string>;
  /** Words behind which a clause begins: "que", "while". */
  readonly clauses: ReadonlySet<string>;
  /** Frequent verb forms, and how others end where the word cannot be a noun. */
  readonly finite: ReadonlySet<string>;
  readonly finiteShape: RegExp;
  /** Verbs of change ("grimp", "rose") and of level ("attei", "was") by stem, with the endings a stem takes. */
  readonly changes: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly endings: RegExp;
  /** Words that, beside function words, stand between subject, verb and amount ("expected", "jusqu"). */
  readonly bridges: ReadonlySet<string>;
}

/** The words in which a language writes amounts. Lower case throughout. */
export interface AmountLexicon {
  readonly numbers: NumberLexicon;
  /** Abbreviated multipliers ("md", "bn"). */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Those that stand only beside a currency ("m", "t"). */
  readonly moneyMagnitudes: ReadonlyMap<string, number>;
  readonly money: MoneyLexicon;
  readonly units: UnitLexicon;
  readonly counts: CountLexicon;
  readonly context: ContextLexicon;
  readonly about: AboutLexicon;
}
