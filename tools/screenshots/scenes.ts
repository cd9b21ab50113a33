import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, View } from '../browsers/extension-browser';

/** One browser in one theme and one language of the interface, with what it shows. */
export interface Studio {
  readonly browser: ExtensionBrowser;
  readonly language: 'en' | 'fr';
  /** Where the samples are served, without a slash at the end. */
  readonly samples: string;
  /** Address of an article of 50,000 words. */
  readonly longArticle: string;
  /** Where the picture `name` of this browser, theme and language goes. */
  readonly file: (name: string) => `${string}.png`;
}

/** Each language is pictured with articles of its own. */
const ARTICLE = { fr: '/fr/rachat-helionis.html', en: '/en/framework-story.html' };
const CLEAN = { fr: '/fr/entretien-maire.html', en: '/en/harbour-merger.html' };
const PAY_WALL = '/fr/enquete-eau.html';
const NO_ARTICLE = '/not-an-article.html';
const SETTLE_MS = 2_500;

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

interface PopupScene {
  readonly name: string;
  readonly sample: (language: Studio['language']) => string;
  /** What is clicked, one after the other, before the picture is taken. */
  readonly clicks: readonly string[];
}

const article = (language: Studio['language']): string => ARTICLE[language];

/** Every state of the popup. */
const POPUPS: readonly PopupScene[] = [
  { name: 'overview', sample: article, clicks: ['#tab-overview'] },
  { name: 'export', sample: article, clicks: ['#tab-overview', '#export-button'] },
  { name: 'actors', sample: article, clicks: ['#tab-actors'] },
  { name: 'actor', sample: article, clicks: ['#tab-actors', '.open-actor'] },
  { name: 'amounts', sample: article, clicks: ['#tab-amounts', '.mark-kinds .chip'] },
  { name: 'quotes', sample: article, clicks: ['#tab-quotes'] },
  { name: 'repeats', sample: article, clicks: ['#tab-repeats'] },
  { name: 'clean', sample: (language) => CLEAN[language], clicks: ['#tab-repeats'] },
  { name: 'pay-wall', sample: () => PAY_WALL, clicks: ['#tab-overview'] },
  { name: 'error', sample: () => NO_ARTICLE, clicks: [] },
];

/** Pictures every surface of `studio` in each of its states. */
export async function shootAll(studio: Studio): Promise<void> {
  await shootWelcome(studio);
  for (const scene of POPUPS) await shootPopup(studio, scene);
  await shootMarks(studio);
  await shootLongArticle(studio);
  await shootReport(studio);
  await shootPanel(studio);
  await shootOptions(studio);
}

async function shootPopup(studio: Studio, { name, sample, clicks }: PopupScene): Promise<void> {
  const page = await studio.browser.newPage(studio.samples + sample(studio.language));
  const popup = await openPopup(studio.browser, page);
  for (const selector of clicks) await popup.click(selector);
  await popup.screenshot(studio.file(name));
  await popup.close();
  await page.close();
}

/** The page with its marks, once the flash of the last step is over. */
async function shootMarks(studio: Studio): Promise<void> {
  const page = await studio.browser.newPage(studio.samples + article(studio.language));
  const popup = await openPopup(studio.browser, page);
  await popup.close();
  await studio.browser.runCommand('next-repeat', page);
  await studio.browser.runCommand('next-repeat', page);
  await settle();
  await page.screenshot({ path: studio.file('page') });
  await page.close();
}

/** The popup on a long article: at work, stopped, and with everything. */
async function shootLongArticle(studio: Studio): Promise<void> {
  const page = await studio.browser.newPage(studio.longArticle);
  await studio.browser.clickAction(page);
  const popup = await studio.browser.popup();
  await popup.waitFor(() => document.querySelector('.tabpanel') !== null);
  await popup.screenshot(studio.file('long-working'));
  await popup.click('#cancel');
  await popup.waitFor(() => document.querySelector('#go-on') !== null);
  await popup.screenshot(studio.file('long-stopped'));
  await popup.close();
  await page.close();
}

async function shootReport(studio: Studio): Promise<void> {
  const page = await studio.browser.newPage(studio.samples + article(studio.language));
  const popup = await openPopup(studio.browser, page);
  await popup.click('#full-report');
  const report = await studio.browser.ownPage('report/report.html');
  await report.waitFor(() => document.querySelectorAll('.drawing > svg').length > 4);
  await report.screenshot(studio.file('report'));
  await report.screenshot(studio.file('report-whole'), true);
  await report.close();
  await page.close();
  const gone = await studio.browser.openOwnPage('report/report.html?id=none');
  await gone.waitFor(() => document.querySelector('[data-phase="gone"]') !== null);
  await gone.screenshot(studio.file('report-gone'));
  await gone.close();
}

/** The panel beside an article, with a passage of it alone, and beside a page that was not read. */
async function shootPanel(studio: Studio): Promise<void> {
  const { browser, samples, language } = studio;
  const page = await browser.newPage(samples + article(language));
  const popup = await openPopup(browser, page);
  await popup.click('#open-panel');
  const panel = await browser.ownPage('panel/');
  const showsPhase = (phase: string): Promise<void> =>
    panel.waitFor((wanted) => document.querySelector(`main[data-phase="${wanted}"]`) !== null, phase);
  await showsPhase('done');
  await panel.screenshot(studio.file('panel'));
  await page.screenshot({ path: studio.file('page-beside-panel') });
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].findLast((each) => each.textContent.length > 200);
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
    paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await browser.chooseMenuItem('show-selection', page);
  await panel.waitFor(() => document.querySelector('.passage') !== null);
  await panel.screenshot(studio.file('panel-passage'));
  const other = await browser.newPage(samples + PAY_WALL);
  await showsPhase('none');
  await panel.screenshot(studio.file('panel-unread'));
  await panel.close();
  await other.close();
  await page.close();
}

async function shootOptions({ browser, file }: Studio): Promise<void> {
  const options = await browser.openOwnPage('options/options.html');
  await options.waitFor(() => document.querySelector('main section') !== null);
  await options.screenshot(file('options'));
  await options.screenshot(file('options-whole'), true);
  await options.click('#delete-all');
  await options.waitFor(() => document.querySelector('#delete-really') !== null);
  await options.screenshot(file('options-delete'));
  await options.close();
}

async function shootWelcome({ browser, file }: Studio): Promise<void> {
  const welcome = await browser.openOwnPage('welcome/welcome.html');
  await welcome.waitFor(() => document.querySelector('#press') !== null);
  await welcome.screenshot(file('welcome'));
  await welcome.click('#press');
  await welcome.waitFor(() => document.querySelector('.badge') !== null);
  await welcome.screenshot(file('welcome-pressed'), true);
  await welcome.close();
}

async function openPopup(browser: ExtensionBrowser, page: Page): Promise<View> {
  await browser.clickAction(page);
  const popup = await browser.popup();
  await popup.waitFor(() => document.querySelector('.popup:not([data-phase="working"])') !== null);
  return popup;
}
