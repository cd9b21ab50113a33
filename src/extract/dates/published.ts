import { fromIso } from './calendar';

const SPLIT = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$|\.)/u;
const JOINED = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;

/** The day that many news addresses carry ("/2024/03/12/", "-20240312"), as ISO date; null when `url` shows none. */
export function publishedFromUrl(url: string | null): string | null {
  for (const pattern of [SPLIT, JOINED]) {
    const match = pattern.exec(url ?? '');
    if (!match) continue;
    const iso = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), (match[3] ?? '').padStart(2, '0')].join(
      '-',
    );
    if (fromIso(iso)) return iso;
  }
  return null;
}
