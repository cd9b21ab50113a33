import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t, type MessageKey } from '../shared/i18n';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the button says that adds what is typed. */
  readonly add: string;
  /** What stands there while the list is empty. */
  readonly none: string;
  readonly places: readonly string[];
  /** Why the last one was not added. */
  readonly problem: MessageKey | null;
  /** False when what was typed cannot be added and stays to be mended. */
  readonly onAdd: (typed: string) => boolean;
  readonly onRemove: (place: string) => void;
}

/** A list of sites to which one is added by its address. */
export function Places({ id, label, add, none, places, problem, onAdd, onRemove }: Props): VNode {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  return (
    <div class="places" id={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (onAdd(typed)) setTyped('');
        }}
      >
        <label for={`${id}-address`}>{label}</label>
        <input
          ref={input}
          id={`${id}-address`}
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="news.example"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <button type="submit" class="button">
          {add}
        </button>
      </form>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem !== null && t(problem)}
      </p>
      {places.length === 0 ? (
        <p class="none">{none}</p>
      ) : (
        <ul>
          {places.map((place) => (
            <li key={place}>
              <bdi>{place}</bdi>
              <button
                type="button"
                class="link"
                aria-label={t('placeRemoveOf', place)}
                onClick={() => {
                  // The row goes: the focus must not go with it.
                  input.current?.focus();
                  onRemove(place);
                }}
              >
                {t('placeRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
