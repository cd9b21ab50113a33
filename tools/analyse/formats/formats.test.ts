import { analyse, type Report } from '../../../src/index';
import { isFormat, WRITERS } from './formats';

const PARAGRAPH =
  'La halle de Brèvecombe coûtera 4,2 millions d’euros, a dit la maire mardi soir devant le conseil réuni pour voter le budget.';
const report: Report = analyse({
  url: null,
  title: '=Titre, "cité" *fort*',
  site: null,
  byline: null,
  published: null,
  language: 'fr',
  access: 'partial',
  blocks: [PARAGRAPH, 'Le marché se tient le samedi.', PARAGRAPH.replace('4,2', '2,4')].map((text) => ({
    text,
    role: 'paragraph',
  })),
});
const bare: Report = {
  ...report,
  repeats: [],
  actors: [],
  amounts: [],
  dates: [],
  quotes: [],
  facts: [],
  sources: [],
};

test('JSON is the report itself', () => {
  expect(JSON.parse(WRITERS.json(report))).toEqual(report);
});

test('Markdown shows the title, each repeat and what changed; markup of the page is text', () => {
  const text = WRITERS.markdown(report);
  expect(text).toContain('# =Titre, "cité" \\*fort\\*\n');
  expect(text).toContain('Block 3 repeats block 1 (near)');
  expect(text).toContain('- figure: “4,2” → “2,4”');
  expect(text).toContain('cut');
});

test('Markdown says that nothing repeats, and has no empty section', () => {
  const text = WRITERS.markdown(bare);
  expect(text).toContain('Nothing in this article repeats.');
  expect(text.match(/^## .*$/gmu)).toEqual(['## Repeats']);
});

test('Markdown and CSV give every kind of finding that is there', () => {
  const span = { start: 0, end: 8 };
  const full: Report = {
    ...bare,
    actors: [
      {
        id: 0,
        name: 'Jeanne Tréville',
        type: 'person',
        media: false,
        aliases: ['Tréville'],
        role: { text: 'maire', ...span },
        main: true,
        salience: 1,
        mentions: [{ ...span, form: 'name' }],
      },
    ],
    amounts: [
      {
        ...span,
        text: '3 à 5 %',
        kind: 'percent',
        value: 3,
        high: 5,
        from: null,
        unit: '%',
        unitInferred: false,
        bound: 'about',
        per: null,
        about: { text: 'la hausse', ...span },
        actors: [],
      },
    ],
    dates: [{ ...span, text: 'mardi', iso: '2025-03-04', isoEnd: null, relative: true }],
    quotes: [
      {
        ...span,
        text: 'non',
        type: 'direct',
        speaker: { name: 'Tréville', actor: 0, ...span, form: 'name' },
        cue: null,
        continues: null,
      },
    ],
    facts: [
      {
        id: 0,
        ...span,
        actors: [0],
        amounts: [],
        dates: [],
        quotes: [],
        source: null,
        certainty: 'conditional',
        marks: [],
        repeatedIn: [],
        weight: 0.5,
      },
    ],
  };
  expect(WRITERS.markdown(full).match(/^## .*$/gmu)).toEqual([
    '## Repeats',
    '## Actors',
    '## Amounts',
    '## Dates',
    '## Quotes',
    '## Facts',
  ]);
  expect(WRITERS.markdown(full)).toContain('about 3 to 5 %: la hausse');
  const kinds = WRITERS.csv(full)
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',')[0]);
  expect(kinds).toEqual(['actor', 'amount', 'date', 'quote', 'fact']);
});

test('CSV follows RFC 4180 and disarms formulas', () => {
  const rows = WRITERS.csv({
    ...bare,
    dates: [{ start: 0, end: 2, text: '=A1,"x"', iso: '2025', isoEnd: null, relative: false }],
  });
  expect(rows).toBe(
    'finding,start,end,text,kind,value,unit,who,detail\r\ndate,0,2,"\'=A1,""x""",absolute,2025,,,\r\n',
  );
});

test('only own formats are formats', () => {
  expect(['json', 'markdown', 'csv'].every(isFormat)).toBe(true);
  expect(isFormat('toString')).toBe(false);
});
