import { err, ok, type Result } from '../../extension/shared/result';
import { isFormat, type Format } from './formats/formats';

export type Invocation =
  | { readonly mode: 'help' }
  | { readonly mode: 'filter'; readonly file: string; readonly language: string | undefined }
  | {
      readonly mode: 'document';
      readonly file: string;
      readonly language: string | undefined;
      readonly format: Format;
    };

export type UsageError = 'unknown-option' | 'missing-value' | 'bad-format' | 'bad-language' | 'many-files';

export const USAGE = `Usage: npm run -s analyse -- [FILE | -] [--lang fr|en] [--format json|markdown|csv]
       npm run -s analyse -- --jsonl [--lang fr|en] < documents.jsonl

FILE is a saved page (.html), text (.txt, one paragraph a line) or Markdown (.md); "-" reads standard input.
With --jsonl, one document a line comes in and one report or error a line goes out, in the same order.
`;

export const USAGE_ERRORS: Record<UsageError, string> = {
  'unknown-option': 'There is an option that this command does not know.',
  'missing-value': '--lang and --format need a value.',
  'bad-format': '--format takes json, markdown or csv, and does not go with --jsonl.',
  'bad-language': '--lang takes a language code such as fr or en.',
  'many-files': 'One file at a time; use --jsonl for many documents.',
};

/** What the words of the command line ask for; no file means standard input. */
export function parseArguments(words: readonly string[]): Result<Invocation, UsageError> {
  const files: string[] = [];
  const values = new Map<string, string>();
  let filter = false;
  for (let i = 0; i < words.length; i++) {
    const [name = '', glued] = splitOption(words[i] ?? '');
    if (name === '--help' || name === '-h') return ok({ mode: 'help' });
    if (name === '--jsonl' && glued === undefined) filter = true;
    else if (name === '--lang' || name === '--format') {
      const value = glued ?? words[++i];
      if (value === undefined || value === '' || value.startsWith('--')) return err('missing-value');
      values.set(name, value);
    } else if (name.startsWith('-') && name !== '-') return err('unknown-option');
    else files.push(words[i] ?? '');
  }
  if (files.length > 1) return err('many-files');
  const language = values.get('--lang');
  if (language !== undefined && !/^[a-z]{2,3}(?:[-_].+)?$/iu.test(language)) return err('bad-language');
  const format = values.get('--format') ?? 'json';
  if (!isFormat(format) || (filter && values.has('--format'))) return err('bad-format');
  const file = files[0] ?? '-';
  return ok(filter ? { mode: 'filter', file, language } : { mode: 'document', file, language, format });
}

function splitOption(word: string): [string, string?] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
