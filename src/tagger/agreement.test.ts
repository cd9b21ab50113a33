import { toDocument } from '../text/document';
import { addVotes, kindsOf } from './agreement';
import { toTokenTable, type TokenTable } from './token-types';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];
const UNIT = 0.05;

/** A table of one-line sentences, and the path that gives each token the label of its letter: "P" begins a person. */
function read(lines: readonly (readonly [text: string, path: string])[]): {
  table: TokenTable;
  path: Uint8Array;
} {
  const document = toDocument(
    lines.map(([text]) => ({ text, role: 'paragraph' })),
    { abbreviations: new Set() },
  );
  const letters = new Map([...'-PpLl'].map((letter, label) => [letter, label]));
  return {
    table: toTokenTable(document),
    path: Uint8Array.from([...lines.map(([, path]) => path).join('')], (letter) => letters.get(letter) ?? 0),
  };
}

function votesIn(lines: readonly (readonly [text: string, path: string])[]): {
  again: number[];
  added: (i: number) => number[];
} {
  const { table, path } = read(lines);
  expect(path.length).toBe(table.types.length);
  const scores = new Int32Array(path.length * LABELS.length);
  const again = addVotes(table, path, scores, kindsOf(LABELS), UNIT);
  return { again, added: (i) => [...scores.subarray(i * LABELS.length, (i + 1) * LABELS.length)] };
}

test('labels are told apart by their type alone', () => {
  const [none, begin, inside, place] = kindsOf(LABELS);
  expect(begin).toBe(inside);
  expect(new Set([none, begin, place]).size).toBe(3);
});

test('a word taken for two things is voted on by its other places, not by its own', () => {
  const { again, added } = votesIn([
    ['Moll rit', 'P-'],
    ['voit Ada Moll', '-Pp'],
    ['vers Moll', '-L'],
    ['il rit', '--'],
  ]);
  expect(again).toEqual([0, 1, 2]);
  expect(added(0)).toEqual([0, 7, 7, 7, 7]);
  expect(added(6)).toEqual([0, 13, 13, 0, 0]);
  expect(added(1)).toEqual([0, 0, 0, 0, 0]);
});

test('case does not part the places of a word; one that is also written small has no say', () => {
  const { again, added } = votesIn([
    ['MOLL rit', '--'],
    ['de Moll', '-P'],
    ['Le Velm', 'Ll'],
    ['le Velm', '-L'],
    ['Le moulin', '--'],
  ]);
  expect(again).toEqual([0, 1]);
  expect(added(0)).toEqual([0, 10, 10, 0, 0]);
  expect(added(3)).toEqual([10, 0, 0, 0, 0]);
  expect(added(4)).toEqual([0, 0, 0, 0, 0]);
  expect(added(5)).toEqual([0, 0, 0, 10, 10]);
});

test('nothing is read again where all places agree, or where a word has one place', () => {
  expect(votesIn([['Moll voit Velm', 'P-L'], ['et Moll', '-P']]).again).toEqual([]); // prettier-ignore
  expect(votesIn([]).again).toEqual([]);
});
