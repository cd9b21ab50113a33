import type { VNode } from 'preact';
import { t } from '../shared/i18n';
import { MARK_GROUPS, withGroup } from '../shared/page-marks';
import { GROUP_LABEL } from '../ui/group-words';
import { Switch } from '../ui/switch';
import type { SectionProps } from './app';

/** What is marked in a page that has just been analysed, and at once in those that are open. */
export function Marked({ settings, change }: SectionProps): VNode {
  return (
    <section aria-labelledby="marked-heading">
      <h2 id="marked-heading">{t('optionsMarked')}</h2>
      <p class="calm">{t('optionsMarkedDetail')}</p>
      <div class="switches">
        <Switch
          id="mark-repeats"
          label={t('repeatsHeading')}
          on={settings.markRepeats}
          onChange={(markRepeats) => {
            change(() => ({ markRepeats }));
          }}
        />
        {MARK_GROUPS.map((group) => (
          <Switch
            key={group}
            id={`mark-${group}`}
            label={t(GROUP_LABEL[group])}
            on={settings.marks.includes(group)}
            onChange={(on) => {
              change(({ marks }) => ({ marks: withGroup(marks, group, on) }));
            }}
          />
        ))}
      </div>
    </section>
  );
}
