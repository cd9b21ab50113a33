import { isInPage, isRangeInPage, toRange, toSpan, type Run } from './text-map';

let first: Text;
let second: Text;
let runs: Run[];

// Text "un deux" in two nodes, a separator without node at 7 and 8, then "trois" from the middle of the second node.
beforeEach(() => {
  document.body.innerHTML = '<p>un deux</p><p>et trois</p>';
  [first, second] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text) as [Text, Text];
  runs = [
    { start: 0, end: 7, node: first, offset: 0 },
    { start: 9, end: 14, node: second, offset: 3 },
  ];
});

test.each<[string, number, number, string | null]>([
  ['inside a node', 3, 7, 'deux'],
  ['a whole node', 0, 7, 'un deux'],
  ['over two nodes', 3, 14, 'deuxet trois'],
  ['starting in a gap', 7, 14, 'trois'],
  ['ending in a gap', 3, 9, 'deux'],
  ['past the end', 9, 99, 'trois'],
  ['inside a gap', 7, 9, null],
  ['behind everything', 20, 25, null],
])('%s', (_, start, end, text) => {
  expect(toRange(runs, { start, end })?.toString() ?? null).toBe(text);
});

const rangeOf = (start: Node, from: number, end: Node, to: number): Range => {
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  return range;
};

test.each<[string, () => Range, [number, number] | null]>([
  ['inside a node', () => rangeOf(first, 3, first, 7), [3, 7]],
  ['over two nodes', () => rangeOf(first, 3, second, 5), [3, 11]],
  ['from words before a run', () => rangeOf(second, 0, second, 5), [9, 11]],
  ['words before a run alone', () => rangeOf(second, 0, second, 3), null],
  ['whole elements', () => rangeOf(document.body, 0, document.body, 2), [0, 14]],
  ['one of two elements', () => rangeOf(document.body, 1, document.body, 2), [9, 14]],
  ['nothing', () => rangeOf(first, 3, first, 3), null],
  ['outside the article', () => rangeOf(document.head, 0, document.head, 0), null],
])('the span of a selection: %s', (_, range, expected) => {
  const span = toSpan(runs, range());
  expect(span && [span.start, span.end]).toEqual(expected);
});

test('a selection has no span in a node that left the page', () => {
  const range = rangeOf(first, 0, second, 5);
  first.remove();
  expect(toSpan(runs, range)).toEqual({ start: 9, end: 11 });
});

test('no runs, no range', () => {
  expect(toRange([], { start: 0, end: 3 })).toBeNull();
});

test('a node that left the page, or lost its words, gives no range', () => {
  first.data = 'un';
  expect(toRange(runs, { start: 3, end: 7 })).toBeNull();
  second.remove();
  expect(toRange(runs, { start: 9, end: 14 })).toBeNull();
});

test('two trees give no range', () => {
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  shadow.append(second);
  expect(toRange(runs, { start: 3, end: 14 })).toBeNull();
  expect(toRange(runs, { start: 9, end: 14 })?.toString()).toBe('trois');
});

test('a node of a frame that left the page gives no range', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const text = frame.contentDocument?.body.appendChild(new Text('un deux')) as Text;
  const inFrame = [{ start: 0, end: 7, node: text, offset: 0 }];
  expect(toRange(inFrame, { start: 3, end: 7 })?.toString()).toBe('deux');
  frame.remove();
  expect(toRange(inFrame, { start: 3, end: 7 })).toBeNull();
});

test('a node that can no longer be asked is not in the page', () => {
  const dead = Object.defineProperty({}, 'isConnected', {
    get: () => {
      throw new TypeError("can't access dead object");
    },
  }) as Node;
  expect(isInPage(dead)).toBe(false);
  expect(isRangeInPage({ startContainer: dead } as unknown as Range)).toBe(false);
});
