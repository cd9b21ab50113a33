import type { BlockRole, SourceBlock } from '../../src/index';

export interface MarkdownArticle {
  /** The front matter's title, else the first heading of the first level. */
  readonly title: string | null;
  /** The front matter's `date` or `published`, when it is an ISO date. */
  readonly published: string | null;
  /** The front matter's `lang` or `language`. */
  readonly language: string | null;
  readonly blocks: readonly SourceBlock[];
}

interface Shape {
  readonly role: BlockRole;
  /** Groups: `text`, the words without the mark. */
  readonly start: RegExp;
  /** Lines that follow belong to the same block until an empty line or another mark. */
  readonly flows: boolean;
}

/** Marks that open a block, in order of precedence. */
const SHAPES: readonly Shape[] = [
  { role: 'heading', start: /^ {0,3}#{1,6}[ \t]+(?<text>.*?)[ \t]*#*$/u, flows: false },
  { role: 'table', start: /^ {0,3}\|(?<text>.*)\|[ \t]*$/u, flows: false },
  { role: 'list-item', start: /^\s*(?:[*+-]|\d{1,9}[.)])[ \t]+(?<text>.+)$/u, flows: true },
  { role: 'pull-quote', start: /^ {0,3}>[ \t]?(?<text>.*)$/u, flows: true },
];

const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|[|:\- \t]*-{3}[|:\- \t]*)$/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;

/**
 * Blocks of a CommonMark text as a reader meets them: emphasis, links and images reduced to their words, code and
 * comments left out. Nested structure is not kept.
 */
export function readMarkdown(source: string): MarkdownArticle {
  const { meta, body } = splitFrontMatter(source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  const blocks = collect(body.replace(/<!--[\s\S]*?-->/gu, '').split('\n'));
  const date = meta.get('date') ?? meta.get('published') ?? '';
  const titleAt = blocks.findIndex((block) => block.level === 1);
  const heading =
    titleAt >= 0 && blocks.slice(0, titleAt).every((block) => block.role === 'heading') ? titleAt : -1;
  return {
    title: meta.get('title') ?? blocks[heading]?.text ?? null,
    published: /^\d{4}-\d{2}-\d{2}/u.test(date) ? date : null,
    language: meta.get('lang') ?? meta.get('language') ?? null,
    blocks: blocks.filter((_, i) => i !== heading).map(({ text, role }) => ({ text, role })),
  };
}

interface OpenBlock {
  text: string;
  role: BlockRole;
  level: number;
}

function collect(lines: readonly string[]): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  let fenced = false;
  for (const line of lines) {
    if (FENCE.test(line)) {
      fenced = !fenced;
      open = null;
    } else if (fenced || line.trim() === '') {
      open = null;
    } else if (UNDERLINE.test(line) && open?.role === 'paragraph') {
      open.role = 'heading';
      open.level = line.includes('=') ? 1 : 2;
      open = null;
    } else if (RULE.test(line)) {
      open = null;
    } else {
      open = place(line, open, blocks);
    }
  }
  return blocks.map((block) => ({ ...block, text: plain(block.text) })).filter((block) => block.text !== '');
}

/** Puts `line` into the open block or a new one; returns the block that the next line may continue. */
function place(line: string, open: OpenBlock | null, blocks: OpenBlock[]): OpenBlock | null {
  for (const { role, start, flows } of SHAPES) {
    const text = start.exec(line)?.groups?.['text'];
    if (text === undefined) continue;
    if (role === 'pull-quote' && text.trim() === '') return null;
    if (role === 'pull-quote' && open?.role === role) {
      open.text += ` ${text}`;
      return open;
    }
    const level = role === 'heading' ? line.trimStart().indexOf(' ') : 0;
    const block = { text: role === 'table' ? text.replaceAll('|', ' ') : text, role, level };
    blocks.push(block);
    return flows ? block : null;
  }
  if (open) {
    open.text += ` ${line}`;
    return open;
  }
  const block: OpenBlock = { text: line, role: 'paragraph', level: 0 };
  blocks.push(block);
  return block;
}

function plain(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[(?<label>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$<label>')
    .replace(/<\/?[a-z][^>]*>/giu, '')
    .replace(
      /(?<![\p{L}\p{N}\\])(?<mark>\*{1,3}|_{1,3}|`+|~~)(?=\S)(?<inner>.+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])/gu,
      '$<inner>',
    )
    .replace(/\\(?<sign>[!-/:-@[-`{-~])/gu, '$<sign>')
    .replace(/[\t\n ]+/gu, ' ')
    .trim();
}

function splitFrontMatter(source: string): { meta: Map<string, string>; body: string } {
  const meta = new Map<string, string>();
  const front = /^---\n(?<lines>[\s\S]*?)\n---\n/u.exec(source);
  if (!front) return { meta, body: source };
  for (const line of (front.groups?.['lines'] ?? '').split('\n')) {
    const pair = /^(?<name>[\p{L}_-]+):[ \t]*(?<quote>["']?)(?<value>.*?)\k<quote>[ \t]*$/u.exec(
      line,
    )?.groups;
    if (pair?.['name'] && pair['value']) meta.set(pair['name'].toLowerCase(), pair['value']);
  }
  return { meta, body: source.slice(front[0].length) };
}
