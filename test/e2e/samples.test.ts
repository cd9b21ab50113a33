import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change, RepeatKind, Report } from '../../src/index';
import { PROJECT_ROOT } from '../../build';
import { inBothBrowsers } from './stage';

interface ExpectedFlag {
  readonly paragraph: number;
  readonly of: number;
  readonly starts: string;
  readonly kinds: readonly RepeatKind[];
  readonly changes: readonly Pick<Change, 'from' | 'to' | 'what'>[];
}
interface Expected {
  readonly language: string;
  readonly title?: string;
  readonly site?: string | null;
  readonly published?: string;
  readonly access?: string;
  readonly paragraphs?: number;
  readonly flagged?: readonly ExpectedFlag[];
  readonly error?: string;
}

/** What a careful reader found in each sample: see `about` in the file. */
const { pages } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'samples/expected.json'), 'utf8')) as {
  pages: Record<string, Expected>;
};
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, ' ');

/** `report` in the words of `expected.json`. */
function inShort(report: Report) {
  const paragraphs = report.blocks
    .map((block, index) => ({ ...block, index }))
    .filter((b) => b.role === 'paragraph');
  const numberOf = (block: number): number =>
    paragraphs.findIndex((paragraph) => paragraph.index === block) + 1;
  return {
    language: report.article.language,
    title: plain(report.article.title ?? ''),
    site: report.article.site,
    published: report.article.published?.slice(0, 10),
    access: report.article.access,
    paragraphs: paragraphs.length,
    flagged: report.repeats
      .filter((repeat) => repeat.flagged)
      .map((repeat) => ({
        paragraph: numberOf(repeat.block),
        of: numberOf(repeat.of),
        kind: repeat.kind,
        changes: repeat.changes.map(({ from, to, what }) => ({ from: plain(from), to: plain(to), what })),
      })),
  };
}

inBothBrowsers('every sample', (stage) => {
  test.each(Object.entries(pages))('%s says what a careful reader found', async (sample, expected) => {
    const page = await stage().open(`/${sample}`);
    if (sample.includes('framework')) await page.waitForSelector('.story .body p');
    const popup = await stage().click(page);
    const state = (await stage().browser.background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const key = `tab:${tab?.id ?? 0}`;
      return (await chrome.storage.session.get(key))[key];
    })) as { report: Report; error?: string };
    await popup.close();
    await page.close();
    if (expected.error !== undefined) return expect(state.error).toBe(expected.error);
    const found = inShort(state.report);
    expect(found).toMatchObject({
      language: expected.language,
      title: plain(expected.title ?? ''),
      site: expected.site,
      published: expected.published,
      access: expected.access,
      paragraphs: expected.paragraphs,
      flagged: (expected.flagged ?? []).map(({ paragraph, of }) => ({ paragraph, of })),
    });
    (expected.flagged ?? []).forEach((flag, index) => {
      expect(flag.kinds).toContain(found.flagged[index]?.kind);
      if (flag.changes.length > 0) {
        expect(found.flagged[index]?.changes).toEqual(
          expect.arrayContaining(
            flag.changes.map(({ from, to, what }) => ({ from: plain(from), to: plain(to), what })),
          ),
        );
      }
    });
    return undefined;
  });
});
