import type { VNode } from 'preact';
import type { Stage } from '../../src/index';
import { formatShare, t, type MessageKey } from '../shared/i18n';
import type { AnalysisProgress, TabState } from '../shared/protocol';

type Step = Extract<TabState, { phase: 'working' }>['step'];
const STEP: Record<Step, MessageKey> = { reading: 'stepReading', analysing: 'stepAnalysing' };
const STAGE: Record<Stage, MessageKey> = {
  repeats: 'stepAnalysing',
  actors: 'stepActors',
  figures: 'stepFigures',
  quotes: 'stepQuotes',
  facts: 'stepFacts',
};

interface Props {
  readonly step: Step;
  /** Null unless the analysis takes its time. */
  readonly progress?: AnalysisProgress | null;
  readonly onCancel?: () => void;
  /** What was known before stays in sight below. */
  readonly isRenewal?: boolean;
}

/** What is being done; for a long article how much of it is done, and the way to end it. */
export function Working({ step, progress = null, onCancel, isRenewal = false }: Props): VNode {
  const isLong = step === 'analysing' && progress !== null;
  return (
    <div class={isLong || isRenewal ? 'working long' : 'working'}>
      {!isLong && !isRenewal && (
        <span class="working-lines" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      {/* The words alone are announced, five times an article; the figure is there for who asks. */}
      <p role="status">{t(isRenewal ? 'stepRenewal' : isLong ? STAGE[progress.stage] : STEP[step])}</p>
      {isLong && (
        <>
          <progress
            class="working-bar"
            aria-label={t('progressLabel')}
            max={1}
            value={progress.done}
            aria-valuetext={formatShare(progress.done)}
          />
          <span class="working-share" aria-hidden="true">
            {formatShare(progress.done)}
          </span>
          {onCancel && (
            <button type="button" class="button" id="cancel" onClick={onCancel}>
              {t('cancelAnalysis')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
