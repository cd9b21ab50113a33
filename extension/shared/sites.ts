/**
 * A site is an origin without its port ("https://news.example"): what browsers grant access to. Its host alone
 * ("news.example") is what the list of sites to leave alone holds.
 */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/** The site of a page's address; null where there is none to grant (the browser's own pages, files). */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return SCHEMES.has(protocol) && hostname !== '' ? `${protocol}//${hostname}` : null;
}

/** The site that a reader means by what is typed: "news.example" or any address on it; null when it is neither. */
export function toSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /[\s*]/u.test(text)) return null;
  const site = siteOf(/^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  return site !== null && isName(hostOf(site)) ? site : null;
}

/** A lone word is a slip of the keyboard, not a site; only the machine's own name goes without a dot. */
function isName(host: string): boolean {
  return host === 'localhost' || host.startsWith('[') || /^[^.]+(?:\.[^.]+)+$/u.test(host);
}

/** The host of a site. */
export function hostOf(site: string): string {
  return new URL(site).hostname;
}

/** The match pattern by which the browser is asked for `site`. */
export function patternOf(site: string): string {
  return `${site}/*`;
}

/** The site that a granted match pattern stands for; null for one that stands for many. */
export function siteOfPattern(pattern: string): string | null {
  return pattern.includes('*.') || /^\*|^[^:]*:\/\/\*/u.test(pattern)
    ? null
    : siteOf(pattern.replace(/\*$/u, ''));
}
