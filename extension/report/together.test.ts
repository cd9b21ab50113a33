import type { Actor, Report } from '../../src/index';
import { ECLUSE, PORT, reportOf } from '../../test/report-of';
import { toTogether } from './together';

const TRIO = 'Odile Ferrand a rencontré Marc Tellier à Velmont, au bord du canal, pour parler des écluses.';
const DUO = 'Marc Tellier a remercié Odile Ferrand devant les bateliers réunis sur le quai de la rivière.';
const SOLO = 'Jeanne Arvor, elle, attendait dans la tour.';
const names = ['Odile Ferrand', 'Marc Tellier', 'Velmont', 'Jeanne Arvor'];

/** Actors by their names alone, in the order of `names`. */
function withActors(report: Report, media: readonly string[] = []): Report {
  const actors = names.map((name, id): Actor => {
    const mentions = [...report.text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      form: 'name' as const,
    }));
    return {
      id,
      name,
      type: 'person',
      media: media.includes(name),
      aliases: [],
      role: null,
      main: false,
      salience: 0.5,
      mentions,
    };
  });
  return { ...report, actors };
}

test('pairs are counted by paragraph, most first, with the first place', () => {
  const report = withActors(reportOf([PORT, TRIO, SOLO, DUO]));
  const { actors, pairs, more } = toTogether(report);
  expect(actors.map(({ name }) => name)).toEqual(['Odile Ferrand', 'Marc Tellier', 'Velmont']);
  expect(pairs.map(({ a, b, paragraphs, at }) => [a, b, paragraphs, at])).toEqual([
    [0, 1, 2, 2],
    [0, 2, 1, 2],
    [1, 2, 1, 2],
  ]);
  const [first] = pairs;
  expect(report.text.slice(first?.place.start, first?.place.end)).toBe(TRIO);
  expect(more).toBe(0);
});

test('a paragraph that repeats is not counted again', () => {
  const { pairs } = toTogether(withActors(reportOf([TRIO, PORT, ECLUSE, TRIO])));
  expect(pairs[0]?.paragraphs).toBe(1);
});

test('media stay out', () => {
  const { actors } = toTogether(withActors(reportOf([TRIO]), ['Velmont']));
  expect(actors.map(({ name }) => name)).toEqual(['Odile Ferrand', 'Marc Tellier']);
});

test.each([
  ['no actors', []],
  ['nobody meets', [SOLO, PORT]],
])('%s: an empty matrix', (_, paragraphs) => {
  expect(toTogether(withActors(reportOf(paragraphs)))).toMatchObject({ actors: [], pairs: [] });
});
