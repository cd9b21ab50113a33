import fc from 'fast-check';
import { analyse } from '../../analyse';
import { languages } from '../../lang/index';
import type { Actor, ActorType, Report } from '../../report';
import { toDocument, type BlockRole } from '../../text/document';
import { toStatements } from '../../text/statements';
import { findAmounts } from '../../extract/amounts/amounts';
import { withActors } from './amount-actors';
import { toTimeLine } from './time-line';

function reportOf(
  code: string,
  blocks: readonly (string | readonly [BlockRole, string])[],
  title: string | null = null,
): Report {
  return analyse(
    {
      url: null,
      title,
      site: null,
      byline: null,
      published: '2025-03-03',
      language: code,
      access: 'full',
      blocks: blocks.map((block) =>
        typeof block === 'string' ? { role: 'paragraph', text: block } : { role: block[0], text: block[1] },
      ),
    },
    { language: code },
  );
}

const wordsOf = (report: Report): string[] =>
  report.facts.map(({ start, end }) => report.text.slice(start, end));

const DAM =
  'Le syndicat des écluses de Brisole a voté lundi la reconstruction du barrage pour 97,4 millions d’euros.';
const QUAY = 'Les bateliers du port, eux, attendent depuis deux ans le retour des touristes et du fret.';
const FESTIVAL =
  'Le festival des lanternes a attiré 12 000 visiteurs dans la vallée, un record depuis sa création.';

describe('statements', () => {
  test('the lead comes first, with weight 1, and the weights never rise', () => {
    const { facts } = reportOf('fr', [DAM, QUAY, FESTIVAL]);
    expect(facts[0]).toMatchObject({ id: 0, start: 0, weight: 1 });
    const weights = facts.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(facts.map(({ id }) => id)).toEqual(facts.map((_, index) => index));
  });

  test('slots hold what stands in the statement', () => {
    const report = reportOf('fr', [DAM, FESTIVAL]);
    const [dam] = report.facts;
    expect(dam?.amounts.map((at) => report.amounts[at]?.text)).toEqual(['97,4 millions d’euros']);
    expect(dam?.dates.map((at) => report.dates[at]?.text)).toEqual(['lundi']);
  });

  test.each<[string, BlockRole]>([
    ['a heading', 'heading'],
    ['a caption', 'caption'],
    ['a pull quote', 'pull-quote'],
    ['a teaser', 'teaser'],
  ])('%s states nothing', (_, role) => {
    expect(wordsOf(reportOf('fr', [DAM, [role, FESTIVAL]]))).not.toContain(FESTIVAL);
  });

  test('a dateline is no part of the statement', () => {
    expect(wordsOf(reportOf('fr', [`BRISOLE, 3 mars – ${DAM}`]))).toEqual([DAM]);
  });

  test('a quotation of two sentences stays whole', () => {
    const quote =
      '« Le barrage est vieux. Il cédera un jour », a prévenu lundi Odile Tassin, la présidente du syndicat.';
    expect(wordsOf(reportOf('fr', [DAM, quote]))).toContain(quote);
  });

  test.each([
    ['The mayor declined to comment.', 'en'],
    ['Le maire n’a pas souhaité commenter.', 'fr'],
    ['Qui paiera ?', 'fr'],
  ])('%s is no card', (empty, code) => {
    const lead = code === 'fr' ? DAM : 'The lock board voted on Monday to rebuild the dam for £97.4m.';
    expect(wordsOf(reportOf(code, [lead, QUAY, empty]))).not.toContain(empty);
  });

  test('unconfirmed statements are kept, however little they weigh', () => {
    const rumour = 'Il serait en fuite.';
    const report = reportOf('fr', [DAM, QUAY, FESTIVAL, rumour]);
    expect(wordsOf(report)).toContain(rumour);
  });

  test('no text, no facts', () => {
    expect(reportOf('fr', []).facts).toEqual([]);
    expect(reportOf('xx', [DAM]).facts).toEqual([]);
  });
});

describe('the same claim again', () => {
  test('a repeated paragraph is folded into the first', () => {
    const report = reportOf('fr', [DAM, QUAY, DAM]);
    expect(report.facts.filter(({ start, end }) => report.text.slice(start, end) === DAM)).toMatchObject([
      { start: 0, repeatedIn: [2] },
    ]);
  });

  test('so is the same figure in much the same words', () => {
    const again =
      'La reconstruction du barrage de Brisole, votée par le syndicat, coûtera 97,4 millions d’euros.';
    const report = reportOf('fr', [DAM, QUAY, again]);
    expect(wordsOf(report)).not.toContain(again);
    expect(report.facts[0]?.repeatedIn).toEqual([2]);
  });

  test('the same figure of something else is not', () => {
    const other =
      'Une fondation de Valmorin donne elle aussi 97,4 millions d’euros à trois musées étrangers.';
    const report = reportOf('fr', [DAM, QUAY, other]);
    expect(wordsOf(report)).toContain(other);
    expect(report.facts[0]?.repeatedIn).toEqual([]);
  });
});

describe('whose an amount is', () => {
  const ACTORS: readonly (readonly [string, ActorType])[] = [
    ['Brask', 'organisation'],
    ['Orvel', 'organisation'],
    ['Odile Tassin', 'person'],
    ['Valmorin', 'place'],
  ];

  function owners(code: string, text: string): string[] {
    const language = languages.get(code);
    if (!language?.amounts || !language.facts) throw new Error(`no tables for ${code}`);
    const document = toDocument([{ text, role: 'paragraph' }], language.sentences);
    const amounts = findAmounts(document, language.amounts, { country: null, taken: [] });
    const actors = ACTORS.map(([name, type], id): Actor => ({
      id,
      name,
      type,
      media: false,
      aliases: [],
      role: null,
      main: true,
      salience: 1,
      mentions: [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        form: 'name',
      })),
    }));
    return withActors(toStatements(document, []), amounts, actors, language.facts.owners).map(
      (amount) => amount.actors.map((id) => actors[id]?.name).join('+') || '-',
    );
  }

  test.each([
    ['fr', 'Brask a investi 3 millions d’euros à Valmorin.', ['Brask']],
    ['fr', 'Le groupe Brask emploie 1 200 salariés.', ['Brask']],
    ['fr', 'Brask, le concurrent d’Orvel, a perdu 3 millions d’euros.', ['Brask']],
    ['fr', 'Odile Tassin, qui possède 3 millions d’euros, s’en va.', ['Odile Tassin']],
    ['fr', 'La dette de Brask atteint 3 millions d’euros.', ['Brask']],
    ['fr', 'Les ventes montent chez Brask (+2 %) et Orvel (+3 %).', ['Brask', 'Orvel']],
    ['en', 'Brask paid $3m for the mill.', ['Brask']],
    ['en', 'Brask’s $3m grant saved the mill.', ['Brask']],
    ['en', 'Brask, which owns Orvel, lost $3m.', ['Brask']],
    ['en', 'Odile Tassin agreed to pay $3m and to borrow $5m.', ['Odile Tassin', 'Odile Tassin']],
    // not said
    ['fr', 'Chez Brask, le syndicat a récolté 3 millions d’euros.', ['-']],
    ['fr', 'Selon Brask, la rivière a coûté 3 millions d’euros.', ['-']],
    ['fr', 'Brask, dont le rival a perdu 3 millions d’euros, respire.', ['-']],
    ['fr', 'Brask s’inquiète ; le moulin a perdu 3 millions d’euros.', ['-']],
    ['fr', 'La rivale de Brask a perdu 3 millions d’euros.', ['-']],
    ['fr', 'Brask cherche un accord depuis 3 ans.', ['-']],
    ['fr', 'Le moulin, où Brask a perdu un procès, coûte 3 millions d’euros.', ['-']],
    ['en', 'According to Brask, the river cost $3m.', ['-']],
    ['en', 'Brask said that the mill had lost $3m.', ['-']],
    ['en', 'A rival of Brask lost $3m.', ['-']],
  ])('%s: %s', (code, text, expected) => {
    expect(owners(code, text)).toEqual(expected);
  });
});

describe('the time line', () => {
  test('puts the dates in order, each with its statements', () => {
    const report = reportOf('fr', [
      'Le syndicat des écluses a fermé le barrage de Brisole le 12 mai 2024 après une crue.',
      'Le barrage de Brisole avait été bâti par une compagnie de bateliers en 1922, pour 3 millions de francs.',
      'Un nouveau barrage doit ouvrir le 3 juin 2026, a annoncé le syndicat des écluses.',
    ]);
    const line = toTimeLine(report);
    expect(line.map(({ iso }) => iso)).toEqual(['1922', '2024-05-12', '2026-06-03']);
    for (const { dates, facts } of line) {
      expect(dates.length).toBe(1);
      for (const id of facts) expect(report.facts[id]?.dates).toEqual(expect.arrayContaining(dates));
    }
  });

  test('is empty without dates', () => {
    expect(toTimeLine({ dates: [], facts: [] })).toEqual([]);
  });
});

const FRAGMENTS = [
  'Selon ',
  'une source proche du dossier',
  ', ',
  'aurait ',
  'déposé ',
  'serait ',
  'en discussion',
  ' « ',
  ' » ',
  '. ',
  '(',
  ')',
  ' : ',
  '3 millions d’euros',
  '30 millions d’euros',
  '12 %',
  'soit ',
  'au total',
  'dont ',
  'according to ',
  'reportedly ',
  '“',
  '”',
  '"',
  'Brask',
  'a dit',
  'de 10 à 15 millions d’euros',
  'deux fois moins que',
  '\u00a0',
  '’',
  '—',
  '\n',
  '🙂',
  'restants',
  'l’offre de ',
  '?',
];

test('whatever the text: nothing throws, ranges lie inside it, indices lead somewhere', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.constantFrom('fr', 'en'), (parts, code) => {
      const report = reportOf(
        code,
        parts.map((words) => words.join('')),
        parts[0]?.join('') ?? null,
      );
      const isInside = ({ start, end }: { start: number; end: number }): boolean =>
        start >= 0 && start < end && end <= report.text.length;
      for (const fact of report.facts) {
        expect([fact, ...fact.marks].every(isInside)).toBe(true);
        expect(fact.marks.every(({ start, end }) => start >= 0 && end <= report.text.length)).toBe(true);
        expect(fact.amounts.every((at) => report.amounts[at] !== undefined)).toBe(true);
        expect(fact.quotes.every((at) => report.quotes[at] !== undefined)).toBe(true);
        expect(fact.dates.every((at) => report.dates[at] !== undefined)).toBe(true);
        expect(fact.repeatedIn.every((at) => report.blocks[at] !== undefined)).toBe(true);
        expect(fact.weight).toBeGreaterThanOrEqual(0);
        expect(fact.weight).toBeLessThanOrEqual(1);
      }
      expect(report.facts.map(({ id }) => id)).toEqual(report.facts.map((_, index) => index));
      for (const source of report.sources) {
        expect(source.facts.every((id) => report.facts[id] !== undefined)).toBe(true);
      }
      for (const { first, second } of report.checks) {
        for (const place of [first, second]) if (place.in === 'text') expect(isInside(place)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
