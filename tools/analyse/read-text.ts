import type { SourceBlock } from '../../src/index';

/** Paragraphs of plain text, one a line, blanks folded; empty lines separate and give no block. */
export function readText(text: string): SourceBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f\v\u0085]/u)
    .map((line) =>
      line
        .replace(/^\ufeff/u, '')
        .replace(/[\t ]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .map((line) => ({ text: line, role: 'paragraph' }));
}
