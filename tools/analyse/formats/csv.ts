import type { Report } from '../../../src/report';

type Cell = string | number | boolean | null | undefined;

const HEADER = ['finding', 'start', 'end', 'text', 'kind', 'value', 'unit', 'who', 'detail'] as const;

/**
 * One finding a row, RFC 4180 (CRLF, quotes doubled), with a header row; offsets as in the report. `detail` holds
 * what has no column of its own. Cells that a spreadsheet would run as a formula get a leading apostrophe.
 */
export function toCsv(report: Report): string {
  const rows: (readonly Cell[])[] = [
    HEADER,
    ...repeatRows(report),
    ...actorRows(report),
    ...valueRows(report),
  ];
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function repeatRows({ repeats, blocks, text }: Report): Cell[][] {
  return repeats.map((repeat) => {
    const block = blocks[repeat.block];
    const first = blocks[repeat.of];
    const changes = repeat.changes.map((change) => `${change.from} → ${change.to}`).join('; ');
    return [
      'repeat',
      block?.start,
      block?.end,
      block && text.slice(block.start, block.end),
      repeat.flagged ? repeat.kind : `${repeat.kind}, expected: ${repeat.because ?? ''}`,
      first?.start,
      null,
      null,
      changes,
    ];
  });
}

function actorRows({ actors }: Report): Cell[][] {
  return actors.map((actor) => [
    'actor',
    actor.mentions[0]?.start,
    actor.mentions[0]?.end,
    actor.name,
    actor.type,
    actor.mentions.length,
    'mentions',
    actor.aliases.join('; '),
    actor.role?.text,
  ]);
}

function valueRows({ amounts, dates, quotes, facts, text }: Report): Cell[][] {
  return [
    ...amounts.map((amount): Cell[] => [
      'amount',
      amount.start,
      amount.end,
      amount.text,
      amount.kind,
      amount.high === null ? amount.value : `${amount.value}–${amount.high}`,
      amount.unit,
      null,
      [
        amount.bound,
        amount.from === null ? null : `from ${amount.from}`,
        amount.per && `per ${amount.per}`,
        amount.about?.text,
      ]
        .filter(Boolean)
        .join('; '),
    ]),
    ...dates.map((date): Cell[] => {
      const value = date.isoEnd === null ? date.iso : `${date.iso ?? ''}/${date.isoEnd}`;
      return [
        'date',
        date.start,
        date.end,
        date.text,
        date.relative ? 'relative' : 'absolute',
        value,
        null,
        null,
        null,
      ];
    }),
    ...quotes.map((quote): Cell[] => [
      'quote',
      quote.start,
      quote.end,
      quote.text,
      quote.type,
      null,
      null,
      quote.speaker?.name,
      quote.cue && text.slice(quote.cue.start, quote.cue.end),
    ]),
    ...facts.map((fact): Cell[] => [
      'fact',
      fact.start,
      fact.end,
      text.slice(fact.start, fact.end),
      fact.certainty,
      fact.weight,
      null,
      fact.source?.name,
      fact.marks.map((mark) => text.slice(mark.start, mark.end)).join('; '),
    ]),
  ];
}

function toCell(cell: Cell): string {
  const raw = cell == null ? '' : String(cell);
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/u.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
