import type { ChangeKind, ExpectedRepeat, RepeatKind } from '../../src/index';
import type { MessageKey, PluralKey } from './voice';

export const KIND: Record<RepeatKind, MessageKey> = {
  exact: 'kindExact',
  near: 'kindNear',
  partial: 'kindPartial',
};

export const CHANGE: Record<ChangeKind, MessageKey> = {
  figure: 'changeFigure',
  name: 'changeName',
  date: 'changeDate',
  words: 'changeWords',
};

export const EXPECTED: Record<ExpectedRepeat, PluralKey> = {
  'pull-quote': 'expected_pull_quote',
  standfirst: 'expected_standfirst',
  caption: 'expected_caption',
  crosshead: 'expected_crosshead',
  list: 'expected_list',
  table: 'expected_table',
  'quote-echo': 'expected_quote_echo',
  template: 'expected_template',
  twin: 'expected_twin',
  'live-index': 'expected_live_index',
  teaser: 'expected_teaser',
  embed: 'expected_embed',
  short: 'expected_short',
};
