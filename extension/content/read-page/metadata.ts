/** What a page says about itself, outside its text. Null where it does not say. */
export interface Metadata {
  readonly title: string | null;
  readonly site: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly description: string | null;
  /** The text that JSON-LD gives: evidence of what belongs to the article, never the text itself. */
  readonly body: string | null;
  /** `isAccessibleForFree`; null when not said. */
  readonly isFree: boolean | null;
  /** The page says that it is an article. */
  readonly isArticle: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /Article|BlogPosting|^Report$|LiveBlogPosting|NewsStory/u;
const MAX_DEPTH = 6;
/** What HTML folds; no-break spaces stay, as in the text. */
const BLANKS = /[\t\n\f\r ]+/gu;
const MIN_LISTED = 5;

/** By precedence: JSON-LD, Open Graph and other `<meta>`, then what the page shows. */
export function readMetadata(document: globalThis.Document): Metadata {
  const nodes = readJsonLd(document);
  const articles = nodes.filter((node) => ARTICLE_TYPE.test(typeOf(node)));
  // Where the page lists many articles, none of them is the page's own.
  const article = articles.length < MIN_LISTED ? (articles[0] ?? null) : null;
  const meta = readMeta(document);
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const say = (name: string): string | null => textOf(article?.[name]);
  return {
    title: titleOf(document, say('headline') ?? first('og:title', 'twitter:title')),
    site: first('og:site_name') ?? nameOf(article?.['publisher']) ?? first('application-name'),
    byline:
      namesOf(article?.['author']) ??
      first('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'),
    published:
      toIsoDate(say('datePublished')) ??
      toIsoDate(
        first(
          'article:published_time',
          'og:article:published_time',
          'date',
          'dc.date',
          'dc.date.issued',
          'parsely-pub-date',
          'publish-date',
          'pubdate',
          'datepublished',
        ),
      ) ??
      toIsoDate(say('dateCreated')) ??
      timeOf(document),
    language: languageOf(document, say('inLanguage') ?? first('og:locale', 'content-language')),
    description: say('description') ?? first('og:description', 'description', 'twitter:description'),
    body: say('articleBody'),
    isFree: accessOf(nodes),
    isArticle: article !== null || first('og:type') === 'article',
  };
}

/** Every object of every JSON-LD block, the outer ones first; what does not parse is left aside. */
function readJsonLd(document: globalThis.Document): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) visit(item, depth + 1);
    else if (isJson(value)) {
      found.push(value);
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
        visit(value[name], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const value = parseJson(script.textContent);
    if (value !== undefined) visit(value, 0);
  }
  return found;
}

/** Publishers leave raw line breaks and CDATA marks in their JSON-LD. */
function parseJson(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?\s*$/gu,
    '',
  );
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/gu, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(node: Json): string {
  const type = node['@type'];
  return Array.isArray(type) ? type.join(' ') : typeof type === 'string' ? type : '';
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? fold(unescape(value)) : null;
}

function fold(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isJson(one) ? textOf(one['name']) : textOf(one);
}

function namesOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? (value as readonly unknown[]) : [value])
    .map(nameOf)
    .filter((name) => name !== null);
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
]);

/** JSON-LD is no HTML, yet publishers escape it as if it were. */
function unescape(text: string): string {
  return text.replace(
    /&(?:#(?<code>\d{1,6})|(?<name>[a-z]+));/gu,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES.get(name ?? '') ?? whole) : String.fromCodePoint(Number(code)),
  );
}

function readMeta(document: globalThis.Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const content = (element.getAttribute('content') ?? '').replace(BLANKS, ' ').trim();
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function titleOf(document: globalThis.Document, claimed: string | null): string | null {
  const heading = fold(document.querySelector('h1')?.textContent ?? '');
  // Claims come with the site's name at the end, or with entities that JSON does not know.
  if (claimed && heading.length > 10 && (claimed.startsWith(heading) || /&[a-z]+;/iu.test(claimed)))
    return heading;
  return claimed ?? (heading || document.title.replace(/\s+[|–—-]\s+[^|–—]*$/u, '').trim() || null);
}

function languageOf(document: globalThis.Document, claimed: string | null): string | null {
  const tag = document.documentElement.getAttribute('lang')?.trim() || claimed;
  return tag && /^[a-z]{2,3}(?![a-z])/iu.test(tag) ? tag.replaceAll('_', '-') : null;
}

function timeOf(document: globalThis.Document): string | null {
  for (const time of document.querySelectorAll('time[datetime], [itemprop="datePublished"]')) {
    const date = toIsoDate(time.getAttribute('datetime') ?? time.getAttribute('content'));
    if (date) return date;
  }
  return null;
}

/** The claim as it stands when it is ISO 8601 or nearly so; null otherwise. */
export function toIsoDate(claim: string | null): string | null {
  const parts =
    /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?/u.exec(
      claim?.trim() ?? '',
    )?.groups;
  const [day, time, zone] = [parts?.['day'], parts?.['time'], parts?.['zone']];
  if (day === undefined || !isDay(day)) return null;
  return time === undefined ? day : `${day}T${time}${zone?.replace(/(?<=\d{2})(?=\d{2}$)/u, ':') ?? ''}`;
}

/** Of 31 February some browsers make a day in March. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function accessOf(nodes: readonly Json[]): boolean | null {
  const claims = nodes.map((node) => node['isAccessibleForFree']).filter((claim) => claim != null);
  if (claims.length === 0) return null;
  return !claims.some((claim) => claim === false || (typeof claim === 'string' && /false/iu.test(claim)));
}
