import type { PageBlock, Place } from './walk';
import type { Zone, ZoneReader } from './zones';

/** Months as newspapers print them, lower case, by the first letters that tell them apart. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan', 'januar', 'enero', 'gennaio'],
  ['février', 'févr', 'fév', 'february', 'feb', 'februar', 'febrero', 'febbraio'],
  ['mars', 'march', 'mar', 'märz', 'marzo'],
  ['avril', 'avr', 'april', 'apr', 'abril', 'aprile'],
  ['mai', 'may', 'mayo', 'maggio'],
  ['juin', 'june', 'jun', 'juni', 'junio', 'giugno'],
  ['juillet', 'juil', 'july', 'jul', 'juli', 'julio', 'luglio'],
  ['août', 'august', 'aug', 'agosto'],
  ['septembre', 'sept', 'september', 'sep', 'septiembre', 'settembre'],
  ['octobre', 'october', 'oct', 'oktober', 'octubre', 'ottobre'],
  ['novembre', 'november', 'nov', 'noviembre'],
  ['décembre', 'december', 'dec', 'déc', 'dezember', 'diciembre', 'dicembre'],
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const DAY_FIRST =
  /(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:er|\.)?\s+(?:de\s+)?(?<month>\p{L}{3,10})\.?,?\s+(?:de\s+)?(?<year>20\d{2})(?!\p{N})/u;
const MONTH_FIRST =
  /(?<![\p{L}\p{N}])(?<month>\p{L}{3,10})\.?\s+(?<day>\d{1,2}),?\s+(?<year>20\d{2})(?!\p{N})/u;
/** Day, month, year, as everywhere in Europe; with dashes or the year first it is ISO. */
const IN_FIGURES = /(?<![\p{L}\p{N}.,/])(?<day>\d{1,2})[./](?<number>\d{1,2})[./](?<year>20\d{2})(?!\p{N})/u;
const ISO = /(?<!\p{N})(?<year>20\d{2})-(?<number>\d{2})-(?<day>\d{2})(?!\p{N})/u;

const MAX_LINE = 120;
/** A dateline or a byline stands this close to the first paragraph, in blocks. */
const NEAR = 15;

/** The publication date that a line near the first block gives, as an ISO date; null when none does. */
export function shownDate(blocks: readonly PageBlock[], first: number): string | null {
  for (const { text } of around(blocks, first)) {
    const date = text.length <= MAX_LINE ? dateIn(text) : null;
    if (date) return date;
  }
  return null;
}

/** The author's name that a line near the first block gives, without "By"; null when none does. */
export function shownByline(blocks: readonly PageBlock[], first: number, zoneOf: ZoneReader): string | null {
  for (const block of around(blocks, first)) {
    if (block.text.length > 80 || nearestZone(block.place, zoneOf) !== 'author') continue;
    const name = block.text.replace(/^(?:par|by|von|por|di|door)\s*:?\s+/iu, '').trim();
    if (/\p{Lu}/u.test(name)) return name;
  }
  return null;
}

function dateIn(text: string): string | null {
  for (const pattern of [ISO, DAY_FIRST, MONTH_FIRST, IN_FIGURES]) {
    const parts = pattern.exec(text)?.groups;
    if (!parts) continue;
    const month =
      parts['number'] === undefined
        ? MONTH_NUMBERS.get((parts['month'] ?? '').toLowerCase())
        : Number(parts['number']);
    const day = Number(parts['day']);
    if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) continue;
    return `${parts['year'] ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

/** The lines before the first paragraph, nearest first, then those right behind it. */
function around(blocks: readonly PageBlock[], first: number): PageBlock[] {
  const before = blocks.slice(Math.max(0, first - NEAR), first).reverse();
  return [...before, ...blocks.slice(first + 1, first + 4)];
}

function nearestZone(place: Place, zoneOf: ZoneReader): Zone | null {
  for (let at: Place | null = place, i = 0; at && i < 3; at = at.parent, i++) {
    const zone = zoneOf(at);
    if (zone !== null) return zone;
  }
  return null;
}
