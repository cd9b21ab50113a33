import type { Report } from '../../../src/index';
import { CANAL, CANAL_CHANGED, PORT, reportOf } from '../../../test/report-of';
import { toCsv } from './csv';
import { COLUMNS, toRows } from './rows';
import { toTable } from './table';

const found = reportOf([CANAL, PORT, CANAL_CHANGED]);
const KINDS = ['repeats', 'actors', 'amounts', 'dates', 'quotes', 'facts'] as const;
const report: Report = { ...found, analyser: { ...found.analyser, lookedFor: KINDS } };
const empty: Report = {
  ...report,
  repeats: [],
  actors: [],
  amounts: [],
  dates: [],
  quotes: [],
  facts: [],
  checks: [],
};
const withDate = (text: string, iso: string | null = null): Report => ({
  ...empty,
  dates: [{ start: 0, end: 2, text, iso, isoEnd: null, relative: false }],
});
/** The fields of the only row under the header, by RFC 4180. */
const row = (source: Report): string[] =>
  Array.from(
    (toCsv(source).split('\r\n').slice(1).join('\r\n').slice(0, -2) + ',').matchAll(
      /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,"]*)),/gu,
    ),
    ({ groups }) => groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['bare'] ?? '',
  );
const field = (source: Report, name: (typeof COLUMNS)[number]) => row(source)[COLUMNS.indexOf(name)];

test('an empty report is a header, behind the mark that makes spreadsheets read accents', () => {
  expect(toCsv(empty)).toBe(
    '\ufeffkind,type,text,value,to,unit,who,source,certainty,paragraph,start,end,detail,link\r\n',
  );
});

test.each<[string, string]>([
  ['plain', 'plain'],
  ['été, « 3 »', 'été, « 3 »'],
  ['with "marks"', 'with "marks"'],
  ['two\nlines', 'two\nlines'],
  ['two\r\nlines', 'two\r\nlines'],
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-3 %', "'-3 %"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['3 - 2 = 1', '3 - 2 = 1'],
])('%j is read back as %j', (text, expected) => {
  expect(field(withDate(text), 'text')).toBe(expected);
  expect(row(withDate(text))).toHaveLength(COLUMNS.length);
});

test.each(['\n=1', ' =1', '\u200b=1', '＝1', '\u202e+1'])('%j is disarmed', (text) => {
  expect(field(withDate(text), 'text')).toBe(`'${text}`);
});

test('what was not looked for has a row that says so', () => {
  const partial: Report = { ...empty, analyser: { ...empty.analyser, lookedFor: ['repeats', 'actors'] } };
  expect(toRows(partial).map((cells) => cells.slice(0, 3))).toEqual(
    ['amounts', 'dates', 'quotes', 'facts'].map((kind) => ['not-looked-for', kind, null]),
  );
  expect(toRows(empty)).toEqual([]);
});

test('a negative value stays a number', () => {
  const [amount] = report.amounts;
  if (!amount) throw new Error('no amount');
  const negative: Report = { ...empty, amounts: [{ ...amount, text: '-3 %', value: -3, high: null }] };
  expect(field(negative, 'value')).toBe('-3');
  expect(field(negative, 'text')).toBe("'-3 %");
});

test('every finding has its row, with its place and a link to it', () => {
  const rows = toRows(report);
  const count = (kind: string): number => rows.filter((cells) => cells[0] === kind).length;
  expect(count('amount')).toBe(report.amounts.length);
  expect(count('fact')).toBe(report.facts.length);
  expect(count('repeat')).toBe(1);
  expect(count('check')).toBe(report.checks.length);
  expect(report.amounts.length * report.facts.length * report.checks.length).toBeGreaterThan(0);
  const cells = rows.find(([kind, type]) => kind === 'amount' && type === 'money') ?? [];
  const cell = (name: (typeof COLUMNS)[number]) => cells[COLUMNS.indexOf(name)];
  expect([cell('value'), cell('unit'), cell('paragraph')]).toEqual([97400000, 'EUR', 1]);
  expect(report.text.slice(Number(cell('start')), Number(cell('end')))).toBe(cell('text'));
  expect(cell('link')).toMatch(/^https:\/\/journal\.example\/canal#:~:text=/u);
});

test.each([
  ['https://journal.example/a#part', 'https://journal.example/a#part:~:text='],
  ['https://journal.example/a#:~:text=old', 'https://journal.example/a#:~:text='],
  ['https://reader:secret@journal.example/a', 'https://journal.example/a#:~:text='],
  ['file:///articles/a.html', ''],
  ['javascript:alert(1)', ''],
  [null, ''],
])('the link of an article at %s begins with %j', (url, expected) => {
  const link = field({ ...withDate('Le'), article: { ...report.article, url } }, 'link') ?? '';
  expect(expected === '' ? link === '' : link.startsWith(expected)).toBe(true);
});

test('a table for pasting has the same rows, one line each, and no markup of the page', () => {
  const { text, html } = toTable(withDate('=a\tb\n<img src=x onerror=y>'));
  expect(text.split('\n')).toHaveLength(3);
  expect(text.split('\n')[1]?.split('\t')).toHaveLength(COLUMNS.length);
  expect(text).toContain("\t'=a b <img");
  const table = new DOMParser().parseFromString(html, 'text/html');
  expect(table.querySelectorAll('tbody td')).toHaveLength(COLUMNS.length);
  expect(table.querySelector('img')).toBeNull();
});
