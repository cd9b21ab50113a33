import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../src/index';
import { toCsv } from '../shared/export/csv';
import { toFileName } from '../shared/export/file-name';
import { toJson } from '../shared/export/json';
import { toMarkdown } from '../shared/export/markdown';
import { toTable } from '../shared/export/table';
import { t, voice, type MessageKey } from '../shared/i18n';
import { copy, save } from './hand-over';
import { DOWNWARDS, moveByKey } from './move-by-key';
import { useSaid } from './use-said';

/** What one item of the menu does; gives what to tell the reader. */
type Deed = (report: Report) => string | Promise<string>;

interface Item {
  readonly id: string;
  readonly label: MessageKey;
  readonly run: Deed;
}

const ITEMS: readonly Item[] = [
  {
    id: 'download-markdown',
    label: 'exportMarkdown',
    run: (report) => saved(report, toMarkdown(report, voice), 'text/markdown', 'md'),
  },
  {
    id: 'download-json',
    label: 'exportJson',
    run: (report) => saved(report, toJson(report), 'application/json', 'json'),
  },
  {
    id: 'download-csv',
    label: 'exportCsv',
    run: (report) => saved(report, toCsv(report), 'text/csv', 'csv'),
  },
  // With an HTML flavour beside it, editors that read Markdown would not.
  {
    id: 'copy-markdown',
    label: 'copyMarkdown',
    run: (report) => copied({ text: toMarkdown(report, voice) }),
  },
  { id: 'copy-table', label: 'copyTable', run: (report) => copied(toTable(report)) },
];

function saved(report: Report, content: string, type: string, ending: string): string {
  const name = toFileName(report, ending, new Date().toISOString().slice(0, 10));
  save(content, `${type};charset=utf-8`, name);
  return t('downloadStarted', name);
}

async function copied(content: Parameters<typeof copy>[0]): Promise<string> {
  return t((await copy(content)) ? 'copied' : 'copyFailed');
}

/**
 * A menu button by the ARIA pattern: arrow keys, Home, End and first letters move inside, Escape and Tab close, and
 * the focus comes back. What came of a choice is said beside the button.
 */
export function ExportMenu({ report }: { readonly report: Report }): VNode {
  const [open, setOpen] = useState<number | null>(null);
  const [said, say] = useSaid();
  const root = useRef<HTMLDivElement>(null);
  const focusButton = (): void => root.current?.querySelector<HTMLElement>('#export-button')?.focus();
  const items = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  // Before the next key comes: it would still find the focus where it was.
  useLayoutEffect(() => {
    if (open === null) return undefined;
    items()[open]?.focus();
    const onPointer = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && root.current?.contains(target))) setOpen(null);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [open]);
  const onMenuKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      setOpen(null);
      return;
    }
    if (event.key === 'Escape') {
      // Left to itself, the browser would close the popup.
      event.preventDefault();
      event.stopPropagation();
      setOpen(null);
      focusButton();
      return;
    }
    const to = targetOf(event.key, open ?? 0, items());
    if (to === null) return;
    event.preventDefault();
    setOpen(to);
  };
  const choose = async ({ run }: Item): Promise<void> => {
    setOpen(null);
    focusButton();
    say(await run(report));
  };
  return (
    <div class="export" ref={root}>
      <button
        type="button"
        class="button"
        id="export-button"
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls="export-menu"
        onClick={() => {
          setOpen(open === null ? 0 : null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 0 : ITEMS.length - 1);
        }}
      >
        {t('exportButton')} <span aria-hidden="true">▾</span>
      </button>
      <div
        role="menu"
        id="export-menu"
        class="menu"
        aria-labelledby="export-button"
        aria-live="off"
        hidden={open === null}
        onKeyDown={onMenuKey}
      >
        {ITEMS.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            id={item.id}
            tabIndex={-1}
            onClick={() => {
              void choose(item);
            }}
          >
            {t(item.label)}
          </button>
        ))}
      </div>
      <span class="export-said" role="status">
        {said}
      </span>
    </div>
  );
}

/** The item that `key` moves to from the one at `index`; null when the key moves nowhere. */
function targetOf(key: string, index: number, items: readonly HTMLElement[]): number | null {
  const moved = moveByKey(key, index, items.length, DOWNWARDS);
  return moved === null && key.length === 1 ? startingWith(key, index, items) : moved;
}

/** The next item after `index`, around the end, that begins with `letter`. */
function startingWith(letter: string, index: number, items: readonly HTMLElement[]): number | null {
  const order = items.map((_, step) => (index + 1 + step) % items.length);
  const match = order.find((at) => items[at]?.textContent?.toLowerCase().startsWith(letter.toLowerCase()));
  return match ?? null;
}
