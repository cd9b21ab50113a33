export { analyse, modelLanguage, type AnalyseOptions, type LoadedModel } from './analyse';
export type * from './report';
export { toTimeLine, type TimeLineEntry } from './relate/facts/time-line';
export type { Article, Block, BlockRole, SourceBlock } from './text/document';
export type { Span } from './text/span';
export { readModel, type Model, type ModelError, type ModelResult } from './tagger/weights';
