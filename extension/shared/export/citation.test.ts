import type { Fact, Quote, Report } from '../../../src/index';
import { CANAL, PORT, reportOf } from '../../../test/report-of';
import { ENGLISH, FRENCH } from '../../../tools/analyse/voices';
import { toCitation } from './citation';

const base = reportOf([CANAL, PORT]);
const report: Report = { ...base, article: { ...base.article, published: '2026-03-03T08:00:00+01:00' } };
const whole = { start: 0, end: CANAL.length };
const fact: Fact = {
  id: 0,
  ...whole,
  actors: [],
  amounts: [],
  dates: [],
  quotes: [],
  source: {
    start: 0,
    end: 2,
    kind: 'organisation',
    name: 'le syndicat',
    actor: null,
    via: null,
    citing: null,
  },
  certainty: 'attributed',
  marks: [],
  repeatedIn: [],
  weight: 1,
};
const quote: Quote = {
  start: 3,
  end: 18,
  text: 'canal <b>de</b> Brisole',
  type: 'direct',
  speaker: { start: 0, end: 2, name: 'Anne Brisole', actor: null, form: 'name' },
  cue: null,
  continues: null,
};
const LINK =
  'https://journal.example/canal#:~:text=Le%20canal%20de%20Brisole%20rouvrira,co%C3%BBt%20de%2097%2C4%20millions%20d%E2%80%99euros.';

test('a fact carries source, certainty, title, site, day and the link to its place', () => {
  expect(toCitation(report, { kind: 'fact', fact }, FRENCH).text).toBe(
    `« ${CANAL} » — selon le syndicat (attribué). « Le canal rouvre », Le Quotidien d’Orval, 3 mars 2026. ${LINK}`,
  );
});

test('the HTML flavour says the same, and its title is the link', () => {
  const { text, html } = toCitation(report, { kind: 'fact', fact }, FRENCH);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  expect(`${body.textContent} ${LINK}`).toBe(text);
  expect(body.querySelector('a')?.getAttribute('href')).toBe(LINK);
  expect(body.querySelector('a')?.textContent).toBe('« Le canal rouvre »');
});

test('the article’s own voice is named as such', () => {
  const stated: Fact = { ...fact, source: null, certainty: 'stated' };
  expect(toCitation(report, { kind: 'fact', fact: stated }, ENGLISH).text).toContain(
    `${ENGLISH.t('citationQuoted', CANAL)} — stated by the article itself. “Le canal rouvre”`,
  );
});

test('a quotation carries its speaker; markup of the page is text', () => {
  const { text, html } = toCitation(
    report,
    { kind: 'quote', fragments: [quote, { ...quote, text: 'fin' }] },
    ENGLISH,
  );
  expect(text).toContain('“canal <b>de</b> Brisole […] fin” — Anne Brisole. “');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  expect(body.querySelector('b')).toBeNull();
  expect(body.textContent).toContain('canal <b>de</b> Brisole');
});

test('a figure is cited with the statement that holds it, and leads to the figure', () => {
  const amount = report.amounts.find(({ kind }) => kind === 'money');
  if (!amount) throw new Error('no amount');
  const within = toCitation({ ...report, facts: [fact] }, { kind: 'amount', amount }, ENGLISH).text;
  expect(within).toContain(CANAL);
  expect(within).toContain('(attributed)');
  expect(decodeURIComponent(within)).toContain('-,97,4 millions d’euros');
  const alone = toCitation({ ...report, facts: [] }, { kind: 'amount', amount }, ENGLISH).text;
  expect(alone).toMatch(/^“97,4 millions d’euros/u);
});

test('without title, site, day and address it is still a sentence', () => {
  const article = { ...report.article, title: null, site: null, published: null, url: null };
  const { text, html } = toCitation(
    { ...report, article },
    { kind: 'quote', fragments: [{ ...quote, speaker: null }] },
    ENGLISH,
  );
  expect(text).toBe('“canal <b>de</b> Brisole”. “Untitled article”.');
  expect(html).not.toContain('href');
});

test('a page cannot turn the words that follow its own', () => {
  const turned = {
    ...report,
    article: { ...report.article, title: '\u202eLe canal\u2066', site: '\u2067Orval' },
  };
  expect(toCitation(turned, { kind: 'fact', fact }, FRENCH).text).toBe(
    toCitation(
      { ...report, article: { ...report.article, title: 'Le canal', site: 'Orval' } },
      { kind: 'fact', fact },
      FRENCH,
    ).text,
  );
});
