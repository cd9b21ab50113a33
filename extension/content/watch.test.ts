import { watchPage } from './watch';

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<main><p id="text">Le canal rouvre.</p></main><aside id="clock">12:01</aside>';
});
afterEach(() => {
  jest.useRealTimers();
});

function watchMain(trees: readonly Node[] = []) {
  const calls: string[] = [];
  const watch = watchPage(
    document,
    () => calls.push('address'),
    () => {
      calls.push('change');
    },
  );
  watch.follow(document.querySelector('main') as HTMLElement, trees);
  return { calls, watch };
}
const settle = async (): Promise<void> => {
  await Promise.resolve();
  jest.advanceTimersByTime(3_000);
};

test('a change inside the article is told once, when the page rests', async () => {
  const { calls } = watchMain();
  const text = document.getElementById('text') as HTMLElement;
  text.textContent = 'Le canal ferme.';
  text.append(' Les bateliers attendent.');
  await settle();
  expect(calls).toEqual(['change']);
});

test('a clock outside the article is not told', async () => {
  const { calls } = watchMain();
  (document.getElementById('clock') as HTMLElement).textContent = '12:02';
  await settle();
  expect(calls).toEqual([]);
});

test('long text that arrives outside the article is told', async () => {
  const { calls } = watchMain();
  const more = document.createElement('section');
  more.textContent = 'La suite du récit. '.repeat(10);
  document.body.append(more);
  await settle();
  expect(calls).toEqual(['change']);
});

test('the removal of the article is told', async () => {
  const { calls } = watchMain();
  document.querySelector('main')?.remove();
  await settle();
  expect(calls).toEqual(['change']);
});

test('another address is told at once, a hash is not', async () => {
  const { calls, watch } = watchMain();
  history.pushState(null, '', '#suite');
  watch.flush();
  expect(calls).toEqual([]);
  history.pushState(null, '', '/autre-article');
  watch.flush();
  expect(calls).toEqual(['address', 'change']);
  await settle();
  expect(calls).toEqual(['address', 'change']);
});

test('a change in a shadow root that holds text of the article is told', async () => {
  const root = (document.querySelector('main') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Le canal rouvre.</p>';
  const { calls } = watchMain([root]);
  (root.firstChild as HTMLElement).textContent = 'Le canal ferme.';
  await settle();
  expect(calls).toEqual(['change']);
});

test('a watch that was stopped tells nothing', async () => {
  const { calls, watch } = watchMain();
  (document.getElementById('text') as HTMLElement).textContent = 'Le canal ferme.';
  await Promise.resolve();
  watch.stop();
  history.pushState(null, '', '/encore-un-autre');
  document.querySelector('main')?.remove();
  await settle();
  watch.flush();
  expect(calls).toEqual([]);
});
