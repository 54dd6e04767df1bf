import { columnsOf, printable, truncate } from './printable.ts';
import type { Role, Style } from './style.ts';

export interface Column<T> {
  readonly name: string;
  /** Terminal columns; null takes what the others leave, and is the only one that does. */
  readonly width: number | null;
  readonly role: Role;
  readonly align?: 'left' | 'right';
  cell(entry: T): string;
}

const GAP = '  ';

export function tableHeader<T>(columns: readonly Column<T>[], style: Style): string {
  return line(columns, style, (column) => ({ text: column.name, role: 'faint' }));
}

/** One line of a table; a cell that does not fit ends with an ellipsis. */
export function tableLine<T>(columns: readonly Column<T>[], entry: T, style: Style): string {
  return line(columns, style, (column) => ({ text: printable(column.cell(entry)), role: column.role }));
}

function line<T>(
  columns: readonly Column<T>[],
  style: Style,
  cellOf: (column: Column<T>) => { readonly text: string; readonly role: Role },
): string {
  const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), 0) + GAP.length * (columns.length - 1);
  const cells = columns.map((column) => {
    const { text, role } = cellOf(column);
    const width = column.width ?? Math.max(16, style.width - taken);
    const fitted = truncate(text, width);
    const filling = ' '.repeat(width - columnsOf(fitted));
    const painted = style.paint(fitted, role);
    return column.align === 'right' ? filling + painted : painted + filling;
  });
  return `${cells.join(GAP).trimEnd()}\n`;
}
