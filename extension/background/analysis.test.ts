/** @jest-environment node */
import type { Article, Report } from '../../src/index';
import { CANAL, CANAL_CHANGED, PORT, reportOf } from '../../test/report-of';
import type { TabState } from '../shared/protocol';
import type * as analysis from './analysis';
import type * as reports from './reports';
import type { Onlooker } from './rests';
import type * as tabStates from './tab-states';

const TAB = 7;
const QUOTA = 400_000;

type Listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => void;

/** What a browser keeps while backgrounds come and go. */
const kept = new Map<string, string>();
const listeners = new Set<Listener>();
const opened: string[] = [];
/** The page in the tab; null once it has gone. */
let page: { fingerprint: string | null; article: Article } | null = null;
/** Settles before the page answers that it was read. */
let beforeReading: Promise<unknown> = Promise.resolve();
const shown: unknown[] = [];

function askPage(message: { readonly type: string }): unknown {
  if (!page) throw new Error('nobody listens');
  if (message.type === 'show') shown.push(message);
  if (message.type !== 'read') return { fingerprint: page.fingerprint, view: {} };
  page.fingerprint = 'f1';
  const { article } = page;
  return beforeReading.then(() => ({ ok: true, value: { article, fingerprint: 'f1' } }));
}

const mockBrowser = {
  storage: {
    session: {
      get: async (keys: string | null) =>
        Object.fromEntries(
          [...kept]
            .filter(([key]) => keys === null || key === keys)
            .map(([key, json]) => [key, JSON.parse(json) as unknown]),
        ),
      set: async (entries: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(entries)) {
          const json = JSON.stringify(value);
          const others = [...kept].filter(([each]) => each !== key);
          if (others.reduce((sum, [, each]) => sum + each.length, json.length) > QUOTA)
            throw new Error('quota exceeded');
          kept.set(key, json);
          for (const listener of listeners) listener({ [key]: { newValue: value } });
        }
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) kept.delete(key);
      },
      onChanged: { addListener: (listener: Listener) => listeners.add(listener) },
    },
    local: { get: async () => ({}) },
  },
  tabs: {
    get: async (id: number) => {
      if (id !== TAB) throw new Error('No tab with id');
      return { id, index: 2, windowId: 1, url: 'https://journal.example/canal' };
    },
    query: async () => [
      { id: TAB, lastAccessed: 3 },
      { id: 8, lastAccessed: 1 },
      { id: 9, lastAccessed: 2 },
    ],
    create: async ({ url }: { url: string }) => opened.push(url),
    sendMessage: async (_: number, message: { type: string }) => askPage(message),
  },
  scripting: { insertCSS: async () => undefined, executeScript: async () => [{}] },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  },
  i18n: { getMessage: (key: string) => (key === 'localeCode' ? 'en' : key) },
  runtime: { getURL: (path: string) => `moz-extension://x/${path}` },
};
jest.mock('webextension-polyfill', () => ({ __esModule: true, default: mockBrowser }));

interface Work {
  readonly language: string | undefined;
  readonly onlooker: Onlooker;
  end(report: Report, isWhole?: boolean): void;
}
/** The analyses that the background has begun, the last one last. */
const works: Work[] = [];
jest.mock('./rests', () => ({
  analyseWithRests: (_: Article, { language }: { language?: string }, onlooker: Onlooker) =>
    new Promise((resolve) => {
      works.push({
        language,
        onlooker,
        end: (report, isWhole = true) => resolve({ report, isWhole }),
      });
    }),
}));
jest.mock('./models', () => ({ modelsFor: async () => new Map() }));

type Background = typeof analysis & typeof reports & typeof tabStates;
/** Another background, which knows of the one before what it has kept. */
async function start(): Promise<Background> {
  jest.resetModules();
  const modules = [await import('./analysis'), await import('./reports'), await import('./tab-states')];
  return Object.assign({}, ...modules) as never;
}

const whole = reportOf([CANAL, PORT, CANAL_CHANGED]);
const partial: Report = { ...whole, facts: [], analyser: { ...whole.analyser, lookedFor: ['repeats'] } };
const article: Article = {
  ...whole.article,
  blocks: [CANAL, PORT, CANAL_CHANGED].map((text) => ({ text, role: 'paragraph' as const })),
};
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const state = (): TabState => JSON.parse(kept.get(`tab:${TAB}`) ?? 'null') as TabState;
const work = (): Work => {
  const last = works.at(-1);
  if (!last) throw new Error('no analysis was begun');
  return last;
};
const find = (report: Report): Promise<void> =>
  work().onlooker.onFindings({ done: 0.4, stage: 'actors', report });

beforeEach(() => {
  kept.clear();
  opened.length = works.length = shown.length = 0;
  page = { fingerprint: null, article };
  beforeReading = Promise.resolve();
});

async function stopped(): Promise<Background> {
  const background = await start();
  await background.analyseTab(TAB, 'en');
  await rest();
  await find(partial);
  await background.cancelAnalysis(TAB);
  work().end(partial, false);
  await rest();
  return background;
}

async function done(): Promise<Background> {
  const background = await start();
  await background.analyseTab(TAB);
  await rest();
  work().end(whole);
  await rest();
  return background;
}

test('a background that is ended leaves what it found, and the language that was asked', async () => {
  const ended = await start();
  await ended.analyseTab(TAB, 'en');
  await rest();
  await find(partial);
  const next = await start();
  expect(await next.analyseTab(TAB)).toMatchObject({ phase: 'working', partial: { text: whole.text } });
  await rest();
  expect(work().language).toBe('en');
  expect(state()).toMatchObject({ step: 'analysing', partial: { text: whole.text }, asked: 'en' });
});

test('to cancel what an ended background left keeps what it found', async () => {
  const ended = await start();
  await ended.analyseTab(TAB);
  await rest();
  await find(partial);
  await (await start()).cancelAnalysis(TAB);
  expect(state()).toMatchObject({ phase: 'done', isWhole: false, fingerprint: 'f1' });
});

test('cancel, go on, cancel while the page is read: what was found stays', async () => {
  const background = await stopped();
  expect(state()).toMatchObject({ phase: 'done', isWhole: false, asked: 'en' });
  let read = (): void => undefined;
  beforeReading = new Promise<void>((resolve) => (read = resolve));
  await background.goOn(TAB);
  await rest();
  await background.cancelAnalysis(TAB);
  read();
  await rest();
  expect(state()).toMatchObject({ phase: 'done', isWhole: false, asked: 'en', fingerprint: 'f1' });
});

test('another language: the report stays in sight and says that there will be another', async () => {
  const background = await done();
  await background.analyseTab(TAB, 'en');
  await rest();
  expect(state()).toMatchObject({ phase: 'done', asked: null, renewal: { asked: 'en' }, isWhole: true });
  await work().onlooker.onProgress({ done: 0.4, stage: 'actors', report: partial });
  expect(kept.has(`progress:${TAB}`)).toBe(true);
  work().end(whole);
  await rest();
  expect(state()).toMatchObject({ phase: 'done', asked: 'en', renewal: null });
  expect(kept.has(`progress:${TAB}`)).toBe(false);
});

test('another language, cancelled: what was known is as it was', async () => {
  const background = await done();
  await background.analyseTab(TAB, 'en');
  await rest();
  await background.cancelAnalysis(TAB);
  work().end(partial, false);
  await rest();
  expect(state()).toMatchObject({ phase: 'done', asked: null, renewal: null, isWhole: true });
});

test('two choices of a language at once: the second counts', async () => {
  const background = await done();
  await background.analyseTab(TAB, 'en');
  await background.analyseTab(TAB, 'fr');
  await rest();
  works.slice(1, -1).forEach((earlier) => earlier.end(partial, false));
  await rest();
  expect(work().language).toBe('fr');
  work().end(whole);
  await rest();
  expect(state()).toMatchObject({ asked: 'fr', renewal: null });
});

test('a change of the page, or the end of the background, while the article is read in another language', async () => {
  const background = await done();
  await background.analyseTab(TAB, 'en');
  await rest();
  background.analyseChange(TAB, { article, fingerprint: 'f1' });
  work().end(partial, false);
  await rest();
  expect(work().language).toBe('en');
  const next = await start();
  await next.analyseTab(TAB);
  await rest();
  expect(work().language).toBe('en');
});

test('a page that goes without an answer, kept for the way back, holds nothing up', async () => {
  const background = await start();
  beforeReading = new Promise(() => undefined);
  await background.analyseTab(TAB);
  await rest();
  const left = page;
  page = null;
  await background.noteLoad(TAB);
  await rest();
  expect(kept.has(`tab:${TAB}`)).toBe(false);
  page = left;
  await background.analyseTab(TAB);
  await rest();
  await background.forgetTab(TAB);
  expect(kept.has(`tab:${TAB}`)).toBe(false);
});

test('what is kept in a shape that nobody knows is nothing', async () => {
  for (const damaged of [
    '{"phase":"do',
    { phase: 'done' },
    { phase: 'failed', error: '__proto__' },
    3,
    null,
  ]) {
    kept.set(`tab:${TAB}`, JSON.stringify(damaged));
    const background = await start();
    expect(await background.analyseTab(TAB)).toMatchObject({ phase: 'working', step: 'reading' });
    await rest();
    work().end(whole);
    await rest();
    expect(state()).toMatchObject({ phase: 'done' });
  }
});

test('work that nobody does any more is forgotten with its page', async () => {
  const ended = await start();
  await ended.analyseTab(TAB);
  await rest();
  const next = await start();
  await next.noteLoad(TAB);
  expect(state()).not.toBeNull();
  page = null;
  await next.noteLoad(TAB);
  expect(state()).toBeNull();
});

test('a report opens before the analysis has come to its end, and knows that it is a part', async () => {
  const background = await stopped();
  await background.openReport(TAB);
  const id = new URL(opened[0] ?? '').searchParams.get('id') ?? '';
  expect(JSON.parse(kept.get(`report:${id}`) ?? '{}')).toMatchObject({ isWhole: false, fingerprint: 'f1' });
});

test('a full storage gives up the articles that were not looked at for longest, no choices, open reports last', async () => {
  const filler = 'x'.repeat(150_000);
  kept.set('popup:tab', '"quotes"');
  kept.set('report:9-f', JSON.stringify(filler));
  kept.set('tab:8', JSON.stringify(filler));
  const { keepInSession } = await import('../shared/session-room');
  expect(await keepInSession('tab:9', filler)).toBe(true);
  expect([...kept.keys()]).toEqual(['popup:tab', 'report:9-f', 'tab:9']);
  expect(await keepInSession('place:7', 'y'.repeat(120_000))).toBe(true);
  expect([...kept.keys()]).toEqual(['popup:tab', 'report:9-f', 'place:7']);
  expect(await keepInSession('tab:7', 'z'.repeat(QUOTA))).toBe(false);
  expect([...kept.keys()]).toEqual(['popup:tab', 'place:7']);
});

test('an article that has no room at all fails in words', async () => {
  const background = await start();
  await background.analyseTab(TAB);
  await rest();
  work().end({ ...whole, text: whole.text + 'x'.repeat(QUOTA) });
  await rest();
  expect(state()).toEqual({ phase: 'failed', error: 'analysis-failed' });
});
