import type { Change, Repeat, Report, Span } from '../../src/index';

/** A stretch of one wording: words that both share, or words that only this side has. */
export interface Piece {
  readonly text: string;
  /** `same`: in both; `changed`: differs; `outside`: not part of what repeats; `gap`: left out to be short. */
  readonly kind: 'same' | 'changed' | 'outside' | 'gap';
}

export interface Wording {
  readonly first: readonly Piece[];
  readonly again: readonly Piece[];
}

/** The two blocks of `repeat` cut into pieces, so that the differences can be shown word by word. */
export function toWording(report: Report, repeat: Repeat): Wording {
  const first = repeat.spans.map(({ ofStart, ofEnd }) => ({ start: ofStart, end: ofEnd }));
  return {
    first: pieces(
      report,
      repeat.of,
      first,
      repeat.changes.map(({ ofStart, ofEnd }) => ({ start: ofStart, end: ofEnd })),
    ),
    again: pieces(report, repeat.block, repeat.spans, repeat.changes),
  };
}

function pieces(report: Report, index: number, shared: readonly Span[], changed: readonly Span[]): Piece[] {
  const block = report.blocks[index];
  if (!block) throw new RangeError(`repeat names block ${index} of ${report.blocks.length}`);
  const cuts = new Set([block.start, block.end]);
  for (const span of [...shared, ...changed]) cuts.add(span.start).add(span.end);
  const at = [...cuts].filter((cut) => cut >= block.start && cut <= block.end).sort((a, b) => a - b);
  const inside = (spans: readonly Span[], start: number, end: number): boolean =>
    spans.some((span) => span.start <= start && end <= span.end);
  const list: Piece[] = [];
  at.slice(0, -1).forEach((start, i) => {
    const end = at[i + 1] ?? start;
    const kind = inside(changed, start, end) ? 'changed' : inside(shared, start, end) ? 'same' : 'outside';
    const last = list.at(-1);
    const text = report.text.slice(start, end);
    if (last?.kind === kind) list[list.length - 1] = { kind, text: last.text + text };
    else list.push({ kind, text });
  });
  return list;
}

const KEEP_CHARACTERS = 60;

/**
 * `pieces` with long unchanged stretches cut down to what stands next to a change, or to their beginning when
 * nothing changes. Words are not cut in two.
 */
export function shorten(pieces: readonly Piece[]): Piece[] {
  const focus = pieces.some((piece) => piece.kind === 'changed') ? 'changed' : 'same';
  return pieces.flatMap((piece, index): Piece[] => {
    if (piece.kind === focus && focus === 'changed') return [piece];
    const before = pieces[index - 1]?.kind === focus && focus === 'changed';
    const after = pieces[index + 1]?.kind === focus && focus === 'changed';
    if (focus === 'same') {
      if (piece.kind !== 'same') return [{ kind: 'gap', text: '' }];
      const start = head(piece.text, 2 * KEEP_CHARACTERS);
      return start.length < piece.text.length
        ? [
            { ...piece, text: start },
            { kind: 'gap', text: '' },
          ]
        : [piece];
    }
    if (piece.text.length <= 2 * KEEP_CHARACTERS && (before || after)) return [piece];
    const start = before ? head(piece.text, KEEP_CHARACTERS) : '';
    const end = after ? tail(piece.text, KEEP_CHARACTERS) : '';
    return [
      ...(start ? [{ ...piece, text: start }] : []),
      { kind: 'gap' as const, text: '' },
      ...(end ? [{ ...piece, text: end }] : []),
    ];
  });
}

/** The first words of `text`, at most `characters` long where it has blanks. */
export function head(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.lastIndexOf(' ', characters);
  return text.slice(0, cut > 0 ? cut : characters);
}

function tail(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.indexOf(' ', text.length - characters);
  return text.slice(cut >= 0 ? cut + 1 : text.length - characters);
}

/** What a change is worth showing by itself: figures and names before mere words. */
export function byWeight(changes: readonly Change[]): Change[] {
  const weight: Record<Change['what'], number> = { figure: 0, date: 1, name: 2, words: 3 };
  return [...changes].sort((a, b) => weight[a.what] - weight[b.what]);
}
