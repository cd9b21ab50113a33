import type { DecimalMark } from '../../text/tokens';

/**
 * What may stand with a cue as the words that it reports. `incise`: it follows or interrupts them (", a dit X");
 * `colon`: it introduces them with a colon; `that`: a clause with or (`bare`) without conjunction; `question`: "si",
 * "why"; `infinitive`: "dit avoir"; `linked`: an infinitive with its link ("promet de", "vowed to"); `object`: a noun
 * phrase ("réclame une prime"); `words`: marked words within its complement ("dénonce un texte « … »").
 */
export type Frame =
  'incise' | 'colon' | 'that' | 'bare' | 'question' | 'infinitive' | 'linked' | 'object' | 'words';

export interface CueVerb {
  readonly frames: ReadonlySet<Frame>;
  /** A cue with "se" only: "s'inquiéter", not "inquiéter". */
  readonly reflexive: boolean;
  /** Words that must follow the verb form: "savoir" for "faire savoir". Empty for a plain verb. */
  readonly tail: readonly string[];
  /** The person spoken to is its plain object ("told Reuters"). */
  readonly tells: boolean;
}

export type Mood = 'finite' | 'participle' | 'gerund' | 'infinitive';

/** What one written form of a verb can be. `plural` is null where the form does not tell. */
export interface VerbForm {
  readonly mood: Mood;
  readonly plural: boolean | null;
}

export interface CueForm extends VerbForm {
  readonly verb: CueVerb;
}

export interface Auxiliary {
  /** `modal`: an infinitive follows and what is said may not have been said ("would", "did"). */
  readonly kind: 'have' | 'be' | 'future' | 'modal';
  readonly plural: boolean | null;
  readonly mood: 'finite' | 'gerund' | 'infinitive';
}

export type Gender = 'm' | 'f';

export interface Pronoun {
  /** Null where both are meant ("they", "on"). */
  readonly gender: Gender | null;
  readonly plural: boolean | null;
  /** It names nobody who could be told: "on", "je", "it", "I". */
  readonly vague: boolean;
}

/** A preposition that names a source: "selon", "according to". */
export interface SourceCue {
  readonly words: readonly string[];
  /** Only before a person or body, with a comma, and only for marked words ("pour"). */
  readonly strict: boolean;
}

export type NounKind = 'person' | 'body' | 'document';

export interface RoleNoun {
  readonly kind: NounKind;
  /** Null where the article before it decides. */
  readonly gender: Gender | null;
}

/** All words are lower case; an elided word is written without its apostrophe ("qu", "l", "d"). */
export interface QuoteLexicon {
  readonly decimal: DecimalMark;
  /** Straight and curly single marks hold quotations as well. */
  readonly singleMarks: boolean;

  /** Forms of the verbs that report speech. */
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  /** Forms of verbs that take a cue in the infinitive: "tenir (à rappeler)", "go on (to say)". */
  readonly carriers: ReadonlyMap<string, VerbForm>;
  readonly auxiliaries: ReadonlyMap<string, Auxiliary>;
  /** "été", "been": makes what follows a passive. */
  readonly passiveMarks: ReadonlySet<string>;
  /** Introduces the doer of a passive. */
  readonly agents: ReadonlySet<string>;
  /** Between a carrier and the infinitive: "à", "de", "to". */
  readonly infinitiveLinks: ReadonlySet<string>;
  /** Forms of cues that are nouns behind an article: "demande", "claims". */
  readonly nounForms: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words before a cue that make it no report: "veut", "si", "c'est-à-". */
  readonly hypotheses: ReadonlySet<string>;
  /** An unknown verb in the third person, behind marked words and before its subject; null: never read so. */
  readonly openVerb: RegExp | null;
  /** The same for a participle behind its auxiliary. */
  readonly openParticiple: RegExp | null;
  /** The subject may follow its verb with a hyphen: "dit-il". */
  readonly hyphenInversion: boolean;
  /** Marked or reported words may be followed by subject and verb: "the council said". */
  readonly subjectFirst: boolean;

  readonly sources: readonly SourceCue[];
  /** What stands behind "selon" without being a source: "saison", "cas". */
  readonly noSources: ReadonlySet<string>;

  readonly that: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Those of `questions` that are no part of what is asked: "si", "whether". */
  readonly whether: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words that open a clause of their own, where a phrase read backwards ends. */
  readonly clauseStarts: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  /** Words that end a reported clause behind a comma: "tandis", "while". */
  readonly clauseEnds: ReadonlySet<string>;

  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Pronouns that are subjects only, before a verb. */
  readonly subjectPronouns: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly secondPerson: ReadonlySet<string>;
  /** Verbs whose pronoun stands for nobody ("il faut"). */
  readonly impersonalVerbs: ReadonlySet<string>;
  readonly determiners: ReadonlyMap<
    string,
    { readonly gender: Gender | null; readonly plural: boolean | null }
  >;
  /** Determiners that point back: "ce", "cette", "that". */
  readonly definite: ReadonlySet<string>;
  readonly demonstrative: ReadonlySet<string>;
  /** "de", "of": bind a noun phrase to the one before. */
  readonly binders: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** How adverbs of the open class end. */
  readonly adverb: RegExp;
  readonly timeWords: ReadonlySet<string>;
  /** How the infinitive of the open class ends. */
  readonly infinitive: RegExp;
  /** Endings that only finite verbs have. */
  readonly finiteEnding: RegExp;
  /** Those of them that no noun shares. */
  readonly futures: RegExp;
  /** Everyday verb forms, at which a noun phrase ends. */
  readonly verbs: ReadonlySet<string>;

  /** "M.", "Mme", "Mr": to the gender. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  readonly nameParticles: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, RoleNoun>;
  /** Nouns of bodies that stand for one named before ("l'entreprise"); "la police" names itself. */
  readonly anaphoricBodies: ReadonlySet<string>;
  /** Words that make a definite phrase point back to somebody just named: "ancien", "élu", "thirtysomething". */
  readonly epithets: ReadonlySet<string>;
  readonly feminineGiven: RegExp;
  readonly givenExceptions: ReadonlyMap<string, Gender>;
  readonly ageWords: ReadonlySet<string>;

  /** Right before marked words, they make these a name: "film", "opération", "dit". */
  readonly namers: ReadonlySet<string>;
  /** Words right before the marks that doubt the word in them: "fameux", "so-called". */
  readonly soCalled: ReadonlySet<string>;
}
