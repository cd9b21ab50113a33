/** The same content for the clipboard as plain text and as HTML; what is pasted into takes what it can show. */
export interface Flavours {
  readonly text: string;
  readonly html: string;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** `text` as HTML that says just that, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES.get(sign) ?? sign);
}
