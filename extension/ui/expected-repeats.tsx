import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { plural, t } from '../shared/i18n';
import { EXPECTED } from '../shared/repeat-words';
import { toRepeatSummary } from '../shared/summary';

/** Repetition that every reader expects: named in one quiet line, marked nowhere. */
export function ExpectedRepeats({ report }: { report: Report }): VNode | null {
  const { expected } = toRepeatSummary(report);
  if (expected.length === 0) return null;
  return (
    <p class="expected">
      {t(
        'expectedHeading',
        expected.map(({ because, blocks }) => plural(EXPECTED[because], blocks)).join(', '),
      )}
    </p>
  );
}
