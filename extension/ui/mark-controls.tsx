import type { VNode } from 'preact';
import { plural, t } from '../shared/i18n';
import type { ContentRequest, PageView } from '../shared/protocol';
import { Switch } from './switch';

type ViewRequest = Extract<ContentRequest, { type: 'set-view' | 'step' }>;

interface Props {
  /** Null until the page has answered; the controls then wait. */
  readonly view: PageView | null;
  readonly count: number;
  readonly ask: (request: ViewRequest) => void;
}

/** Walking through the repeats in the page, and what the page shows of them. */
export function MarkControls({ view, count, ask }: Props): VNode {
  const current = view?.current ?? null;
  return (
    <section class="controls">
      <div class="walk">
        <button
          type="button"
          class="button"
          id="previous"
          disabled={!view}
          onClick={() => {
            ask({ type: 'step', by: -1, among: 'repeats' });
          }}
        >
          <span aria-hidden="true">↑ </span>
          {t('previous')}
        </button>
        <span class="position" role="status">
          {current === null ? plural('positionNone', count) : t('position', current + 1, count)}
        </span>
        <button
          type="button"
          class="button"
          id="next"
          disabled={!view}
          onClick={() => {
            ask({ type: 'step', by: 1, among: 'repeats' });
          }}
        >
          {t('next')}
          <span aria-hidden="true"> ↓</span>
        </button>
      </div>
      <Switch
        id="marks"
        label={t('switchMarks')}
        on={view?.visible ?? true}
        disabled={!view}
        onChange={(visible) => {
          ask({ type: 'set-view', visible });
        }}
      />
      <Switch
        id="dim"
        label={t('switchDim')}
        on={view?.dimmed ?? false}
        disabled={!view}
        onChange={(dimmed) => {
          ask({ type: 'set-view', dimmed });
        }}
      />
    </section>
  );
}
