import type { Report } from '../../src/index';
import { ERROR_WORDS } from './error-words';
import { isFields, type Fields } from './fields';
import type { AnalysisProgress, TabState } from './protocol';
import { ARTICLE_LANGUAGES } from './settings';

/**
 * Guards for what is kept in `storage.session`. What an older version left, or what was damaged, counts as nothing.
 * Lists are asked for, their items are not: thousands would be looked at with each change.
 */
const LISTS = [
  'blocks',
  'repeats',
  'actors',
  'amounts',
  'dates',
  'quotes',
  'facts',
  'sources',
  'checks',
] as const satisfies readonly (keyof Report)[];

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isLanguageOrNull = (value: unknown): boolean =>
  value === null || ARTICLE_LANGUAGES.some((language) => language === value);

export function isReport(value: unknown): value is Report {
  if (!isFields(value) || value['format'] !== 1 || typeof value['text'] !== 'string') return false;
  const { article, analyser } = value;
  return (
    LISTS.every((list) => Array.isArray(value[list])) &&
    isFields(article) &&
    ['url', 'title', 'site', 'byline', 'published', 'language'].every((name) =>
      isTextOrNull(article[name]),
    ) &&
    isFields(analyser) &&
    Array.isArray(analyser['lookedFor'])
  );
}

export function isTabState(value: unknown): value is TabState {
  if (!isFields(value)) return false;
  switch (value['phase']) {
    case 'working':
      return isLanguageOrNull(value['asked']) && (value['step'] === 'reading' || isAnalysing(value));
    case 'done':
      return isDone(value);
    case 'failed':
      return typeof value['error'] === 'string' && Object.hasOwn(ERROR_WORDS, value['error']);
    default:
      return false;
  }
}

function isAnalysing({ step, partial, fingerprint }: Fields): boolean {
  if (step !== 'analysing') return false;
  return partial === null ? fingerprint === null : isReport(partial) && typeof fingerprint === 'string';
}

function isDone({ report, fingerprint, isWhole, asked, renewal }: Fields): boolean {
  return (
    isReport(report) &&
    typeof fingerprint === 'string' &&
    typeof isWhole === 'boolean' &&
    isLanguageOrNull(asked) &&
    (renewal === null || (isFields(renewal) && isLanguageOrNull(renewal['asked'])))
  );
}

const STAGES: Readonly<Record<AnalysisProgress['stage'], true>> = {
  repeats: true,
  actors: true,
  figures: true,
  quotes: true,
  facts: true,
};

export function isProgress(value: unknown): value is AnalysisProgress {
  if (!isFields(value)) return false;
  const { done, stage } = value;
  return typeof done === 'number' && typeof stage === 'string' && Object.hasOwn(STAGES, stage);
}
