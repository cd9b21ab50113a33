import { CANAL, CANAL_CHANGED, ECLUSE, PORT, reportOf } from '../../test/report-of';
import { byWeight, shorten, toWording, type Piece } from './wording';

const report = reportOf([CANAL, PORT, ECLUSE, CANAL_CHANGED, PORT]);
const repeatOf = (block: number) => {
  const found = report.repeats.find((repeat) => repeat.block === block);
  if (!found) throw new Error(`no repeat at ${block}`);
  return found;
};
const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

test('pieces give back the whole wording of both sides', () => {
  for (const block of [3, 4]) {
    const wording = toWording(report, repeatOf(block));
    expect(text(wording.again)).toBe(block === 3 ? CANAL_CHANGED : PORT);
    expect(text(wording.first)).toBe(block === 3 ? CANAL : PORT);
  }
});

test('only the figure that changed is marked as changed', () => {
  const wording = toWording(report, repeatOf(3));
  const changed = (pieces: readonly Piece[]) => pieces.filter((p) => p.kind === 'changed').map((p) => p.text);
  expect(changed(wording.first)).toEqual(['97,4']);
  expect(changed(wording.again)).toEqual(['94,7']);
});

test('shortening keeps what stands around a change and says where it cut', () => {
  const short = shorten(toWording(report, repeatOf(3)).again);
  expect(short.map((piece) => piece.kind)).toContain('gap');
  expect(text(short)).toContain('coût de 94,7 millions');
  expect(text(short).length).toBeLessThan(CANAL.length);
});

test('an exact repeat is cut to its beginning, between words', () => {
  const short = shorten([{ kind: 'same', text: `${PORT} ${PORT}` }]);
  expect(short.at(-1)?.kind).toBe('gap');
  expect(`${PORT} ${PORT}`.startsWith(`${short[0]?.text} `)).toBe(true);
});

test('what is short enough stays whole', () => {
  const pieces: Piece[] = [
    { kind: 'same', text: 'Il coûte ' },
    { kind: 'changed', text: '4' },
    { kind: 'same', text: ' euros.' },
  ];
  expect(shorten(pieces)).toEqual(pieces);
});

test('figures come before words', () => {
  const at = { start: 0, end: 1, ofStart: 0, ofEnd: 1, from: 'a', to: 'b' };
  expect(
    byWeight([
      { ...at, what: 'words' },
      { ...at, what: 'figure' },
    ]).map((c) => c.what),
  ).toEqual(['figure', 'words']);
});
