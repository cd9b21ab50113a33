import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/browsers/extension-browser';
import { eventually, FIRST_SAMPLE, inBothBrowsers, ownHighlights } from './stage';

const SITE = 'http://127.0.0.1';
const OTHER = '/fr/budget-villevieille.html';

/** Types into the field of a list of sites, which is replaced whole, and presses its button. */
async function add(options: View, list: string, address: string): Promise<void> {
  await options.evaluate(
    (where, typed) => {
      const field = document.querySelector<HTMLInputElement>(`${where} input`);
      if (!field) throw new Error(`no list ${where}`);
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    list,
    address,
  );
  await options.click(`${list} button[type="submit"]`);
}

const inList = (options: View, list: string): Promise<(string | null)[]> =>
  options.evaluate(
    (where) => [...document.querySelectorAll(`${where} li > bdi`)].map((each) => each.textContent),
    list,
  );

inBothBrowsers('running by itself', (stage) => {
  let options: View;
  const badge = (page: Page): Promise<string> =>
    stage().browser.background.evaluate(async (url) => {
      // Without access the address of a tab is hidden: then it is the one in front.
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((each) => each.url === url) ?? tabs.find((each) => each.active);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    }, page.url());
  const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test('does not happen on a site that nobody named', async () => {
    const page = await stage().open(FIRST_SAMPLE);
    await rest(1_000);
    expect(await ownHighlights(page)).toEqual([]);
    await page.close();
  });

  test('refuses what is no address', async () => {
    options = await stage().browser.openOwnPage('options/options.html');
    await options.waitFor(() => document.querySelector('#run-on') !== null);
    await add(options, '#run-on', 'not an address');
    await options.waitFor(() => document.querySelector('#run-on .problem')?.textContent !== '');
    expect(await inList(options, '#run-on')).toEqual([]);
  });

  test('begins in open tabs and new ones when the browser has granted a site', async () => {
    const open = await stage().open(FIRST_SAMPLE);
    await stage().browser.sayYesTo(`${SITE}/*`);
    await options.close();
    options = await stage().browser.openOwnPage('options/options.html');
    await options.waitFor(() => document.querySelector('#run-on') !== null);
    await add(options, '#run-on', `${SITE}/some/page`);
    await eventually('the site is in the list', async () =>
      (await inList(options, '#run-on')).includes(SITE),
    );
    await eventually('the open tab is marked', async () => (await ownHighlights(open)).length > 0);
    await open.close();

    const page = await stage().open(FIRST_SAMPLE);
    await eventually('the new tab is marked', async () =>
      (await ownHighlights(page)).includes('deja-lu-exact'),
    );
    await eventually('the badge says so', async () => (await badge(page)) === '5');
    expect(await stage().browser.isPopupOpen()).toBe(false);
    await page.goto(stage().server.origin + OTHER);
    await eventually('the next page is marked', async () => (await ownHighlights(page)).length > 0);
    await page.close();
  });

  test('follows a page that becomes another article without loading', async () => {
    const page = await stage().open(FIRST_SAMPLE);
    await eventually('the first is marked', async () =>
      (await ownHighlights(page)).includes('deja-lu-partial'),
    );
    const paragraphs = await page.evaluate(async (address) => {
      const other = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      history.pushState(null, '', address);
      document.title = other.title;
      document.body.replaceChildren(...other.body.childNodes);
      return document.querySelectorAll('p').length;
    }, OTHER);
    expect(paragraphs).toBeGreaterThan(3);
    await eventually('the other is marked', async () => {
      const [tab] = await stage().browser.background.evaluate(async () =>
        Object.entries(await chrome.storage.session.get(null)).flatMap(([key, state]) =>
          key.startsWith('tab:')
            ? ((state as { report?: { article: { url: string } } }).report?.article.url ?? [])
            : [],
        ),
      );
      return tab?.endsWith(OTHER) === true && (await ownHighlights(page)).length > 0;
    });
    await page.close();
  });

  test('is silent on a page that is no article', async () => {
    const page = await stage().open('/not-an-article.html');
    await eventually('it is tried', async () => (await badge(page)) === '…');
    await eventually('nothing is said', async () => (await badge(page)) === '');
    expect(await ownHighlights(page)).toEqual([]);
    await page.close();
  });

  test('leaves a blocked host alone, where a click still works', async () => {
    await add(options, '#never-on', '127.0.0.1');
    await eventually('it is blocked', async () => (await inList(options, '#never-on')).includes('127.0.0.1'));
    const page = await stage().open(FIRST_SAMPLE);
    await rest(1_000);
    expect(await ownHighlights(page)).toEqual([]);
    const popup = await stage().click(page);
    expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('#run-here')?.checked)).toBe(
      false,
    );
    expect(await ownHighlights(page)).toContain('deja-lu-exact');
    await popup.close();
    await page.close();
    await options.click('#never-on li button');
    await eventually('it is free', async () => (await inList(options, '#never-on')).length === 0);
  });

  test('ends when the permission is taken back in the browser', async () => {
    await stage().browser.background.evaluate(
      (origin) => chrome.permissions.remove({ origins: [`${origin}/*`] }),
      SITE,
    );
    await eventually('the list is empty', async () => (await inList(options, '#run-on')).length === 0);
    const page = await stage().open(FIRST_SAMPLE);
    await rest(1_000);
    expect(await ownHighlights(page)).toEqual([]);
    await page.close();
  });

  test('is switched on and off in the popup, and gives the permission back', async () => {
    await stage().browser.sayYesTo(`${SITE}/*`);
    const page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.click('#run-here');
    await eventually('it is in the list', async () => (await inList(options, '#run-on')).includes(SITE));
    await popup.click('#run-here');
    await eventually('it is gone', async () => (await inList(options, '#run-on')).length === 0);
    await eventually('the permission is gone', async () =>
      stage().browser.background.evaluate(
        async (origin) => !(await chrome.permissions.contains({ origins: [`${origin}/*`] })),
        SITE,
      ),
    );
    await popup.close();
    await page.close();
  });

  test('asks nothing of the network and writes no error', async () => {
    const requests = await stage().browser.requests();
    expect(requests.filter(({ url }) => !url.startsWith(stage().server.origin))).toEqual([]);
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
