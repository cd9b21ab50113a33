import { createReadStream } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArguments, USAGE, USAGE_ERRORS } from './arguments';
import { analyseInput } from './analyse-input';
import { MESSAGES } from './errors';
import { filter } from './filter';
import { WRITERS } from './formats/formats';
import { readFile } from './read-file';
import { write } from './read-lines';

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

async function main(): Promise<number> {
  const invocation = parseArguments(process.argv.slice(2));
  if (!invocation.ok) return complain(`${USAGE_ERRORS[invocation.error]}\n\n${USAGE}`, EXIT.usage);
  const asked = invocation.value;
  if (asked.mode === 'help') {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  if (asked.mode === 'filter') {
    await filter(
      asked.file === '-' ? process.stdin : createReadStream(asked.file),
      process.stdout,
      asked.language,
    );
    return EXIT.done;
  }
  const bytes = asked.file === '-' ? await buffer(process.stdin) : await readBytes(asked.file);
  const result = await analyseInput(readFile(asked.file, bytes), asked.language);
  if (!result.ok) return complain(`${MESSAGES[result.error]}\n`, EXIT.failed);
  await write(process.stdout, WRITERS[asked.format](result.value));
  return EXIT.done;
}

function complain(sentence: string, status: number): number {
  process.stderr.write(sentence);
  return status;
}

// A reader that closes early (`… | head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // Files that do not open are expected; all else is a fault of this program and shows where it is.
    const isFile = error instanceof Error && 'code' in error && 'syscall' in error;
    process.exitCode = complain(
      `${isFile ? MESSAGES['file-unreadable'] : String(error instanceof Error ? error.stack : error)}\n`,
      EXIT.failed,
    );
  },
);
