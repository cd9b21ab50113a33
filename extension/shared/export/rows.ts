import type { Amount, Check, FactSource, Report, Span } from '../../../src/index';
import { paragraphAt } from '../paragraphs';
import { linksOf, type Links } from './links';
import { notLookedFor } from './not-looked-for';

export type Cell = string | number | null;

/** One column for each, in this order; the names are the header and the same in every language. */
export const COLUMNS = [
  'kind',
  'type',
  'text',
  'value',
  'to',
  'unit',
  'who',
  'source',
  'certainty',
  'paragraph',
  'start',
  'end',
  'detail',
  'link',
] as const;
type Column = (typeof COLUMNS)[number];

/** A finding, with `span` for where it stands; columns left out are empty. */
type Finding = Partial<Record<Exclude<Column, 'paragraph' | 'start' | 'end' | 'link'>, Cell>> & {
  readonly span: Span | null;
};

/**
 * One row a finding, by kind and then in the order of the report, and a last one for each kind that was not looked for;
 * cells in the order of `COLUMNS`.
 */
export function toRows(report: Report): Cell[][] {
  const links = linksOf(report);
  return [...statements(report), ...values(report), ...repeats(report), ...missing(report)].map((finding) => {
    const row = { ...finding, ...placeOf(report, links, finding.span) };
    return COLUMNS.map((column) => row[column] ?? null);
  });
}

function placeOf(
  report: Report,
  links: Links,
  span: Span | null,
): Record<'paragraph' | 'start' | 'end' | 'link', Cell> {
  if (span === null) return { paragraph: null, start: null, end: null, link: links.article };
  return {
    paragraph: paragraphAt(report, span.start),
    start: span.start,
    end: span.end,
    link: links.to(span),
  };
}

function statements(report: Report): Finding[] {
  const { text, facts, actors, quotes } = report;
  return [
    ...facts.map((fact): Finding => ({
      kind: 'fact',
      text: text.slice(fact.start, fact.end),
      who: names(report, fact.actors),
      source: fact.source && chainOf(fact.source),
      certainty: fact.certainty,
      detail: fact.marks.map((mark) => text.slice(mark.start, mark.end)).join('; '),
      span: fact,
    })),
    ...actors.map((actor): Finding => ({
      kind: 'actor',
      type: actor.type,
      text: actor.name,
      value: actor.mentions.length,
      unit: 'mentions',
      detail: joined([actor.role?.text, ...actor.aliases]),
      span: actor.mentions[0] ?? null,
    })),
    ...quotes.map((quote): Finding => ({
      kind: 'quote',
      type: quote.type,
      text: quote.text,
      who: quote.speaker?.name ?? null,
      detail: quote.cue && text.slice(quote.cue.start, quote.cue.end),
      span: quote,
    })),
  ];
}

function values(report: Report): Finding[] {
  return [
    ...report.amounts.map((amount): Finding => ({
      kind: 'amount',
      type: amount.kind,
      text: amount.text,
      value: amount.value,
      to: amount.high,
      unit: amount.unit,
      who: names(report, amount.actors),
      detail: detailOf(amount),
      span: amount,
    })),
    ...report.dates.map((date): Finding => ({
      kind: 'date',
      type: date.relative ? 'relative' : 'absolute',
      text: date.text,
      value: date.iso,
      to: date.isoEnd,
      span: date,
    })),
    ...report.checks.map((check): Finding => ({
      kind: 'check',
      type: check.kind,
      text: `${check.first.text} | ${check.second.text}`,
      value: check.first.value,
      to: check.second.value,
      detail: expectationOf(check),
      span: [check.second, check.first].find((place) => place.in === 'text') ?? null,
    })),
  ];
}

function repeats({ repeats: all, blocks, text }: Report): Finding[] {
  return all.map((repeat): Finding => {
    const block = blocks[repeat.block];
    const changes = repeat.changes.map((change) => `${change.from} → ${change.to}`);
    return {
      kind: 'repeat',
      type: repeat.kind,
      text: block ? text.slice(block.start, block.end) : null,
      detail: joined([
        repeat.because && `expected: ${repeat.because}`,
        `first at ${blocks[repeat.of]?.start ?? 0}`,
        ...changes,
      ]),
      span: block && block.end > block.start ? block : null,
    };
  });
}

function missing(report: Report): Finding[] {
  return notLookedFor(report).map((type): Finding => ({ kind: 'not-looked-for', type, span: null }));
}

function names({ actors }: Report, ids: readonly number[]): string {
  return joined(ids.map((id) => actors[id]?.name));
}

function chainOf({ name, via, citing }: FactSource): string {
  return joined([name, via && `via ${via.name}`, citing && `citing ${citing.name}`]);
}

function detailOf(amount: Amount): string {
  return joined([
    amount.bound,
    amount.from === null ? null : `from ${amount.from}`,
    amount.per === null ? null : `per ${amount.per}`,
    amount.about?.text,
    amount.unitInferred ? 'unit inferred' : null,
  ]);
}

function expectationOf(check: Check): string {
  switch (check.kind) {
    case 'copies':
    case 'disagreement':
      return '';
    case 'magnitude':
      return `factor ${check.factor}`;
    case 'sum':
    case 'derived':
      return `expected ${check.expected}`;
    case 'ratio':
      return joined([`ratio ${check.ratio}`, check.stated === null ? null : `stated ${check.stated}`]);
  }
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join('; ');
}
