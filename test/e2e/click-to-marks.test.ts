import type { Page } from 'puppeteer-core';
import { eventually, FIRST_SAMPLE, highlighted, inBothBrowsers, markup, ownHighlights } from './stage';
import { differences, type Box } from './pixels';

/** Where marks may have changed a pixel: the highlighted lines and the rail, in window coordinates. */
function markedBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const pad = 4;
    const lines = [...CSS.highlights.entries()]
      .filter(([name]) => name.startsWith('deja-lu-'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .flatMap((range) => [...range.getClientRects()])
      .map(({ left, top, right, bottom }) => ({
        left: left - pad,
        top: top - pad,
        right: right + pad,
        bottom: bottom + pad,
      }));
    return [
      ...lines,
      { left: document.documentElement.clientWidth - 16, top: 0, right: innerWidth, bottom: innerHeight },
    ];
  });
}

const firstMarkY = (page: Page): Promise<number> =>
  page.evaluate(
    () => ([...(CSS.highlights.get('deja-lu-near') ?? [])][0] as Range).getBoundingClientRect().top,
  );

inBothBrowsers('a click on an article', (stage) => {
  let page: Page;

  test('marks the repeats in place and leaves the markup as it was', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const before = await markup(page);
    expect(await ownHighlights(page)).toEqual([]);

    const popup = await stage().click(page);
    await popup.click('#tab-repeats');
    const during = await markup(page);
    expect(during.body).toBe(before.body);
    expect(during.head).toBe(before.head);
    expect(during.others).toEqual(['deja-lu-rail']);

    const exact = await highlighted(page, 'deja-lu-exact');
    const near = await highlighted(page, 'deja-lu-near');
    expect(exact).toHaveLength(2);
    expect(exact[0]).toMatch(/^La réponse n’a pas tardé\./u);
    expect(exact[1]).toMatch(/^Les investisseurs, eux/u);
    expect(near.join(' ')).toContain('94,7 milliards de dollars');
    expect(await highlighted(page, 'deja-lu-changed')).toEqual(['94,7', 'mai', 'Foucauld']);
    expect((await highlighted(page, 'deja-lu-partial'))[0]).toMatch(/^Le ministère de l’économie serait/u);
    await popup.close();
  });

  test('says in the badge and in the title how many paragraphs repeat', async () => {
    const button = await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const tabId = tab?.id ?? 0;
      return {
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      };
    });
    expect(button).toEqual({ text: '5', title: 'Déjà Lu: 5 repeated paragraphs' });
  });

  test('shows the same when the popup opens again, without computing again', async () => {
    // What is stored is marked: a new analysis would overwrite the mark.
    await stage().browser.background.evaluate(async () => {
      for (const [key, state] of Object.entries(await chrome.storage.session.get(null))) {
        if (!key.startsWith('tab:')) continue;
        await chrome.storage.session.set({ [key]: { ...(state as object), seen: true } });
      }
    });
    const popup = await stage().click(page);
    const text = await popup.text();
    expect(text).toContain('Matthias Oberlin aurait déposé une offre de 97,4\u00a0milliards de dollars');
    expect(text).toContain('Le Grand Matin ·');
    expect(
      await popup.evaluate(
        () => document.querySelector<HTMLSelectElement>('#article-language')?.selectedOptions[0]?.text,
      ),
    ).toBe('French (automatic)');
    expect(text).toMatch(/5 of 11 paragraphs repeat earlier text/u);
    expect(text).toMatch(/4[0-9]% of the text/u);
    expect(text).toContain('5 places');
    const seen = await stage().browser.background.evaluate(async () =>
      Object.values(await chrome.storage.session.get(null)).flatMap(
        (state) => (state as { seen?: boolean }).seen ?? [],
      ),
    );
    expect(seen).toEqual([true]);
  });

  test('lists each repeat beside its first occurrence and says what changed', async () => {
    const popup = await stage().browser.popup();
    const cards = await popup.evaluate(() =>
      [...document.querySelectorAll('.card')].map((card) => ({
        kind: card.className.replace('card ', ''),
        places: [...card.querySelectorAll('.side-place')].map((place) => place.textContent),
        changes: [...card.querySelectorAll('.changes li')].map((change) => change.textContent),
        removed: [...card.querySelectorAll('.pair del')].map((words) => words.textContent),
        added: [...card.querySelectorAll('.pair ins')].map((words) => words.textContent),
      })),
    );
    expect(cards.map((card) => card.kind)).toEqual(['near', 'exact', 'near', 'exact', 'partial']);
    expect(cards[0]).toMatchObject({
      places: ['Paragraph 2 first', 'Paragraph 7 again'],
      changes: ['figure 97,4 →became 94,7'],
      removed: ['97,4'],
      added: ['94,7'],
    });
    expect(cards[2]?.removed).toEqual(['mars', 'Fourcade']);
    expect(cards[2]?.added).toEqual(['mai', 'Foucauld']);
  });

  test('goes to a place in the page by click and by Enter, and says which it is', async () => {
    const popup = await stage().browser.popup();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await popup.click('.card:nth-child(1) .side:nth-child(2)');
    await eventually('the mark is in view', async () => {
      const y = await firstMarkY(page);
      return y > 0 && y < (await page.evaluate(() => innerHeight));
    });
    expect(await popup.text()).toContain('1 of 5');
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('.card:nth-child(2) .side:nth-child(2)')?.focus();
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '2 of 5');
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '3 of 5');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '2 of 5');
    expect(await popup.evaluate(() => document.querySelector('.card[aria-current]')?.className)).toBe(
      'card exact',
    );
  });

  test('walks to the next and the previous, by button and by keyboard command', async () => {
    const popup = await stage().browser.popup();
    await popup.click('#next');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '3 of 5');
    await popup.click('#previous');
    await popup.waitFor(() => document.querySelector('.position')?.textContent === '2 of 5');
    await popup.close();
    await stage().browser.runCommand('next-repeat', page);
    await stage().browser.runCommand('next-repeat', page);
    await stage().browser.runCommand('previous-repeat', page);
    const again = await stage().click(page);
    expect(await again.text()).toContain('3 of 5');
  });

  test('dims what repeats, hides the marks and shows them again', async () => {
    const popup = await stage().browser.popup();
    await popup.click('#dim');
    await eventually('dimmed', async () => (await highlighted(page, 'deja-lu-dim')).length === 4);
    await popup.click('#dim');
    await popup.click('#marks');
    await eventually('hidden', async () => (await ownHighlights(page)).length === 0);
    expect((await markup(page)).others).toEqual([]);
    await popup.close();
    const again = await stage().click(page);
    expect(await again.evaluate(() => document.querySelector<HTMLInputElement>('#marks')?.checked)).toBe(
      false,
    );
    await again.click('#marks');
    await eventually('shown', async () => (await ownHighlights(page)).includes('deja-lu-exact'));
    await again.close();
    await stage().browser.runCommand('toggle-marks', page);
    await eventually('hidden by command', async () => (await ownHighlights(page)).length === 0);
    await stage().browser.runCommand('toggle-marks', page);
    await eventually('shown by command', async () => (await ownHighlights(page)).length > 0);
  });

  test('survives the end of the background', async () => {
    await stage().browser.background.stop();
    const popup = await stage().click(page);
    expect(await popup.text()).toMatch(/5 of 11 paragraphs/u);
    await popup.close();
  });

  test('leaves another tab untouched', async () => {
    const other = await stage().open('/fr/entretien-maire.html');
    expect(await ownHighlights(other)).toEqual([]);
    expect((await markup(other)).others).toEqual([]);
    await other.close();
  });

  test('asks nothing of the network and writes no error', async () => {
    const requests = await stage().browser.requests();
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter(({ url }) => !url.startsWith(stage().server.origin))).toEqual([]);
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });

  test('changes only the pixels of the marks and of the rail', async () => {
    const fresh = await stage().open(FIRST_SAMPLE);
    const scroll = () =>
      fresh.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].findLast((p) =>
          p.textContent.startsWith('La réponse'),
        );
        // A whole pixel: between two of them, two screenshots of the same page differ.
        scrollTo({
          top: Math.floor(scrollY + (paragraph?.getBoundingClientRect().top ?? 0) - 300),
          behavior: 'instant',
        });
      });
    await scroll();
    const before = await fresh.screenshot();
    const popup = await stage().click(fresh);
    await popup.close();
    await eventually('marks', async () => (await ownHighlights(fresh)).length > 0);
    await scroll();
    const pixels = differences(before, await fresh.screenshot(), await markedBoxes(fresh));
    expect(pixels.outside).toBe(0);
    expect(pixels.inside).toBeGreaterThan(5_000);
    await fresh.close();
  });
});
