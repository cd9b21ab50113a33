import { outsideFrame, scrollersOf } from './scrollers';

/** jsdom has no layout: heights are told. */
function withHeights(element: Element, scrollHeight: number, clientHeight: number): void {
  Object.defineProperty(element, 'scrollHeight', { configurable: true, value: scrollHeight });
  Object.defineProperty(element, 'clientHeight', { configurable: true, value: clientHeight });
}
const namesOf = (node: Node): string[] =>
  scrollersOf(node).map(({ element, view }) => (view ? 'window' : element.id || element.localName));

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.innerHTML = '<div id="box" style="overflow-y: auto"><p id="text">Le canal rouvre.</p></div>';
  withHeights(document.getElementById('box') as HTMLElement, 900, 300);
});
const text = (): Node => document.getElementById('text')?.firstChild as Node;

test('a box that scrolls stands before the window', () => {
  expect(namesOf(text())).toEqual(['box', 'window']);
});

test('a box that has nothing to scroll does not count', () => {
  withHeights(document.getElementById('box') as HTMLElement, 300, 300);
  expect(namesOf(text())).toEqual(['window']);
});

test.each([
  ['of its own, when the root has one too', 'overflow-y: hidden', ['box', 'body', 'window']],
  ['that is the window’s, when the root has none', 'overflow-y: visible', ['box', 'window']],
])('the body has an overflow %s', (_, root, names) => {
  document.documentElement.setAttribute('style', root);
  document.body.setAttribute('style', 'overflow-y: auto');
  withHeights(document.body, 2_000, 800);
  expect(namesOf(text())).toEqual(names);
  withHeights(document.body, 0, 0);
});

test('boxes around a shadow root and around a frame count', () => {
  const host = (document.getElementById('box') as HTMLElement).appendChild(document.createElement('div'));
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.textContent = 'Le port attend.';
  expect(namesOf(shadow.firstChild as Node)).toEqual(['box', 'window']);
  const frame = (document.getElementById('box') as HTMLElement).appendChild(document.createElement('iframe'));
  const inFrame = frame.contentDocument?.body.appendChild(new Text('Trois écluses.')) as Text;
  expect(namesOf(inFrame)).toEqual(['window', 'box', 'window']);
  frame.getBoundingClientRect = () => new DOMRect(30, 200, 400, 300);
  const place = { top: 5, left: 6, height: 7, width: 8 };
  expect(outsideFrame(place, frame.contentWindow as Window)).toEqual({ ...place, top: 205, left: 36 });
  expect(outsideFrame(place, window)).toBe(place);
});
