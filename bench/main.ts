import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../build';
import { amountsBench } from './amounts/amounts';
import { analysisBench } from './names/analysis';
import { LONG_WORDS, longArticleBench } from './long-article';
import { namesBench, type NamesRow } from './names/names';
import { SCORED_TYPES } from './names/passages';
import { popupPaint } from './popup-paint';
import { reading } from './reading';
import { repeatSpeed } from './repeats-speed';
import { sizes } from './sizes';
import { isWithin, toTable, type Verdict } from './verdict';

/** Detection of repeats, in times of one tokenising pass over the same text. */
const MAX_RATIO: Record<ReturnType<typeof repeatSpeed>['rows'][number]['text'], number> = {
  ordinary: 2.5,
  template: 8,
  identical: 8,
};
/** Linear growth would be 10. */
const MAX_GROWTH = 15;
/** Reading does what Readability does, and maps every word back to the page: visibility, roles, offsets. */
const MAX_READING_RATIO = 3;
/** The longest that a page waits for us, in times of Readability on the same page, which goes without a rest. */
const MAX_SLICE_RATIO = 2;
/** The longest step of an analysis, in times of one plain pass over the words of the same text. */
const MAX_STEP_RATIO = 15;
/** Our speed on the same articles, in times of the library's. */
const MIN_SPEED_RATIO: Readonly<Record<string, number>> = { 'Recognizers-Text': 100, compromise: 20 };
/** Code and tables of amounts and dates, both languages. */
const MAX_AMOUNTS_KB = 25;
/** How much later than an empty popup ours may show something, and all findings, in milliseconds. */
const MAX_BEHIND_EMPTY_MS = { paint: 100, content: 250 };
/** Names against the libraries: how many times slower, and how many points of F1 behind, each must be. */
const MIN_TIMES_SLOWER = 5;
const MIN_POINTS_BEHIND = 25;
/** What names and actors may add to the analysis of 1,000 words, in milliseconds. */
const MAX_NAMES_MS = { first: 60, later: 15 };

interface Section {
  readonly title: string;
  readonly note: string;
  readonly verdicts: readonly Verdict[];
}

async function main(): Promise<void> {
  const sections = [
    repeatSection(),
    await readingSection(),
    longArticleSection(),
    await amountsSection(),
    await namesSection(),
    await analysisSection(),
    await popupSection(),
    await sizeSection(),
  ];
  const report = sections
    .map(({ title, note, verdicts }) => `## ${title}\n\n${note}\n\n${toTable(verdicts)}`)
    .join('\n\n');
  process.stdout.write(`${report}\n`);
  if (process.argv.includes('--save')) await save(report);
  const over = sections.flatMap(({ verdicts }) => verdicts).filter((verdict) => !isWithin(verdict));
  process.stdout.write(
    `\n${over.length === 0 ? 'Every budget is held.' : `${over.length} outside budget.`}\n`,
  );
  process.exitCode = over.length === 0 ? 0 : 1;
}

function repeatSection(): Section {
  const { rows, growth } = repeatSpeed();
  return {
    title: 'Repeats: detection against one tokenising pass over the same text',
    note: 'Median of turns in one run; the text is made by a seeded generator.',
    verdicts: [
      ...rows.map(({ text, blocks, ratio }): Verdict => ({
        what: `${text} text, ${blocks.toLocaleString('en')} blocks`,
        measured: ratio,
        budget: MAX_RATIO[text],
        unit: 'x',
      })),
      { what: 'time at 10,000 blocks, by time at 1,000', measured: growth, budget: MAX_GROWTH, unit: 'x' },
    ],
  };
}

async function readingSection(): Promise<Section> {
  const rows = await reading();
  return {
    title: 'Reading the page against Readability alone on the same page',
    note: rows ? 'In Chromium, both in turn on the same live page.' : 'Skipped: no Chromium on this machine.',
    verdicts: (rows ?? []).flatMap(({ page, ours, ratio, longest, readability }): Verdict[] => [
      { what: page, measured: ratio, budget: MAX_READING_RATIO, unit: 'x' },
      { what: `${page}, reading alone`, measured: ours, budget: null, unit: 'ms' },
      { what: `${page}, longest wait of the page`, measured: longest, budget: null, unit: 'ms' },
      {
        what: `${page}, longest wait by Readability`,
        measured: longest / readability,
        budget: MAX_SLICE_RATIO,
        unit: 'x',
      },
    ]),
  };
}

function longArticleSection(): Section {
  return {
    title: `An article of ${LONG_WORDS.toLocaleString('en')} words, in steps`,
    note: 'The longest step against one plain pass over the words of the same text, turn by turn in one process.',
    verdicts: longArticleBench().flatMap(({ what, whole, longest, ratio }): Verdict[] => [
      { what: `${what}, longest step`, measured: ratio, budget: MAX_STEP_RATIO, unit: 'x' },
      { what: `${what}, longest step`, measured: longest, budget: null, unit: 'ms' },
      { what: `${what}, whole analysis`, measured: whole, budget: null, unit: 'ms' },
    ]),
  };
}

async function namesSection(): Promise<Section> {
  const { passages, rows, missing } = await namesBench();
  const absent = missing.map((name) => `**${name} is not installed and was not measured.**`);
  return {
    title: 'Names against the libraries for JavaScript, on the same passages',
    note: [
      `${passages} passages of our own; a name counts with its exact span and type, signs, articles and titles aside.`,
      'One passage at a time, turn by turn in one process, in processor time.',
      ...absent,
    ].join(' '),
    verdicts: rows.flatMap(nameVerdicts),
  };
}

function nameVerdicts({ system, language, quality, milliseconds, against }: NamesRow): Verdict[] {
  const byType = SCORED_TYPES.map((type) => `${type} ${(100 * quality.f1ByType[type]).toFixed(1)}`).join(
    ', ',
  );
  const who = `${language}, ${system}`;
  return [
    { what: `${who}: F1 (${byType})`, measured: 100 * quality.f1, budget: null, unit: 'points' },
    { what: `${who}: time for 1,000 words`, measured: milliseconds, budget: null, unit: 'ms' },
    ...(against === null
      ? []
      : [
          {
            what: `${who}: F1 behind ours`,
            measured: against.pointsBehind,
            budget: MIN_POINTS_BEHIND,
            limit: 'at least' as const,
            unit: 'points' as const,
          },
          {
            what: `${who}: its time by ours`,
            measured: against.slower,
            budget: MIN_TIMES_SLOWER,
            limit: 'at least' as const,
            unit: 'x' as const,
          },
        ]),
  ];
}

async function analysisSection(): Promise<Section> {
  const rows = await analysisBench();
  return {
    title: 'The analysis, and what names and actors add to it, against Readability on the same page',
    note: 'Readability in jsdom, in the same process. First: a fresh process that reads its model. Medians of the processor time of the thread that analyses, which is what a reader waits for; “all threads” adds the compiler and the collector that work beside it.',
    verdicts: rows.flatMap(({ page, words, ...times }) =>
      (['first', 'later'] as const).flatMap((run): Verdict[] => {
        const { whole, ratio, namesPer1000Words, namesAllThreads, namesRatio } = times[run];
        const what = `${page}, ${run === 'first' ? 'first run' : 'later runs'}`;
        return [
          {
            what: `${what}: names and actors, for 1,000 words`,
            measured: namesPer1000Words,
            budget: MAX_NAMES_MS[run],
            unit: 'ms',
          },
          {
            what: `${what}: the same of all threads`,
            measured: namesAllThreads,
            budget: null,
            unit: 'ms',
          },
          { what: `${what}: names and actors by Readability`, measured: namesRatio, budget: null, unit: 'x' },
          { what: `${what}: all of the ${words} words`, measured: whole, budget: null, unit: 'ms' },
          { what: `${what}: all by Readability`, measured: ratio, budget: null, unit: 'x' },
        ];
      }),
    ),
  };
}

async function amountsSection(): Promise<Section> {
  const { quality, speed, sizeKb, sizeWithTextKb } = await amountsBench();
  return {
    title: 'Amounts: ours beside the libraries',
    note: 'F1 on the sentences of `bench/amounts`, which ours was developed on too; speed on the sample articles, one run.',
    verdicts: [
      ...quality.map(({ system, language, kind, f1 }): Verdict => ({
        what: `${kind}, ${language}: ${system}`,
        measured: 100 * f1,
        budget: null,
        unit: 'points',
      })),
      ...speed
        .filter(({ system }) => system in MIN_SPEED_RATIO)
        .map(({ system, ratio }): Verdict => ({
          what: `speed in times of ${system}`,
          measured: ratio,
          budget: MIN_SPEED_RATIO[system] ?? null,
          limit: 'at least',
          unit: 'x',
        })),
      { what: 'code and tables of both languages', measured: sizeKb, budget: MAX_AMOUNTS_KB, unit: 'kB' },
      {
        what: 'the same with the shared tools of src/text',
        measured: sizeWithTextKb,
        budget: null,
        unit: 'kB',
      },
    ],
  };
}

async function popupSection(): Promise<Section> {
  const rows = await popupPaint();
  return {
    title: 'The popup, from the click on the icon',
    note: 'Beside a popup of one line without code, both browsers open at once, turn by turn; medians. An article that was analysed before, but for the last line.',
    verdicts: rows.flatMap(({ browser, empty, paint, content, firstContent }): Verdict[] => [
      { what: `${browser}: first paint of an empty popup`, measured: empty, budget: null, unit: 'ms' },
      {
        what: `${browser}: first paint of ours, after that`,
        measured: paint - empty,
        budget: MAX_BEHIND_EMPTY_MS.paint,
        unit: 'ms',
      },
      {
        what: `${browser}: all findings of ours, after that`,
        measured: content - empty,
        budget: MAX_BEHIND_EMPTY_MS.content,
        unit: 'ms',
      },
      {
        what: `${browser}: all findings at the very first click, analysis and loading included`,
        measured: firstContent,
        budget: null,
        unit: 'ms',
      },
    ]),
  };
}

async function sizeSection(): Promise<Section> {
  return {
    title: 'Size of every bundle',
    note: 'Production build for Chromium, brotli.',
    verdicts: await sizes(),
  };
}

/** Writes what was measured where the README points to. */
async function save(report: string): Promise<void> {
  const machine = `Node ${process.version}, ${cpus().length} cores. Written by \`npm run bench -- --save\`.`;
  await writeFile(
    path.join(PROJECT_ROOT, 'bench/RESULTS.md'),
    `# What was measured\n\n${machine}\n\n${report}\n`,
  );
}

await main();
