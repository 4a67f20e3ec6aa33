/** Where a key leads in a grid of cells: the grid pattern of the ARIA Authoring Practices. */

export type GridPlace = { readonly row: number; readonly column: number };

/** Rows that Page Up and Page Down go by. */
const PAGE = 10;

type Pressed = { readonly key: string; readonly ctrlKey: boolean };
type GridSize = { readonly rows: number; readonly columns: number };

/** The cell a key leads to, inside the grid; undefined for keys that mean nothing in one. */
export function gridStep(
  { row, column }: GridPlace,
  { key, ctrlKey }: Pressed,
  { rows, columns }: GridSize,
): GridPlace | undefined {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const whole: Readonly<Record<string, GridPlace>> = {
    Home: { row: 0, column: 0 },
    End: { row: lastRow, column: lastColumn },
  };
  const single: Readonly<Record<string, GridPlace>> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
  };
  const to = (ctrlKey ? whole : single)[key];
  return to && { row: clamp(to.row, lastRow), column: clamp(to.column, lastColumn) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
