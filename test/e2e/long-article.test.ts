import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { poll, type View } from '../../tools/browsers/extension-browser';
import { serveFolder, type FileServer } from '../../tools/browsers/serve';
import { longPage } from '../../tools/long-article/long-article';
import { eventually, highlighted, inBothBrowsers } from './stage';

const WORDS = 50_000;
const MAX_ANALYSIS_MS = 40_000;
/** A page or popup that stands still for so long is frozen; on a quiet machine it is a twentieth of it. */
const FREEZE_MS = 2_500;
/** A busy machine keeps everything waiting: then it is so many times what it kept the idle page waiting. */
const FREEZE_TIMES = 12;
const IDLE_MS = 1_500;

declare global {
  /** Longest time in which a timer of the page did not get its turn, since the last look. */
  var longestGap: number;
}

/** Has the page watch how long its own timers wait. */
async function watchGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
      last = now;
    }, 10);
  });
}

/** The longest wait since the last look. */
function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { longestGap } = globalThis;
    globalThis.longestGap = 0;
    return longestGap;
  });
}

interface Seen {
  /** Shares that the bar showed, in order. */
  readonly shares: number[];
  /** Words of the step, each once. */
  readonly steps: string[];
  /** Counts on the tabs while the bar was there, each wording once. */
  readonly counts: string[];
}

/** Has the popup note what it shows while it works, where every later look finds it. */
function note(popup: View): Promise<void> {
  return popup.evaluate(() => {
    const seen: Seen = { shares: [], steps: [], counts: [] };
    const add = (list: string[], text: string): void => {
      if (text !== '' && !list.includes(text)) list.push(text);
    };
    const look = (): void => {
      const bar = document.querySelector<HTMLProgressElement>('progress');
      if (!bar) return;
      if (bar.value !== seen.shares.at(-1)) seen.shares.push(bar.value);
      add(seen.steps, document.querySelector('.working [role="status"]')?.textContent ?? '');
      add(
        seen.counts,
        [...document.querySelectorAll('.tab-count')].map((each) => each.textContent).join(' '),
      );
      document.documentElement.dataset['seen'] = JSON.stringify(seen);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
}

const seenIn = (popup: View): Promise<Seen> =>
  popup.evaluate(() => JSON.parse(document.documentElement.dataset['seen'] ?? '{}') as Seen);

const isDone = () => document.querySelector('.popup[data-phase="done"]') !== null;

inBothBrowsers(`an article of ${WORDS} words`, (stage) => {
  let folder: string;
  let server: FileServer;
  let page: Page;
  let popup: View;
  let bound = FREEZE_MS;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deja-lu-long-'));
    await writeFile(path.join(folder, 'long.html'), longPage(WORDS, true));
    server = await serveFolder(folder);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('can be stopped: what was found stays, and the popup says what is missing', async () => {
    const { browser } = stage();
    page = await browser.newPage(`${server.origin}/long.html`);
    await watchGaps(page);
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    bound = Math.max(FREEZE_MS, FREEZE_TIMES * (await longestGap(page)));
    await browser.clickAction(page);
    popup = await browser.popup();
    await popup.waitFor(() => document.querySelector('.tabpanel') !== null);
    await popup.click('#cancel');
    await popup.waitFor(isDone);
    expect(await popup.text()).toMatch(/You stopped the analysis/u);
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('go-on');
    await popup.click('#tab-repeats');
    expect(await popup.evaluate(() => document.querySelectorAll('.card').length)).toBeGreaterThan(0);
    await popup.click('#tab-overview');
    expect(await popup.text()).toMatch(/This was not looked for/u);
    expect(
      (await highlighted(page, 'deja-lu-exact')).length + (await highlighted(page, 'deja-lu-near')).length,
    ).toBeGreaterThan(0);
  });

  test('a report of what was found until then says that it is a part', async () => {
    await popup.evaluate(() => {
      // The popup goes with the click: nothing that waits for its end may be under way.
      setTimeout(() => document.querySelector<HTMLElement>('#full-report')?.click());
    });
    const report = await stage().browser.ownPage('report/report.html');
    await report.waitFor(() => document.querySelector('#partial') !== null);
    expect(await report.text()).toMatch(/not complete/u);
    expect(await report.evaluate(() => document.querySelector('#facts')?.textContent)).toMatch(
      /This was not looked for/u,
    );
    await report.close();
    popup = await stage().click(page);
    expect(await popup.text()).toMatch(/You stopped the analysis/u);
  });

  test('goes on: progress in figures and words, findings before the end, lists that are never said to be empty', async () => {
    await note(popup);
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('#go-on')?.click();
    });
    await popup.waitFor(() => document.querySelector('.stopped') === null);
    await poll('the end of the analysis', () => popup.evaluate(isDone), MAX_ANALYSIS_MS);
    const { shares, steps, counts } = await seenIn(popup);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(steps.length).toBeGreaterThan(1);
    // Overview last: until then its count is open.
    expect(counts.some((each) => each.startsWith('…') && /\d/u.test(each))).toBe(true);
    expect(await popup.text()).not.toContain('…\n');
  });

  test('the page was never frozen', async () => {
    expect(await longestGap(page)).toBeLessThan(bound);
    const ticks = await eventually('the rail', () =>
      page.evaluate(() => document.querySelector('deja-lu-rail') !== null),
    );
    expect(ticks).toBe(true);
  });

  test('the popup opens on all of it and turns to each list at once', async () => {
    await popup.close();
    popup = await stage().click(page);
    for (const list of ['overview', 'actors', 'amounts', 'quotes', 'repeats']) {
      const took = await popup.evaluate(async (id: string) => {
        const started = performance.now();
        document.querySelector<HTMLElement>(`#tab-${id}`)?.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - started;
      }, list);
      expect(took).toBeLessThan(bound);
    }
  });

  test('a list that is too long for a window shows more on demand, and keeps the focus', async () => {
    const rows = () => popup.evaluate(() => document.querySelectorAll('.amounts .rows > li').length);
    await popup.click('#tab-amounts');
    expect(await rows()).toBe(100);
    await popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('.more-rows');
      button?.focus();
      button?.click();
    });
    expect(await rows()).toBe(200);
    expect(await popup.evaluate(() => document.activeElement?.className)).toContain('more-rows');
  });

  test('another language: what is known stays in sight, the work shows, and can be ended', async () => {
    await popup.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('#article-language');
      if (!choice) throw new Error('no choice of language');
      choice.value = 'en';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.waitFor(() => document.querySelector('.working progress') !== null);
    expect(await popup.text()).toMatch(/Reading the article again/u);
    expect(
      await popup.evaluate(() => [
        document.querySelector<HTMLSelectElement>('#article-language')?.value,
        document.querySelectorAll('.amounts .rows > li').length > 0,
      ]),
    ).toEqual(['en', true]);
    await popup.click('#cancel');
    await popup.waitFor(() => document.querySelector('.working') === null);
    expect(await popup.text()).not.toMatch(/You stopped the analysis/u);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLSelectElement>('#article-language')?.value),
    ).toBe('');
    await popup.close();
  });

  test('writes no error', async () => {
    expect(await stage().browser.consoleErrors()).toEqual([]);
  });
});
