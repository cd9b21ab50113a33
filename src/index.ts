export {
  analyse,
  analyseInSteps,
  modelLanguage,
  type AnalyseOptions,
  type LoadedModel,
  type Progress,
  type Stage,
} from './analyse';
export type * from './report';
export { toTimeLine, type TimeLineEntry } from './relate/facts/time-line';
export type { Article, Block, BlockRole, SourceBlock } from './text/document';
export type { Span } from './text/span';
export { finish } from './text/steps';
export { readModel, type Model, type ModelError, type ModelResult } from './tagger/weights';
