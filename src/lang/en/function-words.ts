/** The most frequent short English words that are rare in the other languages of the news around us. */
export const functionWords: ReadonlySet<string> = new Set(
  'the of and to in is that for it was with as his her be by on not he she they are this have from at which but had were been their has would who will what when there said more'.split(
    ' ',
  ),
);
