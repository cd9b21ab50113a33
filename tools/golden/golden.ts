import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyseInput } from '../analyse/analyse-input';
import type { Input } from '../analyse/input';
import { PROJECT_ROOT } from '../../build';
import type { Report } from '../../src/index';

/** Samples that can be read without layout and scripts; the browsers' tests hold the others. */
export const GOLDEN_SAMPLES = [
  'fr/rachat-helionis',
  'fr/budget-villevieille',
  'fr/entretien-maire',
  'fr/enquete-eau',
  'en/harbour-merger',
] as const;

export const goldenFile = (sample: string): string =>
  path.join(PROJECT_ROOT, 'test/golden', `${sample.replace('/', '-')}.json`);

/** What is found in `sample`, short enough to be read in a diff. */
export async function toGolden(sample: string): Promise<Record<string, unknown>> {
  const html = await readFile(path.join(PROJECT_ROOT, 'samples', `${sample}.html`), 'utf8');
  const input: Input = {
    id: sample,
    content: 'html',
    html,
    url: null,
    title: null,
    published: null,
    language: undefined,
  };
  const result = await analyseInput(input, undefined);
  if (!result.ok) throw new Error(`${sample}: ${result.error}`);
  return inShort(result.value);
}

function inShort(report: Report): Record<string, unknown> {
  const words = (span: { start: number; end: number } | null): string | null =>
    span && report.text.slice(span.start, span.end);
  const name = (actor: number): string => report.actors[actor]?.name ?? `no actor ${actor}`;
  return {
    article: report.article,
    repeats: report.repeats.map(({ block, of, kind, because, changes }) => ({
      block,
      of,
      kind: because ?? kind,
      changes: changes.map(({ from, to, what }) => `${what}: ${from} → ${to}`),
    })),
    actors: report.actors.map(({ name, type, media, aliases, role, main, mentions }) => ({
      name,
      type: media ? 'media' : type,
      main,
      aliases,
      role: words(role),
      mentions: mentions.map((mention) => `${mention.form}: ${words(mention)}`),
    })),
    amounts: report.amounts.map((amount) => {
      const { text, kind, value, high, from, unit, unitInferred, bound, per, about, actors } = amount;
      return {
        text,
        kind,
        value,
        high,
        from,
        unit,
        unitInferred,
        bound,
        per,
        about: words(about),
        actors: actors.map(name),
      };
    }),
    dates: report.dates.map(({ text, iso, isoEnd }) => ({ text, iso, isoEnd })),
    quotes: report.quotes.map(({ text, type, speaker, cue, continues }) => ({
      text,
      type,
      speaker: speaker && `${speaker.form}: ${speaker.name}`,
      cue: words(cue),
      continues,
    })),
    facts: report.facts.map((fact) => ({
      statement: words(fact),
      certainty: fact.certainty,
      marks: fact.marks.map(words),
      source: fact.source && `${fact.source.kind}: ${fact.source.name}`,
      actors: fact.actors.map(name),
      amounts: fact.amounts.map((index) => report.amounts[index]?.text),
      repeatedIn: fact.repeatedIn,
    })),
  };
}
