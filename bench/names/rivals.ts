import type { Found, NameSystem } from './systems';

type Nlp = (text: string) => {
  people(): View;
  organizations(): View;
  places(): View;
};
interface View {
  json(options: { readonly offset: true; readonly terms: false }): readonly {
    readonly offset: { readonly start: number; readonly length: number };
  }[];
}

/** The libraries that look for names in JavaScript, each with the languages that it reads. */
const RIVALS: readonly { readonly name: string; readonly language: string }[] = [
  { name: 'compromise', language: 'en' },
  { name: 'fr-compromise', language: 'fr' },
];

export interface Rivals {
  readonly systems: readonly NameSystem[];
  /** Names of those that are not installed. */
  readonly missing: readonly string[];
}

/** Those that are installed; each is loaded here and not before. */
export async function loadRivals(): Promise<Rivals> {
  const loaded = await Promise.all(
    RIVALS.map(async ({ name, language }) => ({ name, language, nlp: await load(name) })),
  );
  return {
    systems: loaded.flatMap(({ name, language, nlp }): NameSystem[] =>
      nlp ? [{ name, languages: [language], find: (text) => namesOf(nlp, text) }] : [],
    ),
    missing: loaded.filter(({ nlp }) => nlp === null).map(({ name }) => name),
  };
}

async function load(name: string): Promise<Nlp | null> {
  try {
    return ((await import(name)) as { readonly default: Nlp }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** What the library itself calls people, organisations and places; of two that overlap, the longer. */
function namesOf(nlp: Nlp, text: string): Found[] {
  const view = nlp(text);
  const found = [
    ...spansOf(view.people(), 'PER'),
    ...spansOf(view.organizations(), 'ORG'),
    ...spansOf(view.places(), 'LOC'),
  ].sort((a, b) => b.end - b.start - (a.end - a.start));
  return found.filter(
    (one, i) => !found.slice(0, i).some((longer) => longer.start < one.end && one.start < longer.end),
  );
}

function spansOf(view: View, type: Found['type']): Found[] {
  return view
    .json({ offset: true, terms: false })
    .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type }));
}
