import type { VNode } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ id, label, on, disabled = false, onChange }: Props): VNode {
  return (
    <label class="switch" for={id}>
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={on}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
