import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../test/report-of';
import { toStrip } from './strip-data';

const report = reportOf([['heading', 'La rivière'], CANAL, PORT, ECLUSE, CANAL_CHANGED, PORT]);
const strip = toStrip(report);

test('blocks cover the article in order, body apart from the rest', () => {
  expect(strip.length).toBe(report.text.length);
  expect(strip.blocks.map(({ body }) => body)).toEqual([false, true, true, true, true, true]);
  expect(strip.blocks.map(({ start, end }) => report.text.slice(start, end))).toEqual([
    'La rivière',
    CANAL,
    PORT,
    ECLUSE,
    CANAL_CHANGED,
    PORT,
  ]);
});

test('a lane shows each finding where it stands', () => {
  expect(strip.lanes.repeats.map(({ kind }) => kind)).toEqual(['near', 'exact']);
  expect(strip.lanes.figures.map(({ start, end }) => report.text.slice(start, end))).toEqual(
    report.amounts.map(({ text }) => text),
  );
  expect(strip.figures).toBe(report.amounts.length);
});

test('a row says what stands in a block, by its number as a reader counts', () => {
  const rows = new Map(strip.rows.map((row) => [row.paragraph, row]));
  expect(rows.get(1)).toMatchObject({ block: 1, repeat: null });
  expect(rows.get(4)).toMatchObject({ block: 4, repeat: 'near', figures: rows.get(1)?.figures });
  expect(rows.get(5)).toMatchObject({ block: 5, repeat: 'exact' });
  expect(strip.rows.reduce((sum, { figures }) => sum + figures, 0)).toBe(strip.figures);
});

test('an article without text or findings has empty lanes', () => {
  expect(toStrip(reportOf([]))).toMatchObject({ length: 0, blocks: [], quoted: 0, figures: 0, rows: [] });
});

test('a long article has no more marks than fit', () => {
  const many = Array.from(
    { length: 2_000 },
    (_, index) => `Le bief numéro ${index + 1} a coûté ${index + 3} millions d’euros.`,
  );
  const long = toStrip(reportOf(many));
  expect(long.figures).toBeGreaterThanOrEqual(2_000);
  expect(long.lanes.figures.length).toBeLessThanOrEqual(120);
  expect(long.blocks.length).toBeLessThanOrEqual(301);
  expect(long.lanes.figures.reduce((sum, { findings }) => sum + findings, 0)).toBe(long.figures);
});

test('a lane of what nobody looked for is not shown', () => {
  expect(strip.shown).toEqual(['repeats', 'quotes', 'figures']);
  const stopped = { ...report, analyser: { ...report.analyser, lookedFor: ['repeats', 'amounts'] as const } };
  expect(toStrip(stopped).shown).toEqual(['repeats', 'figures']);
});
