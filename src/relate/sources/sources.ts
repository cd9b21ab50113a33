import type { Actor, Fact, NamedSource, Quote, Source } from '../../report';

interface Gathered {
  readonly source: Pick<Source, 'kind' | 'name' | 'actor'>;
  readonly facts: Set<number>;
  readonly quotes: Set<number>;
}

const ARTICLE = /^(?:(?:le|la|les|un|une|des|the|a|an|this|ce|cet|cette)\s+|l['’])/iu;

/**
 * Who the article's statements and quotations are from, each once, those with the most first. Actors are told by their
 * index, the others by their words; both ends of a chain are sources of the statement. `named` are all
 * sources that were read, which tell of what kind a speaker without an actor is. No facts and no quotes, no sources.
 */
export function findSources(
  facts: readonly Fact[],
  quotes: readonly Quote[],
  actors: readonly Actor[],
  named: readonly NamedSource[],
): Source[] {
  const kinds = new Map(named.map(({ kind, name }) => [plain(name), kind]));
  const byKey = new Map<string, Gathered>();
  const gather = (named: Pick<NamedSource, 'kind' | 'name' | 'actor'>): Gathered => {
    const key =
      named.actor === null
        ? plain(named.name)
        : `#${named.actor} ${named.kind === 'document' ? plain(named.name) : ''}`;
    const known = byKey.get(key);
    if (known) return known;
    const { kind, name, actor } = named;
    const fresh: Gathered = { source: { kind, name, actor }, facts: new Set(), quotes: new Set() };
    byKey.set(key, fresh);
    return fresh;
  };
  for (const { id, source } of facts) {
    for (const end of [source, source?.via, source?.citing]) if (end) gather(end).facts.add(id);
  }
  quotes.forEach(({ speaker }, index) => {
    if (!speaker) return;
    const actor = actors[speaker.actor ?? -1];
    const known = actor ? gather(toNamed(actor)) : byKey.get(plain(speaker.name));
    const kind = kinds.get(plain(speaker.name)) ?? 'anonymous';
    (known ?? gather({ kind, name: speaker.name, actor: null })).quotes.add(index);
  });
  return [...byKey.values()]
    .map(({ source, facts: stated, quotes: said }): Source => ({
      ...source,
      facts: [...stated].sort((a, b) => a - b),
      quotes: [...said].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.facts.length + b.quotes.length - (a.facts.length + a.quotes.length));
}

function toNamed(actor: Actor): Pick<NamedSource, 'kind' | 'name' | 'actor'> {
  const kind = actor.type === 'person' ? 'named-person' : actor.media ? 'media' : 'organisation';
  return { kind, name: actor.name, actor: actor.id };
}

const plain = (name: string): string => name.replace(/\s+/gu, ' ').trim().replace(ARTICLE, '').toLowerCase();
