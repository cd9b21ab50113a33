import type { Page } from 'puppeteer-core';
import type { View } from '../../tools/browsers/extension-browser';
import { eventually, FIRST_SAMPLE, inBothBrowsers, plain } from './stage';

const PAGE = 'report/report.html';
inBothBrowsers('the report page', (stage) => {
  let page: Page;
  let report: View;

  const tableOf = (figure: string): Promise<string[][]> =>
    report.evaluate(
      (id) =>
        [...document.querySelectorAll(`#${id} tbody tr`)].map((row) =>
          [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ')),
        ),
      figure,
    );
  /** The labels of the rows of one drawing. */
  const labelsOf = async (figure: string): Promise<string[]> => {
    const labels = await report.evaluate(
      (id) =>
        [...(document.querySelector(`#${id} .drawing`)?.querySelectorAll('.label title') ?? [])].map(
          (title) => title.textContent ?? '',
        ),
      figure,
    );
    return labels.map(plain);
  };
  /** A page that lies behind another one takes no click. */
  const toFront = (): Promise<unknown> =>
    report.evaluate(async () => {
      const tab = await chrome.tabs.getCurrent();
      await chrome.tabs.update(tab.id, { active: true });
    });
  const saysOf = async (figure: string): Promise<string> =>
    plain(await report.evaluate((id) => document.querySelector(`#${id} .figure-says`)?.textContent, figure));
  const flash = (): Promise<string | null> =>
    page.evaluate(() => {
      const range = [...(CSS.highlights.get('deja-lu-flash') ?? [])][0] as Range | undefined;
      return range?.toString() ?? null;
    });

  test('opens from the popup, with the five pictures', async () => {
    page = await stage().open(FIRST_SAMPLE);
    const popup = await stage().click(page);
    await popup.click('#full-report');
    report = await stage().browser.ownPage(PAGE);
    await report.waitFor(() => document.querySelectorAll('.picture .drawing > svg').length >= 7);
    expect(await report.evaluate(() => document.title)).toMatch(/^Report: Hélionis/u);
    expect(
      await report.evaluate(() => [...document.querySelectorAll('.picture')].map(({ id }) => id)),
    ).toEqual(['strip', 'sizes', 'speakers', 'times', 'together']);
    const named = await report.evaluate(() =>
      [...document.querySelectorAll('.drawing > svg')].map((svg) => {
        const sentence = document.getElementById(svg.getAttribute('aria-labelledby') ?? '');
        return [svg.getAttribute('role'), (sentence?.textContent ?? '') !== ''];
      }),
    );
    expect(new Set(named.map(String))).toEqual(new Set(['img,true']));
  });

  test('says in a sentence what each picture shows', async () => {
    expect(await saysOf('strip')).toBe(
      '5 paragraphs of 11 repeat what was said; 15% of the text is quotation; 45 figures are given.',
    );
    expect(await saysOf('sizes')).toContain('“97,4 milliards de dollars”');
    expect(await saysOf('speakers')).toMatch(/^Le Courrier économique has \d+% of the quoted words/u);
    expect(await saysOf('times')).toMatch(/^7 dates, Mar 2016 – Mar 15, 2025; 3 of them in 2025\.$/u);
    expect(await saysOf('together')).toMatch(/^Matthias Oberlin and Hélionis appear together most often/u);
  });

  test('drawings and tables have the same numbers', async () => {
    const repeats = await tableOf('strip');
    expect(repeats.filter(([, kind]) => kind !== '').map(([place]) => place)).toEqual(
      [7, 8, 9, 10, 11].map((paragraph) => `Paragraph ${paragraph}`),
    );
    const marks = await report.evaluate(() =>
      ['exact', 'near', 'partial'].map(
        (kind) => document.querySelectorAll(`#strip .finding.${kind} > rect.place`).length,
      ),
    );
    expect(marks).toEqual([2, 2, 1]);

    const amounts = await tableOf('sizes');
    const dollars = await labelsOf('sizes');
    expect(dollars[0]).toMatch(/^97,4 milliards de dollars/u);
    for (const label of dollars)
      expect(amounts.map(([words]) => plain(words))).toContain(label.split(' · ')[0]);

    const speakers = await tableOf('speakers');
    expect(await labelsOf('speakers')).toEqual(speakers.map(([name, share]) => plain(`${name} · ${share}`)));

    const pairs = await tableOf('together');
    const [most] = pairs;
    expect(most?.slice(0, 3)).toEqual(['Matthias Oberlin', 'Hélionis', '3']);
    expect(
      await report.evaluate(() =>
        [...document.querySelectorAll('#together .number > text')].map((text) => Number(text.textContent)),
      ),
    ).toEqual(pairs.flatMap(([, , count]) => [Number(count), Number(count)]));
  });

  test('a place in a picture is shown in the article’s tab', async () => {
    await report.click('#sizes .drawing .dot.solid > *');
    const first = (await labelsOf('sizes'))[0]?.split(' · ')[0];
    await eventually('the place of the largest amount', async () => plain(await flash()) === first);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('a place in a table is shown as well', async () => {
    await toFront();
    await report.evaluate(() => {
      for (const table of document.querySelectorAll('details')) table.open = true;
    });
    const [, words] = (await tableOf('times'))[0] ?? [];
    await report.click('#times tbody tr:first-child .link');
    await eventually('the first date', async () => plain(await flash()) === plain(words));
  });

  test('is still there when it is opened anew without its article, which then opens at the place', async () => {
    const { browser, server } = stage();
    const tabs = page.browser();
    const search = await report.evaluate(() => location.search);
    await report.close();
    await page.close();
    report = await browser.openOwnPage(PAGE + search);
    await report.waitFor(
      () => document.querySelector('[data-linked="false"] .picture .drawing > svg') !== null,
    );
    await report.click('#sizes .drawing .dot.solid > *');
    await eventually('the article in a new tab', async () =>
      (await tabs.pages()).some((tab) => tab.url().startsWith(server.origin + FIRST_SAMPLE)),
    );
  });

  test('an id that is not known says that the report is gone, and how to get it back', async () => {
    const gone = await stage().browser.openOwnPage(`${PAGE}?id=nobody`);
    await gone.waitFor(() => document.querySelector('[data-phase="gone"]') !== null);
    expect(await gone.text()).toMatch(/no longer kept[\s\S]*Full report/u);
    expect(await gone.evaluate(() => document.querySelectorAll('svg').length)).toBe(0);
  });

  test('leaves nothing in the console', async () => {
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
