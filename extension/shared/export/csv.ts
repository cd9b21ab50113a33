import type { Report } from '../../../src/index';
import { COLUMNS, toRows, type Cell } from './rows';

/** Without it, spreadsheets read the file as anything but UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** One finding a row under a header, by RFC 4180: CRLF, quotation marks doubled. Opens with a byte order mark. */
export function toCsv(report: Report): string {
  const rows = [COLUMNS, ...toRows(report)];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(cell: Cell): string {
  const text = disarmed(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a cell says, with an apostrophe before words that a spreadsheet would run as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers are left alone: -3 is no formula.
 */
export function disarmed(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}
