import fc from 'fast-check';
import { repeats as english } from '../../lang/en/repeats';
import { sentences as englishSentences } from '../../lang/en/sentences';
import { repeats as french } from '../../lang/fr/repeats';
import { sentences } from '../../lang/fr/sentences';
import type { Repeat } from '../../report';
import { toDocument, type BlockRole, type Document, type SourceBlock } from '../../text/document';
import { findRepeats } from './repeats';

const BRIDGE =
  'Le conseil municipal de Valmorin a voté jeudi la reconstruction du pont des Tanneurs, fermé depuis la crue de janvier. Le chantier coûtera 97,4 millions d’euros et durera trois ans.';
const BAKERY =
  'À la boulangerie de la rue Basse, Odile Tassin ouvre à cinq heures et demie. « Mes clients viennent des deux rives », dit-elle en rangeant ses plateaux de brioches.';
const SCHOOL =
  'Les élèves de l’école Jean-Orvel font un détour de deux kilomètres chaque matin. Une navette les attend devant la mairie, sauf les jours de marché.';
const FERRY =
  'Un bac relie les deux quais toutes les vingt minutes. Il transporte les piétons et les vélos, mais aucune voiture.';

const paragraphs = (...texts: string[]): SourceBlock[] => texts.map((text) => ({ text, role: 'paragraph' }));
const read = (blocks: readonly SourceBlock[]): Document => toDocument(blocks, sentences);
const find = (...texts: string[]): Repeat[] => findRepeats(read(paragraphs(...texts)), french);
const brief = (repeat: Repeat): string =>
  `${repeat.of}-${repeat.block} ${repeat.kind} ${repeat.because ?? 'flagged'}`;

describe('exact', () => {
  test.each([
    ['the same', (text: string) => text],
    ['other blanks', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['doubled blanks', (text: string) => text.replaceAll(' ', '  ')],
    ['straight apostrophes', (text: string) => text.replaceAll('’', "'")],
    ['other quotation marks', (text: string) => text.replaceAll('« ', '“').replaceAll(' »', '”')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['no hyphens', (text: string) => text.replaceAll('-', ' ')],
    ['joined by the hyphen', (text: string) => text.replaceAll('dit-elle', 'ditelle')],
    ['soft hyphens', (text: string) => text.replaceAll('ou', 'o\u00adu')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
    ['no full stop', (text: string) => text.slice(0, -1)],
  ])('%s', (_, write) => {
    const [repeat, ...rest] = find(SCHOOL, BAKERY, FERRY, write(BAKERY));
    expect(rest).toEqual([]);
    expect(repeat).toMatchObject({
      block: 3,
      of: 1,
      kind: 'exact',
      flagged: true,
      because: null,
      changes: [],
    });
  });

  test.each([
    [
      'Le chœur de Brévigny chante à l’office de neuf heures.',
      'Le choeur de Brévigny chante à l’oﬃce de neuf heures.',
    ],
    [
      'La dette de la commune atteint 1 500 000 euros, selon le trésorier.',
      'La dette de la commune atteint 1\u202f500\u202f000 euros, selon le trésorier.',
    ],
  ])('%s', (one, other) => {
    expect(find(one, FERRY, other).map(brief)).toEqual(['0-2 exact flagged']);
  });

  test('spans the whole block on both sides', () => {
    const document = read(paragraphs(SCHOOL, BAKERY, BAKERY));
    const [repeat] = findRepeats(document, french);
    const [, first, second] = document.blocks;
    expect(repeat?.spans).toEqual([
      { start: second?.start, end: second?.end, ofStart: first?.start, ofEnd: first?.end },
    ]);
  });

  test('every copy is linked to the first', () => {
    expect(find(BRIDGE, SCHOOL, BRIDGE, FERRY, BRIDGE).map(brief)).toEqual([
      '0-2 exact flagged',
      '0-4 exact flagged',
    ]);
  });

  test('other digits, signs and units are not the same words', () => {
    const rate = 'Le taux de vacance des commerces du centre atteint -3,5 % cette année.';
    for (const [from, to] of [
      ['-3,5', '3,5'],
      ['3,5 %', '3,5 €'],
      ['3,5', '35'],
    ] as const) {
      expect(find(rate, FERRY, rate.replace(from, to)).map((repeat) => repeat.kind)).toEqual(['near']);
    }
  });
});

describe('near', () => {
  test.each([
    ['a figure', BRIDGE.replace('97,4', '94,7'), ['97,4>94,7 figure']],
    [
      'two figures',
      BRIDGE.replace('97,4', '94,7').replace('trois', '5'),
      ['97,4>94,7 figure', 'trois>5 figure'],
    ],
    ['a day', BRIDGE.replace('jeudi', 'mardi'), ['jeudi>mardi date']],
    ['a name', BRIDGE.replace('Valmorin', 'Tressac'), ['Valmorin>Tressac name']],
    ['a word', BRIDGE.replace('reconstruction', 'démolition'), ['reconstruction>démolition words']],
    ['a word left out', BRIDGE.replace('municipal ', ''), ['municipal> words']],
    ['the first word', BRIDGE.replace('Le conseil', 'Notre conseil'), ['Le>Notre words']],
    ['the last word', BRIDGE.replace('trois ans', 'trois hivers'), ['ans>hivers words']],
  ])('%s', (_, later, changes) => {
    const [repeat, ...rest] = find(SCHOOL, BRIDGE, FERRY, later);
    expect(rest).toEqual([]);
    expect(repeat).toMatchObject({ block: 3, of: 1, kind: 'near', flagged: true });
    expect(repeat?.changes.map(({ from, to, what }) => `${from}>${to} ${what}`)).toEqual(changes);
  });

  test('a sentence added in the middle is one change, and no part of the spans', () => {
    const added = 'La préfecture n’en a jamais discuté avec la commune voisine, dit-on.';
    const document = read(paragraphs(FERRY, `${BRIDGE} ${SCHOOL}`, `${BRIDGE} ${added} ${SCHOOL}`));
    const [repeat] = findRepeats(document, french);
    expect(repeat).toMatchObject({
      kind: 'near',
      changes: [{ from: '', to: added.slice(0, -1), what: 'words' }],
    });
    expect(repeat?.spans.map(({ start, end }) => document.text.slice(start, end))).toEqual([BRIDGE, SCHOOL]);
  });

  test('sentences that changed places are no change of words', () => {
    const [head, tail] = BRIDGE.split(/(?<=janvier\.) /u);
    const [repeat] = find(SCHOOL, BRIDGE, `${tail} ${head}`);
    expect(repeat).toMatchObject({ kind: 'near', flagged: true, changes: [] });
    expect(repeat?.spans).toHaveLength(2);
  });

  test('English, with its own dates', () => {
    const text =
      'The Port Hallow ferry will sail again on March 3, the council said, after repairs that cost $4.2 million.';
    const document = toDocument(
      paragraphs(SCHOOL, text, text.replace('March 3', 'April 7').replace('$4.2', '$2.4')),
      englishSentences,
    );
    const [repeat] = findRepeats(document, english);
    expect(repeat?.changes.map(({ from, to, what }) => `${from}>${to} ${what}`)).toEqual([
      'March 3>April 7 date',
      '4.2>2.4 figure',
    ]);
  });
});

describe('partial', () => {
  const [, sentence = ''] = SCHOOL.split(/(?<=matin\.) /u);

  test('a whole sentence used again', () => {
    const document = read(paragraphs(SCHOOL, FERRY, `${BAKERY} ${sentence}`));
    const [repeat, ...rest] = findRepeats(document, french);
    expect(rest).toEqual([]);
    expect(repeat).toMatchObject({ block: 2, of: 0, kind: 'partial', flagged: true });
    expect(repeat?.spans.map(({ start, end }) => document.text.slice(start, end))).toEqual([sentence]);
  });

  test('a sentence used again with a word changed', () => {
    const [repeat] = find(SCHOOL, FERRY, `${BAKERY} ${sentence.replace('mairie', 'gare')}`);
    expect(repeat).toMatchObject({
      kind: 'partial',
      changes: [{ from: 'mairie', to: 'gare', what: 'words' }],
    });
  });

  test('two paragraphs merged into one', () => {
    expect(find(SCHOOL, FERRY, BRIDGE, `${SCHOOL} ${FERRY}`).map((repeat) => repeat.of)).toEqual([0, 1]);
  });

  test('one paragraph divided into two', () => {
    const [head = '', tail = ''] = BRIDGE.split(/(?<=janvier\.) /u);
    expect(find(SCHOOL, BRIDGE, FERRY, head, tail).map(brief)).toEqual([
      '1-3 partial flagged',
      '1-4 partial flagged',
    ]);
  });

  test('a turn of phrase is none', () => {
    const phrase = 'Interrogé en marge de la réunion du syndicat des eaux de la vallée,';
    expect(
      find(
        `${phrase} le maire de Cassoue a défendu la hausse des tarifs et promis des chiffres pour la rentrée.`,
        `${phrase} Odile Tassin a refusé de dire si les travaux de sa boutique seraient finis à temps.`,
      ),
    ).toEqual([]);
  });
});

describe('expected repetition is named and not flagged', () => {
  const roles: readonly (readonly [BlockRole, string])[] = [
    ['pull-quote', 'pull-quote'],
    ['standfirst', 'standfirst'],
    ['caption', 'caption'],
    ['heading', 'crosshead'],
    ['list-item', 'list'],
    ['table', 'table'],
    ['teaser', 'teaser'],
    ['embed', 'embed'],
    ['other', 'embed'],
  ];
  test.each(roles)('%s, before and after the paragraph', (role, because) => {
    const other: SourceBlock = { text: BRIDGE, role };
    for (const blocks of [
      [other, ...paragraphs(SCHOOL, BRIDGE)],
      [...paragraphs(BRIDGE, SCHOOL), other],
    ]) {
      expect(findRepeats(read(blocks), french).map(brief)).toEqual([`0-2 exact ${because}`]);
    }
  });

  test('but two paragraphs with the words of a standfirst are one repeat between themselves', () => {
    const blocks = [{ text: BRIDGE, role: 'standfirst' as const }, ...paragraphs(BRIDGE, SCHOOL, BRIDGE)];
    expect(findRepeats(read(blocks), french).map(brief)).toEqual([
      '0-1 exact standfirst',
      '1-3 exact flagged',
    ]);
  });

  test('the same caption twice in a row is a twin', () => {
    const caption = {
      text: 'Le pont des Tanneurs, à Valmorin, le 12 mai. Photo Élise Orvel',
      role: 'caption' as const,
    };
    expect(findRepeats(read([...paragraphs(SCHOOL), caption, caption]), french).map(brief)).toEqual([
      '1-2 exact twin',
    ]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['short lines', ['Lire plus tard', SCHOOL, 'Lire plus tard'], ['0-2 exact short']],
    [
      'a crosshead without its role',
      [BAKERY, 'Un bac relie les deux quais', `${FERRY} Le maire le dit gratuit.`],
      ['1-2 partial crosshead'],
    ],
    [
      'a head and the entry below it',
      [
        BAKERY,
        'Un drone s’écrase sur le toit du gymnase de Brévigny',
        'Un drone s’est écrasé sur le toit du gymnase de Brévigny.',
      ],
      ['1-2 near crosshead'],
    ],
    [
      'lines of a list',
      [
        'Farine de seigle, deux cents grammes et un peu de sel fin',
        'Un œuf',
        'Du beurre',
        SCHOOL,
        'Un œuf',
        'Du beurre',
        'Du lait',
      ],
      ['1-4 exact list', '2-5 exact list'],
    ],
    [
      'an index of a live blog',
      [
        '14h32 – La préfète annonce la réouverture du pont aux piétons',
        '15h10 – Les écoles resteront fermées demain',
        BAKERY,
        'La préfète annonce la réouverture du pont aux piétons',
      ],
      ['0-3 near live-index'],
    ],
    ['the beginning, cut off', [`${BRIDGE.slice(0, 100)}…`, SCHOOL, BRIDGE], ['0-2 partial teaser']],
    [
      'a box of the page',
      [
        BAKERY,
        'Abonnez-vous pour lire chaque soir ce que la rédaction de la vallée a retenu.',
        SCHOOL,
        'Abonnez-vous pour lire chaque soir ce que la rédaction de la vallée a retenu.',
      ],
      ['1-3 exact embed'],
    ],
    [
      'a quotation echoed',
      [
        'Le maire a parlé longtemps. « Nous ne fermerons ni l’école ni le dispensaire tant que je serai là », a-t-il promis, sous les sifflets.',
        BAKERY,
        'La formule « nous ne fermerons ni l’école ni le dispensaire tant que je serai là » amuse désormais toute la vallée.',
      ],
      ['0-2 partial quote-echo'],
    ],
    [
      'a pull quote without its role',
      [
        'Le maire a parlé longtemps. « Nous ne fermerons ni l’école ni le dispensaire tant que je serai là. » Puis il est parti.',
        BAKERY,
        '« Nous ne fermerons ni l’école ni le dispensaire tant que je serai là. »',
      ],
      ['0-2 partial pull-quote'],
    ],
    [
      'a pull quote that lost its marks',
      [
        'Nous ne fermerons ni l’école ni le dispensaire tant que je serai là.',
        BAKERY,
        'Le maire a parlé longtemps. « Nous ne fermerons ni l’école ni le dispensaire tant que je serai là », a-t-il promis.',
      ],
      ['0-2 partial pull-quote'],
    ],
    [
      'a standfirst without its role',
      [
        'VALMORIN. Le pont des Tanneurs, fermé depuis la crue, sera reconstruit en trois ans.',
        'Le pont des Tanneurs, fermé depuis la crue, sera reconstruit en trois ans.',
        BAKERY,
      ],
      ['0-1 near standfirst'],
    ],
    [
      'a form filled in anew',
      [
        'À Valmorin, lundi, le vent soufflera du nord jusqu’à 36 km/h et il fera entre 2 et 13 degrés.',
        'À Tressac, mardi, le vent soufflera du nord jusqu’à 48 km/h et il fera entre 4 et 15 degrés.',
      ],
      ['0-1 near template'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(find(...texts).map(brief)).toEqual(expected);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a quotation given twice, each time as a sentence of its own',
      [
        'Le maire a parlé longtemps. « Nous ne fermerons ni l’école ni le dispensaire. Je m’y engage devant vous tous ce soir », a-t-il promis.',
        SCHOOL,
        `${FERRY} « Nous ne fermerons ni l’école ni le dispensaire. Je m’y engage devant vous tous ce soir », a-t-il promis.`,
      ],
      ['0-2 partial flagged'],
    ],
    ['the first paragraph, again at the end', [BRIDGE, SCHOOL, BRIDGE], ['0-2 exact flagged']],
    [
      'a long paragraph that mentions a subscription',
      [`${BAKERY} ${SCHOOL}`, FERRY, `${BAKERY} ${SCHOOL}`],
      ['0-2 exact flagged'],
    ],
  ])('near miss: %s', (_, texts, expected) => {
    expect(find(...texts).map(brief)).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const sentence = fc.constantFrom(
    ...[BRIDGE, BAKERY, SCHOOL, FERRY].flatMap((text) => text.split(/(?<=\.) /u)),
  );
  const piece = fc.oneof(
    sentence,
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('97,4 %', '-3', '14h32', '«', '…', '\u00ad', 'œ', '', ' ', '12/03/2025', 'Abonnez-vous'),
  );
  const block = fc.record({
    text: fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(' ')),
    role: fc.constantFrom<BlockRole>(
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'caption',
      'list-item',
      'other',
    ),
  });
  const article = fc.array(block, { maxLength: 9 }).map((blocks) => [...blocks, ...blocks.slice(0, 3)]);

  test('spans and changes stay in their blocks, and what changed is what they hold', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const document = read(blocks);
        for (const repeat of findRepeats(document, french)) {
          const later = document.blocks[repeat.block];
          const earlier = document.blocks[repeat.of];
          expect(repeat.of).toBeLessThan(repeat.block);
          expect(repeat.flagged).toBe(repeat.because === null);
          expect(repeat.spans.length).toBeGreaterThan(0);
          for (const place of [...repeat.spans, ...repeat.changes]) {
            expect(place.start).toBeGreaterThanOrEqual(later?.start ?? NaN);
            expect(place.end).toBeLessThanOrEqual(later?.end ?? NaN);
            expect(place.ofStart).toBeGreaterThanOrEqual(earlier?.start ?? NaN);
            expect(place.ofEnd).toBeLessThanOrEqual(earlier?.end ?? NaN);
          }
          for (const span of repeat.spans) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.ofEnd).toBeGreaterThan(span.ofStart);
          }
          for (const change of repeat.changes) {
            expect(document.text.slice(change.start, change.end)).toBe(change.to);
            expect(document.text.slice(change.ofStart, change.ofEnd)).toBe(change.from);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('only paragraphs are flagged, and an exact repeat is linked to the first occurrence', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const document = read(blocks);
        const repeats = findRepeats(document, french);
        const flagged = repeats.filter((repeat) => repeat.flagged);
        for (const repeat of flagged) {
          expect([document.blocks[repeat.block]?.role, document.blocks[repeat.of]?.role]).toEqual([
            'paragraph',
            'paragraph',
          ]);
        }
        for (const repeat of flagged.filter(({ kind }) => kind === 'exact')) {
          expect(flagged.some((other) => other.kind === 'exact' && other.block === repeat.of)).toBe(false);
        }
        expect(repeats).toEqual(repeats.toSorted((a, b) => a.block - b.block || a.of - b.of));
        expect(new Set(repeats.map(({ block: later, of }) => `${of}-${later}`)).size).toBe(repeats.length);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing to find in nothing, and in blocks without a word', () => {
    expect(find()).toEqual([]);
    expect(find('', '…', '', '…')).toEqual([]);
  });

  test('ten thousand identical paragraphs', () => {
    const repeats = find(...Array.from({ length: 10_000 }, () => BRIDGE + FERRY));
    expect(repeats).toHaveLength(9_999);
    expect(repeats.every((repeat) => repeat.of === 0 && repeat.flagged)).toBe(true);
  });
});
