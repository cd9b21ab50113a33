import { languages } from '../../src/lang/index';
import { toDocument } from '../../src/text/document';
import { loadModels } from '../../tools/analyse/models';
import { median } from '../verdict';
import { bareSpan } from './bare-span';
import { readPassages, SCORED_TYPES, type Passage, type ScoredType } from './passages';
import { loadRivals } from './rivals';
import { ourSystem, type Found, type NameSystem } from './systems';

/** How well one system finds the names of one language: exact span and type, all passages pooled, 0 to 1. */
export interface NameQuality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f1ByType: Readonly<Record<ScoredType, number>>;
}

export interface NamesRow {
  readonly system: string;
  readonly language: string;
  readonly quality: NameQuality;
  /** Median milliseconds of processor time for 1,000 words, one passage at a time, the model or word list being loaded. */
  readonly milliseconds: number;
  /** Null for ours; else the rival's time in times of ours, and the points of F1 that it is behind ours. */
  readonly against: { readonly slower: number; readonly pointsBehind: number } | null;
}

export interface NamesBench {
  readonly passages: number;
  readonly rows: readonly NamesRow[];
  /** Names of the rivals that are not installed and so not measured. */
  readonly missing: readonly string[];
}

const MIN_TURNS = 7;
/** Milliseconds of work of the slower system that a median rests on. */
const MIN_SAMPLE = 1_500;
/** Passes over all passages before the clock runs, so that both are compiled by then. */
const WARM_UP = 5;

/** Our tagger and its rivals on the same passages of our own, in this process, turn by turn. */
export async function namesBench(): Promise<NamesBench> {
  const passages = readPassages();
  const ours = ourSystem(loadModels());
  const { systems, missing } = await loadRivals();
  const rows = ours.languages.flatMap((language): NamesRow[] => {
    const own = passages.filter(({ lang }) => lang === language);
    const words = wordsOf(own);
    const quality = qualityOf(ours, own);
    const rivals = systems.filter((system) => system.languages.includes(language));
    const alone = compare(ours, ours, own);
    return [
      { system: ours.name, language, quality, milliseconds: (1_000 * alone.one) / words, against: null },
      ...rivals.map((rival): NamesRow => {
        const { other, ratio } = compare(ours, rival, own);
        const theirs = qualityOf(rival, own);
        const against = { slower: ratio, pointsBehind: 100 * (quality.f1 - theirs.f1) };
        const milliseconds = (1_000 * other) / words;
        return { system: rival.name, language, quality: theirs, milliseconds, against };
      }),
    ];
  });
  return { passages: passages.length, rows, missing };
}

function wordsOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text, lang }) => {
    const sentences = languages.get(lang)?.sentences ?? { abbreviations: new Set<string>() };
    return sum + toDocument([{ text, role: 'paragraph' }], sentences).words.length;
  }, 0);
}

/** Spans are compared without the article, title, possessive or sign that one side takes in and the other does not. */
function qualityOf(system: NameSystem, passages: readonly Passage[]): NameQuality {
  const counts = new Map(SCORED_TYPES.map((type) => [type, { hits: 0, found: 0, expected: 0 }]));
  for (const { text, lang, entities } of passages) {
    const key = (name: Found): string => {
      const { start, end } = bareSpan(text, name);
      return `${start}-${end} ${name.type}`;
    };
    const wanted = new Set(entities.map(key));
    const got = new Map(system.find(text, lang).map((name) => [key(name), name.type]));
    for (const { type } of entities) add(counts, type, 'expected');
    for (const [span, type] of got) {
      add(counts, type, 'found');
      if (wanted.has(span)) add(counts, type, 'hits');
    }
  }
  const f1ByType = Object.fromEntries([...counts].map(([type, count]) => [type, scores(count).f1])) as Record<
    ScoredType,
    number
  >;
  const all = { hits: 0, found: 0, expected: 0 };
  for (const count of counts.values())
    for (const key of ['hits', 'found', 'expected'] as const) all[key] += count[key];
  return { ...scores(all), f1ByType };
}

interface Counts {
  hits: number;
  found: number;
  expected: number;
}

/** Names of a type that is not scored are left out. */
function add(counts: ReadonlyMap<string, Counts>, type: string, key: keyof Counts): void {
  const count = counts.get(type);
  if (count) count[key]++;
}

function scores({ hits, found, expected }: Counts): { precision: number; recall: number; f1: number } {
  const share = (whole: number): number => (whole === 0 ? 0 : hits / whole);
  return { precision: share(found), recall: share(expected), f1: share((found + expected) / 2) };
}

/**
 * Milliseconds of processor time, which other programs do not lengthen, of one pass over `passages`: medians over the
 * turns, and the median of other by one within a turn.
 */
function compare(
  one: NameSystem,
  other: NameSystem,
  passages: readonly Passage[],
): { one: number; other: number; ratio: number } {
  const timed = (system: NameSystem): number => {
    const before = process.cpuUsage();
    for (const { text, lang } of passages) system.find(text, lang);
    const { user, system: kernel } = process.cpuUsage(before);
    return (user + kernel) / 1_000;
  };
  for (let pass = 0; pass < WARM_UP; pass++) {
    timed(one);
    timed(other);
  }
  const turns: { one: number; other: number }[] = [];
  for (let spent = 0; turns.length < MIN_TURNS || spent < MIN_SAMPLE;) {
    const turn = { one: timed(one), other: timed(other) };
    turns.push(turn);
    spent += turn.other;
  }
  return {
    one: median(turns.map((turn) => turn.one)),
    other: median(turns.map((turn) => turn.other)),
    ratio: median(turns.map((turn) => turn.other / turn.one)),
  };
}
