const COUNTRY_TLDS = new Set(
  'ca au nz us uk ie za in sg hk ch be lu fr de it es at nl pt mx br ar cl co jp cn kr se no dk is cz pl ma tn dz sn ci cm ga ml bf cd eg lb tr ru ua pk ng ke gh jm'.split(
    ' ',
  ),
);
const HOST_NAMES: ReadonlyMap<string, string> = new Map([
  ['canada', 'CA'],
  ['quebec', 'CA'],
  ['australia', 'AU'],
  ['swiss', 'CH'],
  ['suisse', 'CH'],
]);

/**
 * Where an article is published (ISO 3166 alpha-2), from the region of its language tag ("fr-CA") or the host of its
 * address ("example.com.au", "canada.example.com"); null when neither tells. It decides what a bare "$" means.
 */
export function countryOf(url: string | null, language: string | null): string | null {
  const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const labels = host.split('.');
  const tld = labels.at(-1) ?? '';
  if (COUNTRY_TLDS.has(tld)) return tld === 'uk' ? 'GB' : tld.toUpperCase();
  for (const label of labels) {
    const named = HOST_NAMES.get(label);
    if (named !== undefined) return named;
  }
  return /^[a-z]{2,3}-(?:[a-z]{4}-)?([a-z]{2})$/iu.exec(language ?? '')?.[1]?.toUpperCase() ?? null;
}
