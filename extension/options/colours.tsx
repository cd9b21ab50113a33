import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { OUR_COLOURS } from '../shared/colour-sheet';
import { t, type MessageKey } from '../shared/i18n';
import { COLOURED, type Coloured, type Settings } from '../shared/settings';
import { GROUP_LABEL } from '../ui/group-words';
import type { SectionProps } from './app';

const LABEL: Record<Coloured, MessageKey> = {
  exact: 'kindExact',
  near: 'kindNear',
  partial: 'kindPartial',
  ...GROUP_LABEL,
};
/** A colour that is being dragged to is saved when it rests. */
const REST_MS = 120;

export function Colours({ settings: { colours }, change }: SectionProps): VNode {
  const without = (own: Settings['colours'], of: Coloured): Settings['colours'] =>
    own.filter((each) => each.of !== of);
  return (
    <section aria-labelledby="colours-heading">
      <h2 id="colours-heading">{t('optionsColours')}</h2>
      <p class="calm">{t('optionsColoursDetail')}</p>
      <ul class="colours">
        {COLOURED.map((of) => (
          <Colour
            key={of}
            of={of}
            own={colours.find((each) => each.of === of)?.colour ?? null}
            onChoose={(colour) => {
              change((now) => ({ colours: [...without(now.colours, of), { of, colour }] }));
            }}
            onReset={() => {
              change((now) => ({ colours: without(now.colours, of) }));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ColourProps {
  readonly of: Coloured;
  /** Null while it has ours. */
  readonly own: string | null;
  readonly onChoose: (colour: string) => void;
  readonly onReset: () => void;
}

function Colour({ of, own, onChoose, onReset }: ColourProps): VNode {
  const words = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Drawn by the same rules as in a page: what is seen here is what is marked there.
    const range = new Range();
    if (words.current) range.selectNodeContents(words.current);
    CSS.highlights.set(`deja-lu-${of}`, new Highlight(range));
  }, [of]);
  const label = t(LABEL[of]);
  return (
    <li>
      <input
        ref={input}
        type="color"
        id={`colour-${of}`}
        value={own ?? OUR_COLOURS[of]}
        aria-label={t('colourOf', label)}
        onInput={(event) => {
          const { value } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            onChoose(value);
          }, REST_MS);
        }}
      />
      <span class="sample" ref={words}>
        {label}
      </span>
      <button
        type="button"
        class="link"
        hidden={own === null}
        aria-label={t('colourResetOf', label)}
        onClick={() => {
          // The button goes: the focus must not go with it.
          input.current?.focus();
          onReset();
        }}
      >
        {t('colourReset')}
      </button>
    </li>
  );
}
