import type { Page } from 'puppeteer-core';
import {
  eventually,
  FIRST_SAMPLE,
  highlighted,
  inBothBrowsers,
  ownHighlights,
  plain,
  textInFlash,
} from './stage';

inBothBrowsers('the overview of an article', (stage) => {
  let page: Page;

  test('opens with the leading statements, their source and how sure they are', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    expect(await popup.evaluate(() => document.querySelector('[aria-selected="true"]')?.id)).toBe(
      'tab-overview',
    );
    const cards = await popup.evaluate(() =>
      [...document.querySelectorAll('.fact')].map((card) => ({
        certainty: card.getAttribute('data-certainty'),
        words: card.querySelector('.certainty')?.textContent,
        figure: card.querySelector('.fact-figure')?.textContent,
        text: card.textContent,
        marks: [...card.querySelectorAll('mark')].map((mark) => mark.textContent),
      })),
    );
    expect(cards).toHaveLength(5);
    const offer = cards.find((card) => plain(card.figure).startsWith('97,4 milliards de dollars'));
    expect(offer).toMatchObject({ certainty: 'conditional', words: 'unconfirmed' });
    expect(offer?.marks).toContain('serait payée');
    expect(plain(offer?.text)).toContain('stated 2 times');
  });

  test('every word of a card stands in the article', async () => {
    const popup = await stage().browser.popup();
    await popup.click('#more-facts');
    const statements = await popup.evaluate(() =>
      [...document.querySelectorAll('.fact-words')].map((words) => words.textContent ?? ''),
    );
    const text = plain(await page.evaluate(() => document.body.textContent));
    expect(statements.length).toBeGreaterThan(5);
    for (const statement of statements) expect(text).toContain(plain(statement));
  });

  test('goes from a card to its place and back, by mouse and by keyboard', async () => {
    const popup = await stage().browser.popup();
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    const statement = plain(await popup.evaluate(() => document.querySelector('.fact-words')?.textContent));
    await popup.click('.fact:nth-child(1) .fact-body');
    await eventually('the place of the first card', async () => plain(await textInFlash(page)) === statement);
    expect(await popup.evaluate(() => document.activeElement?.classList.contains('fact-body'))).toBe(true);
    const second = plain(
      await popup.evaluate(() => {
        const card = document.querySelector<HTMLElement>('.fact:nth-child(2) .fact-body');
        card?.focus();
        return card?.querySelector('.fact-words')?.textContent;
      }),
    );
    await eventually(
      'the statement lights up',
      async () => plain((await highlighted(page, 'deja-lu-light'))[0]) === second,
    );
    await popup.press('Enter');
    await eventually('the place of the second card', async () => plain(await textInFlash(page)) === second);
  });

  test('shows the two figures of a near-copy side by side, and goes to each', async () => {
    const popup = await stage().browser.popup();
    const places = await popup.evaluate(() =>
      [...document.querySelectorAll('[data-check="copies"] .check-place')].map(
        (place) => place.textContent ?? '',
      ),
    );
    expect(places.map(plain)).toEqual(['97,4', '94,7']);
    await popup.click('[data-check="copies"] .check-place:nth-child(2)');
    await eventually('the second figure', async () => (await textInFlash(page)) === '94,7');
  });

  test('orders the dates with their statements', async () => {
    const popup = await stage().browser.popup();
    const days = await popup.evaluate(() =>
      [...document.querySelectorAll('.time-line .row-head')].map((day) => day.textContent),
    );
    expect(days.length).toBeGreaterThan(1);
    await popup.click('.time-line .row');
    await eventually('the date is shown', async () => plain(await textInFlash(page)) === plain(days[0]));
    await popup.close();
  });

  test('leaves no light behind when the popup closes', async () => {
    await eventually('no light', async () => !(await ownHighlights(page)).includes('deja-lu-light'));
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
