import type { PhraseTable } from '../../text/phrases';

/**
 * How a language says that something is not sure. All words are lower case; an elided word stands without its
 * apostrophe.
 */
export interface HedgeLexicon {
  /** "reportedly", "selon des rumeurs", "non vérifiées": unconfirmed by themselves. */
  readonly unconfirmed: PhraseTable<true>;
  /** "could", "pourrait": unconfirmed only on the word of a medium or of somebody without a name. */
  readonly onlyReported: ReadonlySet<string>;
  /** Shape of a verb in the conditional, third person, or null for a language that has none. */
  readonly conditional: RegExp | null;
  /** Words of that shape that are none, or that are wishes, duties and polite turns ("devrait", "voudrait"). */
  readonly notConditional: ReadonlySet<string>;
  /** Auxiliaries: with a participle behind them they tell of what has happened, which nothing but hearsay puts so. */
  readonly perfect: ReadonlySet<string>;
  readonly participle: RegExp;
  /** Participles that make the perfect a regret: "dû", "pu", "aimé". */
  readonly regrets: ReadonlySet<string>;
  /** Forms of "be" in the conditional, and what behind them tells of a state and not of a consequence. */
  readonly being: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  /** Verbs in the conditional that tell what somebody is doing, not what would follow: "envisagerait". */
  readonly present: ReadonlySet<string>;
  /** Between an auxiliary and its participle: "déjà", "pas". */
  readonly between: ReadonlySet<string>;
  /** "si", "sans", "au cas où": make a conditional of the sentence a consequence. */
  readonly hypotheses: PhraseTable<boolean>;
  /** The same as the first words of the statement: "sans cette aide, …". */
  readonly openings: PhraseTable<true>;
  /** "proposition", "scénario": what is spoken of does not exist yet. */
  readonly proposals: ReadonlySet<string>;
  /** Subjects that make it a judgement or an obligation: "ce", "ça", "cela". */
  readonly vagueSubjects: ReadonlySet<string>;
  /** "il faudrait", "il serait temps": impersonal where this pronoun stands before. */
  readonly impersonal: ReadonlySet<string>;
  readonly impersonalTails: ReadonlySet<string>;
  /** Makes a clause depend on the verb before: "que", "qu", "si". */
  readonly subordinators: ReadonlySet<string>;
  /** Past auxiliaries ("a", "avait", "ont") and other marks that the main verb is in the past. */
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly pastForms: RegExp | null;
  /** Beginnings of verbs of speech and thought, which a future in the past depends on. */
  readonly speech: ReadonlySet<string>;
}

/** By which words a statement is weighed. */
export interface WeightLexicon {
  /** Beginnings of verbs and nouns of events: "annonc", "arrêt", "resign". */
  readonly events: ReadonlySet<string>;
  /** Words too frequent to tell a subject. */
  readonly stopWords: ReadonlySet<string>;
  /** As the first word of a statement, they lean on the one before: "il", "cela", "but". */
  readonly leaning: ReadonlySet<string>;
  /** First and second person, outside quotations. */
  readonly personal: ReadonlySet<string>;
  /** Turns of phrase of a statement that tells no news: "declined to comment", "lire aussi". */
  readonly empty: PhraseTable<true>;
}

/** By which words an amount is somebody's. */
export interface OwnerLexicon {
  /** "de", "of": between the noun and its owner. */
  readonly links: ReadonlySet<string>;
  /** Before a name, they make it no subject: "de", "à", "pour", "in". */
  readonly prepositions: ReadonlySet<string>;
  /** Stand between a link or preposition and the name: "la", "l", "the". */
  readonly articles: ReadonlySet<string>;
  /** Names are followed by a sign and this word when they own what follows ("s"); null for a language without. */
  readonly possessive: string | null;
  /** Beginnings of verbs whose subject is the one that the amount is about: "invest", "détien", "perd". */
  readonly verbs: ReadonlySet<string>;
  /** Auxiliaries and "be" and "have", whole words. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Between a name and its verb: "ne", "n", "l", "also", "désormais". */
  readonly between: ReadonlySet<string>;
  /** Open a clause in which somebody else may act: "qui", "que", "while". */
  readonly clauseStarts: ReadonlySet<string>;
  /** Those of them that take up the name before the comma as their subject: "qui", "which". */
  readonly relatives: ReadonlySet<string>;
  /** "et", "and": before a further verb of the same subject. */
  readonly coordinators: ReadonlySet<string>;
  /** Right before an amount, they make it a circumstance of the deed: "depuis", "entre", "within". */
  readonly circumstances: ReadonlySet<string>;
}

export interface FactLexicon {
  readonly hedges: HedgeLexicon;
  readonly weights: WeightLexicon;
  readonly owners: OwnerLexicon;
}
