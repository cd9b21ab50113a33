import { sightOf } from './visibility';

/** jsdom has no layout: boxes are given per element, in a `data-box` of left, top, width and height. */
beforeAll(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.hasAttribute('data-skipped');
  };
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [left = 0, top = 0, width = 100, height = 20] = (this.getAttribute('data-box') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return {
      left,
      top,
      width,
      height,
      right: left + width,
      bottom: top + height,
      x: left,
      y: top,
      toJSON: () => ({}),
    };
  };
});

const lookOf = (html: string): ReturnType<ReturnType<typeof sightOf>> => {
  document.body.innerHTML = html;
  return sightOf(document)(document.body.firstElementChild as Element);
};

test.each<[string, 'none' | 'inline' | 'block']>([
  ['<p>x</p>', 'block'],
  ['<span style="display:inline">x</span>', 'inline'],
  ['<p style="display:none">x</p>', 'none'],
  ['<p data-skipped>x</p>', 'none'],
  ['<span style="display:block">x</span>', 'block'],
  ['<div style="display:inline">x</div>', 'inline'],
  ['<span style="display:block;float:left">L</span>', 'inline'],
  ['<span style="display:block;position:absolute">1</span>', 'inline'],
  ['<span style="position:absolute;clip:rect(0px, 0px, 0px, 0px)">for readers</span>', 'none'],
  ['<span style="position:absolute" data-box="-9999 0 100 20">off the page</span>', 'none'],
  ['<span style="position:absolute" data-box="40 0 100 20">on the page</span>', 'inline'],
  ['<div style="overflow-y:hidden" data-box="0 0 500 0">folded</div>', 'none'],
  ['<div style="overflow-y:auto" data-box="0 0 500 0">scrolled</div>', 'block'],
])('%s is %s', (html, box) => {
  expect(lookOf(html).box).toBe(box);
});

test('text that is made invisible does not show, what lies below may', () => {
  expect(lookOf('<div style="visibility:hidden">x</div>')).toMatchObject({ box: 'block', showsText: false });
  expect(lookOf('<div style="text-indent:-9999px">x</div>')).toMatchObject({
    box: 'block',
    showsText: false,
  });
});

test('an element that clips says so, one that scrolls undoes it', () => {
  expect(lookOf('<div style="overflow-y:hidden">x</div>')).toMatchObject({ clips: true, scrolls: false });
  expect(lookOf('<div style="overflow-y:auto">x</div>')).toMatchObject({ clips: false, scrolls: true });
});
