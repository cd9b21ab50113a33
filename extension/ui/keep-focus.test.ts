import { keepFocus } from './keep-focus';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no element ${selector}`);
  return element;
};

let root: Element;

beforeEach(() => {
  // What is laid out nowhere cannot be scrolled to.
  Element.prototype.scrollIntoView = () => undefined;
  root = document.createElement('div');
  root.innerHTML = '<main><button id="a">a</button><button id="b">b</button></main>';
  document.body.replaceChildren(root);
  keepFocus(root);
});

test('the main part takes over when what has the focus goes', async () => {
  find('#a').focus();
  await turn();
  find('#a').remove();
  await turn();
  expect(document.activeElement?.localName).toBe('main');
});

test('what else takes the focus keeps it', async () => {
  find('#a').focus();
  await turn();
  find('#a').remove();
  find('#b').focus();
  await turn();
  expect(document.activeElement?.id).toBe('b');
});

test('what goes without the focus changes nothing', async () => {
  find('#b').focus();
  find('#b').blur();
  await turn();
  find('#b').remove();
  await turn();
  expect(document.activeElement).toBe(document.body);
});
