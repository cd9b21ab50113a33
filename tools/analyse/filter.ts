import type { Readable, Writable } from 'node:stream';
import { analyseInput } from './analyse-input';
import { MESSAGES, type DocumentError } from './errors';
import { isRecord, toInput } from './input';
import { readLines, write } from './read-lines';

/**
 * One JSON document a line in, one JSON line out, in the same order: `{id, report}` or `{id, error}`. Holds one
 * document at a time; empty lines give nothing. Rejects only when `input` or `output` itself fails.
 */
export async function filter(input: Readable, output: Writable, language: string | undefined): Promise<void> {
  for await (const line of readLines(input)) {
    if (line.trim() !== '') await write(output, `${JSON.stringify(await answer(line, language))}\n`);
  }
}

async function answer(line: string, language: string | undefined): Promise<object> {
  const value = parse(line);
  if (value === undefined) return failure(null, 'not-json');
  const input = toInput(value);
  if (!input.ok) return failure(isRecord(value) ? (value['id'] ?? null) : null, input.error);
  const { id } = input.value;
  try {
    const result = await analyseInput(input.value, language);
    return result.ok ? { id, report: result.value } : failure(id, result.error);
  } catch (error) {
    // A fault in one document must not cost the others; it is told, not hidden.
    console.error(error);
    return failure(id, 'analysis-failed');
  }
}

function failure(id: unknown, code: DocumentError): object {
  return { id, error: { code, message: MESSAGES[code] } };
}

/** Undefined, which JSON cannot say, when `line` is no JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    return undefined;
  }
}
