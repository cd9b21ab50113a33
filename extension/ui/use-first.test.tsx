import { render } from 'preact';
import { useFirst } from './use-first';

let lists: readonly string[];
const Shown = () => <p>{useFirst(lists)}</p>;

/** What is shown of `filled` after `milliseconds`. */
function showAfter(milliseconds: number, filled: readonly string[]): string | null {
  jest.advanceTimersByTime(milliseconds);
  lists = filled;
  render(<Shown />, document.body);
  return document.body.textContent;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  render(null, document.body);
  jest.useRealTimers();
});

test('the first list is shown, none while all are empty', () => {
  expect(showAfter(0, [])).toBe('');
  expect(showAfter(5_000, ['actors', 'repeats'])).toBe('actors');
});

test('a better one that comes at once takes its place', () => {
  expect(showAfter(0, ['repeats'])).toBe('repeats');
  expect(showAfter(400, ['actors', 'repeats'])).toBe('actors');
  expect(showAfter(400, ['overview', 'actors', 'repeats'])).toBe('overview');
});

test('what the reader has had time to look at stays', () => {
  expect(showAfter(0, ['actors'])).toBe('actors');
  expect(showAfter(900, ['actors'])).toBe('actors');
  expect(showAfter(200, ['overview', 'actors'])).toBe('actors');
  expect(showAfter(100, ['overview'])).toBe('overview');
});
