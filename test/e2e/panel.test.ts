import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/browsers/extension-browser';
import {
  eventually,
  FIRST_SAMPLE,
  inBothBrowsers,
  ownHighlights,
  plain,
  type Stage,
  textInFlash,
} from './stage';

const OTHER_SAMPLE = '/fr/entretien-maire.html';
const PANEL = 'panel/';

/** The panel, opened by the button of the popup with `page` in front. */
async function openFrom(stage: Stage, page: Page): Promise<View> {
  const popup = await stage.click(page);
  await popup.click('#open-panel');
  return stage.browser.ownPage(PANEL);
}

const showsPhase = (panel: View, phase: string): Promise<void> =>
  panel.waitFor((wanted) => document.querySelector(`main[data-phase="${wanted}"]`) !== null, phase);

/** What is flashed in `page`, when it is in view. */
inBothBrowsers('the panel', (stage, name) => {
  let page: Page;
  let other: Page;

  test('opens beside the page by the button of the popup, which closes', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const width = await page.evaluate(() => innerWidth);
    const panel = await openFrom(stage(), page);
    await showsPhase(panel, 'done');
    expect(await panel.text()).toMatch(/5 of 11 paragraphs repeat/u);
    await eventually('the popup is gone', async () => !(await stage().browser.isPopupOpen()));
    // It takes room from the page and covers none of it.
    await eventually(
      'the page makes room',
      async () => (await page.evaluate(() => innerWidth)) <= width - (await panel.evaluate(() => innerWidth)),
    );
  });

  test('goes to a place in the page and stays open', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    const words = plain(await panel.evaluate(() => document.querySelector('.fact-words')?.textContent));
    await panel.click('.fact-body');
    await eventually('the place', async () => plain(await textInFlash(page)) === words);
    expect(await stage().browser.isOwnPageOpen(PANEL)).toBe(true);
  });

  test('follows what a command changes in the page', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await panel.click('#tab-repeats');
    await panel.waitFor(() => document.querySelector('.position')?.textContent === '5 places');
    await stage().browser.runCommand('next-repeat', page);
    await panel.waitFor(() => document.querySelector('.position')?.textContent === '1 of 5');
    await stage().browser.runCommand('toggle-marks', page);
    await panel.waitFor(() => !document.querySelector<HTMLInputElement>('#marks')?.checked);
    await panel.click('#marks');
    await eventually('marks again', async () => (await ownHighlights(page)).includes('deja-lu-exact'));
  });

  test('explains the one click beside a page that was not analysed, and starts nothing', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    other = await stage().open(OTHER_SAMPLE);
    await showsPhase(panel, 'none');
    expect(await panel.text()).toContain('Click the Déjà Lu icon in the toolbar');
    expect(await panel.evaluate(() => document.querySelector('#analyse'))).toBeNull();
    expect(await ownHighlights(other)).toEqual([]);
    const known = await stage().browser.background.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('tab:')),
    );
    expect(known).toHaveLength(1);
  });

  test('shows the findings as soon as the popup has them', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    const popup = await stage().click(other);
    await showsPhase(panel, 'done');
    const title = (view: View) => view.evaluate(() => document.querySelector('h1')?.textContent);
    expect(await title(panel)).toBe(await title(popup));
    await popup.close();
  });

  test('keeps the place in each tab when the reader turns to another', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await panel.click('#tab-quotes');
    await page.bringToFront();
    await panel.waitFor(() => document.querySelector('#tab-repeats[aria-selected="true"]') !== null);
    await panel.click('#tab-actors');
    await panel.click('.open-actor');
    // What takes the focus is scrolled to; a reader scrolls on from there.
    await panel.waitFor(() => document.activeElement?.matches('.actor-name') === true);
    await panel.evaluate(() => {
      scrollTo(0, 120);
    });
    // It is kept as soon as the reader rests.
    await eventually('the place is kept', () =>
      stage().browser.background.evaluate(async () =>
        JSON.stringify(await chrome.storage.session.get(null)).includes('"scroll":120'),
      ),
    );
    await other.bringToFront();
    await panel.waitFor(() => document.querySelector('#tab-quotes[aria-selected="true"]') !== null);
    await page.bringToFront();
    await panel.waitFor(() => document.querySelector('.actor-name') !== null && scrollY === 120);
  });

  test('and when it is closed and opened again', async () => {
    const before = await stage().browser.ownPage(PANEL);
    await before.close();
    await eventually('it is closed', async () => !(await stage().browser.isOwnPageOpen(PANEL)));
    const panel = await openFrom(stage(), page);
    await panel.waitFor(() => document.querySelector('.actor-name') !== null && scrollY === 120);
    // What the reader did not just open takes no focus.
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('offers the analysis where the page is open to us already', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.storage.session.remove(`tab:${tab?.id}`);
    });
    await panel.waitFor(() => document.querySelector('#analyse') !== null);
    await panel.click('#analyse');
    await showsPhase(panel, 'done');
  });

  test('is worked by the keyboard alone', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await panel.waitFor(() => document.querySelector('#back') !== null);
    // Escape leaves the page of an actor, and the focus goes back to what opened it.
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>('#next-mention')?.focus();
    });
    await panel.press('Escape');
    await panel.waitFor(() => document.activeElement?.id === 'actor-0');
    await panel.evaluate(() => {
      document.querySelector<HTMLElement>('#tab-actors')?.focus();
    });
    await panel.press('ArrowRight');
    await panel.waitFor(
      () => document.activeElement?.id === 'tab-amounts' && document.querySelector('.amount') !== null,
    );
    await panel.press('Home');
    await panel.waitFor(() => document.activeElement?.id === 'tab-overview');
    await panel.press('ArrowLeft');
    await panel.waitFor(() => document.activeElement?.id === 'tab-repeats');
    await panel.press('ArrowRight');
    await panel.waitFor(() => document.querySelector('#tab-overview[aria-selected="true"]') !== null);

    // Tab reaches whatever can be clicked, in the order of the document, and shows where it is.
    const walk = await panel.evaluate(() => {
      const reachable = [
        ...document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href]'),
      ].filter(
        (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
      );
      reachable.forEach((element, index) => (element.dataset.walk = String(index)));
      (document.activeElement as HTMLElement).blur();
      reachable[0]?.focus();
      return reachable.length;
    });
    expect(walk).toBeGreaterThan(8);
    for (let index = 1; index < walk; index += 1) {
      await panel.press('Tab');
      const now = await panel.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { at: element.dataset.walk, outline: outlineStyle === 'none' ? '0' : outlineWidth };
      });
      expect(now).toEqual({ at: String(index), outline: '2px' });
    }

    const words = plain(
      await panel.evaluate(() => {
        const card = document.querySelector<HTMLElement>('.fact:nth-child(2) .fact-body');
        card?.focus();
        return card?.querySelector('.fact-words')?.textContent;
      }),
    );
    await panel.press('Enter');
    await eventually('the place of the second card', async () => plain(await textInFlash(page)) === words);
  });

  test('forgets the article when its page goes', async () => {
    const panel = await stage().browser.ownPage(PANEL);
    await page.goto(`${stage().server.origin}/index.html`);
    await showsPhase(panel, 'none');
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });

  // Chromium opens its side panel for a reader's own key press alone, and no driver can press the keys of a command.
  if (name === 'firefox')
    test('opens by its command', async () => {
      await (await stage().browser.ownPage(PANEL)).close();
      await eventually('it is closed', async () => !(await stage().browser.isOwnPageOpen(PANEL)));
      await stage().browser.runCommand('open-panel', other);
      const panel = await stage().browser.ownPage(PANEL);
      await showsPhase(panel, 'done');
    });
});
