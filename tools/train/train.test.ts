import { drill } from './drills';
import { toPools, type Pools } from './pools';
import { readCorpus, type AnnotatedText } from './corpora';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NAME_CLASSES } from '../../src/tagger/gazetteer';
import { tagNames } from '../../src/tagger/tag';
import { readModel } from '../../src/tagger/weights';
import { augment } from './augment';
import { CrfTrainer, type TrainingOptions } from './crf';
import { toGazetteer, toListedNames, type NameLists } from './gazetteers';
import { Scoring } from './score';
import { toAnnotatedDocument, toLabelled } from './sequences';
import { writeModel } from './write-model';

const lexicon = { abbreviations: new Set<string>() };
const folder = mkdtempSync(path.join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));

function corpusOf(...lines: unknown[]): readonly AnnotatedText[] {
  writeFileSync(path.join(folder, 'some.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return readCorpus(folder, 'some.jsonl').texts;
}

/** The names of a text as "TYPE:words". */
const namesOf = ({ text, entities }: AnnotatedText): string[] =>
  entities.map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);

test('of names inside names the outermost is kept, and days are no names', () => {
  const text = 'Mairie de Velm, lundi';
  const [read] = corpusOf({
    id: 'a',
    text,
    entities: [
      { start: 10, end: 14, type: 'LOC' },
      { start: 0, end: 14, type: 'ORG' },
      { start: 16, end: 21, type: 'Date' },
    ],
  });
  expect(namesOf(read!)).toEqual(['ORG:Mairie de Velm']);
});

test('tagged tokens become text again, with the blanks of prose', () => {
  const tokens = "Velm B-PER|'s O|( O|UK B-LOC|) O|Tavi B-ORG|Rovers I-ORG|. O"
    .split('|')
    .map((token) => token.split(' '));
  const [read] = corpusOf({ id: 'a', sentences: [tokens, tokens.slice(-3)] });
  expect(read!.text).toBe("Velm's (UK) Tavi Rovers.\nTavi Rovers.\n");
  expect(namesOf(read!)).toEqual(['PER:Velm', 'LOC:UK', 'ORG:Tavi Rovers', 'ORG:Tavi Rovers']);
});

const sentences = ['Velm', 'Tavi', 'Moll', 'Quern', 'Oud', 'Savel'].map((name, i): AnnotatedText => {
  const text = i % 2 === 0 ? `Le ministre ${name} parle.` : `On vit à ${name} ici.`;
  const start = text.indexOf(name);
  return {
    id: String(i),
    source: 'some',
    text,
    entities: [{ start, end: start + name.length, type: i % 2 === 0 ? 'PER' : 'LOC' }],
  };
});
const options: TrainingOptions = {
  seed: 1,
  featureBits: 12,
  epochs: 30,
  l1: 0.01,
  rate: 0.1,
  minCount: 1,
  dropout: 0.1,
  margin: 0.5,
  sourceWeights: {},
};
const lists: NameLists = new Map([['city', new Set(['Ozerac'])]]);

function train(seed: number): Uint8Array {
  const listed = toListedNames(lists, 12);
  const documents = sentences.map((text) =>
    toLabelled(toAnnotatedDocument(text, lexicon), toGazetteer(listed)),
  );
  const trainer = new CrfTrainer(documents, { ...options, seed });
  const first = trainer.runEpoch();
  let last = first;
  for (let epoch = 1; epoch < options.epochs; epoch++) last = trainer.runEpoch();
  expect(last).toBeLessThan(first / 4);
  return writeModel(trainer.result(), listed, 0.02, { language: 'fr', training: [], scores: {} });
}

test('a model learns from a few sentences what the next ones need, the same for the same seed', () => {
  const bytes = train(1);
  expect(train(1)).toEqual(bytes);
  expect(train(2)).not.toEqual(bytes);
  const model = readModel(bytes);
  if (!model.ok) throw new Error(model.error);
  const { document } = toAnnotatedDocument(
    { id: '', source: '', text: 'Le ministre Ludmane parle.\nOn vit à Brandule ici.', entities: [] },
    lexicon,
  );
  expect(
    tagNames(document, model.value).map(
      ({ start, end, type }) => `${type}:${document.text.slice(start, end)}`,
    ),
  ).toEqual(['PER:Ludmane', 'LOC:Brandule']);
});

test('names are listed by their folded tokens, too long ones not at all', () => {
  const listOf = (name: string): unknown => toListedNames(new Map([['male', new Set([name])]]), 20);
  expect(listOf('Jean-Aurèle')).toEqual(listOf('JEAN-AURELE'));
  expect(listOf('aurèle')).not.toEqual(listOf('aure'));
  expect(listOf('a b c d e f')).toMatchObject({ buckets: new Uint32Array(0) });
  expect(toListedNames(lists, 20).masks).toEqual(Uint8Array.of(1 << NAME_CLASSES.indexOf('city')));
});

test('copies keep their names marked', () => {
  const source: AnnotatedText = {
    id: 'a',
    source: 'some',
    text: 'la maire de Velm, Ada Moll, part. Moll rit.',
    entities: [
      { start: 12, end: 16, type: 'LOC' },
      { start: 18, end: 26, type: 'PER' },
      { start: 34, end: 38, type: 'PER' },
    ],
  };
  const names: NameLists = new Map([
    ['female', new Set(['oudrine'])],
    ['surname', new Set(['tavignac'])],
    ['city', new Set(['Velm'])],
  ]);
  const all = { seed: 3, swapped: 1, titled: 1, upper: 1, lower: 1 };
  const [swapped, titled, upper, lower] = augment([source], toPools([source], names), all);
  expect(namesOf(swapped!)[0]).toBe('LOC:Velm');
  expect(namesOf(swapped!)[1]!.split(' ')[1]).toBe(namesOf(swapped!)[2]!.slice(4));
  expect(titled!.text).toBe('la Maire de Velm, Ada Moll, Part. Moll Rit.');
  expect(namesOf(upper!)).toEqual(['LOC:VELM', 'PER:ADA MOLL', 'PER:MOLL']);
  expect(namesOf(lower!)).toEqual(['LOC:velm', 'PER:ada moll', 'PER:moll']);
  expect(
    augment([source], toPools([source], names), { ...all, swapped: 0, titled: 0, upper: 0, lower: 0 }),
  ).toEqual([]);
});

test('drills fill every slot of their lines with marked names, the same each time', () => {
  const pools: Pools = {
    given: ['Oudrine'],
    surnames: ['Tavignac'],
    cities: ['Velm'],
    regions: ['Morvane'],
    countries: ['Sildavie'],
    organisations: ['Quernave'],
  };
  const made = drill('fr', pools, 40);
  expect(made).toHaveLength(40);
  expect(drill('fr', pools, 40)).toEqual(made);
  const names = made.flatMap(namesOf);
  for (const form of [
    /^LOC:A\d{1,3}$/u,
    /^LOC:(?:rue|place) .*Tavignac$/u,
    /^PER:Oudrine$/u,
    /^ORG:[A-Z]{3,5}$/u,
  ])
    expect(names.some((name) => form.test(name))).toBe(true);
  for (const { text } of made) expect(text).not.toMatch(/[{}]|undefined/u);
  expect(drill('xx', pools, 40)).toEqual([]);
  expect(drill('fr', pools, 0)).toEqual([]);
});

test('a margin goes on moving weights that are right already', () => {
  const documents = sentences.map((text) =>
    toLabelled(toAnnotatedDocument(text, lexicon), toGazetteer(toListedNames(lists, 12))),
  );
  const sizeOf = (margin: number): number => {
    const trainer = new CrfTrainer(documents, { ...options, margin });
    for (let epoch = 0; epoch < options.epochs; epoch++) trainer.runEpoch();
    return trainer.result().weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  };
  expect(sizeOf(2)).toBeGreaterThan(1.1 * sizeOf(0));
});

test('only a name of the same range and type counts', () => {
  const scoring = new Scoring();
  scoring.add(
    [
      { start: 0, end: 4, type: 'PER' },
      { start: 5, end: 9, type: 'ORG' },
      { start: 10, end: 12, type: 'LOC' },
    ],
    [
      { start: 0, end: 4, type: 'PER' },
      { start: 5, end: 9, type: 'LOC' },
      { start: 10, end: 13, type: 'LOC' },
    ],
  );
  expect(scoring.summary()).toEqual({ all: 33.3, PER: 100, ORG: 0, LOC: 0, MISC: 0 });
  expect([...scoring.confusion].map(([pair, count]) => `${pair} ${count}`)).toEqual([
    'PER PER 1',
    'ORG LOC 1',
    'LOC - 1',
    '- LOC 1',
  ]);
});
