/** The words by which a change between two near-copies is called a date; lower case. */
export interface RepeatLexicon {
  /** Names of months and days, and words such as "hier", "demain". */
  readonly dateWords: ReadonlySet<string>;
}
