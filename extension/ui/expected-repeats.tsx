import type { VNode } from 'preact';
import type { ExpectedRepeat, Report } from '../../src/index';
import { plural, t, type PluralKey } from '../shared/i18n';
import { toRepeatSummary } from '../shared/summary';

const LABEL: Record<ExpectedRepeat, PluralKey> = {
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

/** Repetition that every reader expects: named in one quiet line, marked nowhere. */
export function ExpectedRepeats({ report }: { report: Report }): VNode | null {
  const { expected } = toRepeatSummary(report);
  if (expected.length === 0) return null;
  return (
    <p class="expected">
      {t('expectedHeading')}:{' '}
      {expected.map(({ because, blocks }) => plural(LABEL[because], blocks)).join(', ')}
    </p>
  );
}
