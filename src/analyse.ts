import { actorsInSteps } from './extract/actors/actors';
import { amountsInSteps } from './extract/amounts/amounts';
import type { ActorLexicon } from './extract/actors/lexicon';
import { countryOf } from './extract/amounts/country';
import { datesInSteps } from './extract/dates/dates';
import { publishedFromUrl } from './extract/dates/published';
import { quotesInSteps } from './extract/quotes/quotes';
import { detectLanguage } from './lang/detect';
import { languages, noLanguage } from './lang/index';
import type { Language } from './lang/language';
import { checksInSteps } from './relate/checks/checks';
import { withActors } from './relate/facts/amount-actors';
import { factsInSteps } from './relate/facts/facts';
import { repeatsInSteps } from './relate/repeats/repeats';
import { attributionsInSteps } from './relate/sources/attributions';
import { findSources } from './relate/sources/sources';
import type {
  Actor,
  Amount,
  Analyser,
  Check,
  DateMention,
  Fact,
  FindingKind,
  NamedSource,
  Quote,
  Repeat,
  Report,
} from './report';
import { tagNamesInSteps } from './tagger/tag';
import type { Model } from './tagger/weights';
import { toDocument, type Article, type Document } from './text/document';
import { asPart, finish, type Steps } from './text/steps';
import { toStatements } from './text/statements';
import { VERSION } from './version';

export interface AnalyseOptions {
  /** BCP 47 code that overrides what the page claims and the text suggests. */
  readonly language?: string;
  /** The models that could be loaded, by language code; without the article's own there are no actors. */
  readonly models?: ReadonlyMap<string, LoadedModel>;
}

export interface LoadedModel {
  readonly model: Model;
  /** SHA-256 of the model's file, the first 12 hexadecimal digits: the report names it. */
  readonly hash: string;
}

/** `figures`: amounts and dates. `facts`: with their sources, and what does not go together. */
export type Stage = 'repeats' | 'actors' | 'figures' | 'quotes' | 'facts';

/** How far an analysis has come. */
export interface Progress {
  /** Share of the work that is done, 0..1; never falls. */
  readonly done: number;
  /** What is being looked for. */
  readonly stage: Stage;
  /**
   * What is known so far, the same object until a kind of finding comes in: `analyser.lookedFor` names the kinds that
   * are there, the lists of all others are empty.
   */
  readonly report: Report;
}

/** The report of one article; pure and linear in its text. An article without blocks gives an empty report. */
export function analyse(article: Article, options: AnalyseOptions = {}): Report {
  return finish(analyseInSteps(article, options));
}

/** Where each stage ends, as a share of the work on a long article, as measured. */
const ENDS = { repeats: 0.12, actors: 0.45, figures: 0.6, quotes: 0.75, facts: 1 } as const satisfies Record<
  Stage,
  number
>;

/** The same as `analyse`, in steps of a few sentences: whoever runs it decides when to go on, or not to. */
export function* analyseInSteps(
  article: Article,
  options: AnalyseOptions = {},
): Generator<Progress, Report, undefined> {
  const code = languageOf(article, options.language);
  const language: Language = languages.get(code ?? '') ?? noLanguage;
  const loaded = options.models?.get(language.code);
  const document = toDocument(article.blocks, language.sentences);
  let report = emptyReport(article, document, code, loaded ? { [language.code]: loaded.hash } : {});
  let done = 0;
  function* run<T>(stage: Stage, steps: Steps<T>): Generator<Progress, T, undefined> {
    const part = asPart(done, ENDS[stage], steps);
    for (let step = part.next(); ; step = part.next()) {
      if (step.done) return step.value;
      yield { done: step.value, stage, report };
    }
  }
  const add = (stage: Stage, kinds: readonly FindingKind[], found: Partial<Report>): Progress => {
    const { analyser } = report;
    done = ENDS[stage];
    report = { ...report, ...found, analyser: { ...analyser, lookedFor: [...analyser.lookedFor, ...kinds] } };
    return { done, stage, report };
  };

  yield { done, stage: 'repeats', report };
  const repeats = yield* run('repeats', repeatsInSteps(document, language.repeats));
  yield add('repeats', ['repeats'], { repeats });

  const names = language.actors && loaded ? { lexicon: language.actors, model: loaded.model } : null;
  const actors = names
    ? yield* run('actors', actorsOf(article, document, repeats, names.lexicon, names.model))
    : [];
  yield add('actors', names ? ['actors'] : [], { actors });

  const figuresFound = yield* run('figures', figures(article, document, language));
  yield add('figures', figureKinds(language), figuresFound);

  const quotes: Quote[] = language.quotes
    ? yield* run('quotes', quotesInSteps(document, language.quotes, actors))
    : [];
  yield add('quotes', language.quotes ? ['quotes'] : [], { quotes });

  const titleAmounts = finish(titleFigures(article, language));
  const found = { title: article.title, repeats, actors, quotes, ...figuresFound, titleAmounts };
  const { named, ...rest } = yield* run('facts', stated(document, found, language));
  const sources = findSources(rest.facts, quotes, actors, named);
  return add('facts', language.facts ? ['facts'] : [], { ...rest, sources }).report;
}

/** The report before anything is looked for. */
function emptyReport(
  article: Article,
  document: Document,
  language: string | null,
  models: Analyser['models'],
): Report {
  const { url, title, site, byline, published, access } = article;
  return {
    format: 1,
    article: { url, title, site, byline, published, language, words: document.words.length, access },
    text: document.text,
    blocks: document.blocks,
    repeats: [],
    actors: [],
    amounts: [],
    dates: [],
    quotes: [],
    facts: [],
    sources: [],
    checks: [],
    analyser: { version: VERSION, models, lookedFor: [] },
  };
}

function figureKinds(language: Language): FindingKind[] {
  return [
    ...(language.amounts ? (['amounts'] as const) : []),
    ...(language.dates ? (['dates'] as const) : []),
  ];
}

function* actorsOf(
  article: Article,
  document: Document,
  repeats: readonly Repeat[],
  lexicon: ActorLexicon,
  model: Model,
): Steps<Actor[]> {
  const { title, byline, site } = article;
  const context = { title, byline, site, repeats, gazetteer: model.gazetteer };
  const names = yield* asPart(0, 0.5, tagNamesInSteps(document, model));
  return yield* asPart(0.5, 1, actorsInSteps(document, names, lexicon, context));
}

/** A year in four digits may as well be a number: it is a date only where it is no amount ("2000 euros"). */
const BARE_YEAR = /^\d{4}$/u;

/** Amounts and dates, neither inside the other. */
function* figures(
  article: Article,
  document: Document,
  language: Language,
): Steps<{ amounts: Amount[]; dates: DateMention[] }> {
  const published = article.published ?? publishedFromUrl(article.url);
  const found = language.dates
    ? yield* asPart(0, 0.25, datesInSteps(document, language.dates, published))
    : [];
  const taken = found.filter((date) => !BARE_YEAR.test(date.text));
  const country = countryOf(article.url, article.language);
  const amounts = language.amounts
    ? yield* asPart(0.25, 1, amountsInSteps(document, language.amounts, { country, taken }))
    : [];
  let at = 0;
  const dates = found.filter((date) => {
    while ((amounts[at]?.end ?? Infinity) <= date.start) at++;
    return (amounts[at]?.start ?? Infinity) >= date.end;
  });
  return { amounts, dates };
}

/** Amounts of the title, as ranges of the title. */
function* titleFigures(article: Article, language: Language): Steps<readonly Amount[]> {
  if (article.title === null) return [];
  const title = toDocument([{ text: article.title, role: 'heading' }], language.sentences);
  return (yield* figures(article, title, language)).amounts;
}

interface Found {
  readonly title: string | null;
  readonly repeats: readonly Repeat[];
  readonly actors: readonly Actor[];
  readonly amounts: readonly Amount[];
  readonly titleAmounts: readonly Amount[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
}

interface Stated {
  readonly facts: readonly Fact[];
  readonly amounts: readonly Amount[];
  readonly checks: readonly Check[];
  /** Every source that a statement names. */
  readonly named: readonly NamedSource[];
}

/** What the article states and on whose word, whose its amounts are, and which of them do not go together. */
function* stated(document: Document, found: Found, language: Language): Steps<Stated> {
  const { text } = document;
  const statements = toStatements(
    document,
    found.quotes.filter(({ type }) => type !== 'indirect'),
  );
  yield 0.15;
  const amounts = language.facts
    ? withActors(statements, found.amounts, found.actors, language.facts.owners)
    : found.amounts;
  yield 0.2;
  const all = { ...found, text, amounts };
  const sources = language.sources
    ? yield* asPart(0.2, 0.4, attributionsInSteps(statements, all, language.sources))
    : statements.map(() => null);
  return {
    amounts,
    facts: language.facts
      ? yield* asPart(0.4, 0.8, factsInSteps(document, statements, { ...all, sources }, language.facts))
      : [],
    checks: language.checks ? yield* asPart(0.8, 1, checksInSteps(statements, all, language.checks)) : [],
    named: sources.flatMap((own) => (own ? [own.source] : [])),
  };
}

/** The language whose model `article` asks for, so that no other needs to be loaded; null when it needs none. */
export function modelLanguage(article: Article, asked?: string): string | null {
  const language = languages.get(languageOf(article, asked) ?? '');
  return language?.actors ? language.code : null;
}

/** What was asked for, else what the text shows, else what the page claims: pages are often mislabelled. */
function languageOf(article: Article, asked: string | undefined): string | null {
  const claimed = (asked ?? article.language)?.toLowerCase().split(/[-_]/u)[0];
  if (asked !== undefined) return claimed ?? null;
  const shown = detectLanguage(article.blocks.map((block) => block.text).join('\n'), languages.values());
  return shown?.code ?? claimed ?? null;
}
