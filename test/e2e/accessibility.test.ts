import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { View } from '../../tools/browsers/extension-browser';
import { FIRST_SAMPLE, inBothBrowsers, type Stage } from './stage';

/** Every state of every surface: how a reader comes to see it. */
const SURFACES: readonly { readonly name: string; readonly show: (stage: Stage) => Promise<View> }[] = [
  { name: 'the overview', show: (stage) => popupAt(stage, '#tab-overview') },
  { name: 'the menu of exports', show: (stage) => popupAt(stage, '#export-button') },
  { name: 'the actors', show: (stage) => popupAt(stage, '#tab-actors') },
  { name: 'one actor', show: (stage) => popupAt(stage, '#tab-actors', '.open-actor') },
  { name: 'the amounts', show: (stage) => popupAt(stage, '#tab-amounts') },
  { name: 'the quotations', show: (stage) => popupAt(stage, '#tab-quotes') },
  { name: 'the repeats', show: (stage) => popupAt(stage, '#tab-repeats') },
  { name: 'the report page', show: reportOfFirstSample },
  {
    name: 'a report page without its report',
    show: async ({ browser }) => {
      const gone = await browser.openOwnPage('report/report.html?id=nobody');
      await gone.waitFor(() => document.querySelector('[data-phase="gone"]') !== null);
      return gone;
    },
  },
  { name: 'the options', show: (stage) => ownPage(stage, 'options/options.html') },
  { name: 'the first page', show: (stage) => ownPage(stage, 'welcome/welcome.html', '#press') },
  { name: 'the panel', show: (stage) => panelOfFirstSample(stage) },
  {
    name: 'the panel with a passage',
    show: async (stage) => {
      const panel = await panelOfFirstSample(stage);
      await stage.browser.background.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        const { fingerprint } = (await chrome.storage.session.get(null))[`tab:${tab?.id}`] as {
          fingerprint: string;
        };
        const spans = [{ start: 0, end: 400 }];
        await chrome.storage.session.set({ [`selected:${tab?.id}`]: { fingerprint, spans } });
      });
      await panel.waitFor(() => document.querySelector('.passage') !== null);
      return panel;
    },
  },
  {
    name: 'the panel beside a page that was not read',
    show: async (stage) => {
      const panel = await panelOfFirstSample(stage);
      await stage.open('/fr/entretien-maire.html');
      await panel.waitFor(() => document.querySelector('.invitation') !== null);
      return panel;
    },
  },
  { name: 'an error', show: async (stage) => stage.click(await stage.open('/not-an-article.html')) },
];

const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');

for (const colorScheme of ['light', 'dark'] as const)
  inBothBrowsers(
    `axe-core, in the ${colorScheme} theme,`,
    (stage) => {
      test.each(SURFACES)('finds nothing against $name', async ({ show }) => {
        const view = await show(stage());
        expect(await violations(view)).toEqual([]);
        await view.close();
      });
    },
    { colorScheme, prepare: withAxe },
  );

/** The popup on the first sample, after a click on each of `selectors`. */
async function popupAt(stage: Stage, ...selectors: readonly string[]): Promise<View> {
  const popup = await stage.click(await stage.open(FIRST_SAMPLE));
  for (const selector of selectors) await popup.click(selector);
  return popup;
}

async function panelOfFirstSample(stage: Stage): Promise<View> {
  await popupAt(stage, '#open-panel');
  const panel = await stage.browser.ownPage('panel/');
  await panel.waitFor(() => document.querySelector('main[data-phase="done"]') !== null);
  return panel;
}

/** The report page with its tables open. */
async function reportOfFirstSample(stage: Stage): Promise<View> {
  const popup = await popupAt(stage, '#full-report');
  const report = await stage.browser.ownPage('report/report.html');
  await report.waitFor(() => document.querySelectorAll('.drawing > svg').length > 4);
  await report.evaluate(() => {
    for (const table of document.querySelectorAll('details')) table.open = true;
  });
  if (await stage.browser.isPopupOpen()) await popup.close();
  return report;
}

/** A page of the extension's own, after a click on each of `selectors`. */
async function ownPage({ browser }: Stage, file: string, ...selectors: readonly string[]): Promise<View> {
  const view = await browser.openOwnPage(file);
  await view.waitFor(() => document.querySelectorAll('main section').length > 0);
  for (const selector of selectors) await view.click(selector);
  return view;
}

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

/** What each rule of axe-core objects to: the rule, and the elements with the reason. */
async function violations(view: View): Promise<string[]> {
  await view.waitFor(() => 'axe' in window);
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
