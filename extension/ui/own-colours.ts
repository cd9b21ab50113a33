import { toColourSheet, toColourTokens } from '../shared/colour-sheet';
import type { Settings } from '../shared/settings';

let sheet: CSSStyleSheet | null = null;

/** Has this page of ours draw, and mark, in the reader's colours. */
export function showColours(colours: Settings['colours']): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(toColourTokens(colours) + toColourSheet(colours));
}
