import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../build';
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

interface Section {
  readonly title: string;
  readonly note: string;
  readonly verdicts: readonly Verdict[];
}

async function main(): Promise<void> {
  const sections = [repeatSection(), await readingSection(), await sizeSection()];
  const report = sections
    .map(({ title, note, verdicts }) => `## ${title}\n\n${note}\n\n${toTable(verdicts)}`)
    .join('\n\n');
  process.stdout.write(`${report}\n`);
  if (process.argv.includes('--save')) await save(report);
  const over = sections.flatMap(({ verdicts }) => verdicts).filter((verdict) => !isWithin(verdict));
  process.stdout.write(`\n${over.length === 0 ? 'Every budget is held.' : `${over.length} over budget.`}\n`);
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
    verdicts: (rows ?? []).flatMap(({ page, ours, ratio }): Verdict[] => [
      { what: page, measured: ratio, budget: MAX_READING_RATIO, unit: 'x' },
      { what: `${page}, reading alone`, measured: ours, budget: null, unit: 'ms' },
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
