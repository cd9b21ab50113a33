import type { NameType } from '../../src/tagger/tag';
import type { Entity } from './corpora';

export interface Count {
  right: number;
  found: number;
  wanted: number;
}

const NONE = '-';

/** Exact matches (same range, same type) by type, and what was taken for what. */
export class Scoring {
  readonly counts = new Map<NameType, Count>();
  /** "wanted found" -> how often, for names of the same range; "-" for a range that the other side lacks. */
  readonly confusion = new Map<string, number>();

  /** From the plain data of another. */
  static of({ counts, confusion }: Pick<Scoring, 'counts' | 'confusion'>): Scoring {
    const scoring = new Scoring();
    counts.forEach((count, type) => scoring.counts.set(type, { ...count }));
    confusion.forEach((count, key) => scoring.confusion.set(key, count));
    return scoring;
  }

  merge(other: Scoring): void {
    other.counts.forEach((count, type) => {
      const own = this.countOf(type);
      own.right += count.right;
      own.found += count.found;
      own.wanted += count.wanted;
    });
    other.confusion.forEach((count, key) => this.confusion.set(key, (this.confusion.get(key) ?? 0) + count));
  }

  add(wanted: readonly Entity[], found: readonly Entity[]): void {
    const places = new Map(found.map((mention) => [`${mention.start} ${mention.end}`, mention.type]));
    for (const { start, end, type } of wanted) {
      const other = places.get(`${start} ${end}`);
      places.delete(`${start} ${end}`);
      this.countOf(type).wanted++;
      if (other === type) this.countOf(type).right++;
      this.confuse(type, other ?? NONE);
    }
    for (const type of places.values()) this.confuse(NONE, type);
    for (const { type } of found) this.countOf(type).found++;
  }

  /** F1 in percent over `types`, to one decimal. */
  f1(types: readonly NameType[]): number {
    const sum: Count = { right: 0, found: 0, wanted: 0 };
    for (const type of types) {
      const count = this.countOf(type);
      sum.right += count.right;
      sum.found += count.found;
      sum.wanted += count.wanted;
    }
    return Math.round((2000 * sum.right) / Math.max(1, sum.found + sum.wanted)) / 10;
  }

  /** F1 by type and, as `all`, without MISC. */
  summary(): Record<string, number> {
    return {
      all: this.f1(['PER', 'ORG', 'LOC']),
      PER: this.f1(['PER']),
      ORG: this.f1(['ORG']),
      LOC: this.f1(['LOC']),
      MISC: this.f1(['MISC']),
    };
  }

  private countOf(type: NameType): Count {
    const known = this.counts.get(type) ?? { right: 0, found: 0, wanted: 0 };
    this.counts.set(type, known);
    return known;
  }

  private confuse(wanted: string, found: string): void {
    const key = `${wanted} ${found}`;
    this.confusion.set(key, (this.confusion.get(key) ?? 0) + 1);
  }
}

const TYPES: readonly NameType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** Scores by type, and the confusions: a row is what was wanted, a column what was found, "-" nothing there. */
export function toTable(scoring: Scoring): string {
  const cell = (value: string | number): string => String(value).padStart(7);
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
  const lines = [['', 'P', 'R', 'F1', 'wanted', ...TYPES, NONE].map(cell).join('')];
  for (const type of TYPES) {
    const { right, found, wanted } = scoring.counts.get(type) ?? { right: 0, found: 0, wanted: 0 };
    const taken = [...TYPES, NONE].map((other) => scoring.confusion.get(`${type} ${other}`) ?? 0);
    lines.push(
      [type, percent(right, found), percent(right, wanted), scoring.f1([type]).toFixed(1), wanted, ...taken]
        .map(cell)
        .join(''),
    );
  }
  const extra = [...TYPES, NONE].map((other) => scoring.confusion.get(`${NONE} ${other}`) ?? 0);
  lines.push([NONE, '', '', '', '', ...extra].map(cell).join(''));
  lines.push(`  without MISC: F1 ${scoring.f1(['PER', 'ORG', 'LOC']).toFixed(1)}`);
  return lines.join('\n');
}
