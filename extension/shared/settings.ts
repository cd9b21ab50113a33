import { isFields } from './fields';
import { MARK_GROUPS, type MarkGroup } from './page-marks';
import { siteOf } from './sites';

/** The languages in which the interface speaks: the folders of `_locales`. */
export const INTERFACE_LANGUAGES = ['en', 'fr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
/** The languages in which more than repeats is looked for. */
export const ARTICLE_LANGUAGES = ['fr', 'en'] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];
/** What has a colour of its own in the page. */
export const COLOURED = ['exact', 'near', 'partial', ...MARK_GROUPS] as const;
export type Coloured = (typeof COLOURED)[number];

/** What the reader chose; kept in `storage.local` under `SETTINGS_KEY`, one object. Plain JSON. */
export interface Settings {
  /** Whether repeats are marked when an article has been analysed. */
  readonly markRepeats: boolean;
  /** What else is marked then. */
  readonly marks: readonly MarkGroup[];
  /** Colours of the reader's own, "#rrggbb"; what is not named keeps ours. */
  readonly colours: readonly { readonly of: Coloured; readonly colour: string }[];
  /** Null: the browser's. */
  readonly interfaceLanguage: InterfaceLanguage | null;
  /** Null: as the text itself shows. */
  readonly articleLanguage: ArticleLanguage | null;
  /** Sites ("https://news.example") on which to run by itself; the browser has granted each of them. */
  readonly runOn: readonly string[];
  /** Host names on which never to run by itself. */
  readonly neverOn: readonly string[];
}

export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  markRepeats: true,
  marks: [],
  colours: [],
  interfaceLanguage: null,
  articleLanguage: null,
  runOn: [],
  neverOn: [],
};

/** Reads a stored value field by field; each that is missing or malformed takes its default. */
export function toSettings(stored: unknown): Settings {
  const fields = new Map(isFields(stored) ? Object.entries(stored) : []);
  const listOf = <T>(key: keyof Settings, isValid: (value: unknown) => value is T): readonly T[] => {
    const list = fields.get(key);
    return Array.isArray(list) ? [...new Set((list as unknown[]).filter(isValid))] : [];
  };
  const oneOf = <T>(key: keyof Settings, allowed: readonly T[]): T | null =>
    allowed.find((each) => each === fields.get(key)) ?? null;
  const markRepeats = fields.get('markRepeats');
  return {
    markRepeats: typeof markRepeats === 'boolean' ? markRepeats : DEFAULT_SETTINGS.markRepeats,
    marks: listOf('marks', isGroup),
    colours: listOf('colours', isOwnColour),
    interfaceLanguage: oneOf('interfaceLanguage', INTERFACE_LANGUAGES),
    articleLanguage: oneOf('articleLanguage', ARTICLE_LANGUAGES),
    runOn: listOf('runOn', isOrigin),
    neverOn: listOf('neverOn', isHost),
  };
}

/** The settings that differ between the two. */
export function changedSettings(now: Settings, before: Settings): (keyof Settings)[] {
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return keys.filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
}

const isGroup = (value: unknown): value is MarkGroup => MARK_GROUPS.some((group) => group === value);

type OwnColour = Settings['colours'][number];

function isOwnColour(value: unknown): value is OwnColour {
  if (!isFields(value)) return false;
  const { of, colour } = value;
  return COLOURED.some((each) => each === of) && typeof colour === 'string' && /^#[0-9a-f]{6}$/u.test(colour);
}

function isOrigin(value: unknown): value is string {
  // An asterisk is a host to the address parser, and all sites to the browser.
  return typeof value === 'string' && siteOf(value) === value && !value.includes('*');
}

function isHost(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    URL.canParse(`https://${value}`) &&
    new URL(`https://${value}`).host === value
  );
}
