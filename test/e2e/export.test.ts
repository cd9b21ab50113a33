import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { linksOf } from '../../extension/shared/export/links';
import type { Report } from '../../src/index';
import { eventually, FIRST_SAMPLE, inBothBrowsers, plain } from './stage';

/** How far the paragraphs that say `texts` are from the middle of the scrolled window, in its heights; else null. */
function awayFromMiddle(page: Page, texts: readonly string[]): Promise<number[] | null> {
  return page.evaluate((wanted) => {
    if (scrollY === 0) return null;
    return wanted.map((text) => {
      const paragraph = [...document.querySelectorAll('p')].find(
        (each) => (each.textContent ?? '').replace(/\s+/gu, ' ').trim() === text,
      );
      const box = paragraph?.getBoundingClientRect();
      return box ? Math.abs(box.top + box.height / 2 - innerHeight / 2) / innerHeight : Infinity;
    });
  }, texts);
}

inBothBrowsers('what a reader takes away', (stage) => {
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-saved-'));
    await stage().browser.saveInto(folder);
    page = await stage().open(FIRST_SAMPLE);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const popup = async () =>
    (await stage().browser.isPopupOpen()) ? stage().browser.popup() : stage().click(page);
  /** Chooses an item of the menu by a click. */
  const choose = async (item: string) => {
    const view = await popup();
    await view.click('#export-button');
    await view.click(`#${item}`);
    return view;
  };
  const saved = (ending: string): Promise<string> =>
    eventually(`a file *.${ending}`, async () => {
      // Until all of it is there, it has a name of the browser's own.
      const name = (await readdir(folder)).find(
        (each) => /^\d{4}-\d\d-\d\d-/u.test(each) && each.endsWith(`.${ending}`),
      );
      return name === undefined ? null : (await readFile(path.join(folder, name), 'utf8')) || null;
    });

  test('the menu is worked by keys alone, and gives the focus back', async () => {
    const view = await popup();
    const state = () =>
      view.evaluate(() => ({
        focus: document.activeElement?.id ?? '',
        open: document.querySelector('#export-button')?.getAttribute('aria-expanded'),
        hidden: document.querySelector<HTMLElement>('#export-menu')?.hidden,
      }));
    await view.evaluate(() => document.querySelector<HTMLElement>('#export-button')?.focus());
    const walk: [key: string, focus: string][] = [
      ['Enter', 'download-markdown'],
      ['ArrowDown', 'download-json'],
      ['End', 'copy-table'],
      ['ArrowDown', 'download-markdown'],
      ['ArrowUp', 'copy-table'],
      ['Home', 'download-markdown'],
      ['c', 'copy-markdown'],
    ];
    for (const [key, focus] of walk) {
      await view.press(key);
      await eventually(`${key} leads to ${focus}`, async () => (await state()).focus === focus);
      expect(await state()).toEqual({ focus, open: 'true', hidden: false });
    }
    await view.press('Escape');
    await eventually('the button has the focus', async () => (await state()).focus === 'export-button');
    expect(await state()).toEqual({ focus: 'export-button', open: 'false', hidden: true });
  });

  test('Markdown, JSON and a table are saved under a name made of day and title', async () => {
    await choose('download-markdown');
    expect(await saved('md')).toMatch(/^# .*\n[\s\S]*\n## Overview\n/u);
    await choose('download-json');
    const report = JSON.parse(await saved('json')) as Report;
    expect([report.format, report.facts.length > 5, report.article.url]).toEqual([1, true, page.url()]);
    await choose('download-csv');
    expect(await saved('csv')).toMatch(/^\ufeffkind,type,text,[^\n]*\r\nfact,/u);
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(3);
    for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d-[a-z0-9-]+\.(?:csv|json|md)$/u);
  });

  test('Markdown and a table are copied', async () => {
    let view = await choose('copy-markdown');
    await view.waitFor(() => document.querySelector('.export-said')?.textContent === 'Copied');
    expect((await stage().browser.clipboard()).text).toMatch(/^# [\s\S]*\n## Overview\n/u);
    view = await choose('copy-table');
    const table = await eventually('the table', async () => {
      const { text, html } = await stage().browser.clipboard();
      return text?.startsWith('kind\ttype') === true ? { text, html } : null;
    });
    expect(table.html).toContain('<th>kind</th>');
    expect(table.text.split('\n').length).toBe((table.html ?? '').split('<tr>').length);
  });

  test('a card, a quotation and a figure are copied as citations that say where they stand', async () => {
    const view = await popup();
    const citation = async (button: string) => {
      await view.click(button);
      await view.waitFor(
        (selector) => document.querySelector(selector)?.textContent === 'Copied',
        `${button} + .copy-said`,
      );
      return stage().browser.clipboard();
    };
    await view.click('#tab-overview');
    const words = plain(await view.evaluate(() => document.querySelector('.fact-words')?.textContent));
    const fact = await citation('.fact:nth-child(1) .copy-button');
    expect(plain(fact.text)).toContain(words);
    expect(fact.text).toMatch(
      /” — .*(?:\(.*\)|itself)\. “.*http:\/\/127\.0\.0\.1:\d+\/fr\/rachat-helionis\.html#:~:text=/u,
    );
    expect(fact.html).toMatch(
      /<a href="http:\/\/127\.0\.0\.1:\d+\/fr\/rachat-helionis\.html#:~:text=[^"]*">/u,
    );
    await view.click('#tab-quotes');
    const quote = await citation('.speaker .copied-row .copy-button');
    expect(quote.text).toContain(
      await view.evaluate(() => document.querySelector('.speaker h2')?.textContent ?? '?'),
    );
    await view.click('#tab-amounts');
    const amount = await citation('.amounts .copied-row .copy-button');
    expect(plain(amount.text)).toContain(
      plain(await view.evaluate(() => document.querySelector('.row.amount .row-head')?.textContent)),
    );
  });

  test('a copy that the browser does not allow is told in words', async () => {
    const view = await popup();
    await view.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await view.click('.amounts .copied-row .copy-button');
    await view.waitFor(() =>
      (document.querySelector('.copy-said')?.textContent ?? '').startsWith('Not copied'),
    );
    await view.close();
  });

  test('a link leads to the very place, of two that are nearly the same the one that is meant', async () => {
    const report = JSON.parse(await saved('json')) as Report;
    const links = linksOf(report);
    const near = report.repeats.filter((repeat) => repeat.flagged && repeat.kind === 'near');
    expect(near.length).toBeGreaterThan(0);
    for (const { block, of } of near.slice(0, 2)) {
      for (const index of [block, of]) {
        const place = report.blocks[index];
        if (!place) throw new Error(`no block ${index}`);
        const link = links.to(place) ?? '';
        const opened = await stage().browser.newPage(link);
        const texts = [place, report.blocks[index === of ? block : of]].map((each) =>
          plain(report.text.slice(each?.start, each?.end)),
        );
        const away = await eventually(`${link} scrolls`, () => awayFromMiddle(opened, texts));
        // Nearer to the middle of the window than its like, and in it.
        expect([link, (away[0] ?? Infinity) < (away[1] ?? 0), (away[0] ?? Infinity) < 0.5]).toEqual([
          link,
          true,
          true,
        ]);
        await opened.close();
      }
    }
  });

  test('nothing of it went over the network or wrong', async () => {
    const { origin } = new URL(page.url());
    expect((await stage().browser.requests()).filter(({ url }) => !url.startsWith(origin))).toEqual([]);
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
