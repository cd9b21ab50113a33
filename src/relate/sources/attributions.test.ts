import { languages } from '../../lang/index';
import type { Actor, ActorType, Fact, Quote } from '../../report';
import { toDocument } from '../../text/document';
import { toStatements } from '../../text/statements';
import { findAttributions } from './attributions';
import { findSources } from './sources';

const ACTORS: readonly (readonly [name: string, type: ActorType, media: boolean])[] = [
  ['Odile Tassin', 'person', false],
  ['Brask', 'organisation', false],
  ['Le Phare', 'organisation', true],
  ['The Herald', 'organisation', true],
  ['Valmorin', 'place', false],
];

function actorsIn(text: string): Actor[] {
  return ACTORS.map(([name, type, media], id) => ({
    id,
    name,
    type,
    media,
    aliases: [],
    role: null,
    main: true,
    salience: 0.5,
    mentions: [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      form: 'name',
    })),
  }));
}

/** "kind: name", and the other ends of the chain, for each statement of `text`. */
function sourcesOf(code: string, text: string): string[] {
  const language = languages.get(code);
  if (!language?.sources) throw new Error(`no tables for ${code}`);
  const document = toDocument([{ text, role: 'paragraph' }], language.sentences);
  const found = findAttributions(
    toStatements(document, []),
    { text, actors: actorsIn(text), quotes: [], dates: [] },
    language.sources,
  );
  return found.map((own) => {
    if (!own) return '-';
    const { source } = own;
    const via = source.via ? ` via ${source.via.kind}: ${source.via.name}` : '';
    const citing = source.citing ? ` citing ${source.citing.kind}: ${source.citing.name}` : '';
    expect(text.slice(source.start, source.end)).not.toBe('');
    return `${source.kind}: ${source.name}${via}${citing}`;
  });
}

test.each([
  ['fr', 'Selon Odile Tassin, le pont fermera.', ['named-person: Odile Tassin']],
  ['fr', 'Selon la ministre Odile Tassin, le pont fermera.', ['named-person: Odile Tassin']],
  ['fr', 'Selon la ministre, le pont fermera.', ['named-person: la ministre']],
  ['fr', 'Selon un élu, le pont fermera.', ['anonymous: un élu']],
  ['fr', 'D’après le quotidien Le Phare, le pont fermera.', ['media: Le Phare']],
  [
    'fr',
    'Selon la direction du groupe Brasserel, le prix montera. Selon le quotidien économique, il doublera.',
    ['organisation: la direction du groupe Brasserel', 'media: le quotidien économique'],
  ],
  ['fr', 'Selon Brask, le pont fermera.', ['organisation: Brask']],
  ['fr', 'Selon un porte-parole de Brask, le pont fermera.', ['organisation: un porte-parole de Brask']],
  ['fr', 'Le pont fermera, selon un rapport de Brask.', ['document: un rapport de Brask']],
  ['fr', 'Le pont fermera, selon des sources policières.', ['anonymous: des sources policières']],
  ['fr', 'Selon une source proche de Brask, le pont fermera.', ['anonymous: une source proche de Brask']],
  ['fr', 'Une source proche du dossier évoque deux ans.', ['anonymous: Une source proche du dossier']],
  [
    'fr',
    'Selon Le Phare, qui cite trois sources proches du dossier, le pont fermera.',
    ['media: Le Phare citing anonymous: trois sources proches du dossier'],
  ],
  [
    'fr',
    'Selon un témoin cité par Le Phare, le pont tremblait.',
    ['anonymous: un témoin via media: Le Phare'],
  ],
  [
    'fr',
    'Selon Le Phare, le pont fermera. Toujours selon le journal, un bac le remplacera.',
    ['media: Le Phare', 'media: Le Phare'],
  ],
  [
    'fr',
    'Selon Odile Tassin, le pont fermera. Selon elle, un bac suffira.',
    ['named-person: Odile Tassin', 'named-person: Odile Tassin'],
  ],
  ['fr', 'Le pont fermera selon la saison.', ['-']],
  ['fr', 'Le pont ferme à Valmorin.', ['-']],
  ['en', 'The bridge will close, according to Odile Tassin.', ['named-person: Odile Tassin']],
  ['en', 'According to a Brask spokesman, the bridge will close.', ['organisation: a Brask spokesman']],
  [
    'en',
    'According to The Herald, citing two officials familiar with the plan, it will close.',
    ['media: The Herald citing anonymous: two officials familiar with the plan'],
  ],
  [
    'en',
    'The bridge will close, according to a report seen by The Herald.',
    ['document: a report via media: The Herald'],
  ],
  ['en', 'According to analysts, the bridge will close.', ['anonymous: analysts']],
  ['en', 'It all went according to plan in Valmorin.', ['-']],
])('%s: %s', (code, text, expected) => {
  expect(sourcesOf(code, text)).toEqual(expected);
});

test('who asks not to be named makes the statement before anonymous', () => {
  const language = languages.get('en');
  if (!language?.sources) throw new Error('no tables');
  const text = 'The bridge will close, according to an official. She spoke on condition of anonymity.';
  const document = toDocument([{ text, role: 'paragraph' }], language.sentences);
  const input = { text, actors: [], quotes: [], dates: [] };
  const found = findAttributions(toStatements(document, []), input, language.sources);
  expect(found.map((own) => own?.isUnnamed)).toEqual([true, undefined]);
});

describe('the list of sources', () => {
  const named = (name: string, actor: number | null) => ({
    kind: 'media' as const,
    name,
    actor,
    start: 0,
    end: 1,
  });
  const fact = (id: number, name: string, actor: number | null): Fact => ({
    id,
    start: 0,
    end: 1,
    actors: [],
    amounts: [],
    dates: [],
    quotes: [],
    source: { ...named(name, actor), via: null, citing: null },
    certainty: 'attributed',
    marks: [],
    repeatedIn: [],
    weight: 1,
  });
  const quote = (name: string, actor: number | null): Quote => ({
    start: 0,
    end: 1,
    text: '',
    type: 'direct',
    speaker: { name, actor, start: 0, end: 1, form: 'name' },
    cue: null,
    continues: null,
  });

  test('names each once, by actor or by words, those with the most first', () => {
    const facts = [fact(0, 'Le rapport', null), fact(1, 'Le Phare', 2), fact(2, 'un rapport', null)];
    const quotes = [quote('Tassin', 0), quote('le journal', 2), quote('Odile Tassin', 0), quote('Tassin', 0)];
    const sources = findSources(facts, quotes, actorsIn(''), []);
    expect(sources.map(({ kind, name, facts: stated, quotes: said }) => [kind, name, stated, said])).toEqual([
      ['named-person', 'Odile Tassin', [], [0, 2, 3]],
      ['media', 'Le rapport', [0, 2], []],
      ['media', 'Le Phare', [1], [1]],
    ]);
  });

  test('is empty without facts and quotations', () => {
    expect(findSources([], [], [], [])).toEqual([]);
  });
});
