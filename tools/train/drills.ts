import { existsSync, readFileSync } from 'node:fs';
import type { NameType } from '../../src/tagger/tag';
import type { AnnotatedText, Entity } from './corpora';
import { pick, type Pools } from './pools';
import { toRandom } from './random';

const SEED = 7;
const LINES_A_TEXT = 8;
/** Names in an enumeration. */
const FEWEST = 3;
const MOST = 9;

/** A part of a line; `type` null for what is no name. */
interface Piece {
  readonly text: string;
  readonly type: NameType | null;
}

/**
 * Short texts of such lines as news has and annotated articles seldom: bare enumerations, results and line-ups, roads
 * and streets with the hour before them, given names alone, initials. The lines are ours (`drills/<language>.txt`),
 * the names in braces are drawn from the pools. The same for the same pools; none for a language without lines.
 */
export function drill(language: string, pools: Pools, count: number): AnnotatedText[] {
  const file = new URL(`./drills/${language}.txt`, import.meta.url);
  if (count === 0 || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const draw = new Draw(pools, toRandom(SEED));
  return Array.from({ length: count }, (_, i) => {
    const pieces = Array.from({ length: LINES_A_TEXT }, () => [...draw.line(lines), plain('\n')]).flat();
    return joined(`drill/${i}`, pieces);
  });
}

function joined(id: string, pieces: readonly Piece[]): AnnotatedText {
  let text = '';
  const entities: Entity[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += piece.text;
    if (piece.type !== null) entities.push({ start, end: text.length, type: piece.type });
  }
  return { id, source: 'drill', text, entities };
}

function plain(text: string): Piece {
  return { text, type: null };
}

const STREETS = ['rue', 'avenue', 'boulevard', 'place', 'quai'];
const LINKS = ['de la ', 'des ', 'du ', 'de '];
const AIRCRAFT = ['A320', 'A350', 'A380', 'B737', '777', 'Airbus A320', 'Airbus A350', 'Boeing 737'];

class Draw {
  private readonly slots: ReadonlyMap<string, () => Piece[]>;

  constructor(
    private readonly pools: Pools,
    private readonly random: () => number,
  ) {
    const named = (type: NameType, name: () => string) => (): Piece[] => [{ text: name(), type }];
    const words = (text: () => string) => (): Piece[] => [plain(text())];
    const person = (): string => `${this.one(pools.given)} ${this.one(pools.surnames)}`;
    const road = named('LOC', () => `A${this.below(this.chance(0.8) ? 99 : 899)}`);
    const city = named('LOC', () => this.one(pools.cities));
    const country = named('LOC', () => this.one(pools.countries));
    const onRoad = (): Piece[] =>
      this.chance(0.25) ? [...road(), plain(' ('), ...city(), plain(')')] : road();
    const streets = STREETS.map((head) => [head, named('LOC', () => this.street(head, person))] as const);
    this.slots = new Map([
      ['road', road],
      ['roads', () => this.several(onRoad)],
      ['national', named('LOC', () => `${this.one(['N', 'RN', 'D', 'RD'])}${this.below(999)}`)],
      ['city', city],
      ['cities', () => this.several(city)],
      ['region', named('LOC', () => this.one(pools.regions))],
      ['country', country],
      ['countries', () => this.several(country)],
      ['street', named('LOC', () => this.street(this.one(STREETS), person))],
      ...streets,
      [
        'station',
        named('LOC', () => `gare ${this.one([`de ${this.one(pools.cities)}`, this.one(pools.surnames)])}`),
      ],
      ['hospital', named('ORG', () => `hôpital ${this.one(pools.surnames)}`)],
      ['school', named('ORG', () => `lycée ${person()}`)],
      ['given', named('PER', () => this.one(pools.given))],
      ['surname', named('PER', () => this.one(pools.surnames))],
      ['person', named('PER', person)],
      ['people', () => this.several(named('PER', person))],
      ['organisation', named('ORG', () => this.one(pools.organisations))],
      ['initials', named('ORG', () => this.initials())],
      ['aircraft', named('MISC', () => this.one(AIRCRAFT))],
      ['hour', words(() => `${this.below(23)}${this.one(['h', ' h '])}${9 + this.below(50)}`)],
      ['time', words(() => `${this.below(3)}:${9 + this.below(50)}.${9 + this.below(90)}`)],
      ['age', words(() => String(17 + this.below(70)))],
      ['count', words(() => String(this.below(40)))],
    ]);
  }

  /** One of `lines`, its slots filled. */
  line(lines: readonly string[]): Piece[] {
    return this.one(lines)
      .split(/[{}]/u)
      .flatMap((part, i) => {
        if (i % 2 === 0) return [plain(part)];
        const slot = this.slots.get(part);
        if (!slot) throw new Error(`a line has an unknown slot: ${part}`);
        return slot();
      });
  }

  private one(pool: readonly string[]): string {
    return pick(pool, this.random) ?? '';
  }

  /** 1 to `most`. */
  private below(most: number): number {
    return 1 + Math.floor(this.random() * most);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private several(item: () => Piece[]): Piece[] {
    const size = FEWEST - 1 + this.below(MOST - FEWEST + 1);
    const last = this.chance(0.7) ? ' et ' : ', ';
    const before = (i: number): Piece[] => (i === 0 ? [] : [plain(i === size - 1 ? last : ', ')]);
    return Array.from({ length: size }, (_, i) => [...before(i), ...item()]).flat();
  }

  private street(head: string, person: () => string): string {
    const link = this.chance(0.4) ? this.one(LINKS) : '';
    return `${head} ${link}${this.chance(0.4) ? person() : this.one(this.pools.surnames)}`;
  }

  private initials(): string {
    return Array.from({ length: 2 + this.below(3) }, () => this.one([...'ABCDEFGILMNOPRSTU'])).join('');
  }
}
