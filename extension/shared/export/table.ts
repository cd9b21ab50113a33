import type { Report } from '../../../src/index';
import { disarmed } from './csv';
import { escapeHtml, type Flavours } from './flavours';
import { COLUMNS, toRows, type Cell } from './rows';

/** One finding a row under a header, to be pasted into a spreadsheet or a document. */
export function toTable(report: Report): Flavours {
  const rows = toRows(report);
  return {
    text: [COLUMNS, ...rows].map((row) => `${row.map(toOneLine).join('\t')}\n`).join(''),
    html: `<table><thead>${toRow('th', COLUMNS)}</thead><tbody>${rows.map((row) => toRow('td', row)).join('')}</tbody></table>`,
  };
}

const toOneLine = (cell: Cell): string =>
  disarmed(typeof cell === 'string' ? cell.replace(/\s+/gu, ' ').trim() : cell);

function toRow(element: 'th' | 'td', cells: readonly Cell[]): string {
  return `<tr>${cells.map((cell) => `<${element}>${escapeHtml(toOneLine(cell))}</${element}>`).join('')}</tr>`;
}
