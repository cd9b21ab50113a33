import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { View } from '../../tools/browsers/extension-browser';
import { FIRST_SAMPLE, inBothBrowsers } from './stage';

const NONE: { readonly light: readonly string[]; readonly dark: readonly string[] } = { light: [], dark: [] };
const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');

inBothBrowsers(
  'axe-core finds nothing, in either theme,',
  (stage) => {
    describe('against the popup:', () => {
      let popup: View;
      beforeAll(async () => {
        popup = await stage().click(await stage().open(FIRST_SAMPLE));
      });
      afterAll(() => popup.close());

      test.each([
        ['the overview', ['#tab-overview']],
        ['the actors', ['#tab-actors']],
        ['one actor', ['.open-actor']],
        ['the amounts', ['#tab-amounts']],
        ['the quotations', ['#tab-quotes']],
        ['the repeats', ['#tab-repeats']],
        ['the menu of exports', ['#tab-overview', '#export-button']],
      ])('%s', async (_, selectors) => {
        for (const selector of selectors) await popup.click(selector);
        expect(await violations(popup)).toEqual(NONE);
      });
    });

    test('an error', async () => {
      const popup = await stage().click(await stage().open('/not-an-article.html'));
      expect(await violations(popup)).toEqual(NONE);
      await popup.close();
    });

    describe('against the panel:', () => {
      let panel: View;
      beforeAll(async () => {
        const popup = await stage().click(await stage().open(FIRST_SAMPLE));
        await popup.click('#open-panel');
        panel = await stage().browser.ownPage('panel/');
        await panel.waitFor(() => document.querySelector('main[data-phase="done"]') !== null);
      });
      afterAll(() => panel.close());

      test('all of the article', async () => {
        expect(await violations(panel)).toEqual(NONE);
      });

      test('a passage', async () => {
        await stage().browser.background.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const { fingerprint } = (await chrome.storage.session.get(null))[`tab:${tab?.id}`] as {
            fingerprint: string;
          };
          const spans = [{ start: 0, end: 400 }];
          await chrome.storage.session.set({ [`selected:${tab?.id}`]: { fingerprint, spans } });
        });
        await panel.waitFor(() => document.querySelector('.passage') !== null);
        expect(await violations(panel)).toEqual(NONE);
      });

      test('beside a page that was not read', async () => {
        await stage().open('/fr/entretien-maire.html');
        await panel.waitFor(() => document.querySelector('.invitation') !== null);
        expect(await violations(panel)).toEqual(NONE);
      });
    });

    test('the report page, with its tables open', async () => {
      const popup = await stage().click(await stage().open(FIRST_SAMPLE));
      await popup.click('#full-report');
      const report = await stage().browser.ownPage('report/report.html');
      await report.waitFor(() => document.querySelectorAll('.drawing > svg').length > 4);
      await report.evaluate(() => {
        for (const table of document.querySelectorAll('details')) table.open = true;
      });
      if (await stage().browser.isPopupOpen()) await popup.close();
      expect(await violations(report)).toEqual(NONE);
      await report.close();
    });

    test.each([
      ['a report page without its report', 'report/report.html?id=nobody', '[data-phase="gone"]', []],
      ['the options', 'options/options.html', 'main section', []],
      ['the first page', 'welcome/welcome.html', 'main section', ['#press']],
    ])('%s', async (_, file, ready, selectors) => {
      const view = await stage().browser.openOwnPage(file);
      await view.waitFor((selector) => document.querySelector(selector) !== null, ready);
      for (const selector of selectors) await view.click(selector);
      expect(await violations(view)).toEqual(NONE);
      await view.close();
    });
  },
  { prepare: withAxe },
);

/** Puts axe-core into the package and every page of it: the pages' own policy admits no script from elsewhere. */
async function withAxe(extensionDir: string): Promise<void> {
  await cp(AXE, path.join(extensionDir, 'axe.min.js'));
  const names = await readdir(extensionDir, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const file = path.join(extensionDir, name);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('</body>', '<script src="/axe.min.js"></script></body>'));
  }
}

/** What each rule of axe-core objects to in each theme: the rule, and the elements with the reason. */
async function violations(view: View): Promise<typeof NONE> {
  await view.waitFor(() => 'axe' in window);
  await view.inTheme('light');
  const light = await violationsNow(view, false);
  await view.inTheme('dark');
  return { light, dark: await violationsNow(view, true) };
}

async function violationsNow(view: View, dark: boolean): Promise<readonly string[]> {
  await view.waitFor((wanted) => matchMedia('(prefers-color-scheme: dark)').matches === wanted, dark);
  return view.evaluate(async () => {
    // What moves or fades in has another contrast while it does.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations: found, passes } = await axe.run();
    if (passes.length < 10) throw new Error(`axe-core looked at ${passes.length} rules only`);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  });
}
