import { languages } from '../../src/lang/index';
import { tagNames } from '../../src/tagger/tag';
import { readModel } from '../../src/tagger/weights';
import { augment } from './augment';
import { readCorpus, type AnnotatedText, type Corpus } from './corpora';
import { CrfTrainer, type Trained } from './crf';
import { drill } from './drills';
import { readNameLists, toGazetteer, toListedNames } from './gazetteers';
import { toPools } from './pools';
import type { Recipe } from './recipes';
import { Scoring } from './score';
import { toAnnotatedDocument, toLabelled } from './sequences';
import { writeModel, type ListedNames } from './write-model';

export const FOLDS = 5;

/**
 * What a training holds back to be scored on: the texts in the order of their dates are cut into `blocks` of as many
 * articles each, and of every five blocks the one in place `fold` is held back.
 */
export interface HeldBack {
  readonly blocks: number;
  readonly fold: number;
}

/** One training: without some blocks of dates, or (`held` null) on all texts. */
export interface Run {
  readonly recipe: Recipe;
  readonly data: string;
  readonly held: HeldBack | null;
}

/** Plain data, to cross from a worker. `scoring` is null when the run held nothing back. */
export interface RunResult {
  readonly trained: Trained;
  readonly listed: ListedNames;
  readonly scoring: { counts: Scoring['counts']; confusion: Scoring['confusion'] } | null;
  readonly training: readonly { file: string; sha256: string }[];
  /** What the run said of each epoch. */
  readonly curve: readonly string[];
}

/** Trains as the recipe says, and scores what was held back with the very model file and run-time code. */
export function carryOut({ recipe, data, held }: Run): RunResult {
  const lexicon = languages.get(recipe.language)!.sentences;
  const corpora = recipe.corpora.map((file) => readCorpus(data, file));
  const { train, test } = divide(recipe, data, corpora, held);
  const lists = readNameLists(data, recipe.gazetteer);
  const listed = toListedNames(lists, recipe.gazetteer.nameBits);
  const gazetteer = toGazetteer(listed);
  const pools = toPools(train, lists);
  const texts = [
    ...train,
    ...augment(train, pools, recipe.augment),
    ...drill(recipe.language, pools, recipe.drills),
  ];
  const trainer = new CrfTrainer(
    texts.map((text) => toLabelled(toAnnotatedDocument(text, lexicon), gazetteer)),
    recipe.training,
  );
  const tests = test.map((text) => toAnnotatedDocument(text, lexicon));
  const curve: string[] = [];
  let scoring = new Scoring();
  for (let epoch = 1; epoch <= recipe.training.epochs; epoch++) {
    const loss = trainer.runEpoch();
    const bytes = writeModel(trainer.result(), listed, recipe.scale, {
      language: '',
      training: [],
      scores: {},
    });
    const model = readModel(bytes);
    if (!model.ok) throw new Error(`the model just written is unreadable: ${model.error}`);
    scoring = new Scoring();
    for (const { document, entities } of tests) scoring.add(entities, tagNames(document, model.value));
    const score = tests.length === 0 ? '' : `, F1 ${scoring.summary()['all']}`;
    curve.push(`epoch ${epoch}: loss ${loss.toFixed(3)}, ${model.value.header.featureRows} rows${score}`);
  }
  return {
    trained: trainer.result(),
    listed,
    scoring: tests.length === 0 ? null : { counts: scoring.counts, confusion: scoring.confusion },
    training: corpora.map(({ file, sha256 }) => ({ file, sha256 })),
    curve,
  };
}

/** Texts to learn from and texts to score. */
function divide(
  recipe: Recipe,
  data: string,
  corpora: readonly Corpus[],
  held: HeldBack | null,
): { train: readonly AnnotatedText[]; test: readonly AnnotatedText[] } {
  const all = corpora.flatMap(({ texts }) => texts);
  if (held === null) {
    return { train: all, test: recipe.heldOut === null ? [] : readCorpus(data, recipe.heldOut).texts };
  }
  const dated = corpora.find(({ file }) => file === recipe.crossValidated)!.texts;
  const inOrder = [...dated].sort((a, b) => (a.id < b.id ? -1 : 1));
  const test = new Set(
    inOrder.filter((_, i) => Math.floor((i * held.blocks) / inOrder.length) % FOLDS === held.fold),
  );
  return { train: all.filter((text) => !test.has(text)), test: [...test] };
}
