import type { NameType } from '../../tagger/tag';

export type Gender = 'm' | 'f';

/** What an organisation is by the noun that names it; `other` is anything that acts and sells nothing. */
export type OrganisationKind = 'company' | 'media' | 'other';

export interface Determiner {
  /** "le", "this": speaks of what the reader knows; "un", "a" brings in something new. */
  readonly definite: boolean;
  /** Null where the form tells none ("l'", "the"). */
  readonly gender: Gender | null;
  readonly plural: boolean;
}

export interface Pronoun {
  readonly gender: Gender;
}

/**
 * The words by which names become actors. All are lower case, with straight apostrophes and without accents folded
 * away; abbreviations stand without their stop.
 */
export interface ActorLexicon {
  /** Before a name and no part of it: "m", "mme", "dr"; with the gender that they tell. */
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Nouns, singular, for what a person is or does; with the gender that the form tells. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  /** Of `roles`, those that are verbs in their finite forms as well: "juge". */
  readonly verbalRoles: ReadonlySet<string>;
  /** Of `roles`, ranks cut short, which tell less than the noun before them: (the leader) "Cllr" (X). */
  readonly ranks: ReadonlySet<string>;
  /** Nouns, singular, for organisations, and for places. */
  readonly organisations: ReadonlyMap<string, OrganisationKind>;
  readonly places: ReadonlySet<string>;
  /** Of `places`, those that stand with a genitive before the very name of the place: "the town" of X. */
  readonly namedPlaces: ReadonlySet<string>;
  /** Of `links`, those of a genitive: "of". */
  readonly genitives: ReadonlySet<string>;
  /** Of `organisations`, those that any company goes by and nothing else: "entreprise", "company". */
  readonly companyNouns: ReadonlySet<string>;
  /** Of `organisations`, those that stand before a name without being of it, however they are written: "insurer". */
  readonly callings: ReadonlySet<string>;
  /** Nouns that a person and a company go by alike: "developer", "armateur". */
  readonly trades: ReadonlySet<string>;
  /** Adjectives of peoples, singular and masculine, that stand between an article and the name of a company: "le danois" X. */
  readonly peoples: ReadonlySet<string>;
  /** Stand before or between the nouns of a role without being one: "ancien", "former", "chief". */
  readonly modifiers: ReadonlySet<string>;
  /** Heads before a hyphen that leave the noun what it is: "ex", "vice", "co". */
  readonly prefixes: ReadonlySet<string>;
  readonly determiners: ReadonlyMap<string, Determiner>;
  /** Join a role to what it is for: "de", "of"; they also stand inside names of organisations. */
  readonly links: ReadonlySet<string>;
  /** Other words that may stand inside a role, and words that never do: verbs in their finite forms, "qui", "that". */
  readonly breaks: ReadonlySet<string>;
  /** A title stands right before the name, as in English; else its complement may stand between. */
  readonly titlesTouchNames: boolean;
  readonly conjunctions: ReadonlySet<string>;
  /** Before a name that is thereby a place: "à", "in". */
  readonly locatives: ReadonlySet<string>;
  /** "est", "is": between a name and its role; `leads`: verbs after a relative pronoun that tell a role. */
  readonly copulas: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** "ans", "years": after an age. */
  readonly ageWords: ReadonlySet<string>;
  /** Words inside a person's name that are no names: "de", "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Articles that open a name without being needed in it: "le", "the". */
  readonly articles: ReadonlySet<string>;
  /** Ends of a company's name that are left out when it is named again: "sa", "inc", "group". */
  readonly legalForms: ReadonlySet<string>;
  /** Behind the "&" in the name of a firm, instead of a name: "sons", "fils". */
  readonly partners: ReadonlySet<string>;
  /** Words left out of acronyms: "de", "of". */
  readonly small: ReadonlySet<string>;
  /** Stand before an institution's name to say of which country it is, folded: "us". */
  readonly countryMarks: ReadonlySet<string>;
  /** Before an earlier name, in parentheses or behind a comma: "ex", "formerly". */
  readonly formerly: ReadonlySet<string>;
  /** Names of one and the same actor, the one to show first. */
  readonly sameNames: readonly (readonly string[])[];
  /** Of a politician's party, before a hyphen and the place where he was elected: the "d" of "D-Ohio". */
  readonly partyMarks: ReadonlySet<string>;
  /** Names of those who publish news. */
  readonly media: ReadonlySet<string>;
  /** Names that are written without capitals: "gilets jaunes", "zone euro". */
  readonly uncapitalised: readonly (readonly [phrase: string, type: NameType])[];
  /** Places ("avon and somerset") and fields of ministries (`ORG`) of several names, lower case, blanks around marks. */
  readonly pairs: readonly (readonly [phrase: string, type: 'LOC' | 'ORG'])[];
  /** Before a saint's name, in that of a school or a hospital: "st". */
  readonly saints: ReadonlySet<string>;
  /** Of `institutions`, those of several fields: "ministère". */
  readonly ministries: ReadonlySet<string>;
  /** Before the given name of a storm. */
  readonly storms: ReadonlySet<string>;
  /** Names of which the type is known whatever stands around them: platforms, seats of power, parts of the world. */
  readonly known: ReadonlyMap<string, NameType>;
  /** Nouns in small letters that belong to the name of a place behind them: "tour", "canton de". */
  readonly placeHeads: ReadonlySet<string>;
  /** The same for capitalised ones: "Nord de". */
  readonly directions: ReadonlySet<string>;
  /** Of `organisations`, those that belong to the name behind them: "lycée", "ministère de". */
  readonly institutions: ReadonlySet<string>;
  /** Last words of organisations' names, folded, beside the nouns above: "enterprises", "airlines". */
  readonly organisationEnds: ReadonlySet<string>;
  /** First and last words of media's names, folded: "courrier", "herald"; they count where `citing` stands near. */
  readonly mediaHeads: ReadonlySet<string>;
  readonly mediaEnds: ReadonlySet<string>;
  /** The same of nouns right before a name, lower case: "agence". */
  readonly mediaNouns: ReadonlySet<string>;
  /** Words by which news is ascribed: "selon", "reported". */
  readonly citing: ReadonlySet<string>;
  readonly companyCues: CompanyCues;
  /** "ministre de": makes the name of an office a part of the title. */
  readonly officeHolders: ReadonlySet<string>;
  /** Roles that are held in an organisation ("patron d'…"), and words before one's employer: "chez". */
  readonly leaders: ReadonlySet<string>;
  readonly employers: ReadonlySet<string>;
  /** How further nouns for people end, lower case: "agronome", "shareholder". */
  readonly roleEndings: RegExp;
  /** Nouns of time, which an apposition with "a" is not about a person by ("a day later"). */
  readonly timeNouns: ReadonlySet<string>;
  /** Roles that tell little: "homme", "member". */
  readonly vague: ReadonlySet<string>;
  /** What looks like a name and is none: acronyms of things, peoples, months and days. */
  readonly notNames: ReadonlySet<string>;
  /** Subject pronouns, and others that speak of the person just named: "lui", "him". */
  readonly subjects: ReadonlyMap<string, Pronoun>;
  readonly objects: ReadonlyMap<string, Pronoun>;
  /** Beside a pronoun between commas that only repeats the name before it: (X,) "quant à" (lui,), (X, elle) "aussi". */
  readonly emphatics: ReadonlySet<string>;
  /** Pronouns for what is no person: "it"; empty where a language has none of its own. */
  readonly neuters: ReadonlySet<string>;
  /** What one's own parents are called, as a name is: "dad". */
  readonly kin: ReadonlyMap<string, Gender>;
  /** Finite verbs of speech. */
  readonly speech: ReadonlySet<string>;
  /** "ce dernier": words of a fixed phrase for the last person named. */
  readonly lastNamed: readonly (readonly [phrase: string, pronoun: Pronoun])[];
  /** Behind a subject pronoun that stands for nobody: "faut", "s'agit". */
  readonly impersonal: ReadonlySet<string>;
  /** Roles that are one and the same in other words: "pdg", "patron". */
  readonly sameRoles: readonly (readonly string[])[];
  readonly credits: CreditLexicon;
}

/** Words that only a company's name stands beside; lower case. */
export interface CompanyCues {
  /** Before a link and the name, words set apart by blanks: "conseil d' administration" (de X), "shares" (in X). */
  readonly linked: readonly string[];
  /** Right before the name: "racheter". */
  readonly touching: ReadonlySet<string>;
  /** Behind the name and its possessive, one adjective left out: "shareholders". */
  readonly owned: ReadonlySet<string>;
  /** Behind a determiner and the name: the X "deal". */
  readonly compound: ReadonlySet<string>;
  /** Right behind the possessive, where the shares are left out: X's "fell". */
  readonly elliptic: ReadonlySet<string>;
}

/** How those are named who made the article, and not the news. Matched at the start of a block or of a parenthesis. */
export interface CreditLexicon {
  /** Open a block that is nothing but a by-line: "par", "by". */
  readonly bylines: ReadonlySet<string>;
  /** Open a credit, up to the end of the block: "photo", "crédit". */
  readonly photos: ReadonlySet<string>;
  /** Of `photos`, those that a name follows at the end of a block without a mark: "Photo Anne Roux". */
  readonly photographs: ReadonlySet<string>;
  /** Open what says who reported and edited, up to the end of its bracket or block: "reporting by". */
  readonly crewLeads: readonly string[];
  /** May stand in it in small letters, beside those. */
  readonly crewWords: ReadonlySet<string>;
  /** What the author of an article is, in a short line of the name and this: "correspondent", "envoyée". */
  readonly bylineRoles: ReadonlySet<string>;
  /** May stand behind it in such a line. */
  readonly bylineLinks: ReadonlySet<string>;
  /** May stand in small letters between the name and that, where no comma parts them: "political", "notre". */
  readonly bylineDesks: ReadonlySet<string>;
  /** May stand in an agency's stamp beside names: "avec", "with". */
  readonly stampWords: ReadonlySet<string>;
  /** Agencies that sign so, lower case. */
  readonly agencies: ReadonlySet<string>;
}
