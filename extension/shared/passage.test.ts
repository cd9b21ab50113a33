import type { Actor, Report, Span } from '../../src/index';
import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../test/report-of';
import { isSelected, toPassage } from './passage';

const plainReport = reportOf([CANAL, PORT, ECLUSE, CANAL_CHANGED]);
const at = (words: string, from = 0): Span => {
  const start = plainReport.text.indexOf(words, from);
  if (start < 0) throw new Error(`the text has no ${words}`);
  return { start, end: start + words.length };
};
const actor = (id: number, name: string, ...mentions: Span[]): Actor => ({
  id,
  name,
  type: 'place',
  media: false,
  aliases: [],
  role: null,
  main: false,
  salience: 0.5,
  mentions: mentions.map((span) => ({ ...span, form: 'name' })),
});
const report: Report = {
  ...plainReport,
  actors: [
    actor(0, 'Brisole', at('Brisole'), at('Brisole', at(ECLUSE).end)),
    actor(1, 'Port-Arlan', at('Port-Arlan')),
    actor(2, 'Velmont', at('Velmont')),
  ],
  quotes: [
    {
      ...at('avec impatience'),
      text: 'avec impatience',
      type: 'direct',
      speaker: { name: 'Port-Arlan', actor: 1, ...at('Port-Arlan'), form: 'name' },
      cue: null,
      continues: null,
    },
    {
      ...at('faute de fret'),
      text: 'faute de fret',
      type: 'direct',
      speaker: { name: 'Brisole', actor: 0, ...at('Brisole'), form: 'name' },
      cue: null,
      continues: 0,
    },
  ],
};
const namesOf = ({ actors }: Report): string[] => actors.map(({ name }) => name);

test('a paragraph keeps what stands in it, counted anew', () => {
  const passage = toPassage(report, [at(PORT)]);
  expect(namesOf(passage)).toEqual(['Port-Arlan']);
  expect(passage.actors[0]?.id).toBe(0);
  expect(passage.quotes.map(({ text, speaker, continues }) => [text, speaker?.actor, continues])).toEqual([
    ['avec impatience', 0, null],
    // Its speaker is named, but not mentioned in the passage.
    ['faute de fret', null, 0],
  ]);
  expect(passage.repeats).toEqual([]);
  expect(passage.amounts.length).toBeLessThan(report.amounts.length);
});

test('what names another finding names the same one as before', () => {
  const passage = toPassage(report, [at(CANAL)]);
  const amountsOf = ({ facts, amounts }: Report) =>
    facts.map((fact) => fact.amounts.map((index) => amounts[index]?.text));
  expect(passage.facts.length).toBeGreaterThan(0);
  expect(amountsOf(passage)).toEqual(
    amountsOf({
      ...report,
      facts: report.facts.filter(({ start }) => start < at(CANAL).end),
    }),
  );
  expect(passage.facts.map(({ id }) => id)).toEqual(passage.facts.map((_, index) => index));
});

test.each([
  ['the later side', at(CANAL_CHANGED)],
  ['the earlier side', at(CANAL)],
  ['a few words of a side', at('quatorze mois')],
])('a repeat belongs to %s', (_, span) => {
  expect(toPassage(report, [span]).repeats.map(({ block, of }) => [block, of])).toEqual([[3, 0]]);
});

test('a fact that is stated again belongs to both places', () => {
  const [first] = toPassage(report, [at(CANAL)]).facts;
  const again: Report = {
    ...report,
    facts: report.facts.map((fact, index) => (index === 0 ? { ...fact, repeatedIn: [3] } : fact)),
  };
  expect(toPassage(again, [at(CANAL_CHANGED)]).facts.map(({ start }) => start)).toContain(first?.start);
});

test('only the mentions inside are left, and text and blocks stay whole', () => {
  const passage = toPassage(report, [at('Brisole'), at('Velmont')]);
  expect(passage.actors.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['Brisole', 1],
    ['Velmont', 1],
  ]);
  expect([passage.text, passage.blocks]).toEqual([report.text, report.blocks]);
});

test('nothing selected keeps nothing', () => {
  const passage = toPassage(report, []);
  expect([passage.actors, passage.amounts, passage.dates, passage.facts, passage.repeats].flat()).toEqual([]);
});

test.each([
  [{ fingerprint: 'a', spans: [] }, true],
  [{ fingerprint: null, spans: [{ start: 0, end: 3 }] }, true],
  [{ fingerprint: 'a' }, false],
  [{ fingerprint: 3, spans: [] }, false],
  [null, false],
  [undefined, false],
])('what was stored as %j is read: %s', (stored, valid) => {
  expect(isSelected(stored)).toBe(valid);
});
