import fc from 'fast-check';
import { languages } from '../../lang/index';
import type { Quote } from '../../report';
import { toDocument, type Document } from '../../text/document';
import type { QuoteLexicon } from './lexicon';
import { findMarked } from './marks';
import { findQuotes } from './quotes';

const CODES = ['fr', 'en'] as const;

function lexiconOf(code: string): QuoteLexicon {
  const quotes = languages.get(code)?.quotes;
  if (!quotes) throw new Error(`no quotes in ${code}`);
  return quotes;
}

const documentOf = (blocks: readonly string[]): Document =>
  toDocument(
    blocks.map((text) => ({ text, role: 'paragraph' as const })),
    { abbreviations: new Set(['m']) },
  );

/** Pieces that make and break quotations. */
const PIECES =
  '«|»|« | »|“|”|„|‘|’|\'|"|"|—|(|)|,|.|?|!|…|:|;| |\u00a0|\n|dit-il|a déclaré|selon|pour|que|qui|said|told|according to|he|elle|il|le maire|Lise Ormond|Paul|the council|On part|oui|et|5\'|19"|d’|said she|de conclure'.split(
    '|',
  );
const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(pieces.length % 2 === 0 ? ' ' : '').split('\n'));

const isWithin = (document: Document, { start, end }: { start: number; end: number }): boolean =>
  document.blocks.some((block) => block.start <= start && end <= block.end);

test('marks of any kind and number: words in one block, in order, apart from each other', () => {
  fc.assert(
    fc.property(soup, (blocks) => {
      const document = documentOf(blocks);
      let reached = 0;
      for (const marked of findMarked(document, () => true, true)) {
        expect(marked.outerStart).toBeGreaterThanOrEqual(reached);
        expect(marked.start).toBeGreaterThan(marked.outerStart);
        expect(marked.end).toBeGreaterThan(marked.start);
        expect(marked.outerEnd).toBeGreaterThanOrEqual(marked.end);
        expect(isWithin(document, { start: marked.outerStart, end: marked.outerEnd })).toBe(true);
        reached = marked.outerEnd;
      }
    }),
    { numRuns: 400 },
  );
});

test.each(CODES)('%s: quotations lie in one block and overlap none, whatever the text', (code) => {
  const check = (quotes: readonly Quote[], document: Document): void => {
    quotes.forEach((quote, index) => {
      expect(quote.end).toBeGreaterThan(quote.start);
      expect(document.text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(isWithin(document, quote)).toBe(true);
      if (quote.continues !== null) expect(quote.continues).toBeLessThan(index);
      for (const span of [quote.speaker, quote.cue]) if (span) expect(isWithin(document, span)).toBe(true);
      const next = quotes[index + 1];
      if (next) expect(next.start).toBeGreaterThanOrEqual(quote.end);
    });
  };
  fc.assert(
    fc.property(soup, (blocks) => {
      const document = documentOf(blocks);
      check(findQuotes(document, lexiconOf(code), []), document);
    }),
    { numRuns: 400 },
  );
});

test.each(CODES)('%s: twice the text takes about twice the look-ups', (code) => {
  let steps = 0;
  class CountingMap<K, V> extends Map<K, V> {
    override get(key: K): V | undefined {
      steps++;
      return super.get(key);
    }
  }
  const lexicon = lexiconOf(code);
  const counting = { ...lexicon, cues: new CountingMap(lexicon.cues), roles: new CountingMap(lexicon.roles) };
  const stepsFor = (text: string, times: number): number => {
    steps = 0;
    findQuotes(documentOf([text.repeat(times)]), counting, []);
    return steps;
  };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES.filter((piece) => piece !== '\n')), { minLength: 1, maxLength: 12 }),
      (pieces) => {
        const text = `${pieces.join(' ')} `;
        const once = stepsFor(text, 200);
        expect(stepsFor(text, 400)).toBeLessThanOrEqual(2.5 * once + 2000);
      },
    ),
    { numRuns: 40 },
  );
});
