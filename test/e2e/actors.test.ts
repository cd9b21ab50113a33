import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, ownHighlights } from './stage';

inBothBrowsers('the actors of an article', (stage) => {
  let page: Page;

  test('are listed by weight, with their type, role and mentions', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.click('#tab-actors');
    const actors = await popup.evaluate(() =>
      [...document.querySelectorAll('.actor')].map((row) => ({
        type: row.getAttribute('data-type'),
        name: row.querySelector('.row-head')?.firstChild?.textContent,
        count: row.querySelector('.row-count')?.textContent,
      })),
    );
    expect(actors[0]).toMatchObject({ type: 'person', name: 'Matthias Oberlin' });
    expect(actors.map((actor) => actor.name)).toEqual(
      expect.arrayContaining(['Claire Valmorin', 'Stellarion']),
    );
    expect(Number.parseInt(actors[0]?.count ?? '', 10)).toBeGreaterThan(5);
    expect(await popup.evaluate(() => document.querySelector('#tab-actors .tab-count')?.textContent)).toBe(
      String(actors.length),
    );
  });

  test('light all their mentions while they are pointed at or focused', async () => {
    const popup = await stage().browser.popup();
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('.actor')?.focus();
    });
    await eventually('mentions light up', async () => (await highlighted(page, 'deja-lu-light')).length > 5);
    expect(await highlighted(page, 'deja-lu-light')).toContain('Oberlin');
    await popup.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await eventually('they go out', async () => (await highlighted(page, 'deja-lu-light')).length === 0);
  });

  test('are walked through in the page, mention by mention', async () => {
    const popup = await stage().browser.popup();
    const flashed = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get('deja-lu-flash') ?? [])][0] as Range | undefined;
        return range
          ? { text: range.toString(), top: Math.round(range.getBoundingClientRect().top + scrollY) }
          : null;
      });
    await popup.click('.actor');
    const first = await eventually('the first mention', flashed);
    await popup.press('Enter');
    const second = await eventually('the second mention', async () => {
      const now = await flashed();
      return now && (now.top !== first.top || now.text !== first.text) ? now : null;
    });
    expect(second.text).toMatch(/Oberlin|il|milliardaire|fondateur/iu);
    expect(await popup.evaluate(() => document.querySelector('.actor .row-count')?.textContent)).toMatch(
      /^mention 2 of/u,
    );
  });

  test('are marked in the page on demand, one type at a time', async () => {
    const popup = await stage().browser.popup();
    await popup.click('.chip.person');
    await eventually('people are marked', async () => (await highlighted(page, 'deja-lu-person')).length > 5);
    expect(await ownHighlights(page)).not.toContain('deja-lu-organisation');
    await popup.click('.chip.person');
    await eventually('and no more', async () => !(await ownHighlights(page)).includes('deja-lu-person'));
  });

  test('have a page each, opened and left by the keyboard alone', async () => {
    const popup = await stage().browser.popup();
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('.open-actor')?.focus();
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.activeElement?.classList.contains('actor-name') === true);
    expect(await popup.evaluate(() => document.querySelector('.actor-name')?.textContent)).toBe(
      'Matthias Oberlin',
    );
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('#back')?.focus();
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.activeElement?.id === 'actor-0');
    expect(await stage().browser.consoleErrors()).toEqual([]);
    await popup.close();
  });
});

describe.each([
  ['damaged', (dir: string) => writeFile(path.join(dir, 'models/fr.bin'), 'not a model')],
  ['missing', (dir: string) => rm(path.join(dir, 'models/fr.bin'))],
])('with a %s model', (_title, prepare) => {
  inBothBrowsers(
    'the rest still works',
    (stage) => {
      test('and the popup says what is missing', async () => {
        const page = await stage().open(FIRST_SAMPLE);
        const popup = await stage().click(page);
        expect(await popup.text()).toMatch(/5 of 11 paragraphs repeat/u);
        await popup.click('#tab-amounts');
        expect(await popup.evaluate(() => document.querySelectorAll('.amount').length)).toBeGreaterThan(10);
        await popup.click('#tab-actors');
        expect(await popup.text()).toContain('The file that recognises names could not be loaded');
        await popup.close();
      });
    },
    { prepare },
  );
});
