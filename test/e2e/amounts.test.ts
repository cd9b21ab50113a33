import type { Page } from 'puppeteer-core';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, markup, ownHighlights } from './stage';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00a0\u202f]+/gu, ' ');

inBothBrowsers('the amounts of an article', (stage) => {
  let page: Page;

  test('are listed once each, as printed and in the numbers of the reader', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.click('#tab-amounts');
    const items = (
      await popup.evaluate(() =>
        [...document.querySelectorAll('.amount')].map((item) => [
          item.getAttribute('data-kind'),
          item.querySelector('.row-head')?.textContent,
          item.querySelector('.row-soft')?.textContent,
          item.querySelector('.row-count')?.textContent,
        ]),
      )
    ).map((fields) => fields.map(plain));
    expect(items[0]).toEqual(['money', '97,4 milliards de dollars', '$97,400,000,000', '']);
    expect(items).toContainEqual(['money', 'un demi-milliard d’euros', '€500,000,000', '']);
    expect(items).toContainEqual(['money', '3 Md€', 'about €3,000,000,000', '']);
    expect(items).toContainEqual(['percent', '4,2 %', '4.2%', '']);
    expect(items.filter(([, text]) => text === '4,1 milliards de dollars')).toHaveLength(1);
    expect(await popup.evaluate(() => document.querySelector('#tab-amounts .tab-count')?.textContent)).toBe(
      String(items.length),
    );
  });

  test('are gone to by a click, and by the keyboard alone', async () => {
    const popup = await stage().browser.popup();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    const isInView = (words: string) =>
      page.evaluate((text) => {
        const flash = [...(CSS.highlights.get('deja-lu-flash') ?? [])][0] as Range | undefined;
        const rect = flash?.getBoundingClientRect();
        return (
          flash?.toString().replace(/\s/gu, ' ') === text &&
          !!rect &&
          rect.top > 0 &&
          rect.bottom < innerHeight
        );
      }, words);
    const index = await popup.evaluate(() =>
      [...document.querySelectorAll('.amount .row-head')].findIndex((item) =>
        item.textContent?.startsWith('un demi-milliard'),
      ),
    );
    await popup.click(`.rows > li:nth-child(${index + 1}) .amount`);
    await eventually('the amount is shown', () => isInView('un demi-milliard d’euros'));
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('#tab-amounts')?.focus();
    });
    await popup.press('End');
    await popup.waitFor(
      () => document.activeElement?.id === 'tab-repeats' && document.querySelector('.cards') !== null,
    );
    await popup.press('ArrowLeft');
    await popup.press('ArrowLeft');
    await popup.waitFor(() => document.activeElement?.id === 'tab-amounts');
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('.amount')?.focus();
    });
    await popup.press('Enter');
    await eventually('the first amount is shown', () => isInView('97,4 milliards de dollars'));
  });

  test('are marked in the page on demand, one kind at a time', async () => {
    const popup = await stage().browser.popup();
    const before = await markup(page);
    expect(await ownHighlights(page)).not.toContain('deja-lu-money');
    await popup.click('.chip.money');
    await eventually('money is marked', async () => (await highlighted(page, 'deja-lu-money')).length > 5);
    expect((await highlighted(page, 'deja-lu-money')).map(plain)).toContain('31,60 euros');
    expect(await ownHighlights(page)).not.toContain('deja-lu-percent');
    await popup.click('.chip.percent');
    await eventually('percentages too', async () => (await ownHighlights(page)).includes('deja-lu-percent'));
    await popup.close();
    const again = await stage().click(page);
    await again.click('#tab-amounts');
    expect(await again.evaluate(() => document.querySelectorAll('.chip[aria-pressed="true"]').length)).toBe(
      2,
    );
    await again.click('.chip.money');
    await again.click('.chip.percent');
    await eventually('both are gone', async () =>
      (await ownHighlights(page)).every((name) => !name.endsWith('money') && !name.endsWith('percent')),
    );
    expect((await markup(page)).body).toBe(before.body);
    await again.close();
  });

  test('are shown again when the popup opens on another article', async () => {
    const clean = await stage().open('/en/harbour-merger.html');
    const popup = await stage().click(clean);
    await popup.waitFor(
      () => document.querySelector('#tab-amounts')?.getAttribute('aria-selected') === 'true',
    );
    const texts = await popup.evaluate(() =>
      [...document.querySelectorAll('.amount')].map((item) => item.textContent ?? ''),
    );
    expect(texts.some((text) => text.includes('$12.4bn') && text.includes('$12,400,000,000'))).toBe(true);
    expect(await stage().browser.consoleErrors()).toEqual([]);
    await popup.close();
  });
});
