import type { Page } from 'puppeteer-core';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, type Stage } from './stage';

interface Button {
  readonly text: string;
  readonly title: string;
}

/** What the toolbar button of the tab in front says. */
const button = (stage: Stage): Promise<Button> =>
  stage.browser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab?.id ?? 0;
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });

/** Everything that the button of the tab in front says, in order, until it shows a number. */
const buttonUntilDone = (stage: Stage): Promise<Button[]> =>
  stage.browser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab?.id ?? 0;
    const seen: { text: string; title: string }[] = [];
    const end = Date.now() + 8_000;
    while (Date.now() < end) {
      const text = await chrome.action.getBadgeText({ tabId });
      const title = await chrome.action.getTitle({ tabId });
      if (seen.at(-1)?.text !== text) seen.push({ text, title });
      if (/\d/u.test(text)) break;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return seen;
  });

inBothBrowsers('the toolbar button', (stage, name) => {
  test('says that a page is being read, then how much repeats', async () => {
    const page = await stage().open(FIRST_SAMPLE);
    const said = buttonUntilDone(stage());
    const popup = await stage().click(page);
    await popup.close();
    const seen = await said;
    expect(seen.map(({ text }) => text)).toEqual(['', '…', '5']);
    expect(seen.at(0)?.title).toBe('Déjà Lu: let this page explain itself');
    await eventually(
      'the title',
      async () => (await button(stage())).title === 'Déjà Lu: 5 repeated paragraphs',
    );
  });

  test('says why a page could not be read', async () => {
    const page = await stage().open('/not-an-article.html');
    const popup = await stage().click(page);
    await popup.close();
    await eventually('the sign of failure', async () => (await button(stage())).text === '!');
    expect((await button(stage())).title).toBe('Déjà Lu: No article was found on this page.');
  });

  test('says nothing of the next page', async () => {
    const page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.close();
    await eventually('the number', async () => (await button(stage())).text === '5');
    await page.goto(`${stage().server.origin}/index.html`);
    await eventually('nothing', async () => (await button(stage())).text === '');
    expect((await button(stage())).title).toBe('Déjà Lu: let this page explain itself');
  });

  let page: Page;
  const flashed = (): Promise<string | null> =>
    page.evaluate(() => {
      const range = [...(CSS.highlights.get('deja-lu-flash') ?? [])][0] as Range | undefined;
      return range?.toString() ?? null;
    });

  test('has commands that walk through whatever is marked, repeats and names alike', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.click('#tab-actors');
    await popup.click('.chip.organisation');
    await eventually('marks', async () => (await highlighted(page, 'deja-lu-organisation')).length > 0);
    await popup.close();
    // They come without keys; a reader sets them in the browser's own page. No other command has these.
    if (name === 'firefox')
      await stage().browser.background.evaluate(async () => {
        await chrome.commands.update({ name: 'next-mark', shortcut: 'Alt+Shift+U' });
        await chrome.commands.update({ name: 'previous-mark', shortcut: 'Alt+Shift+I' });
      });
    const [first = '', second = ''] = await highlighted(page, 'deja-lu-organisation');
    await stage().browser.runCommand('next-mark', page);
    await eventually('the first name', async () => (await flashed()) === first);
    await stage().browser.runCommand('next-mark', page);
    await eventually('the second name', async () => (await flashed()) === second);
    await stage().browser.runCommand('previous-mark', page);
    await eventually('the first name again', async () => (await flashed()) === first);
    await stage().browser.runCommand('previous-mark', page);
    await eventually(
      'the last mark',
      async () => ((await flashed()) ?? '').length > 0 && (await flashed()) !== first,
    );
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
