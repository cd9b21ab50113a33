import fc from 'fast-check';
import type { Report, Span } from '../../../src/index';
import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../../test/report-of';
import { fragmentRange, textFragments } from './text-fragment';

/** `text` without the marks ⟦ ⟧, and the range that they hold. */
function marked(blocks: readonly string[]): { report: Report; span: Span } {
  const report = reportOf(blocks.map((block) => block.replace(/[⟦⟧]/gu, '')));
  const joined = blocks.join('\n\n');
  const start = joined.indexOf('⟦');
  return { report, span: { start, end: joined.indexOf('⟧') - 1 } };
}

test.each<[string, string[], string]>([
  [
    'a long range by its ends',
    [`⟦${PORT}⟧`],
    ':~:text=%C3%80%20Port%2DArlan%2C%20les%20bateliers%20attendent,la%20rivi%C3%A8re%20faute%20de%20fret.',
  ],
  ['a near-copy by what differs', [CANAL, ECLUSE, `⟦${CANAL_CHANGED}⟧`], '94%2C7'],
  [
    'commas, hyphens and ampersands',
    [`⟦Brun & Fils, de Port-Arlan, ferme⟧.`],
    ':~:text=Brun%20%26%20Fils%2C%20de%20Port%2DArlan%2C%20ferme',
  ],
  [
    'a figure with words around it',
    ['Le pont vaut ⟦12 euros⟧ à peine aujourd’hui, dit-on.'],
    ':~:text=Le%20pont%20vaut-,12%20euros,-%C3%A0%20peine%20aujourd%E2%80%99hui%2C',
  ],
])('%s', (_, blocks, expected) => {
  const { report, span } = marked(blocks);
  expect(textFragments(report)(span)).toContain(expected);
});

test.each<[string, string[]]>([
  ['first of two near-copies', [`⟦${CANAL}⟧`, CANAL_CHANGED]],
  ['second of two near-copies', [CANAL, `⟦${CANAL_CHANGED}⟧`]],
  [
    'words that both share, in the second',
    [CANAL, CANAL_CHANGED.replace('le syndicat des écluses', '⟦le syndicat des écluses⟧')],
  ],
  ['a whole copy', [CANAL, PORT, `⟦${CANAL}⟧`]],
  ['a figure of the title too', ['Il faut ⟦97,4 millions⟧ d’euros.']],
  ['a range over two blocks', [`Il dit : « ⟦${PORT}`, `${ECLUSE}⟧ »`]],
  ['a part of a word is widened', ['Les ⟦bate⟧liers du canal attendent.']],
  [
    'case and accents',
    ['Ou le canal rouvre ce matin ici.', 'OÙ LE CANAL rouvre-t-il ? Là ⟦où le canal rouvre⟧ ce soir.'],
  ],
  ['Japanese', ['運河は三月に再開する。', '運河は⟦四月⟧に再開する。']],
])('finds %s', (_, blocks) => {
  const { report, span } = marked(blocks);
  const directive = textFragments({
    ...report,
    article: { ...report.article, title: 'Canal : 97,4 millions' },
  })(span);
  expect(find(report, directive ?? '')).toEqual(fragmentRange(report, span));
});

test('words inside the second of two copies are found from the copy’s border on', () => {
  const { report, span } = marked([
    CANAL,
    PORT,
    CANAL.replace('14 mois', '14 mois').replace('lundi', '⟦lundi⟧'),
    ECLUSE,
  ]);
  const found = find(report, textFragments(report)(span) ?? '');
  expect(found?.start).toBe(report.blocks[2]?.start);
  expect(found?.end).toBeGreaterThanOrEqual(span.end);
});

test.each([
  ['blanks', { start: 2, end: 3 }],
  ['a sign', { start: 3, end: 4 }],
])('%s alone have no directive', (_, span) => {
  expect(textFragments(reportOf(['Il – dort.']))(span)).toBeNull();
});

test('any range of any block is found first, unless the whole block stands there twice', () => {
  const word = fc.constantFrom(
    'le',
    'canal',
    'Canal',
    'rouvre',
    'l’État',
    '97,4',
    '94,7',
    'Port-Arlan',
    '« non »',
    'à',
    'et,',
    '(oui)',
    'a&b',
    'fin.',
    '\u00a0%',
  );
  const block = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ').trim());
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(60),
      (blocks, from, size) => {
        const report = reportWith(blocks);
        const start = from % report.text.length;
        const block = report.blocks.find((each) => start < each.end);
        const span = { start, end: Math.min(block?.end ?? 0, start + 1 + size) };
        const range = fragmentRange(report, span);
        const directive = textFragments(report)(span);
        if (directive === null || range === null) return;
        const found = find(report, directive);
        expect(found).not.toBeNull();
        if (!found || (found.start === range.start && found.end === range.end)) return;
        // Widened to a border of its block, else one of several places with the same neighbours.
        const holds = isCopied(report, range) && found.start <= range.start && range.end <= found.end;
        const plain = (place: Span): string => words(report.text.slice(place.start, place.end)).join(' ');
        expect(holds || (plain(found) === plain(range) && isCopied(report, range))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

function reportWith(blocks: readonly string[]): Report {
  const report = reportOf(['x']);
  const text = blocks.join('\n\n');
  let start = 0;
  return {
    ...report,
    article: { ...report.article, title: null },
    text,
    blocks: blocks.map((block) => {
      const placed = { start, end: start + block.length, role: 'paragraph' as const };
      start = placed.end + 2;
      return placed;
    }),
  };
}

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all that could tell `range` in its block, the words of the block, stands in the text twice. */
function isCopied({ text, blocks }: Report, range: Span): boolean {
  const own = blocks.filter((block) => block.start < range.end && range.start < block.end);
  const needle = words(text.slice(own[0]?.start, own.at(-1)?.end)).join('');
  const all = words(text).join('');
  return all.indexOf(needle) !== all.lastIndexOf(needle);
}

/** A directive's terms, decoded as the draft says (§ 3.4, "parse a text directive"). */
function parse(directive: string): { prefix: string; start: string; end: string; suffix: string } {
  const tokens = directive.replace(':~:text=', '').split(',');
  const prefix = tokens[0]?.endsWith('-') ? (tokens.shift() ?? '').slice(0, -1) : '';
  const suffix = tokens.at(-1)?.startsWith('-') ? (tokens.pop() ?? '').slice(1) : '';
  const [start = '', end = ''] = tokens;
  expect(tokens.length).toBeLessThanOrEqual(2);
  return {
    prefix: decodeURIComponent(prefix),
    start: decodeURIComponent(start),
    end: decodeURIComponent(end),
    suffix: decodeURIComponent(suffix),
  };
}

/** The draft's "find a range from a text directive" (§ 3.5.1) on the blocks of `report`. */
function find(report: Report, directive: string): Span | null {
  const { prefix, start, end, suffix } = parse(directive);
  const { text } = report;
  let from = 0;
  for (;;) {
    let match: Span | null;
    if (prefix === '') {
      match = findString(report, start, from, true, end !== '' || suffix === '');
      if (!match) return null;
      from = match.start + 1;
    } else {
      const before = findString(report, prefix, from, true, false);
      if (!before) return null;
      from = before.start + 1;
      const at = skipBlanks(text, before.end);
      match = findString(report, start, at, false, end !== '' || suffix === '');
      if (!match) return null;
      if (match.start !== at) continue;
    }
    let after = match.end;
    for (;;) {
      if (end !== '') {
        const last = findString(report, end, after, true, suffix === '');
        if (!last) return null;
        match = { start: match.start, end: last.end };
        after = last.end;
      }
      if (suffix === '') return match;
      const at = skipBlanks(text, match.end);
      const behind = findString(report, suffix, at, false, true);
      if (!behind) return null;
      if (behind.start === at) return match;
      if (end === '') break;
    }
  }
}

function skipBlanks(text: string, at: number): number {
  return at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** "Find a string in a range" (§ 3.5.2): inside one block, whatever the case. */
function findString(
  { text, blocks }: Report,
  query: string,
  from: number,
  startBound: boolean,
  endBound: boolean,
): Span | null {
  for (const block of blocks.filter((each) => each.end > from)) {
    const inside = text.slice(block.start, block.end);
    const borders = new Set([0, inside.length]);
    for (const { index, segment } of new Intl.Segmenter('fr', { granularity: 'word' }).segment(inside))
      borders.add(index).add(index + segment.length);
    const folded = inside.toLowerCase();
    for (
      let at = folded.indexOf(query.toLowerCase());
      at >= 0;
      at = folded.indexOf(query.toLowerCase(), at + 1)
    ) {
      const [start, end] = [block.start + at, block.start + at + query.length];
      if (start < from || (startBound && !borders.has(at)) || (endBound && !borders.has(at + query.length)))
        continue;
      return { start, end };
    }
  }
  return null;
}
