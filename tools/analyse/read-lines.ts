import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Lines of `input` without their line break, one at a time; a last line without a break counts, an empty one too. */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pending = '';
  for await (const chunk of input as AsyncIterable<string>) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      yield pending + chunk.slice(from, at);
      pending = '';
      from = at + 1;
    }
    pending += chunk.slice(from);
  }
  if (pending !== '') yield pending;
}

/** Resolves when `output` is ready for more, so that a slow reader slows the writer instead of filling memory. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
