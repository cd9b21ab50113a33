import type { Span } from '../../src/index';

/** What may stand before a name, and is part of it for some and outside for others. */
const BEFORE =
  /^(?:[^\p{L}\p{N}]+|(?:the|an?|le|la|les|un|une|du|des|au|aux|mr|mrs|ms|dr|me|mme|mlle|m|sir|dame|president|minister|senator|governor|mayor|captain|prosecutor|coach|manager|président|présidente|ministre|maire|docteur|docteure|préfète|capitaine)(?=[\s.])|[ld]['’])/iu;
const AFTER = /(?:[^\p{L}\p{N}]+|['’]s)$/iu;

/** `span` without signs, articles and titles before it and signs or a possessive after it; itself if nothing is left. */
export function bareSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (;;) {
    const inside = text.slice(start, end);
    const before = BEFORE.exec(inside)?.[0].length ?? 0;
    const after = AFTER.exec(inside.slice(before))?.[0].length ?? 0;
    if (before + after === 0) return { start, end };
    if (before + after >= end - start) return { start: span.start, end: span.end };
    start += before;
    end -= after;
  }
}
