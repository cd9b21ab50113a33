import type { View } from '../../tools/browsers/extension-browser';
import { WELCOME_PAGE } from '../../tools/browsers/extension-browser';
import { eventually, inBothBrowsers } from './stage';

inBothBrowsers(
  'the first page',
  (stage) => {
    let welcome: View;

    test('opens after the installation, and shows a sample without a mark', async () => {
      welcome = await stage().browser.ownPage(WELCOME_PAGE);
      await welcome.waitFor(() => document.querySelectorAll('article p').length === 6);
      expect(await welcome.evaluate(() => CSS.highlights.size)).toBe(0);
    });

    test('marks the sample by the engine at the one click, without touching it', async () => {
      const before = await welcome.evaluate(() => document.querySelector('article')?.outerHTML);
      await welcome.click('#press');
      await welcome.waitFor(() => document.querySelector('.outcome')?.textContent !== '');
      const marked = await welcome.evaluate(() =>
        ['exact', 'near', 'changed'].map((layer) =>
          [...(CSS.highlights.get(`deja-lu-${layer}`) ?? [])].map((range) => String(range)),
        ),
      );
      expect(marked[0]).toEqual([expect.stringMatching(/^The chairman of the dairy/u)]);
      expect(marked[1]?.join(' ')).toMatch(/^The Orvelin dairy said on Monday/u);
      expect(marked[2]).toEqual(['14.2']);
      expect(await welcome.text()).toContain('2 of 6 paragraphs repeat earlier text');
      expect(await welcome.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(before);
    });

    test('tells where the icon is in this browser', async () => {
      const text = await welcome.text();
      expect(text).toContain('puzzle piece');
      expect(text).toContain(stage().browser.name === 'firefox' ? 'Pin to Toolbar' : 'press the pin');
    });

    test('leads to the options', async () => {
      await welcome.click('#options');
      const options = await stage().browser.ownPage('options/options.html');
      await options.waitFor(() => document.querySelector('h1') !== null);
      await options.close();
    });

    test('does not open again when the background starts anew', async () => {
      await welcome.close();
      await stage().browser.background.stop();
      await stage().browser.background.evaluate(() => true);
      const page = await stage().open('/en/harbour-merger.html');
      await (await stage().click(page)).close();
      await eventually(
        'the first page is gone',
        async () => !(await stage().browser.isOwnPageOpen(WELCOME_PAGE)),
      );
    });

    test('asks nothing of the network and writes no error', async () => {
      const requests = await stage().browser.requests();
      expect(requests.filter(({ url }) => !url.startsWith(stage().server.origin))).toEqual([]);
      expect(await stage().browser.consoleErrors()).toEqual([]);
    });
  },
  { keepWelcome: true },
);
