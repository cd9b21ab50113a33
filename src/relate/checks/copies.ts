import type { Check, ExpectedRepeat, FigurePlace, Repeat } from '../../report';
import { toNumber, type DecimalMark } from '../../text/tokens';

/** Repetitions in which a figure is to be the same; in the others ("template", "list") it is what changes. */
const SAME: ReadonlySet<ExpectedRepeat> = new Set([
  'pull-quote',
  'standfirst',
  'caption',
  'crosshead',
  'quote-echo',
  'twin',
]);
const FIGURE = /^\D{0,2}\d[\d.,\s\u00a0\u202f'’]*\D{0,2}$/u;
const NUMBER = /\d(?:[\d.,\s\u00a0\u202f'’]*\d)?/u;

/** Figures that differ between a passage and its near-copy. */
export function findInCopies(text: string, repeats: readonly Repeat[], decimal: DecimalMark): Check[] {
  return repeats.flatMap(({ flagged, because, changes }): Check[] => {
    if (!flagged && (because === null || !SAME.has(because))) return [];
    return changes.flatMap((change): Check[] => {
      if (change.what !== 'figure') return [];
      const first = toPlace(text, change.ofStart, change.ofEnd, decimal);
      const second = toPlace(text, change.start, change.end, decimal);
      return first && second && first.value !== second.value ? [{ kind: 'copies', first, second }] : [];
    });
  });
}

function toPlace(text: string, start: number, end: number, decimal: DecimalMark): FigurePlace | null {
  const words = text.slice(start, end);
  if (!FIGURE.test(words)) return null;
  const value = toNumber(NUMBER.exec(words)?.[0] ?? '', decimal);
  return Number.isNaN(value) ? null : { in: 'text', start, end, text: words, value };
}
