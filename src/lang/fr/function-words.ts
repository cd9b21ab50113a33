/** The most frequent short French words that are rare in the other languages of the news around us. */
export const functionWords: ReadonlySet<string> = new Set(
  'le la les des du une et est dans pour que qui sur avec au aux ce cette ces il elle ils elles nous vous leur son ses pas plus par ou où mais été sont ont était être fait selon après avant depuis comme'.split(
    ' ',
  ),
);
