import type { Page } from 'puppeteer-core';
import { WELCOME_PAGE, type View } from '../../tools/browsers/extension-browser';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, ownHighlights, plain } from './stage';
import { walkByTab } from './tab-walk';

const TABS = ['overview', 'actors', 'amounts', 'quotes', 'repeats'] as const;

/** Puts the focus where a walk by Tab has shown that the keyboard comes. */
const focus = (view: View, selector: string): Promise<void> =>
  view.evaluate((where) => {
    const element = document.querySelector<HTMLElement>(where);
    if (!element) throw new Error(`no element ${where}`);
    element.focus();
  }, selector);

/** Presses what closes the view, which then does not live to see the key released. */
const leaveBy = (view: View, selector: string): Promise<void> =>
  focus(view, selector)
    .then(() => view.press('Enter'))
    .catch((error: unknown) => {
      if (!/closed/iu.test(String(error))) throw error;
    });

const focusedId = (view: View): Promise<string | undefined> =>
  view.evaluate(() => document.activeElement?.id);

const hasFocus = (view: View, selector: string): Promise<void> =>
  view.waitFor((where) => document.activeElement?.matches(where) === true, selector);

inBothBrowsers('the keyboard alone', (stage) => {
  let page: Page;
  let popup: View;

  /** What the finding under the focus says, and what the page lights up when it is pressed. */
  const goesTo = async (view: View, key: string, words: string): Promise<void> => {
    const wanted = plain(
      await view.evaluate((where) => document.activeElement?.querySelector(where)?.textContent, words),
    );
    expect(wanted).not.toBe('');
    await view.press(key);
    await eventually(`the page lights up "${wanted}"`, async () =>
      (await highlighted(page, 'deja-lu-flash')).map(plain).includes(wanted),
    );
  };

  beforeAll(async () => {
    page = await stage().open(FIRST_SAMPLE);
    popup = await stage().click(page);
  });

  test('hears in a live region what was found', async () => {
    await popup.waitFor(() => document.querySelector('.announced')?.textContent !== '');
    expect(await popup.evaluate(() => document.querySelector('.announced[role="status"]')?.textContent)).toBe(
      '5 of 11 paragraphs repeat earlier text',
    );
    expect(await popup.evaluate(() => document.querySelector('main')?.ariaLive ?? null)).toBeNull();
  });

  test('goes through the tabs with arrows, Home and End', async () => {
    await focus(popup, '#tab-overview');
    for (const id of [...TABS.slice(1), 'overview']) {
      await popup.press('ArrowRight');
      await hasFocus(popup, `#tab-${id}[aria-selected="true"]`);
      await popup.waitFor((shown) => document.querySelector(`#panel-${shown}`) !== null, id);
    }
    await popup.press('ArrowLeft');
    await hasFocus(popup, '#tab-repeats[aria-selected="true"]');
    await popup.press('Home');
    await hasFocus(popup, '#tab-overview[aria-selected="true"]');
    await popup.press('End');
    await hasFocus(popup, '#tab-repeats[aria-selected="true"]');
  });

  test.each(TABS)('reaches everything in the popup, in order and in sight: %s', async (id) => {
    await popup.click(`#tab-${id}`);
    const names = await walkByTab(popup);
    expect(names.length).toBeGreaterThan(10);
    expect(names.slice(-2)).toEqual(['Options', 'Side panel']);
  });

  test('opens the page of an actor and comes back to where it was', async () => {
    await popup.click('#tab-actors');
    for (const back of ['Escape', 'Enter', 'Space']) {
      await focus(popup, '#actor-1');
      await popup.press('Enter');
      await hasFocus(popup, '.actor-name');
      if (back === 'Escape') await walkByTab(popup);
      else await focus(popup, '#back');
      await popup.press(back);
      await hasFocus(popup, '#actor-1');
    }
    expect(await stage().browser.isPopupOpen()).toBe(true);
  });

  test('goes to findings in the page', async () => {
    await popup.click('#tab-overview');
    await focus(popup, '.fact:nth-child(2) .fact-body');
    await goesTo(popup, 'Enter', '.fact-words');
    await popup.click('#tab-amounts');
    await focus(popup, 'li:nth-child(2) > .amount');
    await goesTo(popup, 'Space', '.row-head');
    await popup.click('#tab-quotes');
    await focus(popup, '.row.quote:not(.indirect)');
    await goesTo(popup, 'Enter', '.quote-text');
  });

  test('walks through the repeats and switches marks', async () => {
    await popup.click('#tab-repeats');
    await focus(popup, '#next');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '1 of 5');
    await focus(popup, '#previous');
    await popup.press('Space');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '5 of 5');
    await focus(popup, '.side');
    await popup.press('ArrowDown');
    await hasFocus(popup, '.card:first-child .side:nth-child(2)');
    await focus(popup, '.card .link[aria-expanded="false"]');
    await popup.press('Enter');
    await hasFocus(popup, '.link[aria-expanded="true"]');

    await focus(popup, '#marks');
    await popup.press('Space');
    await eventually('no marks', async () => !(await ownHighlights(page)).includes('deja-lu-exact'));
    await popup.press('Space');
    await eventually('marks again', async () => (await ownHighlights(page)).includes('deja-lu-exact'));
    await focus(popup, '#dim');
    await popup.press('Space');
    await eventually('repeats are dim', async () => (await ownHighlights(page)).includes('deja-lu-dim'));

    await popup.click('#tab-amounts');
    await focus(popup, '.chip.money');
    await popup.press('Enter');
    await hasFocus(popup, '.chip.money[aria-pressed="true"]');
    await eventually('money is marked', async () => (await ownHighlights(page)).includes('deja-lu-money'));
  });

  test('exports and copies', async () => {
    await focus(popup, '#export-button');
    await popup.press('Enter');
    await hasFocus(popup, '#download-markdown');
    await popup.press('End');
    await hasFocus(popup, '#copy-table');
    await popup.press('ArrowDown');
    await hasFocus(popup, '#download-markdown');
    await popup.press('ArrowUp');
    await hasFocus(popup, '#copy-table');
    await popup.press('Home');
    await popup.press('c');
    await hasFocus(popup, '#copy-markdown');
    await popup.press('Escape');
    await hasFocus(popup, '#export-button[aria-expanded="false"]');
    expect(await stage().browser.isPopupOpen()).toBe(true);
    await popup.press('ArrowUp');
    await hasFocus(popup, '#copy-table');
    await popup.press('Tab');
    await popup.waitFor(() => document.querySelector('#export-menu:not([hidden])') === null);

    await focus(popup, '#export-button');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await hasFocus(popup, '#copy-markdown');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.export-said')?.textContent === 'Copied');
    expect(await focusedId(popup)).toBe('export-button');

    await focus(popup, '.copy-button');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.copy-said')?.textContent === 'Copied');
  });

  test('chooses the language in which the article is read, and keeps its place', async () => {
    const readIn = (code: string): Promise<void> =>
      popup.waitFor((language) => document.querySelector('h1')?.lang === language, code);
    await focus(popup, '#article-language');
    await popup.press('e');
    await readIn('en');
    await hasFocus(popup, '#article-language');
    await popup.press('Home');
    await readIn('fr');
    await hasFocus(popup, '#article-language');
  });

  test('has the site run by itself, and opens what the foot leads to', async () => {
    await stage().browser.sayYesTo('*://127.0.0.1/*');
    if (!(await stage().browser.isPopupOpen())) popup = await stage().click(page);
    await popup.waitFor(() => document.querySelector('#run-here') !== null);
    await focus(popup, '#run-here');
    await popup.press('Space');
    await popup.waitFor(() => document.querySelector<HTMLInputElement>('#run-here:checked') !== null);
    await leaveBy(popup, '#open-panel');
    const panel = await stage().browser.ownPage('panel/');
    await panel.waitFor(() => document.querySelector('main[data-phase="done"]') !== null);
    await panel.click('#tab-actors');
    await walkByTab(panel);

    // The invitation goes when it was followed: the focus stays in what takes its place.
    await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.storage.session.remove(`tab:${tab?.id}`);
    });
    await panel.waitFor(() => document.querySelector('#analyse') !== null);
    await focus(panel, '#analyse');
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('main[data-phase="done"]') !== null);
    await hasFocus(panel, 'main');
    await panel.close();
  });

  test('works the options', async () => {
    popup = await stage().click(page);
    await leaveBy(popup, '#open-options');
    const options = await stage().browser.ownPage('options/options.html');
    await options.waitFor(() => document.querySelectorAll('section').length === 6);
    await walkByTab(options);

    await focus(options, '#mark-place');
    await options.press('Space');
    await options.waitFor(() => document.querySelector('.saved[role="status"]')?.textContent !== '');
    await focus(options, '#interface-language');
    await options.press('f');
    await options.waitFor(() => document.documentElement.lang === 'fr');
    await hasFocus(options, '#interface-language');
    await options.press('Home');
    await options.waitFor(() => document.documentElement.lang === 'en');

    await focus(options, '#never-on-address');
    for (const letter of 'a.example') await options.press(letter);
    await options.press('Enter');
    await options.waitFor(() => document.querySelector('#never-on li')?.textContent?.startsWith('a.example'));
    await options.press('Tab');
    await options.press('Tab');
    await hasFocus(options, '#never-on li > button');
    await options.press('Enter');
    await hasFocus(options, '#never-on-address');

    await focus(options, '#delete-all');
    await options.press('Enter');
    await hasFocus(options, '#delete-not');
    await options.press('Escape');
    await hasFocus(options, '#delete-all');
    await options.press('Enter');
    await hasFocus(options, '#delete-not');
    await options.press('Enter');
    await hasFocus(options, '#delete-all');
    await options.close();
  });

  test('works the report page', async () => {
    popup = await stage().click(page);
    await leaveBy(popup, '#full-report');
    const report = await stage().browser.ownPage('report/report.html');
    await report.waitFor(() => document.querySelectorAll('.drawing > svg').length > 4);
    await focus(report, '#times summary');
    await report.press('Enter');
    await report.waitFor(() => document.querySelector('#times details[open]') !== null);
    await walkByTab(report);

    await focus(report, '.contents a[href="#actors"]');
    await report.press('Enter');
    await report.press('Tab');
    await report.waitFor(() => document.activeElement?.closest('#actors') !== null);
    await focus(report, '#actor-1');
    await report.press('Enter');
    await hasFocus(report, '.actor-name');
    await report.press('Escape');
    await hasFocus(report, '#actor-1');
    await focus(report, '#times tbody button');
    await report.press('Enter');
    await eventually(
      'the place of the date',
      async () => (await highlighted(page, 'deja-lu-flash')).length > 0,
    );
  });

  test('works the first page', async () => {
    const welcome = await stage().browser.openOwnPage(WELCOME_PAGE);
    await welcome.waitFor(() => document.querySelector('section[aria-busy="false"]') !== null);
    await walkByTab(welcome);
    await focus(welcome, '#press');
    await welcome.press('Enter');
    await welcome.waitFor(() => document.querySelector('.outcome[role="status"]')?.textContent !== '');
    await hasFocus(welcome, '#press');
    await welcome.close();
  });

  test('leaves nothing in the console', async () => {
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
