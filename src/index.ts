export { analyse, type AnalyseOptions } from './analyse';
export type * from './report';
export type { Article, Block, BlockRole, SourceBlock } from './text/document';
export type { Span } from './text/span';
