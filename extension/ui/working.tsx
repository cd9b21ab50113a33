import type { VNode } from 'preact';
import { t, type MessageKey } from '../shared/i18n';
import type { TabState } from '../shared/protocol';

type Step = Extract<TabState, { phase: 'working' }>['step'];
const STEP: Record<Step, MessageKey> = { reading: 'stepReading', analysing: 'stepAnalysing' };

export function Working({ step }: { step: Step }): VNode {
  return (
    <div class="working" role="status">
      <span class="working-lines" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <p>{t(STEP[step])}</p>
    </div>
  );
}
