import { kindOfPage } from './access';

jest.mock('webextension-polyfill', () => ({ __esModule: true, default: {} }));

test.each([
  ['about:addons', 'browser-page'],
  ['chrome://settings/', 'browser-page'],
  ['moz-extension://0/popup.html', 'browser-page'],
  ['https://addons.mozilla.org/fr/firefox/', 'store-page'],
  ['https://chromewebstore.google.com/detail/x', 'store-page'],
  ['https://journal.example/rapport.PDF?page=2', 'pdf'],
  ['file:///srv/article.html', 'file-access'],
  ['https://journal.example/article', null],
])('%s: %s', (url, kind) => {
  expect(kindOfPage(new URL(url))).toBe(kind);
});

test('an address that is hidden from us says nothing', () => {
  expect(kindOfPage(null)).toBeNull();
});
