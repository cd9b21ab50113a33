import type { Flavours } from '../shared/export/flavours';

/**
 * Puts a content on the clipboard in the flavours that it has. To be called while a click or key press is being handled, which
 * is what allows it.
 * @returns false when the browser did not allow it.
 */
export async function copy({ text, html }: Pick<Flavours, 'text'> & Partial<Flavours>): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** A download that has not begun by then never will; its bytes can go. */
const KEEP_MS = 60_000;

/** Gives the browser `content` to save as `name`, which needs no permission. */
export function save(content: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
}
