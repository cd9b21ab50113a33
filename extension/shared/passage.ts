import type { Report, Span } from '../../src/index';
import { isFields } from './fields';

/** What the reader selected in the page of a tab, as its content script found it in the article. */
export interface Selected {
  /** Of the article that `spans` are about; null when the page has none. */
  readonly fingerprint: string | null;
  /** Ranges in `report.text`, in reading order; empty when nothing of the selection stands in the article. */
  readonly spans: readonly Span[];
}

/** Where it is kept in `storage.session`, until the reader asks to see everything again. */
export const selectedKey = (tabId: number): string => `selected:${tabId}`;

export function isSelected(value: unknown): value is Selected {
  if (!isFields(value)) return false;
  const { fingerprint, spans } = value;
  return (fingerprint === null || typeof fingerprint === 'string') && Array.isArray(spans);
}

/**
 * The part of `report` that is about `passage`: what stands in it or reaches into it, and the repeats of which either
 * side does. Text and blocks stay whole, so that every place stays where it is; what names another finding by its
 * index is counted anew. Actors keep the mentions inside alone.
 */
export function toPassage(report: Report, passage: readonly Span[]): Report {
  const touches = (start: number, end: number): boolean =>
    passage.some((span) => start < span.end && end > span.start);
  const inside = ({ start, end }: Span): boolean => touches(start, end);

  const kept = report.actors.map((actor) => ({ ...actor, mentions: actor.mentions.filter(inside) }));
  const actors = select(kept, ({ mentions }) => mentions.length > 0);
  const amounts = select(report.amounts, inside);
  const dates = select(report.dates, inside);
  const quotes = select(report.quotes, inside);
  const inBlock = (index: number): boolean => {
    const block = report.blocks[index];
    return block !== undefined && inside(block);
  };
  // What is stated again is a fact of its first place alone.
  const facts = select(report.facts, (fact) => inside(fact) || fact.repeatedIn.some(inBlock));
  const actorOf = (actor: number | null): number | null =>
    actor === null ? null : (actors.now.get(actor) ?? null);
  const named = <T extends { readonly actor: number | null }>(source: T): T => ({
    ...source,
    actor: actorOf(source.actor),
  });

  return {
    ...report,
    repeats: report.repeats.filter(({ spans }) =>
      spans.some((span) => inside(span) || touches(span.ofStart, span.ofEnd)),
    ),
    actors: actors.list.map((actor, id) => ({ ...actor, id })),
    amounts: amounts.list.map((amount) => ({ ...amount, actors: actors.renumber(amount.actors) })),
    dates: dates.list,
    quotes: quotes.list.map((quote) => ({
      ...quote,
      speaker: quote.speaker && named(quote.speaker),
      continues: quote.continues === null ? null : (quotes.now.get(quote.continues) ?? null),
    })),
    facts: facts.list.map((fact, id) => ({
      ...fact,
      id,
      actors: actors.renumber(fact.actors),
      amounts: amounts.renumber(fact.amounts),
      dates: dates.renumber(fact.dates),
      quotes: quotes.renumber(fact.quotes),
      source: fact.source && {
        ...named(fact.source),
        via: fact.source.via && named(fact.source.via),
        citing: fact.source.citing && named(fact.source.citing),
      },
    })),
    sources: report.sources
      .map((source) => ({
        ...named(source),
        facts: facts.renumber(source.facts),
        quotes: quotes.renumber(source.quotes),
      }))
      .filter((source) => source.facts.length + source.quotes.length > 0),
    checks: report.checks.filter(({ first, second }) =>
      [first, second].some((place) => place.in === 'text' && inside(place)),
    ),
  };
}

interface Selection<T> {
  readonly list: readonly T[];
  /** New index by the old one. */
  readonly now: ReadonlyMap<number, number>;
  /** The new indices of those of `old` that are left. */
  readonly renumber: (old: readonly number[]) => number[];
}

function select<T>(all: readonly T[], isKept: (item: T) => boolean): Selection<T> {
  const list: T[] = [];
  const now = new Map<number, number>();
  all.forEach((item, index) => {
    if (isKept(item)) now.set(index, list.push(item) - 1);
  });
  return { list, now, renumber: (old) => old.flatMap((index) => now.get(index) ?? []) };
}
