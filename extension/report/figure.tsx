import type { ComponentChildren, VNode } from 'preact';
import { plural, t } from '../shared/i18n';
import { Drawing, type Draw } from './drawing';

interface Props {
  /** Also the anchor of the table of contents. */
  readonly id: string;
  readonly name: string;
  /** What is to be seen, in a sentence; where there is nothing, that there is nothing. */
  readonly says: string;
  /** What stands between the sentence and the table: drawings, legends. */
  readonly children?: ComponentChildren;
  /** The same numbers for those who do not see the drawing; null where there is none. */
  readonly table: VNode | null;
}

/** A picture with its sentence and its table. */
export function Figure({ id, name, says, children, table }: Props): VNode {
  return (
    <section class="picture" id={id} aria-labelledby={`${id}-name`}>
      <p class="figure-name" id={`${id}-name`}>
        {name}
      </p>
      <h2 class="figure-says" id={saysId(id)}>
        {says}
      </h2>
      {children}
      {table && (
        <details class="figure-table">
          <summary>{t('figureTable')}</summary>
          <div class="table-box">{table}</div>
        </details>
      )}
    </section>
  );
}

const saysId = (figure: string): string => `${figure}-says`;

/** The one drawing of the figure `id`, which its sentence names. */
export function FigureDrawing({ id, draw }: { readonly id: string; readonly draw: Draw }): VNode {
  return <Drawing draw={draw} saidBy={saysId(id)} />;
}

interface TableProps {
  /** Id of the figure, whose sentence the table shares. */
  readonly id: string;
  readonly columns: readonly string[];
  /** As long as `columns` each; the first cell heads its row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** The lists below the pictures have all of them. */
const MAX_ROWS = 100;

export function FigureTable({ id, columns, rows }: TableProps): VNode {
  const left = rows.length - MAX_ROWS;
  return (
    <>
      <table aria-labelledby={saysId(id)}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MAX_ROWS).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="more">{plural('tableMore', left)}</p>}
    </>
  );
}

/** A place in the article, by its paragraph; `onGo` goes there. */
export function PlaceButton({ paragraph, onGo }: { paragraph: number | null; onGo: () => void }): VNode {
  return (
    <button
      type="button"
      class="link"
      title={paragraph === null ? t('goToOther') : t('goTo', paragraph)}
      onClick={onGo}
    >
      {paragraph === null ? t('placeOther') : t('placeParagraph', paragraph)}
    </button>
  );
}
