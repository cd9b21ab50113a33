import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/browsers/extension-browser';
import { differences } from './pixels';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, markup, ownHighlights } from './stage';

const OPTIONS = 'options/options.html';

/** Sets a field as a reader does who chooses in the browser's own list or palette, which no test can reach. */
async function choose(view: View, selector: string, value: string): Promise<void> {
  await view.evaluate(
    (where, chosen) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(where);
      if (!field) throw new Error(`no field ${where}`);
      field.value = chosen;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

const isSaved = (view: View): Promise<void> =>
  view.waitFor(() => document.querySelector('.saved')?.textContent !== '');

inBothBrowsers('the options', (stage) => {
  let page: Page;
  let options: View;

  beforeAll(async () => {
    page = await stage().open(FIRST_SAMPLE);
    await (await stage().click(page)).close();
    options = await stage().browser.openOwnPage(OPTIONS);
    await options.waitFor(() => document.querySelectorAll('section').length === 6);
  });

  test('open from the popup', async () => {
    await options.close();
    const popup = await stage().click(page);
    await popup.click('#open-options');
    options = await stage().browser.ownPage(OPTIONS);
    await options.waitFor(() => document.querySelectorAll('section').length === 6);
    if (await stage().browser.isPopupOpen()) await popup.close();
  });

  test('mark another kind in open tabs at once, and say that it is saved', async () => {
    expect(await ownHighlights(page)).not.toContain('deja-lu-money');
    await options.click('#mark-money');
    await isSaved(options);
    await eventually('money is marked', async () => (await highlighted(page, 'deja-lu-money')).length > 0);
    await options.click('#mark-repeats');
    await eventually('repeats are not', async () => !(await ownHighlights(page)).includes('deja-lu-exact'));
  });

  test('say what a new analysis marks', async () => {
    const other = await stage().open('/fr/budget-villevieille.html');
    await (await stage().click(other)).close();
    expect(await ownHighlights(other)).toEqual(['deja-lu-money']);
    await other.close();
    await options.click('#mark-repeats');
    await eventually('repeats are back', async () => (await ownHighlights(page)).includes('deja-lu-exact'));
  });

  test('change a colour in open tabs at once, and leave the page as it is', async () => {
    const before = await markup(page);
    await page.bringToFront();
    const box = await page.evaluate(() => {
      const [first] = [...(CSS.highlights.get('deja-lu-money') ?? [])] as Range[];
      if (!first) throw new Error('no money is marked');
      first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, right, bottom } = first.getBoundingClientRect();
      return { left: left - 4, top: top - 4, right: right + 4, bottom: bottom + 4 };
    });
    const plain = await page.screenshot();
    await choose(options, '#colour-money', '#ff0000');
    await eventually('the page is painted anew', async () => {
      const now = await page.screenshot();
      return differences(plain, now, [box]).inside > 0;
    });
    expect((await markup(page)).body).toBe(before.body);
    expect((await markup(page)).head).toBe(before.head);
    expect(
      await options.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--money')),
    ).toBe('#ff0000');
    await options.click('#colour-money ~ button');
    // A page behind another one is slow to be pictured.
    await page.bringToFront();
    await eventually('our colour is back', async () => {
      const now = await page.screenshot();
      return differences(plain, now, [box]).inside === 0;
    });
  });

  test('speak another language at once, badge and title too, and keep the focus', async () => {
    await options.evaluate(() => document.querySelector<HTMLElement>('#interface-language')?.focus());
    await choose(options, '#interface-language', 'fr');
    await options.waitFor(() => document.querySelector('h1')?.textContent === 'Déjà Lu\u00a0: options');
    expect(await options.evaluate(() => [document.documentElement.lang, document.activeElement?.id])).toEqual(
      ['fr', 'interface-language'],
    );
    await eventually('the title is French', async () =>
      stage().browser.background.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const titles = tabs.map(({ id }) => chrome.action.getTitle({ tabId: id ?? 0 }));
        return (await Promise.all(titles)).some((title) => title.includes('paragraphes répétés'));
      }),
    );
    const popup = await stage().click(page);
    expect(await popup.text()).toContain('paragraphes sur 11 répètent');
    await popup.close();
    await choose(options, '#interface-language', '');
    await options.waitFor(() => document.querySelector('h1')?.textContent === 'Déjà Lu: options');
  });

  test('read articles in the language that is chosen, open ones too', async () => {
    const languages = (): Promise<string[]> =>
      stage().browser.background.evaluate(async () =>
        Object.entries(await chrome.storage.session.get(null)).flatMap(([key, state]) =>
          key.startsWith('tab:')
            ? ((state as { report?: { article: { language: string } } }).report?.article.language ?? [])
            : [],
        ),
      );
    await choose(options, '#article-language', 'en');
    await eventually('the article is read in English', async () => (await languages()).includes('en'));
    await choose(options, '#article-language', '');
    await eventually('and in French again', async () => (await languages()).every((code) => code === 'fr'));
  });

  test('leave one article its own language', async () => {
    const popup = await stage().click(page);
    await choose(popup, '#article-language', 'en');
    await popup.waitFor(
      () =>
        document.querySelector<HTMLOptionElement>('#article-language option')?.textContent === 'automatic',
    );
    await popup.close();
    const again = await stage().click(page);
    expect(
      await again.evaluate(() => document.querySelector<HTMLSelectElement>('#article-language')?.value),
    ).toBe('en');
    await choose(again, '#article-language', '');
    await again.waitFor(() =>
      document.querySelector('#article-language option')?.textContent?.startsWith('French'),
    );
    await again.close();
  });

  test('list the keyboard commands with their keys', async () => {
    const rows = await options.evaluate(() =>
      [...document.querySelectorAll('.commands tr')].map((row) => (row as HTMLElement).innerText),
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    // Each key that the manifest suggests is free in the browser: one that is taken is dropped without a word.
    const keys = rows.map((row) => row.split(/\s{2,}|\t|\n/u)).filter(([, key]) => /Shift/u.test(key ?? ''));
    expect(keys.length).toBeGreaterThanOrEqual(4);
    expect(rows.join('\n')).toMatch(/Analyse this page .*\n?.*Alt\s*\+?\s*Shift/u);
  });

  test('delete everything, after a question', async () => {
    await options.click('#mark-person');
    await eventually('people are marked', async () => (await ownHighlights(page)).includes('deja-lu-person'));
    await options.click('#delete-all');
    await options.waitFor(() => document.activeElement?.id === 'delete-not');
    await options.click('#delete-not');
    await options.waitFor(() => document.querySelector('#delete-all') !== null);
    await options.click('#delete-all');
    await options.click('#delete-really');
    await options.waitFor(() => document.querySelector('.done')?.textContent === 'Everything was deleted.');
    const stored = await stage().browser.background.evaluate(async () => [
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
    ]);
    expect(stored).toEqual([{}, {}]);
    expect(await ownHighlights(page)).toEqual([]);
    expect(
      await options.evaluate(() => document.querySelector<HTMLInputElement>('#mark-person')?.checked),
    ).toBe(false);
    await (await stage().click(page)).close();
    expect(await ownHighlights(page)).toContain('deja-lu-exact');
  });

  test('ask nothing of the network and write no error', async () => {
    const requests = await stage().browser.requests();
    expect(requests.filter(({ url }) => !url.startsWith(stage().server.origin))).toEqual([]);
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
