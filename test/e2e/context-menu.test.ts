import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/browsers/extension-browser';
import { FIRST_SAMPLE, highlighted, inBothBrowsers, type Stage } from './stage';

const PANEL = 'panel/';

/** Selects the last paragraph (else element that matches) of `page` that begins with `words`, and brings it into view. */
const select = (page: Page, words: string, selector = 'p'): Promise<void> =>
  page.evaluate(
    (start, what) => {
      const element = [...document.querySelectorAll(what)].findLast((each) =>
        each.textContent.trim().startsWith(start),
      );
      if (!element) throw new Error(`no ${what} begins with ${start}`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(element);
    },
    words,
    selector,
  );

const counts = (panel: View): Promise<(string | undefined)[]> =>
  panel.evaluate(() =>
    ['overview', 'actors', 'amounts', 'quotes', 'repeats'].map(
      (id) => document.querySelector(`#tab-${id} .tab-count`)?.textContent ?? undefined,
    ),
  );

/** In Chromium no driver reaches the menu: what its choice would give, access and an open panel, is given by a click. */
async function prepare(stage: Stage, page: Page): Promise<void> {
  if (stage.browser.name === 'firefox') return;
  const popup = await stage.click(page);
  await popup.click('#open-panel');
  await stage.browser.ownPage(PANEL);
}

inBothBrowsers('the context menu', (stage, name) => {
  let page: Page;

  test('has an item for pages and one for selections, in the language of the reader', async () => {
    page = await stage().open(FIRST_SAMPLE);
    await prepare(stage(), page);
    if (name === 'chromium') return;
    await stage().browser.chooseMenuItem('analyse-page', page);
    const panel = await stage().browser.ownPage(PANEL);
    await panel.waitFor(() => document.querySelector('main[data-phase="done"]') !== null);
    expect((await highlighted(page, 'deja-lu-exact')).length).toBeGreaterThan(0);
    await expect(stage().browser.chooseMenuItem('show-selection', page)).rejects.toThrow('no item');
  });

  test('on a selection, has the panel show what is about it alone', async () => {
    await select(page, 'La réponse');
    await stage().browser.chooseMenuItem('show-selection', page);
    const panel = await stage().browser.ownPage(PANEL);
    await panel.waitFor(() => document.querySelector('.passage') !== null);
    expect(await panel.text()).toContain('Only the selected passage');
    expect(
      await panel.evaluate(() => document.querySelector('.passage-words')?.textContent.slice(0, 25)),
    ).toBe('La réponse n’a pas tardé.');
    // What repeats it comes first.
    expect(await panel.evaluate(() => document.querySelector('[aria-selected="true"]')?.id)).toBe(
      'tab-repeats',
    );
    const cards = await panel.evaluate(() =>
      [...document.querySelectorAll('.card .side-place')].map((place) => place.textContent),
    );
    expect(cards).toEqual(['Paragraph 3 first', 'Paragraph 8 again']);
    const [overview, actors, amounts, quotes, repeats] = (await counts(panel)).map(Number);
    expect({ amounts, repeats }).toEqual({ amounts: 4, repeats: 1 });
    for (const count of [overview, actors, quotes]) expect(count).toBeGreaterThan(0);
    for (const count of [overview, actors, quotes]) expect(count).toBeLessThan(9);
  });

  test('goes from the passage to the page, by the place in the whole article', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await panel.click('.card .side:nth-child(2)');
    await panel.waitFor(() => document.querySelector('.card[aria-current="true"]') !== null);
    await stage().browser.runCommand('next-repeat', page);
    await panel.click('#show-all');
    await panel.waitFor(() => document.querySelector('.passage') === null);
    expect((await counts(panel)).map(Number)[4]).toBe(5);
    await panel.click('#tab-repeats');
    await panel.waitFor(() => document.querySelector('.position')?.textContent === '3 of 5');
  });

  test('shows everything again by Escape, and keeps the focus in the panel', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await select(page, 'Les investisseurs');
    await stage().browser.chooseMenuItem('show-selection', page);
    await panel.waitFor(
      () => document.querySelector('.passage-words')?.textContent.startsWith('Les investisseurs') === true,
    );
    await panel.click('#tab-amounts');
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('.passage') === null);
    await panel.waitFor(() => document.activeElement?.getAttribute('role') === 'tab');
  });

  test('says that a selection is no part of the article', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await select(page, '', 'footer');
    await stage().browser.chooseMenuItem('show-selection', page);
    await panel.waitFor(() => document.querySelector('.passage') !== null);
    expect(await panel.text()).toContain('What you selected is not part of the article');
    expect((await counts(panel)).map(Number)[4]).toBe(5);
    await panel.click('#show-all');
    await panel.waitFor(() => document.querySelector('.passage') === null);
  });

  test('analyses a page first that was not yet', async () => {
    const other = await stage().open('/fr/entretien-maire.html');
    // In Chromium only a click gives access to the page; what it found is then forgotten.
    if (name === 'chromium') {
      await (await stage().click(other)).close();
      await stage().browser.background.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        await chrome.storage.session.remove(`tab:${tab?.id}`);
      });
    }
    const words = await other.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find(
        (each) => each.textContent.length > 200,
      );
      return paragraph?.textContent.trim().slice(0, 20) ?? '';
    });
    await select(other, words);
    await stage().browser.chooseMenuItem('show-selection', other);
    const panel = await stage().browser.ownPage(PANEL);
    await panel.waitFor(
      (start) => document.querySelector('.passage-words')?.textContent.startsWith(start) === true,
      words,
    );
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
