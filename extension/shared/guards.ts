import { isFields } from './fields';
import { MARK_GROUPS, type MarkLayer } from './page-marks';
import type { BackgroundRequest, ContentRequest, ViewerMessage } from './protocol';
import { ARTICLE_LANGUAGES } from './settings';

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(message: unknown): Fields | null {
  return isFields(message) ? new Map(Object.entries(message)) : null;
}

const isOptionalBoolean = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const isIndex = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

function isSpan(value: unknown): boolean {
  const span = fieldsOf(value);
  if (!span || !isIndex(span.get('start')) || !isIndex(span.get('end'))) return false;
  return (span.get('start') as number) <= (span.get('end') as number);
}

const GROUPS: ReadonlySet<unknown> = new Set(MARK_GROUPS);
function isOptionalMark(value: unknown): boolean {
  if (value === undefined) return true;
  const mark = fieldsOf(value);
  return GROUPS.has(mark?.get('group')) && typeof mark?.get('on') === 'boolean';
}

const LAYERS: readonly MarkLayer[] = ['exact', 'near', 'partial', 'changed', ...MARK_GROUPS];

const isSpans = (value: unknown): boolean => Array.isArray(value) && value.every(isSpan);

function isMarks(value: unknown): boolean {
  const marks = fieldsOf(value);
  const layers = fieldsOf(marks?.get('layers'));
  if (!marks || !layers) return false;
  return (
    LAYERS.every((layer) => isSpans(layers.get(layer))) &&
    isSpans(marks.get('repeated')) &&
    Array.isArray(marks.get('stops'))
  );
}

function isFirstView(value: unknown): boolean {
  const first = fieldsOf(value);
  const groups = first?.get('groups');
  return (
    typeof first?.get('visible') === 'boolean' &&
    Array.isArray(groups) &&
    groups.every((group) => GROUPS.has(group))
  );
}

function isReading(value: unknown): boolean {
  const reading = fieldsOf(value);
  const article = fieldsOf(reading?.get('article'));
  return (
    typeof reading?.get('fingerprint') === 'string' &&
    Array.isArray(article?.get('blocks')) &&
    (article?.get('blocks') as unknown[]).every((block) => {
      const fields = fieldsOf(block);
      return typeof fields?.get('text') === 'string' && typeof fields.get('role') === 'string';
    })
  );
}

/** What may stand where a request names an article's language. */
const LANGUAGES: ReadonlySet<unknown> = new Set([undefined, null, ...ARTICLE_LANGUAGES]);

const BACKGROUND_CHECKS: Record<BackgroundRequest['type'], (fields: Fields) => boolean> = {
  analyse: (fields) => isIndex(fields.get('tabId')) && LANGUAGES.has(fields.get('language')),
  cancel: (fields) => isIndex(fields.get('tabId')),
  'go-on': (fields) => isIndex(fields.get('tabId')),
  'page-changed': (fields) => isReading(fields.get('reading')),
  'page-left': () => true,
  'open-report': (fields) => isIndex(fields.get('tabId')),
  'delete-all': () => true,
};

const CONTENT_CHECKS: Record<ContentRequest['type'], (fields: Fields) => boolean> = {
  status: () => true,
  forget: () => true,
  read: () => true,
  show: (fields) =>
    typeof fields.get('fingerprint') === 'string' &&
    isMarks(fields.get('marks')) &&
    isFirstView(fields.get('first')),
  'set-view': (fields) =>
    isOptionalBoolean(fields.get('visible')) &&
    isOptionalBoolean(fields.get('dimmed')) &&
    isOptionalMark(fields.get('mark')),
  'toggle-marks': () => true,
  step: (fields) =>
    (fields.get('by') === 1 || fields.get('by') === -1) &&
    (fields.get('among') === 'repeats' || fields.get('among') === 'marks'),
  'go-to': (fields) =>
    isSpan(fields.get('span')) && (fields.get('stop') === null || isIndex(fields.get('stop'))),
  selection: () => true,
};

function passes<T extends string>(checks: Record<T, (fields: Fields) => boolean>, message: unknown): boolean {
  const fields = fieldsOf(message);
  const type = fields?.get('type');
  return (
    fields !== null && typeof type === 'string' && Object.hasOwn(checks, type) && checks[type as T](fields)
  );
}

/** Reads what arrived at the background; what is malformed is no request. */
export function isBackgroundRequest(message: unknown): message is BackgroundRequest {
  return passes(BACKGROUND_CHECKS, message);
}

/** Reads what arrived at a content script; what is malformed is no request. */
export function isContentRequest(message: unknown): message is ContentRequest {
  return passes(CONTENT_CHECKS, message);
}

/** Reads what arrived over a viewer's port. */
export function isViewerMessage(message: unknown): message is ViewerMessage {
  return passes<ViewerMessage['type']>({ light: (fields) => isSpans(fields.get('spans')) }, message);
}
