import { useEffect, useState } from 'preact/hooks';
import { isSelected, selectedKey, type Selected } from '../shared/passage';
import { dropKept, loadKept, watchKept } from '../shared/tab-link';

export interface SelectedModel {
  /** Null while the reader asks for no passage. */
  readonly selected: Selected | null;
  readonly loaded: boolean;
  /** Goes back to the whole article. */
  readonly drop: () => void;
}

/** The passage of the page of `tabId` that the reader asked about in its context menu. */
export function useSelected(tabId: number): SelectedModel {
  const [selected, setSelected] = useState<Selected | null>(null);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const key = selectedKey(tabId);
    let changed = false;
    const take = (value: unknown): void => {
      setSelected(isSelected(value) ? value : null);
    };
    const end = watchKept(key, (value) => {
      changed = true;
      take(value);
    });
    void loadKept(key).then((value) => {
      if (!changed) take(value);
      setLoaded(true);
    });
    return end;
  }, [tabId]);
  return {
    selected,
    loaded,
    drop: () => {
      setSelected(null);
      void dropKept(selectedKey(tabId));
    },
  };
}
