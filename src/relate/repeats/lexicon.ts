/** The words by which repeats are told from each other in one language; lower case. */
export interface RepeatLexicon {
  /** Names of months and days, and words such as "hier", "demain": a change that holds one is a change of date. */
  readonly dateWords: ReadonlySet<string>;
  /**
   * Turns of phrase by which a site, not its author, speaks to the reader ("abonnez-vous", "sign up for"). A short
   * paragraph that holds one and returns is a box of the page.
   */
  readonly prompts: readonly string[];
}
