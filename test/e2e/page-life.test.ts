import type { Page } from 'puppeteer-core';
import { eventually, highlighted, inBothBrowsers, markup, ownHighlights } from './stage';

const STORY = '/en/framework-story.html';

const badge = async (browser: {
  background: { evaluate: (run: () => Promise<string>) => Promise<string> };
}) =>
  browser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });

async function openStory(open: (sample: string) => Promise<Page>): Promise<Page> {
  const page = await open(STORY);
  await page.waitForSelector('.story .body p');
  return page;
}

inBothBrowsers('a page', (stage) => {
  let page: Page;
  let first: string[];

  test('that a framework builds is read after it was built', async () => {
    page = await openStory(stage().open);
    await (await stage().click(page)).close();
    first = await highlighted(page, 'deja-lu-exact');
    expect(first.length).toBeGreaterThanOrEqual(2);
  });

  test('keeps its marks when every node is made anew', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#rerender')?.click());
    expect(await highlighted(page, 'deja-lu-exact')).not.toEqual(first);
    await eventually(
      'marks come back',
      async () => (await highlighted(page, 'deja-lu-exact')).length === first.length,
    );
    expect(await highlighted(page, 'deja-lu-exact')).toEqual(first);
    expect((await markup(page)).others).toEqual(['deja-lu-rail']);
  });

  test('reads on when text is appended, and keeps the badge true', async () => {
    const before = await stage().click(page);
    const words = await before.evaluate(() => document.querySelector('.facts')?.textContent);
    await before.close();
    await page.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
    const count = await page.evaluate(() => document.querySelectorAll('.story .body p').length);
    await eventually('the longer article is analysed', async () => {
      const popup = await stage().click(page);
      const now = await popup.evaluate(() => document.querySelector('.facts')?.textContent);
      await popup.close();
      return now !== words;
    });
    expect(count).toBeGreaterThan(0);
    expect(await highlighted(page, 'deja-lu-exact')).toEqual(expect.arrayContaining(first));
  });

  test('drops the old marks at once on navigation within the page, and shows no stale ones', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('a.next')?.click());
    await eventually('old marks go', async () => (await ownHighlights(page)).length === 0);
    await eventually('the rail goes', async () => (await markup(page)).others.length === 0);
    await eventually('the badge goes', async () => (await badge(stage().browser)) === '');
    const popup = await stage().click(page);
    const second = await highlighted(page, 'deja-lu-exact');
    expect(second.length).toBeGreaterThanOrEqual(1);
    expect(second).not.toEqual(first);
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).not.toBe('');
    await popup.close();
  });

  test('a tick of the rail is not reachable for the page, and goes with a reload', async () => {
    expect(await page.evaluate(() => document.querySelector('deja-lu-rail')?.shadowRoot)).toBeNull();
    await page.reload();
    await page.waitForSelector('.story .body p');
    expect((await markup(page)).others).toEqual([]);
    await eventually('the badge is gone', async () => (await badge(stage().browser)) === '');
  });

  test('with odd markup is read through divs, breaks, shadow roots and frames, hidden doubles aside', async () => {
    const page = await stage().open('/en/two-columns.html');
    const before = await markup(page);
    const popup = await stage().click(page);
    expect(await popup.text()).toMatch(/1 of \d+ paragraphs repeats earlier text/u);
    expect(await highlighted(page, 'deja-lu-changed')).toEqual(['221', 'Christmas']);
    const text = await stage().browser.background.evaluate(async () => {
      const states = Object.values(await chrome.storage.session.get(null)) as {
        report?: { text: string };
      }[];
      return states.map((state) => state.report?.text ?? '').join('\n');
    });
    expect(text).toContain('The orchard has lost money in four of the past six years.');
    expect(text).toContain('standing up');
    expect(text).toContain('household');
    expect(text).not.toContain('Scroll to continue reading');
    const after = await markup(page);
    expect([after.head, after.body]).toEqual([before.head, before.body]);
    await popup.close();
  });

  test('writes no error', async () => {
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
