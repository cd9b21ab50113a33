import type { Article, BlockRole, SourceBlock } from '../../src/index';
import { err, ok, type Result } from '../../extension/shared/result';
import { readText } from './read-text';

/** One document as a caller of the filter gives it; exactly one of the four contents is there. */
export type Input = Facts &
  (
    | { readonly content: 'html'; readonly html: string }
    | { readonly content: 'blocks'; readonly blocks: readonly SourceBlock[] }
  );

interface Facts {
  /** As it came, to be given back; null when there was none. */
  readonly id: unknown;
  readonly url: string | null;
  readonly language: string | undefined;
  readonly title: string | null;
  readonly published: string | null;
}

export type InputError = 'not-an-object' | 'no-content' | 'bad-content' | 'bad-field';

const ROLES: Record<BlockRole, true> = {
  paragraph: true,
  heading: true,
  standfirst: true,
  'pull-quote': true,
  caption: true,
  'list-item': true,
  table: true,
  teaser: true,
  embed: true,
  other: true,
};

/** Reads one parsed line of the filter; what it does not know is left aside. */
export function toInput(value: unknown): Result<Input, InputError> {
  if (!isRecord(value)) return err('not-an-object');
  const [url, language, title, published] = [value['url'], value['lang'], value['title'], value['published']];
  if (
    !isTextOrAbsent(url) ||
    !isTextOrAbsent(language) ||
    !isTextOrAbsent(title) ||
    !isTextOrAbsent(published)
  ) {
    return err('bad-field');
  }
  const facts: Facts = {
    id: value['id'] ?? null,
    url: url ?? null,
    language: language ?? undefined,
    title: title ?? null,
    published: published ?? null,
  };
  const { html, paragraphs, blocks, text } = value;
  if (html !== undefined)
    return typeof html === 'string' ? ok({ ...facts, content: 'html', html }) : err('bad-content');
  const read =
    blocks !== undefined ? toBlocks(blocks) : paragraphs !== undefined ? toParagraphs(paragraphs) : null;
  if (read) return ok({ ...facts, content: 'blocks', blocks: read });
  if (blocks !== undefined || paragraphs !== undefined) return err('bad-content');
  if (text === undefined) return err('no-content');
  return typeof text === 'string'
    ? ok({ ...facts, content: 'blocks', blocks: readText(text) })
    : err('bad-content');
}

/** The article of blocks that came without a page. */
export function toArticle(input: Facts, blocks: readonly SourceBlock[]): Article {
  return {
    url: input.url,
    title: input.title,
    site: null,
    byline: null,
    published: input.published,
    language: null,
    access: 'full',
    blocks,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrAbsent(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function toParagraphs(value: unknown): SourceBlock[] | null {
  if (!Array.isArray(value) || !value.every((text): text is string => typeof text === 'string')) return null;
  return value.map((text) => ({ text, role: 'paragraph' }));
}

function toBlocks(value: unknown): SourceBlock[] | null {
  if (!Array.isArray(value)) return null;
  const blocks: SourceBlock[] = [];
  for (const item of value as readonly unknown[]) {
    if (!isRecord(item) || typeof item['text'] !== 'string') return null;
    const role = item['role'] ?? 'paragraph';
    if (!isRole(role)) return null;
    blocks.push({ text: item['text'], role });
  }
  return blocks;
}

function isRole(value: unknown): value is BlockRole {
  return typeof value === 'string' && Object.hasOwn(ROLES, value);
}
