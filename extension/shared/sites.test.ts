import { hostOf, patternOf, siteOf, siteOfPattern, toSite } from './sites';

test.each([
  ['https://news.example/path?a=1#b', 'https://news.example'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1'],
  ['file:///srv/a.html', null],
  ['about:blank', null],
  ['', null],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ['news.example', 'https://news.example'],
  ['  WWW.News.Example  ', 'https://www.news.example'],
  ['http://news.example/some/page', 'http://news.example'],
  ['journal-été.example', 'https://xn--journal-t-i4ab.example'],
  ['localhost', 'https://localhost'],
  ['news', null],
  ['two words.example', null],
  ['*.example', null],
  ['javascript:alert(1)', null],
  ['ftp://news.example', null],
  ['news..example', null],
  ['', null],
])('what is typed as %p means %s', (typed, site) => {
  expect(toSite(typed)).toBe(site);
});

test('a site is asked for by one pattern, and known by it again', () => {
  expect(patternOf('https://news.example')).toBe('https://news.example/*');
  expect(siteOfPattern('https://news.example/*')).toBe('https://news.example');
  expect(hostOf('https://news.example')).toBe('news.example');
});

test.each(['*://news.example/*', 'https://*/*', 'https://*.example/*', '<all_urls>'])(
  '%s stands for no single site',
  (pattern) => {
    expect(siteOfPattern(pattern)).toBeNull();
  },
);
