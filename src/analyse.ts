import { findActors } from './extract/actors/actors';
import { findAmounts } from './extract/amounts/amounts';
import { countryOf } from './extract/amounts/country';
import { findDates } from './extract/dates/dates';
import { publishedFromUrl } from './extract/dates/published';
import { findQuotes } from './extract/quotes/quotes';
import { detectLanguage } from './lang/detect';
import { languages, noLanguage } from './lang/index';
import type { Language } from './lang/language';
import { findChecks } from './relate/checks/checks';
import { withActors } from './relate/facts/amount-actors';
import { findFacts } from './relate/facts/facts';
import { findRepeats } from './relate/repeats/repeats';
import { findAttributions } from './relate/sources/attributions';
import { findSources } from './relate/sources/sources';
import type {
  Actor,
  Amount,
  Check,
  DateMention,
  Fact,
  FindingKind,
  NamedSource,
  Quote,
  Repeat,
  Report,
} from './report';
import { tagNames } from './tagger/tag';
import type { Model } from './tagger/weights';
import { toDocument, type Article, type Document } from './text/document';
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

/** The report of one article; pure and linear in its text. An article without blocks gives an empty report. */
export function analyse(article: Article, options: AnalyseOptions = {}): Report {
  const code = languageOf(article, options.language);
  const language: Language = languages.get(code ?? '') ?? noLanguage;
  const document = toDocument(article.blocks, language.sentences);

  const repeats = findRepeats(document, language.repeats);
  const loaded = options.models?.get(language.code);
  const actors = loaded ? actorsOf(article, document, repeats, language, loaded.model) : [];
  const figuresFound = figures(article, document, language);
  const quotes: Quote[] = language.quotes ? findQuotes(document, language.quotes, actors) : [];
  const found = { title: article.title, repeats, actors, quotes, ...figuresFound };
  const titleAmounts = titleFigures(article, language);
  const { facts, amounts, checks, named } = stated(document, { ...found, titleAmounts }, language);

  return {
    format: 1,
    article: {
      url: article.url,
      title: article.title,
      site: article.site,
      byline: article.byline,
      published: article.published,
      language: code,
      words: document.words.length,
      access: article.access,
    },
    text: document.text,
    blocks: document.blocks,
    repeats,
    actors,
    amounts,
    dates: figuresFound.dates,
    quotes,
    facts,
    sources: findSources(facts, quotes, actors, named),
    checks,
    analyser: {
      version: VERSION,
      models: loaded ? { [language.code]: loaded.hash } : {},
      lookedFor: lookedFor(language, loaded !== undefined),
    },
  };
}

/** The kinds of finding that this language has tables for, and, for actors, a model. */
function lookedFor(language: Language, hasModel: boolean): FindingKind[] {
  return [
    'repeats',
    ...(language.actors && hasModel ? (['actors'] as const) : []),
    ...(language.amounts ? (['amounts'] as const) : []),
    ...(language.dates ? (['dates'] as const) : []),
    ...(language.quotes ? (['quotes'] as const) : []),
    ...(language.facts ? (['facts'] as const) : []),
  ];
}

function actorsOf(
  article: Article,
  document: Document,
  repeats: readonly Repeat[],
  language: Language,
  model: Model,
): Actor[] {
  if (!language.actors) return [];
  const { title, byline, site } = article;
  const context = { title, byline, site, repeats, gazetteer: model.gazetteer };
  return findActors(document, tagNames(document, model), language.actors, context);
}

/** A year in four digits may as well be a number: it is a date only where it is no amount ("2000 euros"). */
const BARE_YEAR = /^\d{4}$/u;

/** Amounts and dates, neither inside the other. */
function figures(
  article: Article,
  document: Document,
  language: Language,
): { amounts: Amount[]; dates: DateMention[] } {
  const published = article.published ?? publishedFromUrl(article.url);
  const found = language.dates ? findDates(document, language.dates, published) : [];
  const taken = found.filter((date) => !BARE_YEAR.test(date.text));
  const country = countryOf(article.url, article.language);
  const amounts = language.amounts ? findAmounts(document, language.amounts, { country, taken }) : [];
  let at = 0;
  const dates = found.filter((date) => {
    while ((amounts[at]?.end ?? Infinity) <= date.start) at++;
    return (amounts[at]?.start ?? Infinity) >= date.end;
  });
  return { amounts, dates };
}

/** Amounts of the title, as ranges of the title. */
function titleFigures(article: Article, language: Language): readonly Amount[] {
  if (article.title === null) return [];
  const title = toDocument([{ text: article.title, role: 'heading' }], language.sentences);
  return figures(article, title, language).amounts;
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
function stated(document: Document, found: Found, language: Language): Stated {
  const { text } = document;
  const statements = toStatements(
    document,
    found.quotes.filter(({ type }) => type !== 'indirect'),
  );
  const amounts = language.facts
    ? withActors(statements, found.amounts, found.actors, language.facts.owners)
    : found.amounts;
  const all = { ...found, text, amounts };
  const sources = language.sources
    ? findAttributions(statements, all, language.sources)
    : statements.map(() => null);
  return {
    amounts,
    facts: language.facts ? findFacts(document, statements, { ...all, sources }, language.facts) : [],
    named: sources.flatMap((own) => (own ? [own.source] : [])),
    checks: language.checks ? findChecks(statements, all, language.checks) : [],
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
