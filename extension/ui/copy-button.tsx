import type { VNode } from 'preact';
import type { Report } from '../../src/index';
import { toCitation, type Citable } from '../shared/export/citation';
import { t, voice } from '../shared/i18n';
import { copy } from './hand-over';
import { useSaid } from './use-said';
import { head } from './wording';

const NAME_CHARACTERS = 50;

interface Props {
  readonly report: Report;
  readonly citable: Citable;
  /** Of the finding; the first of them tell this button from the others. */
  readonly words: string;
}

/** Copies one finding as a citation; stands beside the finding's own button, and says what came of it. */
export function CopyButton({ report, citable, words }: Props): VNode {
  const [said, say] = useSaid();
  const onClick = (): void => {
    void copy(toCitation(report, citable, voice)).then((done) => {
      say(t(done ? 'copied' : 'copyFailed'));
    });
  };
  return (
    <span class="copy" data-said={said === '' ? undefined : ''}>
      <button
        type="button"
        class="copy-button"
        title={t('copyCitation')}
        aria-label={t('copyCitationOf', head(words, NAME_CHARACTERS))}
        onClick={onClick}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5.5 4.5v-3h9v9h-3m-10-6h9v9h-9z" />
        </svg>
      </button>
      <span class="copy-said" role="status">
        {said}
      </span>
    </span>
  );
}
