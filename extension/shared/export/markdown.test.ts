import type { Report } from '../../../src/index';
import { CANAL, CANAL_CHANGED, PORT, reportOf } from '../../../test/report-of';
import { ENGLISH, FRENCH } from '../../../tools/analyse/voices';
import { escapeMarkdown } from './escape-markdown';
import { toFileName } from './file-name';
import { toMarkdown } from './markdown';

const SAID =
  '« Le canal rouvre enfin en mars, et la ville avec lui », a dit Anne Brisole, maire de Port-Arlan.';
const report = reportOf([CANAL, PORT, SAID, CANAL_CHANGED]);
const KINDS = ['repeats', 'actors', 'amounts', 'dates', 'quotes', 'facts'] as const;
const headings = (text: string): string[] => text.match(/^## .*$/gmu) ?? [];

test('each kind of finding has its section, in the language of the interface', () => {
  const text = toMarkdown(report, FRENCH);
  expect(headings(text)).toEqual([
    '## L’essentiel',
    '## Chiffres à vérifier',
    '## Chiffres',
    '## Citations',
    '## Redites',
  ]);
  expect(headings(toMarkdown(report, ENGLISH))).toContain('## Repeats');
  expect(text).toMatch(
    /^# Le canal rouvre\n\nLe Quotidien d’Orval · .*\n\n<https:\/\/journal\.example\/canal>\n/u,
  );
  expect(text).toContain('«\u00a0Le canal rouvre enfin en mars, et la ville avec lui\u00a0» — Anne Brisole');
  expect(text).toMatch(/### \[Paragraphe 4\]\(<https:.*>\) ← \[Paragraphe 1\]\(<https:.*>\): Texte modifié/u);
  expect(text).toContain('- chiffre: «\u00a097,4\u00a0» → «\u00a094,7\u00a0»');
  expect(text).toMatch(/\*\*97,4 millions d’euros\*\* — 97\u202f400\u202f000\u00a0€/u);
});

test('nothing found: it says that nothing repeats, and has no empty section', () => {
  const bare: Report = { ...report, repeats: [], actors: [], amounts: [], quotes: [], facts: [], checks: [] };
  const text = toMarkdown(bare, ENGLISH);
  expect(headings(text)).toEqual(['## Repeats']);
  expect(text).toContain(ENGLISH.t('summaryNone'));
});

test('an analysis that was stopped says what was not looked for', () => {
  const partial: Report = { ...report, analyser: { ...report.analyser, lookedFor: ['repeats', 'actors'] } };
  expect(toMarkdown(partial, ENGLISH)).toContain(
    `\n\n${ENGLISH.t('exportNotLookedFor', 'Amounts, Time line, Quotes, Overview')}\n\n`,
  );
  const whole: Report = { ...report, analyser: { ...report.analyser, lookedFor: KINDS } };
  expect(toMarkdown(whole, ENGLISH)).not.toContain('Not looked for');
});

test('a hostile page adds no markup', () => {
  const hostile =
    '<script>x</script> [a](javascript:b) ![c](d) **e** `f` https://evil.example &lt; ~~g~~ # h | i';
  const text = toMarkdown(
    reportOf([`${hostile} ${CANAL}`, PORT, `${hostile} ${CANAL_CHANGED}`], hostile),
    ENGLISH,
  );
  const own = text
    .replace(/\]\(<https:\/\/journal\.example\/canal#[^>]*>\)/gu, '')
    .replace(/^<https.*>$/gmu, '');
  expect(own).toContain('\\<script\\>');
  expect(own).not.toMatch(/(?<!\\)<|(?<!\\)`|(?<!\\)!\[|https:\/\/evil|(?<!\\)~~|(?<!\\)&lt/u);
});

test.each([
  ['- a', '\\- a'],
  ['\u202ea\u2066', 'a'],
  ['1. a', '1\\. a'],
  ['2) a', '2\\) a'],
  ['+ a', '\\+ a'],
  ['=== a', '\\=\\== a'],
  ['> a', '\\> a'],
  ['# a', '\\# a'],
  ['a | b', 'a \\| b'],
  ['3 - 2', '3 - 2'],
  ['97,4 %', '97,4 %'],
  ['5 $ et 6 $', '5 \\$ et 6 \\$'],
  ['www.a.example', 'www\\.a.example'],
  ['http://a.example', 'http\\://a.example'],
  ['a@b.example', 'a\\@b.example'],
  ['two\n\nparagraphs', 'two paragraphs'],
  ['a\\', 'a\\\\'],
  ['97\u00a0€', '97\u00a0€'],
])('%j is written %j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test.each([
  ['Le canal rouvre : « enfin ! »', '2026-03-03T08:00:00+01:00', '2026-03-03-le-canal-rouvre-enfin.md'],
  ['Œuvre d’été à Łódź', null, '2026-01-02-œuvre-d-ete-a-łodz.md'],
  ['../../etc/passwd', null, '2026-01-02-etc-passwd.md'],
  ['???', null, '2026-01-02-article.md'],
  [null, 'March 2026', '2026-01-02-article.md'],
  [`a${'𠀀'.repeat(40)}`, null, `2026-01-02-a${'𠀀'.repeat(29)}.md`],
  ['mot '.repeat(40), null, `2026-01-02-${'mot-'.repeat(15).slice(0, -1)}.md`],
  ['運河が再開', '2026-03', '2026-01-02-運河か再開.md'],
])('the file of %j, published %s, is %s', (title, published, expected) => {
  expect(
    toFileName({ ...report, article: { ...report.article, title, published } }, 'md', '2026-01-02'),
  ).toBe(expected);
});
