import type { Input } from './input';
import { readMarkdown } from './read-markdown';
import { readText } from './read-text';

type FileKind = 'html' | 'markdown' | 'text';

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
]);

/** One file's document. `name` tells the kind by its ending; where it does not, the content does. */
export function readFile(name: string, bytes: Uint8Array): Input {
  const source = decode(bytes);
  const facts = { id: null, url: null, language: undefined, title: null, published: null };
  switch (KINDS.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? guessKind(source)) {
    case 'html':
      return { ...facts, content: 'html', html: source };
    case 'text':
      return { ...facts, content: 'blocks', blocks: readText(source) };
    case 'markdown': {
      const { title, published, language, blocks } = readMarkdown(source);
      return { ...facts, title, published, language: language ?? undefined, content: 'blocks', blocks };
    }
  }
}

function guessKind(source: string): FileKind {
  return /^\s*(?:<!doctype|<!--|<[a-z]|%PDF-)/iu.test(source) ? 'html' : 'text';
}

/** By byte order mark, else by the `charset` that the first kilobyte names, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = /<meta[^>]+charset=["']?(?<label>[a-z0-9_:-]+)/iu.exec(head)?.groups?.['label'];
  try {
    return new TextDecoder(mark ?? named ?? 'utf-8').decode(bytes);
  } catch {
    // A label that no standard knows: what most pages are written in.
    return new TextDecoder('utf-8').decode(bytes);
  }
}
